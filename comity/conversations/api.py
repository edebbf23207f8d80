"""Conversations for programs: the same queries and actions as the pages."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Status

from comity.charter import queries as charter
from comity.charter.models import Version
from comity.conversations import actions, policy, queries
from comity.conversations.circle import Circle
from comity.conversations.models import Conversation
from comity.conversations.schema import (
    AddIn,
    ConversationIn,
    ConversationOut,
    ConversationsOut,
    DraftIn,
    MessageIn,
    MessageOut,
    MessagesOut,
    conversation_out,
    message_out,
)
from comity.doors.tokens import READ, WRITE
from comity.people import queries as people
from comity.people.models import Member
from comity.people.viewer import member_of

router = Router(tags=["conversations"])


@router.get("/conversations", auth=READ, response=ConversationsOut)
def inbox(request: HttpRequest, cursor: str | None = None) -> ConversationsOut:
    """Your conversations, what moved last first."""
    by, version = member_of(request), charter.in_force()
    lines, following = queries.inbox(by, cursor)
    items = [_out(by, line.circle, version) for line in lines]
    return ConversationsOut(items=items, next=following)


@router.post("/conversations", auth=WRITE, response={200: ConversationOut, 201: ConversationOut})
def start(request: HttpRequest, given: ConversationIn) -> Status[ConversationOut]:
    """Open the conversation with one member (200 where it was begun before), or start a group, to
    which each is invited. Where consent is missing nothing is started: 403 with the findings."""
    by = member_of(request)
    others = [people.get_member(by, key) for key in dict.fromkeys(given.people)]
    made, is_new = _start(by, others, given)
    out = _out(by, queries.get_circle(by, made.pk), charter.in_force())
    return Status(201 if is_new else 200, out)


@router.get("/conversations/{key}", auth=READ, response=ConversationOut)
def conversation(request: HttpRequest, key: str) -> ConversationOut:
    """One conversation, and who else is in it."""
    return _one(request, key)


@router.get("/conversations/{key}/messages", auth=READ, response=MessagesOut)
def messages(request: HttpRequest, key: str, cursor: str | None = None) -> MessagesOut:
    """What was written while you were in it, the newest first."""
    by = member_of(request)
    found = queries.messages(by, queries.get_circle(by, key).conversation, cursor=cursor)
    return MessagesOut(items=[message_out(each) for each in found.items], next=found.next)


@router.post("/conversations/{key}/messages", auth=WRITE, response={201: MessageOut})
def send(request: HttpRequest, key: str, given: MessageIn) -> Status[MessageOut]:
    """Write to those who are in it. What reads badly is a 409 with findings and a confirmation, and
    nothing of it is kept."""
    by = member_of(request)
    sent = actions.send(
        by=by,
        conversation=queries.get_circle(by, key).conversation,
        draft=given.draft(),
        confirmation=given.confirmation,
    )
    return Status(201, message_out(sent))


@router.get("/messages", auth=READ, response=MessagesOut)
def search(request: HttpRequest, q: str = "", cursor: str | None = None) -> MessagesOut:
    """The messages with these words that you may read, the newest first."""
    found = queries.search(member_of(request), q[: queries.ASKED], cursor)
    return MessagesOut(items=[message_out(each) for each in found.items], next=found.next)


@router.patch("/messages/{key}", auth=WRITE, response=MessageOut)
def edit(request: HttpRequest, key: str, given: MessageIn) -> MessageOut:
    """Edit your own message, within fifteen minutes."""
    by = member_of(request)
    edited = actions.edit(
        by=by,
        message=queries.get_message(by, key),
        draft=given.draft(),
        confirmation=given.confirmation,
    )
    return message_out(edited)


@router.delete("/messages/{key}", auth=WRITE, response={204: None})
def delete(request: HttpRequest, key: str) -> Status[None]:
    """Delete your own message; a mark stays."""
    by = member_of(request)
    actions.delete(by=by, message=queries.get_message(by, key))
    return Status(204, None)


@router.post("/conversations/{key}/people", auth=WRITE, response={201: ConversationOut})
def add(request: HttpRequest, key: str, given: AddIn) -> Status[ConversationOut]:
    """Invite someone to a group; they see nothing until they join."""
    by = member_of(request)
    found = queries.get_circle(by, key).conversation
    actions.add(by=by, conversation=found, member=people.get_member(by, given.member))
    return Status(201, _one(request, key))


@router.post("/conversations/{key}/join", auth=WRITE, response=ConversationOut)
def join(request: HttpRequest, key: str) -> ConversationOut:
    """Join a group you were invited to; in one you are in, agree to read who came since."""
    by = member_of(request)
    actions.join(by=by, conversation=queries.get_circle(by, key).conversation)
    return _one(request, key)


@router.post("/conversations/{key}/leave", auth=WRITE, response={204: None})
def leave(request: HttpRequest, key: str) -> Status[None]:
    """Leave a group, or decline to join it."""
    by = member_of(request)
    actions.leave(by=by, conversation=queries.get_circle(by, key).conversation)
    return Status(204, None)


@router.post("/conversations/{key}/read", auth=WRITE, response={204: None})
def read(request: HttpRequest, key: str) -> Status[None]:
    """Mark all of it as read."""
    by = member_of(request)
    actions.read(by=by, conversation=queries.get_circle(by, key).conversation)
    return Status(204, None)


@router.put("/conversations/{key}/draft", auth=WRITE, response={204: None})
def draft(request: HttpRequest, key: str, given: DraftIn) -> Status[None]:
    """Keep what you began to write; nobody else reads it."""
    by = member_of(request)
    found = queries.get_circle(by, key).conversation
    actions.keep_draft(by=by, conversation=found, body=given.body)
    return Status(204, None)


def _start(by: Member, others: list[Member], given: ConversationIn) -> tuple[Conversation, bool]:
    if len(others) == 1 and not given.title:
        return actions.talk_with(by=by, other=others[0])
    made = actions.start_group(
        by=by, others=others, title=given.title, confirmation=given.confirmation
    )
    return made, True


def _one(request: HttpRequest, key: str) -> ConversationOut:
    by = member_of(request)
    return _out(by, queries.get_circle(by, key), charter.in_force())


def _out(by: Member, circle: Circle, version: Version | None) -> ConversationOut:
    return conversation_out(circle, bool(policy.may_write(by, circle, version)))
