"""What is measured: made in a running demo community, by its own actions.

`python -m comity.running.program bench.scene COMMENTS WRITERS` prints it as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comity.people.models import Member
from comity.running.commands.member import Newcomer, add_member
from comity.spaces.models import Space, Visibility
from comity.talk.actions import comment, contribute
from comity.talk.composing import Draft
from comity.talk.models import Contribution

HERE = {"host": "localhost"}
BELL = "/notices/bell/"


def main(arguments: list[str]) -> None:
    """Make the scene, look at each page once, and print what the runner needs."""
    comments, writers = map(int, arguments)
    tokens = [_writer(number) for number in range(writers)]
    people = list(Member.objects.filter(handle__startswith="bench-").order_by("handle"))
    thread = _thread(people, comments)
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
        _write("comment by the API", f"/api/v1/contributions/{thread.pk}/comments", tokens.pop()),
    ]
    print(json.dumps({"cases": cases, "tokens": tokens}))


def _writer(number: int) -> str:
    handle = f"bench-{number:03}"
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


def _read(
    name: str,
    path: str,
    client: Client,
    session: dict[str, str],
    more: dict[str, str] | None = None,
) -> dict[str, Any]:
    case = _case(name, "GET", path, lambda: client.get(path, headers=more))
    return case | {"headers": session | (more or {})}


def _write(name: str, path: str, token: str) -> dict[str, Any]:
    client = Client(headers={**HERE, "authorization": f"Bearer {token}"})
    bodies = iter(["The first of two.", "The second of two."])
    return _case(name, "POST", path, lambda: _post(client, path, next(bodies)))


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
