"""Sponsored activities, companies and the vendors' section."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from comity.people.models import Company, Member, Viewer
from comity.promotion.facts import (
    house_rules,
    of_company,
)
from comity.promotion.models import Entry, HouseRules, Sponsorship
from comity.promotion.queries.hosts import only_hosts
from comity.spaces.models import Space

_MOST = 100


def sponsorships(viewer: Viewer) -> list[Sponsorship]:
    """Who sponsors and sponsored us, what ends last first; ended ones stay listed."""
    return _listed(Sponsorship.objects.all(), viewer)


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


def sponsored_by(company: Company, viewer: Viewer = None) -> list[Sponsorship]:
    """What a company sponsors and sponsored, what ends last first; also as its double. Without a
    viewer only the spaces that anyone may know of come along."""
    return _listed(Sponsorship.objects.filter(of_company(company)), viewer)


def introduction_of(viewer: Viewer, company: Company) -> Entry | None:
    """Where a company introduced itself last, in a vendors' section that the viewer may read."""
    rows = Entry.objects.filter(of_company(company), rule="introduction", is_vendor=True)
    rows = rows.filter(space__in=Space.objects.visible_to(viewer))
    return rows.order_by("-at").first()


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
