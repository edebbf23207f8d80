"""What this room tells people."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from comity.notices.kinds import Kind
from comity.people.models import Member


def is_host(reader_id: str, about_id: str) -> bool:
    """Whether the reader is (still) a host."""
    return Member.objects.hosts().filter(pk=reader_id).exists()


ADMITTED = Kind(
    "admitted",
    gettext_noop("Welcome to %(community)s! A host let you in."),
    "door-open",
    always_mailed=True,
)
DECLINED = Kind(
    "declined",
    gettext_noop("A host did not let you in this time, with this reason: %(reason)s"),
    "door-closed",
    always_mailed=True,
)
APPOINTED = Kind(
    "appointed", gettext_noop("%(who)s made you a host. Thank you for taking care."), "shield"
)
APPLICANT_WAITS = Kind(
    "applicant-waits", gettext_noop("%(who)s would like to join."), "user-plus", is_host
)
COMPANY_TO_CLASS = Kind(
    "company-to-class",
    gettext_noop("Is “%(company)s” a vendor? It is new here; please decide."),
    "building-2",
    is_host,
)
COMPANY_CLASSED_VENDOR = Kind(
    "company-is-vendor",
    gettext_noop("The hosts decided that “%(company)s” is a vendor, with this reason: %(reason)s"),
    "building-2",
)
COMPANY_CLASSED_OTHER = Kind(
    "company-is-no-vendor",
    gettext_noop("The hosts decided that “%(company)s” is no vendor. Their reason: %(reason)s"),
    "building-2",
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
