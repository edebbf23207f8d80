"""The code as programs meet it."""

from __future__ import annotations

from typing import Any

import pytest

from comity.charter.anchors import ANCHORS
from comity.charter.models import Acceptance, Hint
from comity.doors.tokens import issue
from tests.cast import Api, Cast, by_hand


def clause(code: dict[str, Any], anchor: str) -> dict[str, Any]:
    """One clause of an answer."""
    return next(one for one in code["clauses"] if one["anchor"] == anchor)


@pytest.mark.parametrize(
    ("language", "title", "how"),
    [
        ("nl", "Relaties, geen verkoop", "verkooptaal"),
        ("en", "Relations, not sales", "words that sell"),
    ],
)
def test_anyone_reads_the_code_in_either_language(
    cast: Cast, language: str, title: str, how: str
) -> None:
    code = cast.api_of(None).get("/code", language=language).json()
    assert (code["version"], code["language"]) == (cast.version.number, language)
    assert tuple(one["anchor"] for one in code["clauses"]) == ANCHORS
    selling = clause(code, "relations-not-sales")
    assert (selling["title"], selling["kept_by"]) == (title, "both")
    assert how in selling["how"]


def test_how_a_clause_is_kept_names_its_numbers(cast: Cast) -> None:
    code = cast.api_of(None).get("/code", language="en").json()
    assert "How many days that period lasts. Now: 30." in clause(code, "leave-room")["how"]


def test_a_language_that_is_not_there_is_a_problem(cast: Cast) -> None:
    answer = cast.api_of(None).get("/code", language="../../etc")
    assert answer.status_code == 422
    assert answer.json()["type"] == "/problems/validation"


def test_a_program_accepts_in_its_members_language(cast: Cast) -> None:
    answer = cast.api_of(cast.newcomer).post("/code/acceptances", {"version": cast.version.number})
    assert answer.status_code == 201
    kept = Acceptance.objects.get(member=cast.newcomer)
    body = answer.json()
    assert (body["version"], body["language"]) == (
        kept.version_id,
        cast.newcomer.language,
    )
    assert body["accepted_at"]


def test_a_program_says_that_a_hint_was_wrong_but_of_its_own_member_only(cast: Cast) -> None:
    with by_hand():
        hint = Hint.objects.create(member=cast.anna, clause="courtesy", outcome="nudge")
    for caller, path, status in (
        (cast.bram, f"/hints/{hint.pk}/wrong", 404),
        (cast.anna, "/hints/no-such-hint/wrong", 404),
        (cast.anna, f"/hints/{hint.pk}/wrong", 204),
    ):
        assert cast.api_of(caller).post(path).status_code == status
        hint.refresh_from_db()
        assert hint.wrong is (status == 204)


@pytest.mark.parametrize("version", ["one", None, 0, -1, 2**63, [1], {"number": 1}])
def test_a_version_that_is_no_number_is_a_problem(cast: Cast, version: object) -> None:
    answer = cast.api_of(cast.newcomer).post("/code/acceptances", {"version": version})
    assert answer.status_code == 422


def test_a_version_that_is_not_in_force_is_a_conflict(cast: Cast) -> None:
    answer = cast.api_of(cast.newcomer).post("/code/acceptances", {"version": 99})
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/conflict")


def test_a_token_that_only_reads_does_not_accept(cast: Cast) -> None:
    with by_hand():
        _, secret = issue(cast.newcomer, "reader", ["read"])
    answer = Api(secret).post("/code/acceptances", {"version": cast.version.number})
    assert answer.status_code == 403
    assert not Acceptance.objects.filter(member=cast.newcomer).exists()


def test_nobody_accepts_without_a_token(cast: Cast) -> None:
    answer = cast.api_of(None).post("/code/acceptances", {"version": cast.version.number})
    assert answer.status_code == 401
