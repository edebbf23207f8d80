"""What talk tells people."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from comity.notices.kinds import About, Group, Kind
from comity.people.models import Member
from comity.talk import queries
from comity.talk.models import Comment, Contribution, Held


def contributions(reader: Member, about: About) -> QuerySet[Contribution]:
    """The contribution, where the reader may (still) read it."""
    rows = Contribution.objects.visible_to(reader).filter(deleted_at=None)
    return rows.filter(pk=about)


def comments(reader: Member, about: About) -> QuerySet[Comment]:
    """The comment, where the reader may (still) read it and what it stands under."""
    above = Contribution.objects.visible_to(reader).filter(deleted_at=None).order_by().values("pk")
    rows = Comment.objects.visible_to(reader).filter(deleted_at=None, contribution__in=above)
    return rows.filter(pk=about)


def waiting(reader: Member, about: About) -> QuerySet[Held]:
    """The hold of a text about which this reader may (still) decide."""
    return queries.waiting_for(reader, about)


def own(reader: Member, about: About) -> QuerySet[Held]:
    """The hold of a text of the reader's own that is not gone."""
    return queries.held_of(reader, about)


COMMENTED = Kind(
    "commented",
    gettext_noop("%(who)s commented on “%(title)s”."),
    "message-circle",
    comments,
    group=Group.ANSWERS,
)
REPLIED = Kind(
    "replied",
    gettext_noop("%(who)s replied to you under “%(title)s”."),
    "reply",
    comments,
    group=Group.REPLIES,
)
MENTIONED = Kind(
    "mentioned",
    gettext_noop("%(who)s mentioned you in “%(title)s”."),
    "at-sign",
    comments,
    group=Group.MENTIONS,
)
MENTIONED_ABOVE = Kind(
    "mentioned-in-contribution",
    gettext_noop("%(who)s mentioned you in “%(title)s”."),
    "at-sign",
    contributions,
    group=Group.MENTIONS,
)
ACCEPTED = Kind(
    "answer-accepted",
    gettext_noop("Your answer to “%(title)s” was accepted."),
    "circle-check",
    comments,
    group=Group.ANSWERS,
)
HELD_FOR_HOSTS = Kind(
    "held-for-hosts",
    gettext_noop("A text waits for a host: “%(title)s”."),
    "hourglass",
    waiting,
    group=Group.DESK,
)
RELEASED = Kind(
    "released",
    gettext_noop("A host looked at what waited under “%(title)s”, and it is published now."),
    "circle-check",
    own,
    group=Group.DECISIONS,
)
# A decision about what someone wrote, with its reason, stays theirs to read.
RETURNED = Kind(
    "returned",
    gettext_noop("A host returned what you wrote under “%(title)s”, with this reason: %(reason)s"),
    "corner-up-left",
    group=Group.DECISIONS,
)
HIDDEN = Kind(
    "hidden",
    gettext_noop("A host hid what you wrote under “%(title)s”, with this reason: %(reason)s"),
    "eye-off",
    group=Group.DECISIONS,
)

KINDS = (
    COMMENTED,
    REPLIED,
    MENTIONED,
    MENTIONED_ABOVE,
    ACCEPTED,
    HELD_FOR_HOSTS,
    RELEASED,
    RETURNED,
    HIDDEN,
)
