"""What this room tells people."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from comity.boundaries.models import Stop
from comity.notices.kinds import About, Kind
from comity.people.models import Member


def standing(reader: Member, about: About) -> QuerySet[Stop]:
    """The stop, while it stands."""
    return Stop.objects.standing().filter(pk=about)


def for_hosts(reader: Member, about: About) -> QuerySet[Stop]:
    """The stop, for who is (still) a host and is not one of the two."""
    rows = Stop.objects.filter(pk=about).exclude(by=reader).exclude(member=reader)
    return rows if reader.is_host else Stop.objects.none()


STOP_ASKED = Kind(
    "stop-asked",
    gettext_noop("%(who)s asks you to stop. From now on you cannot approach them here."),
    "hand",
    standing,
    always_mailed=True,
)
ATTEMPTS = Kind(
    "attempts-past-a-stop",
    gettext_noop("%(name)s was asked to stop and keeps trying. Please have a look."),
    "siren",
    for_hosts,
)

KINDS = (STOP_ASKED, ATTEMPTS)
