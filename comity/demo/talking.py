"""What the demo's people said in the past three months, in a few statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from comity.demo.texts import threads
from comity.people.models import Member
from comity.spaces.models import Membership, Space, Visibility
from comity.talk.actions.comment import path_of
from comity.talk.composing import byline
from comity.talk.models import Comment, Contribution, Reaction, Text
from comity.writing.markdown import render


@dataclass
class _Talk:
    """What is written so far."""

    members: dict[str, Member]
    spaces: dict[str, Space]
    now: datetime
    readers: dict[str, list[Member]]
    contributions: list[Contribution] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    accepted: dict[str, Comment] = field(default_factory=dict)
    reactions: list[Reaction] = field(default_factory=list)
    turns: Iterator[int] = field(default_factory=count)


def talk(members: dict[str, Member], spaces: dict[str, Space], now: datetime) -> None:
    """Write every conversation of the texts; times count back from `now`."""
    said = _Talk(members, spaces, now, {slug: _readers(s, members) for slug, s in spaces.items()})
    for thread in threads():
        _say(said, thread)
    Contribution.objects.bulk_create(said.contributions)
    Comment.objects.bulk_create(said.comments)
    for contribution in said.contributions:
        contribution.accepted = said.accepted.get(contribution.pk)
    Contribution.objects.bulk_update(
        [one for one in said.contributions if one.accepted], ["accepted"]
    )
    Reaction.objects.bulk_create(said.reactions)
    Space.objects.filter(contributions__in=said.contributions).update(first_written_at=now)


def _readers(space: Space, members: dict[str, Member]) -> list[Member]:
    everyone = [member for member in members.values() if not member.is_applicant]
    if space.visibility != Visibility.PRIVATE:
        return everyone
    inside = set(Membership.objects.filter(space=space).values_list("member_id", flat=True))
    return [member for member in everyone if member.pk in inside]


def _say(said: _Talk, thread: dict[str, Any]) -> None:
    entries = thread.get("comment", [])
    top = Contribution(
        space=said.spaces[thread["space"]],
        kind=thread["kind"],
        title=thread["title"],
        comment_count=len(entries),
        **_text(said, thread, thread, _moment(said, thread)),
    )
    comments: list[Comment] = []
    for entry in entries:
        comments.append(_comment(said, thread, entry, top, comments))
        if entry.get("accepted"):
            said.accepted[top.pk] = comments[-1]
    top.active_at = max(text.created_at for text in [top, *comments])
    said.contributions.append(top)
    said.comments += comments
    for text, entry in zip([top, *comments], [thread, *entries], strict=True):
        _react(said, text, thread["space"], entry.get("reactions", {}))


def _comment(
    said: _Talk,
    thread: dict[str, Any],
    entry: dict[str, Any],
    top: Contribution,
    earlier: list[Comment],
) -> Comment:
    at = top.created_at + timedelta(hours=entry["after_hours"], minutes=next(said.turns) % 53)
    parent = earlier[entry["reply_to"]] if "reply_to" in entry else None
    made = Comment(contribution=top, parent=parent, **_text(said, thread, entry, at))
    made.path = path_of(made)
    return made


def _moment(said: _Talk, thread: dict[str, Any]) -> datetime:
    day = timezone.localtime(said.now) - timedelta(days=thread["days_ago"])
    minute = next(said.turns) * 7 % 60
    return day.replace(hour=thread["hour"], minute=minute, second=0, microsecond=0)


def _text(
    said: _Talk, thread: dict[str, Any], entry: dict[str, Any], at: datetime
) -> dict[str, Any]:
    author = said.members[entry["author"]]
    mentionable = {m.handle: f"/members/{m.pk}/" for m in said.readers[thread["space"]]}
    body = entry["body"].strip()
    return {
        "author": author,
        "body": body,
        "html": render(body, mentionable.get),
        "language": thread["language"],
        "created_at": min(at, said.now - timedelta(minutes=5)),
        **byline(author),
    }


def _react(said: _Talk, text: Text, slug: str, given: dict[str, int]) -> None:
    """`given` says how many gave each reaction; who did goes round among those who read it."""
    others = [member for member in said.readers[slug] if member.pk != text.author_id]
    target = {"comment": text} if isinstance(text, Comment) else {"contribution": text}
    for kind, number in given.items():
        start, times = next(said.turns) * 11, min(number, len(others))
        chosen = [others[(start + step) % len(others)] for step in range(times)]
        setattr(text, kind.replace("-", "_"), times)
        said.reactions += [
            Reaction(member=member, kind=kind, at=text.created_at, **target) for member in chosen
        ]
