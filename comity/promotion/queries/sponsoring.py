"""Sponsored activities, companies and the vendors' section."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from comity.doors.cursors import Page, page
from comity.people.models import Company, Member, Viewer
from comity.promotion.facts import house_rules, of_company
from comity.promotion.models import Entry, HouseRules, Sponsorship
from comity.promotion.queries.hosts import only_hosts
from comity.spaces.models import Space

_MOST = 100


@dataclass(frozen=True, slots=True)
class Known:
    """A company, the path of how it introduced itself or "", and what it sponsors."""

    company: Company
    introduction: str
    sponsorships: list[Sponsorship]


def sponsorships(viewer: Viewer) -> list[Sponsorship]:
    """Who sponsors and sponsored us, what ends last first; ended ones stay listed."""
    return _listed(Sponsorship.objects.all(), viewer)


def sponsorships_page(viewer: Viewer, cursor: str | None) -> Page[Sponsorship]:
    """The same a page at a time."""
    return page(_placed(Sponsorship.objects.all(), viewer), by="-ends_at", cursor=cursor)


def sponsorships_of(member: Member) -> list[Sponsorship]:
    """The activities of a member's company, with what is left; without their spaces."""
    if member.company is None:
        return []
    rows = Sponsorship.objects.filter(of_company(member.company)).select_related("company")
    return list(rows.order_by("-ends_at", "-pk")[:_MOST])


def _listed(rows: QuerySet[Sponsorship], viewer: Viewer) -> list[Sponsorship]:
    return list(_placed(rows, viewer).order_by("-ends_at", "-pk")[:_MOST])


def _placed(rows: QuerySet[Sponsorship], viewer: Viewer) -> QuerySet[Sponsorship]:
    """With those of their spaces of which the viewer may know, and whether they are in every space:
    a private one is not told of to who is not in it."""
    known = Prefetch("spaces", Space.objects.visible_to(viewer))
    named = Sponsorship.spaces.through.objects.filter(sponsorship=OuterRef("pk"))
    placed = rows.select_related("company").prefetch_related(known)
    return placed.annotate(everywhere=~Exists(named))


def usable_by(member: Member, space: Space) -> list[Sponsorship]:
    """The activities under which a member can publish in a space now."""
    if member.company is None:
        return []
    now = timezone.now()
    rows = Sponsorship.objects.filter(of_company(member.company), starts_at__lte=now)
    rows = rows.filter(Q(spaces=None) | Q(spaces=space), ends_at__gt=now)
    return [one for one in rows.distinct() if one.left > 0]


def sees_counts(viewer: Viewer, sponsorship: Sponsorship) -> bool:
    """Whether someone may know how many publications are left: hosts and the company's people."""
    if viewer is None:
        return False
    of_theirs = (sponsorship.company_id, sponsorship.company.merged_into_id)
    return viewer.is_host or (viewer.company_id is not None and viewer.company_id in of_theirs)


def get_sponsorship(host: Member, key: str) -> Sponsorship:
    """One activity, for a host. Raises Http404 for others."""
    only_hosts(host)
    return get_object_or_404(_placed(Sponsorship.objects.all(), host), pk=key)


def sponsored_by(company: Company, viewer: Viewer) -> list[Sponsorship]:
    """What a company sponsors and sponsored, what ends last first; also as its double."""
    return _listed(Sponsorship.objects.filter(of_company(company)), viewer)


def known_company(viewer: Viewer, key: str) -> Known:
    """A company with what its page tells of it, in one query, as looking at its people takes the
    page's others; of a double, the one it was merged into. Raises Http404 where there is none, and
    for who is no member yet."""
    if viewer is None or viewer.is_applicant:
        raise Http404
    theirs = Q(company=OuterRef("pk")) | Q(company__merged_into=OuterRef("pk"))
    sponsored = Sponsorship.objects.filter(theirs).order_by("-ends_at", "-pk")
    introduced = _introductions(viewer).filter(theirs)
    double = Exists(Company.objects.filter(pk=key, merged_into=OuterRef("pk")))
    rows = Company.objects.filter(Q(pk=key, merged_into=None) | double).annotate(
        sponsored=ArraySubquery(sponsored.values(row=JSONObject(**_TOLD))[:_MOST]),
        introduced=Subquery(introduced.values("text")[:1]),
    )
    company: Any = get_object_or_404(rows)
    told = [Sponsorship(company=company, **_with_moments(row)) for row in company.sponsored]
    return Known(company, f"/c/{company.introduced}/" if company.introduced else "", told)


_TOLD = {
    name: name
    for name in ("id", "title", "disclosure_nl", "disclosure_en", "starts_at", "ends_at", "given")
}


def _with_moments(row: dict[str, Any]) -> dict[str, Any]:
    """A row with its moments as moments; JSON knows them as text."""
    moments = {name: datetime.fromisoformat(row[name]) for name in ("starts_at", "ends_at")}
    return {**row, **moments}


def _introductions(viewer: Viewer) -> QuerySet[Entry]:
    rows = Entry.objects.filter(rule="introduction", is_vendor=True)
    return rows.filter(space__in=Space.objects.visible_to(viewer)).order_by("-at")


def introduced_in(space: Space) -> list[Company] | None:
    """The companies that introduced themselves in a vendors' section; None where it is none."""
    if not HouseRules.objects.filter(space=space, is_section=True).exists():
        return None
    rows = Entry.objects.filter(space=space, rule="introduction", company__isnull=False)
    found = Company.objects.filter(pk__in=rows.values("company"), merged_into=None)
    return list(found.order_by("name")[:_MOST])


def rules_of(space: Space) -> HouseRules:
    """What a space has of its own about promotion."""
    return house_rules(space)


def sections(viewer: Viewer) -> list[Space]:
    """The vendors' sections that a viewer may read."""
    return list(Space.objects.visible_to(viewer).filter(promotion_rules__is_section=True))
