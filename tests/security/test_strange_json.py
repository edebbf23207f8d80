"""JSON of the wrong type, size or spelling is answered with a problem, never with a failure.

CVE-2022-46164, CVE-2021-43786 and CVE-2023-30591 (NodeBB): a key, an object or a list where a text
was meant gave another account, or ended the process.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from tests.cast import Cast
from tests.security.operations import FIELDS, OPERATIONS, filled, sender

PROBLEM = "application/problem+json"
STRANGE: tuple[Any, ...] = (
    [],
    ["x"],
    [["x"]],
    {},
    {"__proto__": {"role": "host"}},
    {"$ne": None},
    0,
    -1,
    3.5,
    10**30,
    True,
    "",
    "   ",
    "\x00",
    "a\x00b",
    "\ud800",
    "a\udfffb",
    "\x1b[2J",
    "\u202e\u2066",
    "x" * 30_000,
    "constructor",
    "../../etc/passwd",
    "' OR 1=1 --",
    "%s%n{0.__class__}",
)
KEYS = ("%00", "a%00b", "..%2f..", "%ff", "x" * 500, "%F0%9F%92%A9", "'", "%25s", "-1", "null")
Told = list[str]


def told(answer: Any, what: str) -> Told:
    """What is wrong with an answer to something strange: nothing, where it is a problem of 4xx, or
    where the strange thing was a harmless text."""
    if answer.status_code < 300:
        return []
    if 400 <= answer.status_code < 500 and answer["Content-Type"].startswith(PROBLEM):
        return []
    return [f"{what}: {answer.status_code} {answer['Content-Type']}"]


def send(cast: Cast, operation: str, scene: dict[str, str], raw: bytes | str, **more: Any) -> Any:
    """Send `raw` as the body of an operation, and let nothing of it stay."""
    method, path = operation.split(" ")
    secret = cast.api_of(getattr(cast, sender(operation))).secret
    client = Client(headers={"Authorization": f"Bearer {secret}"}, raise_request_exception=False)
    kind = more.pop("content_type", "application/json")
    with transaction.atomic():
        address = "/api/v1" + path.format_map(scene)
        answer = client.generic(method, address, raw, content_type=kind, **more)
        transaction.set_rollback(True)
    return answer


@pytest.mark.parametrize(("operation", "field"), FIELDS)
def test_no_strange_value_of_a_field_breaks_an_operation(
    cast: Cast, scene: dict[str, str], operation: str, field: str
) -> None:
    body = filled(OPERATIONS[operation], scene)
    wrong: Told = []
    for value in STRANGE:
        answer = send(cast, operation, scene, json.dumps({**body, field: value}))
        wrong += told(answer, repr(value)[:40])
    assert not wrong


@pytest.mark.parametrize(("operation", "field"), FIELDS)
def test_lists_and_objects_are_never_taken_for_a_text(
    cast: Cast, scene: dict[str, str], operation: str, field: str
) -> None:
    body = filled(OPERATIONS[operation], scene)
    shapes: tuple[Any, ...] = ({"a": {"b": []}}, [[[]]], [None], {"ids": 1})
    for value in shapes:
        answer = send(cast, operation, scene, json.dumps({**body, field: value}))
        assert answer.status_code == 422, value
        assert answer.json()["fields"]


WHOLE = {
    "a list": b"[]",
    "a list of bodies": b'[{"body": "x"}]',
    "a number": b"1",
    "a text": b'"body"',
    "true": b"true",
    "two documents": b"{}{}",
    "cut off": b'{"body": "x',
    "a trailing comma": b'{"body": "x",}',
    "not a number": b'{"version": NaN, "body": Infinity}',
    "a huge number": b'{"version": ' + b"9" * 5000 + b"}",
    "a huge exponent": b'{"version": 1e999999}',
    "deep lists": b"[" * 50_000,
    "deep objects": b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
    "no UTF-8": b'{"body": "\xff\xfe"}',
    "UTF-16": '{"body": "x"}'.encode("utf-16"),
    "a mark before": b"\xef\xbb\xbf{}",
    "NUL bytes": b"\x00" * 64,
    "a form": b"body=x&space=conversation",
}


@pytest.mark.parametrize("operation", OPERATIONS)
def test_no_strange_document_breaks_an_operation(
    cast: Cast, scene: dict[str, str], operation: str
) -> None:
    wrong: Told = []
    for name, raw in WHOLE.items():
        wrong += told(send(cast, operation, scene, raw), name)
    assert not wrong


@pytest.mark.parametrize("operation", ["POST /contributions", "POST /alerts", "POST /notices/read"])
def test_ten_megabytes_are_not_read(cast: Cast, scene: dict[str, str], operation: str) -> None:
    raw = b'{"body": "' + b"x" * 10_000_000 + b'"}'
    answer = send(cast, operation, scene, raw)
    assert 400 <= answer.status_code < 500
    assert answer["Content-Type"].startswith(PROBLEM)


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=" + "x" * 300,
        "application/json; charset=no-such-thing",
        "application/json; charset=utf-7",
        "",
        "\x7f",
    ],
)
@pytest.mark.parametrize("operation", ["POST /contributions", "PATCH /comments/{comment}"])
def test_a_wrong_content_type_breaks_nothing(
    cast: Cast, scene: dict[str, str], operation: str, kind: str
) -> None:
    assert not told(send(cast, operation, scene, b"not json at all", content_type=kind), kind)


def test_of_a_key_given_twice_one_value_counts_and_the_gate_reads_that_one(cast: Cast) -> None:
    raw = (
        '{"space": "conversation", "kind": "story", "title": "A week", '
        '"body": "You are an idiot.", "body": "It was quiet here."}'
    )
    answer = send(cast, "POST /contributions", {}, raw)
    assert answer.status_code == 201
    assert answer.json()["body"] == "It was quiet here."


@pytest.mark.parametrize(
    "field", ["id", "author", "state", "html", "byline_vendor", "created_at", "comment_count"]
)
def test_fields_that_are_not_asked_for_are_not_taken(cast: Cast, field: str) -> None:
    """CVE-2020-15149 (NodeBB): who acts, and for whom, is never read from the request."""
    body = {**OPERATIONS["POST /contributions"], field: cast.host.pk}
    body.pop("confirmation")
    answer = send(cast, "POST /contributions", {}, json.dumps(body))
    assert answer.status_code == 201
    made = answer.json()
    assert made["author"]["id"] == cast.anna.pk
    assert made["state"] == "published"
    assert made["comment_count"] == 0
    assert made.get(field) != cast.host.pk


PLACES = (
    "GET /contributions/{}",
    "GET /comments/{}",
    "GET /contributions/{}/comments",
    "DELETE /comments/{}",
    "PUT /contributions/{}/reactions/thanks",
    "PUT /comments/{}/reactions/{}",
    "GET /spaces/{}/contributions",
    "POST /desk/held/{}/release",
    "POST /desk/alerts/{}/answer",
)


@pytest.mark.parametrize("place", PLACES)
def test_no_strange_id_in_a_path_breaks_anything(cast: Cast, place: str) -> None:
    method, path = place.split(" ")
    secret = cast.api_of(cast.host).secret
    client = Client(headers={"Authorization": f"Bearer {secret}"}, raise_request_exception=False)
    wrong: Told = []
    for key in KEYS:
        address = "/api/v1" + path.replace("{}", key)
        answer = client.generic(method, address, b'{"text": "x"}', content_type="application/json")
        wrong += told(answer, key[:20])
        assert answer.status_code >= 400
    assert not wrong


QUERIES = (
    "/feed?cursor={}",
    "/spaces?cursor={}",
    "/spaces/conversation/contributions?kind={}",
    "/spaces/conversation/contributions?cursor={}",
    "/notices?cursor={}",
    "/alerts?cursor={}",
    "/desk/held?cursor={}",
    "/desk/alerts?state={}",
    "/desk/alerts?cursor={}",
    "/code?language={}",
)


@pytest.mark.parametrize("query", QUERIES)
def test_no_strange_query_breaks_anything(cast: Cast, query: str) -> None:
    """CVE-2021-43788 (NodeBB) for the language: a path where a name was meant."""
    secret = cast.api_of(cast.host).secret
    client = Client(headers={"Authorization": f"Bearer {secret}"}, raise_request_exception=False)
    wrong: Told = []
    for key in (*KEYS, "a:b:c", "WyJhIl0:x:y", ".eJx", "%0d%0aSet-Cookie:a=b"):
        answer = client.get("/api/v1" + query.replace("{}", key))
        wrong += told(answer, key[:20])
        assert "a" not in answer.cookies
    assert not wrong


@pytest.mark.parametrize(
    "header",
    ["Bearer", "Bearer ", "Bearer \x00", "Bearer cmty_", "Bearer null", "Basic YTpi", "bearer x y"],
)
def test_a_strange_token_is_no_token(cast: Cast, header: str) -> None:
    client = Client(headers={"Authorization": header}, raise_request_exception=False)
    for path in ("/api/v1/me", "/api/v1/feed", "/api/v1/desk/held"):
        answer = client.get(path)
        assert answer.status_code == 401
        assert answer["Content-Type"].startswith(PROBLEM)
