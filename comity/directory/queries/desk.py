"""What looking adds up to, for hosts: how many, when and through which door, and never whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime, timedelta

from django.db.models import Count, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from comity.conduct.allowance import DAY, WINDOW
from comity.directory.encounters import Encounter
from comity.directory.models import Canary, Sighting, Sign
from comity.doors.cursors import Page, page
from comity.doors.models import Act
from comity.people.models import Member

ACCOUNTS = 20
EXPORTS = 20
EXPORTED = "export-members"


def accounts(host: Member, now: datetime) -> dict[Member, list[Encounter]]:
    """The accounts that came across the most people in thirty days, with their encounters."""
    _only_hosts(host)
    recent = Sighting.objects.filter(last_at__gt=now - WINDOW)
    most = recent.values("by").annotate(people=Count("pk")).order_by("-people", "by")[:ACCOUNTS]
    rows = recent.filter(by__in=[one["by"] for one in most]).select_related("by__company")
    found: dict[Member, list[Encounter]] = defaultdict(list)
    for row in rows.order_by("pk"):
        found[row.by].append(Encounter(row.member_id, row.door, row.first_at, row.last_at))
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0].pk)))


def others_near(by: Member, now: datetime, most: int) -> dict[str, set[str]]:
    """The other accounts that met at least `most` people for the first time within one of the last
    seven days, and whom they met in these. The keys stay in memory: nobody is shown them."""
    week = Sighting.objects.filter(first_at__gt=now - timedelta(days=7)).exclude(by=by)
    busy = week.values("by").annotate(people=Count("pk")).filter(people__gte=most).values("by")
    firsts: dict[str, list[datetime]] = defaultdict(list)
    met: dict[str, set[str]] = defaultdict(set)
    for key, member, first in week.filter(by__in=busy).values_list("by", "member", "first_at"):
        firsts[key].append(first)
        met[key].add(member)
    return {key: met[key] for key in met if _most_within_a_day(firsts[key]) >= most}


def _most_within_a_day(moments: list[datetime]) -> int:
    """The most of these moments that lie within any twenty-four hours."""
    ordered = sorted(moments)
    return max(sum(at <= other < at + DAY for other in ordered) for at in ordered)


def was_told_lately(by: Member, now: datetime) -> bool:
    """Whether hosts got a notice about this member within a day."""
    return Sign.objects.filter(by=by, told=True, at__gt=now - DAY).exists()


def signs_for(host: Member, cursor: str | None = None) -> Page[Sign]:
    """What looked like a sweep, the newest first; not what a host did themselves."""
    _only_hosts(host)
    rows = Sign.objects.exclude(by=host).select_related("by__company", "canary")
    return page(rows, by="-at", cursor=cursor)


def named(keys: Collection[str]) -> dict[str, Member]:
    """Members by key, for what hosts read."""
    return Member.objects.in_bulk(keys) if keys else {}


def canaries(host: Member) -> list[Canary]:
    """The planted profiles, the newest first, with how often somebody opened each."""
    _only_hosts(host)
    return list(_canaries())


def get_canary(host: Member, key: str) -> Canary:
    """One planted profile. Raises Http404 where there is none, or the viewer is no host."""
    _only_hosts(host)
    return get_object_or_404(_canaries(), pk=key)


def exports(host: Member) -> list[Act]:
    """When hosts took the list of members along, the newest first, with their reasons."""
    _only_hosts(host)
    return list(Act.objects.filter(verb=EXPORTED).order_by("-at")[:EXPORTS])


def everyone(host: Member) -> list[Member]:
    """All members, in the order in which they joined; no applicants, nobody planted."""
    _only_hosts(host)
    return list(Member.objects.active().order_by("joined_at", "pk"))


def hosts_but(by: Member) -> QuerySet[Member]:
    """Everyone who is to read what one member did: the hosts, but not that member."""
    return Member.objects.hosts().exclude(pk=by.pk)


def _canaries() -> QuerySet[Canary]:
    opened = Count("member__canary_signs")
    rows = Canary.objects.select_related("member", "planted_by").annotate(opened=opened)
    return rows.order_by("-planted_at")


def _only_hosts(viewer: Member) -> None:
    if not viewer.is_host:
        raise Http404
