"""What this room tells hosts."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from comity.directory.models import Sign
from comity.notices.kinds import About, Group, Kind
from comity.people.models import Member


def for_hosts(reader: Member, about: About) -> QuerySet[Sign]:
    """What looked like a sweep, for who is (still) a host and not the one it is about, while that
    member is here."""
    rows = Sign.objects.filter(pk=about, by__left_at__isnull=True).exclude(by=reader)
    return rows if reader.is_host else Sign.objects.none()


def hosts_only(reader: Member, about: About) -> QuerySet[Member]:
    """Who took the list along, while they are here, for who is (still) a host."""
    rows = Member.objects.filter(pk=about, left_at__isnull=True)
    return rows if reader.is_host else Member.objects.none()


CANARY_OPENED = Kind(
    "canary-opened",
    gettext_noop("%(name)s opened a profile that was planted for those who sweep the directory."),
    "bird",
    for_hosts,
    group=Group.DESK,
)
SWEEP = Kind(
    "directory-sweep",
    gettext_noop(
        "%(name)s came across %(people)s people in the directory, in a way that looks like "
        "gathering them. Please have a look."
    ),
    "users-round",
    for_hosts,
    group=Group.DESK,
)
EXPORTED = Kind(
    "members-exported",
    gettext_noop("%(name)s took the list of members along, with this reason: %(reason)s"),
    "file-down",
    hosts_only,
    always_mailed=True,
    group=Group.DESK,
)

KINDS = (CANARY_OPENED, SWEEP, EXPORTED)
