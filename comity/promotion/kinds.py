"""What this room tells people."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from comity.notices.kinds import About, Kind
from comity.people.models import Member
from comity.promotion.models import Permission, Sponsorship


def asked(reader: Member, about: About) -> QuerySet[Permission]:
    """A request: a matter of who is (still) a host, and did not ask it."""
    rows = Permission.objects.filter(pk=about) if reader.is_host else Permission.objects.none()
    return rows.exclude(member=reader)


def own(reader: Member, about: About) -> QuerySet[Permission]:
    """The reader's own request."""
    return Permission.objects.filter(pk=about, member=reader)


def of_company(reader: Member, about: About) -> QuerySet[Sponsorship]:
    """An activity of the company that the reader (still) works for."""
    return Sponsorship.objects.filter(pk=about, company=reader.company_id)


ASKED = Kind(
    "exception-asked",
    gettext_noop("%(who)s asks for an exception: “%(title)s”."),
    "message-circle-question-mark",
    asked,
)
GRANTED = Kind(
    "exception-granted",
    gettext_noop("The hosts granted your exception “%(title)s”. You can publish it once."),
    "circle-check",
    own,
    always_mailed=True,
)
REFUSED = Kind(
    "exception-refused",
    gettext_noop("The hosts refused your exception “%(title)s”, with this reason: %(reason)s"),
    "circle-x",
    always_mailed=True,
)
SPONSORED = Kind(
    "sponsorship-made",
    gettext_noop("Your company sponsors “%(title)s”: %(number)s publications are yours to use."),
    "handshake",
    of_company,
)

KINDS = (ASKED, GRANTED, REFUSED, SPONSORED)
