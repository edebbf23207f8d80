"""Problem documents (RFC 9457) by the types, members and statuses that clients rely on."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from tests.api.shapes import ANCHOR, FINDING, ID, PROBLEM, has_shape
from tests.cast import Api, Cast

STORY = {"space": "conversation", "kind": "story", "title": "A week", "body": "Nobody called."}
RUDE = {**STORY, "body": "You are an idiot."}
NUDGE = {
    **PROBLEM,
    "clause": ANCHOR,
    "outcome": re.compile("nudge"),
    "findings": [FINDING],
    "hints": [ID],
    "confirmation": str,
}
CONDUCT = "/problems/conduct"


def as_problem(answer: Any, status: int, kind: str, **more: Any) -> dict[str, Any]:
    """The document; fails where it lacks a member, has another, or says another status."""
    found = has_shape(answer, {**PROBLEM, **more}, status)
    assert (found["type"], found["status"]) == (f"/problems/{kind}", status)
    assert found["title"]
    return dict(found)


def test_without_a_token(cast: Cast) -> None:
    answer = cast.api_of(None).get("/me")
    as_problem(answer, 401, "unauthenticated")
    assert answer["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("secret", ["cmty_", "cmty_" + "x" * 43, "x"])
def test_with_a_token_that_is_none(cast: Cast, secret: str) -> None:
    as_problem(Api(secret).get("/me"), 401, "unauthenticated")


@pytest.mark.parametrize("path", ["/desk/held", "/desk/alerts"])
def test_without_the_right_to(cast: Cast, path: str) -> None:
    found = as_problem(cast.api_of(cast.anna).get(path), 403, "permission")
    assert "host" in found["detail"]


@pytest.mark.parametrize(
    "path",
    ["/contributions/nothing", "/comments/nothing", "/spaces/back-room/contributions", "/nowhere"],
)
def test_what_is_not_there_or_not_yours_to_know(cast: Cast, path: str) -> None:
    as_problem(cast.api_of(cast.anna).get(path), 404, "not-found")


def test_a_private_space_and_none_at_all_answer_alike(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    private, none = (api.get(f"/spaces/{slug}/contributions") for slug in ("back-room", "nowhere"))
    assert private.content == none.content


@pytest.mark.parametrize(
    ("method", "path"), [("PUT", "/feed"), ("DELETE", "/code"), ("PATCH", "/me")]
)
def test_a_method_that_an_address_does_not_take(cast: Cast, method: str, path: str) -> None:
    answer = cast.api_of(cast.anna).send(method, path)
    as_problem(answer, 405, "method")
    assert "GET" in answer["Allow"]


@pytest.mark.parametrize(
    ("change", "field"),
    [({"title": "x"}, "title"), ({"kind": "poll"}, "kind"), ({"body": None}, "body")],
)
def test_what_needs_mending_is_named_by_field(
    cast: Cast, change: dict[str, object], field: str
) -> None:
    answer = cast.api_of(cast.bram).post("/contributions", {**STORY, **change})
    found = as_problem(answer, 422, "validation", fields={field: str})
    assert found["fields"][field]


def test_all_that_needs_mending_is_named_at_once(cast: Cast) -> None:
    answer = cast.api_of(cast.bram).post("/contributions", {})
    wanted = dict.fromkeys(("space", "kind", "title", "body"), re.compile("This is required."))
    as_problem(answer, 422, "validation", fields=wanted)


def test_no_json_at_all(cast: Cast) -> None:
    secret = cast.api_of(cast.bram).secret
    client = Client(headers={"Authorization": f"Bearer {secret}"})
    answer = client.post("/api/v1/contributions", "{", "application/json")
    as_problem(answer, 422, "validation", fields={"body": str})


def test_a_nudge_has_findings_hints_and_a_confirmation(cast: Cast) -> None:
    nudge = has_shape(cast.api_of(cast.bram).post("/contributions", RUDE), NUDGE, 409)
    assert nudge["type"] == CONDUCT
    (finding,) = nudge["findings"]
    assert (finding["clause"], finding["outcome"]) == ("courtesy", "nudge")
    assert nudge["detail"] == finding["reason"]
    assert len(nudge["hints"]) == len(nudge["findings"])


def test_a_nudge_of_several_clauses_has_a_finding_for_each(cast: Cast) -> None:
    body = {**STORY, "body": "You are an idiot. Book a demo today!"}
    nudge = has_shape(cast.api_of(cast.bram).post("/contributions", body), NUDGE, 409)
    clauses = {finding["clause"] for finding in nudge["findings"]}
    assert clauses == {"courtesy", "relations-not-sales", "share-with-why"}


def test_a_confirmation_is_good_for_the_same_request_once(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    given = {"confirmation": api.post("/contributions", RUDE).json()["confirmation"]}
    assert api.post("/contributions", {**RUDE, **given}).status_code == 201
    again = has_shape(api.post("/contributions", {**RUDE, **given}), NUDGE, 409)
    other = {**RUDE, "title": "Another week", "confirmation": again["confirmation"]}
    assert api.post("/contributions", other).status_code == 409


@pytest.mark.parametrize("what", ["edit", "comment", "edit of a comment"])
def test_every_door_nudges_in_the_same_shape(cast: Cast, scene: dict[str, str], what: str) -> None:
    """One gate (clause courtesy)."""
    path = {
        "edit": f"/contributions/{scene['question']}",
        "comment": f"/contributions/{scene['question']}/comments",
        "edit of a comment": f"/comments/{scene['comment']}",
    }[what]
    method = "POST" if what == "comment" else "PATCH"
    api = cast.api_of(cast.anna)
    rude = {"body": "Jij bent een idioot."}
    nudge = has_shape(api.send(method, path, rude), NUDGE, 409)
    again = api.send(method, path, {**rude, "confirmation": nudge["confirmation"]})
    assert again.status_code in (200, 201)
    assert again.json()["body"] == rude["body"]


def test_a_hint_that_was_wrong_is_said_by_its_id(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    (hint,) = api.post("/contributions", RUDE).json()["hints"]
    assert api.post(f"/hints/{hint}/wrong").status_code == 204
    as_problem(cast.api_of(cast.anna).post(f"/hints/{hint}/wrong"), 404, "not-found")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_problem_is_in_the_language_that_a_stranger_asks_for(db: None, language: str) -> None:
    answer = Client(headers={"Accept-Language": language}).get("/api/v1/me")
    titles = {"nl": "Log eerst in", "en": "Sign in first"}
    assert answer.json()["title"] == titles[language]


def test_too_fast_says_how_long_to_wait(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    answers = [api.post("/contributions", STORY) for _ in range(31)]
    assert [answer.status_code for answer in answers[:30]] == [201] * 30
    as_problem(answers[30], 429, "rate-limit")
    assert 1 <= int(answers[30]["Retry-After"]) <= 3
    other = cast.api_of(cast.anna).post("/contributions", STORY)
    assert other.status_code == 201


def test_an_acceptance_of_a_version_not_in_force_is_a_conflict(cast: Cast) -> None:
    answer = cast.api_of(cast.newcomer).post("/code/acceptances", {"version": 99})
    as_problem(answer, 409, "conflict")
