"""What conversations tells people: that somebody wrote, and never what."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from comity.conversations import queries
from comity.conversations.models import Participation
from comity.notices.kinds import About, Group, Kind
from comity.people.models import Member


def inside(reader: Member, about: About) -> QuerySet[Participation]:
    """The reader's stay in the conversation, while they are in it."""
    return queries.inside(reader, about)


def invited(reader: Member, about: About) -> QuerySet[Participation]:
    """The reader's invitation, while it waits."""
    return queries.invited(reader, about)


WROTE = Kind(
    "message", gettext_noop("%(who)s wrote to you."), "message-circle", inside, group=Group.MESSAGES
)
INVITED = Kind(
    "group-invitation",
    gettext_noop("%(who)s invites you to a conversation in a group."),
    "users",
    invited,
    group=Group.REQUESTS,
)

KINDS = (WROTE, INVITED)
