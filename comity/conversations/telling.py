"""Who learns of what happens in conversations."""

from __future__ import annotations

from collections.abc import Iterable

from comity.conversations import kinds, queries
from comity.conversations.models import Conversation, Message, Participation
from comity.notices.actions import mark_about, tell, tell_all
from comity.people.models import Member


def of_message(message: Message, readers: Iterable[Participation]) -> None:
    """Who reads along, once until they looked: no word of what was written, and no second notice
    while the first is unread."""
    kind, about = kinds.WROTE.name, message.conversation
    told = queries.told(kind, about)
    hears = [stay for stay in readers if not (stay.is_unread and stay.member_id in told)]
    tell_all(
        members=[stay.member for stay in hears if stay.member.is_active],
        kind=kind,
        by=message.author,
        link=about.get_absolute_url(),
        about_id=about.pk,
    )


def of_invitation(stay: Participation, by: Member) -> None:
    """The one who was invited."""
    tell(
        member=stay.member,
        kind=kinds.INVITED.name,
        by=by,
        link=stay.conversation.get_absolute_url(),
        about_id=stay.conversation_id,
    )


def seen(reader: Member, conversation: Conversation) -> None:
    """Mark what a reader was told of a conversation, as they look at it. Part of an action."""
    names = [kind.name for kind in kinds.KINDS]
    mark_about(by=reader, about_id=conversation.pk, kinds=names)
