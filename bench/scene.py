"""What is measured: made in a running demo community, by its own actions.

`python -m comity.running.program bench.scene COMMENTS WRITERS` prints it as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.boundaries.actions import grant
from comity.conversations.actions import join, start_group, talk_with
from comity.conversations.models import PEOPLE, Conversation, Message, Participation
from comity.people.models import Member
from comity.running.commands.member import Newcomer, add_member
from comity.spaces.models import Space, Visibility
from comity.talk.actions import comment, contribute
from comity.talk.composing import Draft
from comity.talk.models import Contribution

HERE = {"host": "localhost"}
MESSAGES = 10_000
BELL = "/notices/bell/"


def main(arguments: list[str]) -> None:
    """Make the scene, look at each page once, and print what the runner needs."""
    comments, writers = map(int, arguments)
    tokens = [_writer("bench", number) for number in range(writers)]
    talkers = [_writer("talk", number) for number in range(PEOPLE)]
    people = list(Member.objects.filter(handle__startswith="bench-").order_by("handle"))
    thread = _thread(people, comments)
    long, group = _private(people[-1], people[0]), _group()
    member, visitor = Client(headers=HERE), Client(headers=HERE)
    member.force_login(people[-1])
    session = member.cookies[settings.SESSION_COOKIE_NAME].value
    signed_in = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"}
    known = {"If-None-Match": member.get(BELL)["ETag"]}
    page = thread.get_absolute_url()
    cases = [
        _read("contribution, visitor", page, visitor, {}),
        _read("contribution, member", page, member, signed_in),
        _read("feed, visitor", "/feed/", visitor, {}),
        _read("feed, member", "/feed/", member, signed_in),
        _read("bell, something new", BELL, member, signed_in),
        _read("bell, nothing new", BELL, member, signed_in, known),
        _write("comment by the API", f"/api/v1/contributions/{thread.pk}/comments", tokens),
        _read("inbox", "/conversations/", member, signed_in),
        _read("conversation of 10,000, newest", long.get_absolute_url(), member, signed_in),
        _read("conversation of 10,000, middle", _middle(long), member, signed_in),
        _write("message to 19 by the API", f"/api/v1{group.get_absolute_url()}messages", talkers),
    ]
    print(json.dumps({"cases": cases}))


def _writer(prefix: str, number: int) -> str:
    handle = f"{prefix}-{number:03}"
    newcomer = Newcomer(
        handle, f"{handle}@example.org", f"Writer {number}", "", "en", False, False, True
    )
    return add_member(newcomer, with_token=True)


def _thread(people: list[Member], comments: int) -> Contribution:
    space = Space.objects.filter(visibility=Visibility.PUBLIC, removed_at=None)[0]
    draft = Draft("We tried three ways, and none of them lasted.", "How do you keep listening?")
    kind = next(kind for kind in space.kinds if kind != "announcement")
    made, _ = contribute(by=people[0], space=space, kind=kind, draft=draft)
    for number in range(comments):
        said = f"In year {number} we stopped asking and **watched**.\n\n- the door\n- the desk"
        comment(by=people[number % len(people)], contribution=made, draft=Draft(said))
    return made


def _private(one: Member, other: Member) -> Conversation:
    """Two who wrote to each other ten thousand times, a minute apart; the page is warmed by a look,
    so what is measured has nothing unread."""
    grant(by=one, other=other)
    made, _ = talk_with(by=one, other=other)
    began = timezone.now() - timedelta(minutes=MESSAGES)
    Participation.objects.filter(conversation=made).update(
        joined_at=began, active_at=timezone.now()
    )
    Message.objects.bulk_create(
        Message(
            conversation=made,
            author=(one, other)[number % 2],
            body=f"In week {number} we **asked** ten people what they missed.",
            html=f"<p>In week {number} we <strong>asked</strong> ten people what they missed.</p>",
            language="en",
            sent_at=began + timedelta(minutes=number),
        )
        for number in range(MESSAGES)
    )
    return made


def _middle(conversation: Conversation) -> str:
    middle = conversation.messages.order_by("sent_at")[MESSAGES // 2]
    return middle.get_absolute_url().split("#")[0]


def _group() -> Conversation:
    """A full one, all of whom have joined."""
    people = list(Member.objects.filter(handle__startswith="talk-").order_by("handle"))
    for other in people[1:]:
        grant(by=people[0], other=other)
    made = start_group(by=people[0], others=people[1:], title="Everybody")
    for other in people[1:]:
        join(by=other, conversation=made)
    return made


def _read(
    name: str,
    path: str,
    client: Client,
    session: dict[str, str],
    more: dict[str, str] | None = None,
) -> dict[str, Any]:
    case = _case(name, "GET", path, lambda: client.get(path, headers=more))
    return case | {"headers": session | (more or {})}


def _write(name: str, path: str, tokens: list[str]) -> dict[str, Any]:
    """Written twice with the last of the tokens, which has posted enough then."""
    client = Client(headers={**HERE, "authorization": f"Bearer {tokens.pop()}"})
    bodies = iter(["The first of two.", "The second of two."])
    case = _case(name, "POST", path, lambda: _post(client, path, next(bodies)))
    return case | {"tokens": tokens}


def _post(client: Client, path: str, body: str) -> Any:
    return client.post(path, {"body": body}, content_type="application/json")


def _case(name: str, method: str, path: str, ask: Callable[[], Any]) -> dict[str, Any]:
    """Ask twice and count the second time, when caches are warm; savepoints are not counted."""
    ask()
    with CaptureQueriesContext(connection) as queries:
        answer = ask()
    if answer.status_code >= 300 and answer.status_code != HTTPStatus.NOT_MODIFIED:
        raise ValueError(f"{method} {path} answers {answer.status_code}")
    counted = [q for q in queries.captured_queries if "SAVEPOINT" not in q["sql"]]
    return {
        "name": name,
        "method": method,
        "path": path,
        "queries": len(counted),
        "bytes": len(answer.content),
    }
