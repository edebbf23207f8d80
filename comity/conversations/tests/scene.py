"""Who is in contact with whom, for the tests of this room."""

from __future__ import annotations

from datetime import timedelta

from comity.boundaries.actions import grant
from comity.conversations.actions import join, send, start_group, talk_with
from comity.conversations.models import Conversation, Message, Participation
from comity.people.models import Member
from comity.talk.composing import Draft
from tests.cast import by_hand


def befriend(member: Member, *others: Member) -> None:
    """Let consent stand between a member and each of the others."""
    for other in others:
        grant(by=member, other=other)


def between(member: Member, other: Member) -> Conversation:
    """The conversation of two who are in contact."""
    befriend(member, other)
    conversation, _ = talk_with(by=member, other=other)
    return conversation


def group(by: Member, *others: Member, joined: bool = True, title: str = "") -> Conversation:
    """A group of these, who are in contact with `by`; all have joined unless told otherwise."""
    befriend(by, *others)
    conversation = start_group(by=by, others=others, title=title)
    if joined:
        for other in others:
            join(by=other, conversation=conversation)
    return conversation


def say(by: Member, conversation: Conversation, body: str = "Shall we meet?") -> Message:
    """Send something that the gate has nothing to say about."""
    return send(by=by, conversation=conversation, draft=Draft(body))


def stay_of(member: Member, conversation: Conversation) -> Participation:
    """A member's newest stay, as it stands in the database."""
    return Participation.objects.filter(member=member, conversation=conversation).latest("pk")


def age(message: Message, minutes: int) -> None:
    """Let a message be older, and its author's and readers' stays with it."""
    by = timedelta(minutes=minutes)
    with by_hand():
        message.sent_at -= by
        message.save(update_fields=["sent_at"])
        for stay in Participation.objects.filter(conversation=message.conversation_id):
            stay.invited_at -= by
            stay.joined_at = stay.joined_at and stay.joined_at - by
            stay.save(update_fields=["invited_at", "joined_at"])
