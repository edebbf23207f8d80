"""What spaces tell people."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from comity.notices.kinds import Kind
from comity.people.models import Member
from comity.spaces.models import Space


def may_see(reader_id: str, about_id: str) -> bool:
    """Whether the reader may (still) know of the space."""
    reader = Member.objects.filter(pk=reader_id).first()
    return Space.objects.visible_to(reader).filter(pk=about_id).exists()


INVITED = Kind(
    "invited-to-space",
    gettext_noop("%(who)s invited you to the private space “%(space)s”."),
    "door-open",
    may_see,
)
MADE_HOST = Kind(
    "made-space-host",
    gettext_noop("%(who)s made you a host of the space “%(space)s”."),
    "key-round",
    may_see,
)

KINDS = (INVITED, MADE_HOST)
