"""What talk tells people."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from comity.notices.kinds import Kind
from comity.people.models import Member
from comity.talk.models import Comment, Contribution


def _reader(reader_id: str) -> Member | None:
    return Member.objects.filter(pk=reader_id).first()


def may_see_contribution(reader_id: str, about_id: str) -> bool:
    """Whether the reader may (still) read the contribution."""
    reader = _reader(reader_id)
    return Contribution.objects.visible_to(reader).filter(pk=about_id, deleted_at=None).exists()


def may_see_comment(reader_id: str, about_id: str) -> bool:
    """Whether the reader may (still) read the comment and what it stands under."""
    reader = _reader(reader_id)
    readable = Contribution.objects.visible_to(reader).values("pk")
    rows = Comment.objects.visible_to(reader).filter(deleted_at=None)
    return rows.filter(pk=about_id, contribution__in=readable).exists()


COMMENTED = Kind(
    "commented",
    gettext_noop("%(who)s commented on “%(title)s”."),
    "message-circle",
    may_see_comment,
)
REPLIED = Kind(
    "replied",
    gettext_noop("%(who)s replied to you under “%(title)s”."),
    "reply",
    may_see_comment,
)
MENTIONED = Kind(
    "mentioned",
    gettext_noop("%(who)s mentioned you in “%(title)s”."),
    "at-sign",
    may_see_comment,
)
MENTIONED_ABOVE = Kind(
    "mentioned-in-contribution",
    gettext_noop("%(who)s mentioned you in “%(title)s”."),
    "at-sign",
    may_see_contribution,
)
ACCEPTED = Kind(
    "answer-accepted",
    gettext_noop("Your answer to “%(title)s” was accepted."),
    "circle-check",
    may_see_comment,
)
HELD_FOR_HOSTS = Kind(
    "held-for-hosts", gettext_noop("A text waits for a host: “%(title)s”."), "hourglass"
)
RELEASED = Kind(
    "released",
    gettext_noop("A host looked at what waited under “%(title)s”, and it is published now."),
    "circle-check",
    always_mailed=True,
)
RETURNED = Kind(
    "returned",
    gettext_noop("A host returned what you wrote under “%(title)s”, with this reason: %(reason)s"),
    "corner-up-left",
    always_mailed=True,
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
)
