"""What this room tells people."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from comity.notices.kinds import About, Group, Kind
from comity.people.models import Company, Member


def applicants(reader: Member, about: About) -> QuerySet[Member]:
    """Who wants, or wanted, to join: known to who is (still) a host."""
    return Member.objects.filter(pk=about) if reader.is_host else Member.objects.none()


def companies(reader: Member, about: About) -> QuerySet[Company]:
    """A company to decide about: a matter of who is (still) a host."""
    return Company.objects.filter(pk=about) if reader.is_host else Company.objects.none()


ADMITTED = Kind(
    "admitted",
    gettext_noop("Welcome to %(community)s! A host let you in."),
    "door-open",
    group=Group.DECISIONS,
)
DECLINED = Kind(
    "declined",
    gettext_noop("A host did not let you in this time, with this reason: %(reason)s"),
    "door-closed",
    group=Group.DECISIONS,
)
APPOINTED = Kind(
    "appointed", gettext_noop("%(who)s made you a host. Thank you for taking care."), "shield"
)
APPLICANT_WAITS = Kind(
    "applicant-waits",
    gettext_noop("%(who)s would like to join."),
    "user-plus",
    applicants,
    group=Group.DESK,
)
COMPANY_TO_CLASS = Kind(
    "company-to-class",
    gettext_noop("Is “%(company)s” a vendor? It is new here; please decide."),
    "building-2",
    companies,
    group=Group.DESK,
)
COMPANY_CLASSED_VENDOR = Kind(
    "company-is-vendor",
    gettext_noop("The hosts decided that “%(company)s” is a vendor, with this reason: %(reason)s"),
    "building-2",
    group=Group.DECISIONS,
)
COMPANY_CLASSED_OTHER = Kind(
    "company-is-no-vendor",
    gettext_noop("The hosts decided that “%(company)s” is no vendor. Their reason: %(reason)s"),
    "building-2",
    group=Group.DECISIONS,
)

KINDS = (
    ADMITTED,
    DECLINED,
    APPOINTED,
    APPLICANT_WAITS,
    COMPANY_TO_CLASS,
    COMPANY_CLASSED_VENDOR,
    COMPANY_CLASSED_OTHER,
)
