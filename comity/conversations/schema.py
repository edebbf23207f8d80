"""Conversations as programs send and receive them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints

from comity.conversations.circle import Circle, Seat
from comity.conversations.models import BODY, PEOPLE, TITLE, Conversation, Message, Participation
from comity.doors.schema import Key
from comity.doors.shapes import one_line, shown
from comity.people.schema import CompanyOut
from comity.talk.composing import Draft
from comity.talk.schema import Confirmation, Language

Body = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=BODY),
    AfterValidator(shown),
]
Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=TITLE),
    AfterValidator(one_line),
]
State = Literal["invited", "joined", "left"]


class ConversationIn(Schema):
    """With whom: one is the conversation between two, more are a group, whose title may be left
    out."""

    people: list[Key] = Field(alias="with", min_length=1, max_length=PEOPLE)
    title: Title = ""
    confirmation: Confirmation | None = None


class MessageIn(Schema):
    """A new message. Without a language, it is guessed from the text."""

    body: Body
    language: Language | None = None
    confirmation: Confirmation | None = None

    def draft(self) -> Draft:
        return Draft(self.body, language=self.language or "")


class AddIn(Schema):
    """Whom to invite."""

    member: Key


class DraftIn(Schema):
    """What one began to write; the empty text keeps none."""

    body: Annotated[str, StringConstraints(max_length=BODY), AfterValidator(shown)]


class ParticipantOut(Schema):
    """Someone else in a conversation. `read_until` is null unless both of you share read marks."""

    id: str
    handle: str
    name: str
    state: State
    muted: bool
    read_until: datetime | None


class ConversationOut(Schema):
    """A conversation as one of its people meets it: `state` is their own. A group's title is not
    read before they joined."""

    id: str
    kind: Literal["pair", "group"]
    title: str
    people: list[ParticipantOut]
    state: State
    may_write: bool
    unread: bool
    draft: str
    active_at: datetime | None
    url: str


class ConversationsOut(Schema):
    """A page of conversations."""

    items: list[ConversationOut]
    next: str | None


class WriterOut(Schema):
    """Who wrote a message, and for whom they worked then."""

    id: str
    handle: str
    name: str
    company: CompanyOut | None


class MessageOut(Schema):
    """A message; of a deleted one there are no words."""

    id: str
    conversation: str
    author: WriterOut
    body: str
    html: str
    language: str
    sent_at: datetime
    edited_at: datetime | None
    deleted: bool
    url: str


class MessagesOut(Schema):
    """A page of messages, the newest first."""

    items: list[MessageOut]
    next: str | None


def conversation_out(circle: Circle, may_write: bool) -> ConversationOut:
    """A conversation as fetched for one of its people by `conversations.queries`."""
    mine = circle.mine
    return ConversationOut(
        id=circle.conversation.pk,
        kind="pair" if circle.conversation.is_pair else "group",
        title="" if mine.is_invited else circle.conversation.title,
        people=[_participant(circle, seat) for seat in circle.seats],
        state=mine.state,
        may_write=may_write,
        unread=mine.is_unread,
        draft=mine.draft,
        active_at=mine.active_at,
        url=circle.conversation.get_absolute_url(),
    )


def message_out(message: Message) -> MessageOut:
    """A message as fetched for someone who may read it."""
    return MessageOut(
        id=message.pk,
        conversation=message.conversation_id,
        author=_writer(message),
        body=message.body,
        html=message.html,
        language=message.language,
        sent_at=message.sent_at,
        edited_at=message.edited_at,
        deleted=message.is_deleted,
        url=message.get_absolute_url(),
    )


def _writer(message: Message) -> WriterOut:
    author, company = message.author, None
    if message.byline_company:
        company = CompanyOut(name=message.byline_company, vendor=message.byline_vendor)
    return WriterOut(id=author.pk, handle=author.handle, name=author.shown_name, company=company)


def _participant(circle: Circle, seat: Seat) -> ParticipantOut:
    shares = circle.shares_read_marks and seat.shares_read_marks
    return ParticipantOut(
        id=seat.member.pk,
        handle=seat.member.handle,
        name=seat.member.shown_name,
        state=seat.participation.state,
        muted=seat.standing.muted,
        read_until=seat.participation.read_until if shares else None,
    )


class OwnStayOut(Schema):
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
