"""Fetching people for a viewer. Not theirs to know of is the same as not there: 404."""

from __future__ import annotations

from hmac import compare_digest

from django.http import Http404
from django.shortcuts import get_object_or_404

from comity.doors.cursors import Page, page
from comity.doors.models import ApiToken
from comity.doors.tokens import digest
from comity.people.models import Community, Company, Decision, Member, Role, VendorClass, Viewer
from comity.people.naming import folded

COMPANIES_PAGE = 50


def community() -> Community:
    """The community; before the first start kept anything, one with its defaults."""
    return Community.objects.filter(pk=1).first() or Community()


def get_member(viewer: Viewer, key: str) -> Member:
    """A profile as members see it; hosts see applicants' too. Raises Http404 for everyone else
    (clause not-a-directory: visitors and applicants look nobody up)."""
    if viewer is None or viewer.is_applicant:
        raise Http404
    rows = Member.objects.filter(is_active=True, pk=key)
    if not viewer.is_host:
        rows = rows.exclude(role=Role.APPLICANT)
    return get_object_or_404(rows)


def setup_token_fits(token: str) -> bool:
    """Whether this is the one-time token of a community that still has to be set up."""
    found = community()
    kept = found.setup_token_digest
    return found.set_up_at is None and bool(kept) and compare_digest(kept, digest(token))


def address_is_taken(email: str) -> bool:
    """Whether an account has this address. Only who sets the community up is told."""
    return Member.objects.filter(email=email.lower()).exists()


def hosts() -> list[Member]:
    """All hosts, in the order in which they became members."""
    return list(Member.objects.hosts())


def applicants(host: Member) -> list[Member]:
    """Who waits to be let in, first come first. Raises Http404 for who is no host."""
    _only_hosts(host)
    return list(Member.objects.applicants()[:100])


def get_applicant(host: Member, key: str) -> Member:
    """One who waits. Raises Http404 where there is none, or the viewer is no host."""
    _only_hosts(host)
    return get_object_or_404(Member.objects.applicants(), pk=key)


def find_member(host: Member, handle: str) -> Member | None:
    """The member with this handle, for a host who is to appoint. Raises Http404 for others."""
    _only_hosts(host)
    return Member.objects.active().filter(handle=handle.strip().removeprefix("@")).first()


def demo_member(handle: str) -> Member:
    """One of the demo community's people, for its one-click sign-ins. Raises Http404."""
    return get_object_or_404(Member, handle=handle, is_active=True)


def undecided(host: Member) -> list[Company]:
    """Companies of which hosts still have to say whether they are vendors, oldest first."""
    _only_hosts(host)
    rows = Company.objects.filter(vendor=VendorClass.UNDECIDED, merged_into=None)
    return list(rows.order_by("created_at")[:COMPANIES_PAGE])


def decided(host: Member, cursor: str | None = None) -> Page[Company]:
    """Companies of which hosts decided, newest decision first."""
    _only_hosts(host)
    rows = Company.objects.exclude(vendor=VendorClass.UNDECIDED)
    rows = rows.filter(decided_at__isnull=False, merged_into=None)
    return page(rows.select_related("decided_by"), by="-decided_at", cursor=cursor)


def get_company(host: Member, key: str) -> Company:
    """One company. Raises Http404 where there is none, or the viewer is no host."""
    _only_hosts(host)
    return get_object_or_404(Company, pk=key)


def decisions_about(host: Member, company: Company) -> list[Decision]:
    """What hosts decided about a company, the newest first."""
    _only_hosts(host)
    return list(company.decisions.select_related("by")[:COMPANIES_PAGE])


def find_company(host: Member, name: str) -> Company | None:
    """The company of this name, however it is written; of a double the one it was merged into."""
    _only_hosts(host)
    found = Company.objects.select_related("merged_into").filter(folded=folded(name)).first()
    return (found.merged_into or found) if found else None


def tokens(owner: Member) -> list[ApiToken]:
    """A member's living tokens, newest first."""
    return list(ApiToken.objects.filter(owner=owner, ended_at=None).order_by("-created_at"))


def get_token(owner: Member, key: str) -> ApiToken:
    """One of a member's own living tokens. Raises Http404 for any other."""
    return get_object_or_404(ApiToken, owner=owner, pk=key, ended_at=None)


def _only_hosts(viewer: Viewer) -> None:
    if viewer is None or not viewer.is_host:
        raise Http404
