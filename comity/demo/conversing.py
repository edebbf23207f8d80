"""What the demo's people say to each other in private, a few of them in contact."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from comity.boundaries.actions import grant
from comity.boundaries.queries import pair
from comity.conversations.models import Conversation, Message, Participation
from comity.demo.texts import tables
from comity.people.models import Member
from comity.writing.markdown import render

_TWO = 2


def converse(members: dict[str, Member], now: datetime) -> None:
    """Write every conversation of the texts; who began one is in contact with all in it. What was
    said last waits to be read by the others."""
    for entry in tables("conversations.toml", "conversation"):
        people = [members[handle] for handle in entry["people"]]
        for other in people[1:]:
            grant(by=people[0], other=other)
        _write(entry, people, members, now)


def _write(
    entry: dict[str, Any], people: list[Member], members: dict[str, Member], now: datetime
) -> None:
    said = [(now - timedelta(hours=each["hours_ago"]), each) for each in entry["message"]]
    began = said[0][0] - timedelta(hours=1)
    is_pair = len(people) == _TWO
    conversation = Conversation.objects.create(
        pair=":".join(pair(*people)) if is_pair else None,
        title=entry.get("title", ""),
        titled_by=None if is_pair else people[0],
        started_by=people[0],
        started_at=began,
    )
    Participation.objects.bulk_create(_stay(conversation, member, began, said) for member in people)
    Message.objects.bulk_create(
        Message(
            conversation=conversation,
            author=members[each["author"]],
            body=each["body"].strip(),
            html=render(each["body"].strip()),
            language=entry["language"],
            sent_at=at,
        )
        for at, each in said
    )


def _stay(
    conversation: Conversation,
    member: Member,
    began: datetime,
    said: list[tuple[datetime, dict[str, Any]]],
) -> Participation:
    heard = [at for at, each in said if each["author"] != member.handle]
    return Participation(
        conversation=conversation,
        member=member,
        invited_at=began,
        joined_at=began,
        agreed_at=began,
        active_at=said[-1][0],
        heard_at=heard[-1],
        read_until=said[-1][0] if said[-1][1]["author"] == member.handle else said[-2][0],
    )
