"""What spaces tell people."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from comity.notices.kinds import About, Kind
from comity.people.models import Member
from comity.spaces.models import Space


def spaces(reader: Member, about: About) -> QuerySet[Space]:
    """The space, where the reader may (still) know of it."""
    return Space.objects.visible_to(reader).filter(pk=about)


INVITED = Kind(
    "invited-to-space",
    gettext_noop("%(who)s invited you to the private space “%(space)s”."),
    "door-open",
    spaces,
)
MADE_HOST = Kind(
    "made-space-host",
    gettext_noop("%(who)s made you a host of the space “%(space)s”."),
    "key-round",
    spaces,
)

KINDS = (INVITED, MADE_HOST)
