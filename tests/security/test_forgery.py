"""No other site sends a form in a member's name: every address that takes POST asks for the token,
and neither GET nor HEAD does what POST does."""

from __future__ import annotations

from copy import deepcopy

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tests.laws.addresses import Row, rows
from tests.laws.bodies import BODIES
from tests.laws.doors import PAGES
from tests.laws.runtime import is_governed_write

TABLE = rows(PAGES)
SIGNED = "/notices/unsubscribe/{stop}/"
"""Sent by mail programs, which have no token: the link itself is signed and says all it does."""
WRITES = [
    row for row in TABLE if row.method == "POST" and 405 not in row.expected and row.path != SIGNED
]
READS = [row for row in TABLE if row.method == "GET"]
OWN_MARKS = (
    '"talk_seen"',
    '"notices_notice"',
    '"people_member"',
    '"conversations_participation"',
    '"directory_sighting"',
    'UPDATE "care_case" SET "looked_at"',
)
"""What looking at a page may leave: that one has seen it, whom one came across there, and that a
host looked at a case."""


def strict(cast: Cast, who: str) -> Client:
    """A browser in which the token against forged forms is checked."""
    client = Client(enforce_csrf_checks=True)
    member = getattr(cast, who)
    if member is not None:
        client.force_login(member)
    return client


@pytest.mark.parametrize("who", ["stranger", "anna", "host"])
def test_no_form_is_taken_without_its_token(cast: Cast, scene: dict[str, str], who: str) -> None:
    client = strict(cast, who)
    for row in WRITES:
        body = {k: v.format_map(scene) for k, v in BODIES.get(f"POST {row.path}", {}).items()}
        with CaptureQueriesContext(
            connection,
        ) as seen:
            answer = client.post(row.path.format_map(scene), body)
        assert answer.status_code == 403, row.path
        assert not [q["sql"] for q in seen if is_governed_write(q["sql"])], row.path


TOKENS = ("", "x", "x" * 32, "x" * 64, "\x00" * 32, "é" * 32)


@pytest.mark.parametrize("token", TOKENS)
def test_a_token_that_was_made_up_is_no_token(cast: Cast, token: str) -> None:
    client = strict(cast, "anna")
    client.get("/settings/")
    form = {"language": "nl", "csrfmiddlewaretoken": token}
    assert client.post("/settings/preferences/", form).status_code == 403
    htmx = client.post("/settings/preferences/", form, headers={"X-CSRFToken": token or "y"})
    assert htmx.status_code == 403


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "null", "http://testserver.evil.example", "http://testserver:81"],
)
def test_a_form_from_another_origin_is_refused_also_with_a_token(cast: Cast, origin: str) -> None:
    client = strict(cast, "anna")
    client.get("/settings/preferences/")
    form = {"language": "nl", "csrfmiddlewaretoken": client.cookies["csrftoken"].value}
    answer = client.post("/settings/preferences/", form, headers={"Origin": origin})
    assert answer.status_code == 403
    assert client.post("/settings/preferences/", form).status_code == 302


def test_a_refused_form_gives_back_what_was_typed_as_text(cast: Cast) -> None:
    typed = {"body": "<script>alert(1)</script>", "title": '"><img src=x>'}
    page = strict(cast, "anna").post("/spaces/conversation/new/", typed).content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "alert(1)" in page


def test_a_forged_form_shows_nothing_of_a_password(cast: Cast) -> None:
    typed = {"login": cast.anna.email, "password": "zilverlinde", "email": "x@example.org"}
    page = strict(cast, "stranger").post("/accounts/login/", typed).content.decode()
    assert "zilverlinde" not in page
    assert "x@example.org" not in page


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("who", ["stranger", "anna", "host"])
def test_looking_changes_nothing_but_the_lookers_own_marks(
    cast: Cast, scene: dict[str, str], who: str, method: str
) -> None:
    client = strict(cast, who)
    for row in READS:
        query = BODIES.get(f"POST {row.path}", {}) if method == "GET" else {}
        wrote = _written(client, method, row, scene, query)
        assert not [sql for sql in wrote if not any(mark in sql for mark in OWN_MARKS)], row.path


def _written(
    client: Client, method: str, row: Row, scene: dict[str, str], query: dict[str, str]
) -> list[str]:
    """The statements that changed something, of which nothing stays."""
    cookies = deepcopy(client.cookies)
    given = {name: value.format_map(scene) for name, value in query.items()}
    with transaction.atomic(), CaptureQueriesContext(connection) as seen:
        getattr(client, method.lower())(row.path.format_map(scene), given)
        transaction.set_rollback(True)
    client.cookies = cookies
    return [query["sql"] for query in seen if is_governed_write(query["sql"])]


@pytest.mark.parametrize("override", ["_method=DELETE", "_method=POST", "X-HTTP-Method=POST"])
def test_no_parameter_makes_a_get_a_post(cast: Cast, scene: dict[str, str], override: str) -> None:
    answer = strict(cast, "anna").get(f"/c/{scene['question']}/delete/?{override}")
    assert answer.status_code == 200
    assert cast.api_of(None).get(f"/contributions/{scene['public']}").status_code == 200
    found = cast.api_of(cast.anna).get(f"/contributions/{scene['question']}").json()
    assert found["state"] == "published"
