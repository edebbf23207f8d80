"""What stands between two members, fetched for one of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum

from comity.boundaries.models import Consent, Mute, Stop, StopQuerySet
from comity.doors.cursors import Page, page
from comity.people.models import Member


@dataclass(frozen=True, slots=True)
class Between:
    """How two members stand, from the side of one: `consents` is mutual, `was_asked_to_stop` says
    that the other asked this one, or that hosts keep the two apart (then `kept_apart` says so),
    `asked_to_stop` that this one asked the other."""

    consents: bool = False
    was_asked_to_stop: bool = False
    asked_to_stop: bool = False
    muted: bool = False
    kept_apart: bool = False


def pair(a: Member | str, b: Member | str) -> tuple[str, str]:
    """The keys of two members in the one order in which consents keep them."""
    first, second = sorted((_key(a), _key(b)))
    return first, second


def between(member: Member, other: Member) -> Between:
    """How a member stands to another, in one query."""
    one, two = pair(member, other)
    stops = Stop.objects.standing()
    row = Member.objects.filter(pk=member.pk).values_list(
        Exists(Consent.objects.standing().filter(one=one, other=two)),
        Exists(stops.filter(by=other, member=member)),
        Exists(stops.asked().filter(by=member, member=other)),
        Exists(Mute.objects.filter(by=member, member=other)),
        Exists(stops.imposed().filter(by=other, member=member)),
    )
    return Between(*row.get())


def consent_between(a: Member, b: Member) -> Consent | None:
    """The consent that stands between two members."""
    one, two = pair(a, b)
    return Consent.objects.standing().filter(one=one, other=two).first()


def partners_of(member: Member) -> QuerySet[Member]:
    """With whom a member's consent stands."""
    standing = Consent.objects.standing()
    mine = Q(pk__in=standing.filter(one=member).values("other")) | Q(
        pk__in=standing.filter(other=member).values("one")
    )
    return Member.objects.filter(mine)


def consents_of(member: Member, cursor: str | None = None) -> Page[Consent]:
    """A member's consents, standing and ended, the newest first."""
    rows = Consent.objects.of(member).select_related("one__company", "other__company", "ended_by")
    return page(rows, by="-began_at", cursor=cursor)


def stops_against(member: Member, among: Collection[str] | None = None) -> list[Stop]:
    """The standing stops of those who asked a member to stop, with who asked; `among` narrows it to
    these keys."""
    rows = Stop.objects.standing().filter(member=member).select_related("by")
    return list(rows if among is None else rows.filter(by__in=among))


def stops_of(member: Member, cursor: str | None = None) -> Page[Stop]:
    """The stops that a member asked for and that stand, the newest first."""
    rows = Stop.objects.standing().asked().filter(by=member).select_related("member__company")
    return page(rows, by="-asked_at", cursor=cursor)


def mutes_of(member: Member, cursor: str | None = None) -> Page[Mute]:
    """Whom a member muted, the newest first."""
    rows = Mute.objects.filter(by=member).select_related("member__company")
    return page(rows, by="-since", cursor=cursor)


def tried(least: int, host: Member, cursor: str | None = None) -> Page[Stop]:
    """Standing stops that someone asked for, with at least so many attempts, for a host who is not
    one of the two, the latest attempt first. Where hosts keep two apart, attempts are for the
    case."""
    rows = Stop.objects.standing().asked().filter(attempts__gte=least)
    rows = rows.exclude(by=host).exclude(member=host)
    rows = rows.select_related("by", "member__company").prefetch_related("tried")
    return page(rows, by="-last_attempt_at", cursor=cursor)


def attempts_past(measure: OuterRef) -> QuerySet[Any, Any]:
    """Within a query about measures: how often the two whom one keeps apart tried to come near each
    other all the same, one column."""
    rows = Stop.objects.filter(measure=measure).order_by().values("measure")
    return rows.annotate(tries=Sum("attempts")).values("tries")


def heard(member: Member) -> StopQuerySet:
    """The standing stops of which a member was told."""
    return Stop.objects.standing().filter(member=member, told_at__isnull=False)


def told_by_author(member: Member) -> Exists:
    """Within a query about texts: whether the author asked this member to stop, and they know."""
    return Exists(heard(member).filter(by=OuterRef("author")))


def _key(member: Member | str) -> str:
    return member if isinstance(member, str) else member.pk
