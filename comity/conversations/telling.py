"""Who learns of what happens in conversations."""

from __future__ import annotations

from collections.abc import Iterable

from comity.conversations import kinds, queries
from comity.conversations.models import Message, Participation
from comity.notices.actions import tell, tell_all
from comity.people.models import Member


def of_message(message: Message, readers: Iterable[Member]) -> None:
    """Who reads along, once until they looked: no word of what was written, and no second notice
    while the first is unread."""
    kind, about = kinds.WROTE.name, message.conversation
    told = set(queries.waiting_notices(kind, about).values_list("member_id", flat=True))
    tell_all(
        members=[reader for reader in readers if reader.pk not in told and reader.is_active],
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
