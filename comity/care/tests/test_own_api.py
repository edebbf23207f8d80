"""For programs: removing in two clicks, decisions about oneself, objecting, notices by anyone."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from comity.care import actions
from comity.care.models import Case, IllegalContentNotice, Objection
from comity.care.tests.matters import (
    NOTHING,
    alerted,
    breach,
    case_of,
    decided,
    planned,
    statement,
)
from comity.care.tests.threads import contribution
from comity.standing.models import MeasureKind
from comity.standing.queries import in_force
from comity.talk.actions import comment
from comity.talk.composing import Draft
from comity.talk.models import Contribution, State
from tests.cast import Api, Cast

K = MeasureKind


@pytest.fixture
def text(cast: Cast) -> Contribution:
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    return case_of(alerted(cast.anna, text))


@pytest.fixture
def host(cast: Cast) -> Api:
    return cast.api_of(cast.host)


@pytest.mark.parametrize("about", ["contribution", "comment"])
def test_removing_by_a_program(cast: Cast, host: Api, text: Contribution, about: str) -> None:
    said, _ = comment(by=cast.anna, contribution=text, draft=Draft("Zo doe ik het."))
    thing = text if about == "contribution" else said
    given = {"about": {"type": about, "id": thing.pk}, "clause": "courtesy", "reason": "It hurts."}
    reply = host.post("/desk/remove", given)
    assert reply.status_code == 201
    assert reply.json()["clauses"] == ["courtesy"]
    thing.refresh_from_db()
    assert thing.is_removed
    assert host.post("/desk/remove", given).status_code == 409


@pytest.mark.parametrize(
    "wrong",
    [
        {"clause": "no-such-clause"},
        {"reason": ""},
        {"about": {"type": "member", "id": "x"}},
        {"about": None},
        {"about": {"type": "contribution", "id": "no-such-id"}},
    ],
)
def test_a_removal_that_is_none(
    cast: Cast, host: Api, text: Contribution, wrong: dict[str, Any]
) -> None:
    about = {"type": "contribution", "id": text.pk}
    given = {"about": about, "clause": "courtesy", "reason": "It hurts.", **wrong}
    assert host.post("/desk/remove", given).status_code in (403, 404, 422)
    text.refresh_from_db()
    assert text.state == State.PUBLISHED


def test_what_was_decided_about_oneself(cast: Cast, case: Case) -> None:
    made = decided(cast.host, case, breach(planned(K.LIMIT_POSTING, 3)))
    (one,) = cast.api_of(cast.bram).get("/decisions").json()["items"]
    assert (one["id"], one["role"], one["language"]) == (made.pk, "respondent", "en")
    assert next(part["heading"] for part in one["statement"]) == "What was decided"
    assert one["objection"] is None
    told = datetime.fromisoformat(one["delivered_at"])
    assert datetime.fromisoformat(one["objection_until"]) - told > timedelta(days=180)


def test_who_alerted_gets_no_measures_of_the_other(cast: Cast, case: Case) -> None:
    decided(cast.host, case, NOTHING)
    (one,) = cast.api_of(cast.anna).get("/decisions").json()["items"]
    assert (one["role"], one["measures"]) == ("alerter", [])
    assert cast.api_of(cast.bram).get("/decisions").json()["items"] == []


@pytest.mark.parametrize(
    ("who", "words", "status"),
    [("bram", "No.", 201), ("bram", "", 422), ("anna", "No.", 404), ("host", "No.", 404)],
)
def test_objecting_by_a_program(cast: Cast, case: Case, who: str, words: str, status: int) -> None:
    made = decided(cast.host, case, breach(planned(K.WARNING)))
    api = cast.api_of(getattr(cast, who))
    reply = api.post(f"/decisions/{made.pk}/objection", {"text": words})
    assert reply.status_code == status
    assert Objection.objects.exists() is (status == 201)


@pytest.mark.parametrize("outcome", Objection.Outcome.values)
def test_deciding_about_an_objection_by_a_program(cast: Cast, case: Case, outcome: str) -> None:
    made = decided(cast.host, case, breach(planned(K.LIMIT_POSTING, 3), planned(K.WARNING)))
    words = actions.object_to(by=cast.bram, statement=statement(cast.bram, made), text="No.")
    limit = in_force(cast.bram).get(kind=K.LIMIT_POSTING)
    path = f"/desk/objections/{words.pk}/decide"
    given = {"outcome": outcome, "explanation": "I looked.", "undone": [limit.pk]}
    assert cast.api_of(cast.host).post(path, given).status_code == 404
    reply = cast.api_of(cast.second_host).post(path, given)
    assert (reply.status_code, reply.json()["outcome"]) == (200, outcome)
    left = {one.kind for one in in_force(cast.bram)}
    assert (
        left
        == {
            "upheld": {K.LIMIT_POSTING, K.WARNING},
            "partly": {K.WARNING},
            "reversed": set(),
        }[outcome]
    )
    assert cast.api_of(cast.second_host).post(path, given).status_code == 409


NOTICE: dict[str, Any] = {
    "urls": ["https://example.org/c/abc/"],
    "explanation": "It is mine.",
    "name": "Lou Peeters",
    "email": "lou@example.org",
    "good_faith": True,
}


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({}, 201),
        ({"good_faith": False}, 422),
        ({"good_faith": "yes"}, 422),
        ({"urls": []}, 422),
        ({"urls": ["x" * 2001]}, 422),
        ({"urls": "https://example.org"}, 422),
        ({"urls": ["https://example.org"] * 51}, 422),
        ({"explanation": ""}, 422),
        ({"email": "no address"}, 422),
    ],
)
def test_a_notice_of_illegal_content_by_a_program(
    cast: Cast, wrong: dict[str, Any], status: int
) -> None:
    reply = cast.api_of(cast.stranger).post("/illegal-content-notices", {**NOTICE, **wrong})
    assert reply.status_code == status
    assert IllegalContentNotice.objects.count() == (status == 201)


def test_its_receipt_has_a_number_and_nothing_of_a_case(cast: Cast) -> None:
    receipt = cast.api_of(cast.stranger).post("/illegal-content-notices", NOTICE).json()
    assert set(receipt) == {"id", "received_at"}
    assert receipt["id"] == IllegalContentNotice.objects.get().pk
