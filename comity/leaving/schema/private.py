"""Of one's conversations what is one's own: a part of what a member takes along."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema

from comity.conversations.models import Conversation, Message, Participation


class ParticipationOut(Schema):
    """A conversation one is or was in: with whom, by handle, and what one began to write there."""

    conversation: str
    people: list[str]
    invited_at: datetime
    joined_at: datetime | None
    left_at: datetime | None
    read_until: datetime | None
    draft: str

    @staticmethod
    def resolve_conversation(stay: Participation) -> str:
        return stay.conversation.get_absolute_url()

    @staticmethod
    def resolve_people(stay: Participation) -> list[str]:
        return _others(stay.conversation, stay.member_id)


class OwnMessageOut(Schema):
    """A message of one's own, in Markdown as typed, and to whom, by handle: not what they wrote."""

    conversation: str
    to: list[str]
    body: str
    language: str
    sent_at: datetime
    edited_at: datetime | None
    deleted_at: datetime | None

    @staticmethod
    def resolve_conversation(message: Message) -> str:
        return message.conversation.get_absolute_url()

    @staticmethod
    def resolve_to(message: Message) -> list[str]:
        return _others(message.conversation, message.author_id)


def _others(conversation: Conversation, member: str) -> list[str]:
    stays = conversation.participations.all()
    return list(dict.fromkeys(stay.member.handle for stay in stays if stay.member_id != member))
