"""An alert by a program: the fields that clients rely on, and what hosts and its reporter read back
(clause care-for-each-other)."""

from __future__ import annotations

from typing import Any

import pytest

from comity.care.models import LINE, Alert
from comity.care.tests.matters import told
from comity.care.tests.threads import contribution
from comity.conversations.tests.scene import between, say
from tests.cast import Api, Cast

GIVEN: dict[str, Any] = {
    "category": "no-harassment",
    "text": "He does not stop.",
    "wish": "That he stops.",
    "place": "By the bar",
    "happened_at": "About nine",
    "ongoing": True,
    "people": "A tall man",
    "witnesses": "Two others",
    "on_behalf_of": "A colleague",
}


@pytest.fixture
def anna(cast: Cast) -> Api:
    return cast.api_of(cast.anna)


def test_every_field_is_kept(cast: Cast, anna: Api) -> None:
    reply = anna.post("/alerts", {**GIVEN, "to": cast.host.pk})
    assert reply.status_code == 201
    kept = Alert.objects.get(pk=reply.json()["id"])
    assert {name: getattr(kept, name) for name in GIVEN} == GIVEN
    assert kept.to == cast.host


def test_its_reporter_reads_an_id_and_a_state_and_nothing_of_a_case(cast: Cast, anna: Api) -> None:
    made = anna.post("/alerts", GIVEN).json()
    assert set(made) == {
        "id",
        "state",
        "about",
        "category",
        "urgent",
        "text",
        "created_at",
        "answer",
        "answered_at",
        "reader",
    }
    assert (made["state"], made["urgent"], made["answer"]) == ("received", False, None)


@pytest.mark.parametrize(
    ("category", "urgent", "is_urgent"),
    [
        ("danger", False, True),
        ("needs-help", False, True),
        ("courtesy", True, True),
        ("courtesy", False, False),
    ],
)
def test_what_is_urgent(
    cast: Cast, anna: Api, category: str, urgent: bool, is_urgent: bool
) -> None:
    made = anna.post("/alerts", {"category": category, "text": "Now.", "urgent": urgent}).json()
    assert made["urgent"] is is_urgent
    assert ("urgent-alert-for-hosts" in told(cast.host)) is is_urgent


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"category": "mood"}, 422),
        ({"text": ""}, 422),
        ({"text": "x" * 4_001}, 422),
        ({"place": "x" * (LINE + 1)}, 422),
        ({"wish": "x" * 1_001}, 422),
        ({"ongoing": "perhaps"}, 422),
        ({"about": {"type": "space", "id": "x"}}, 422),
        ({"about": {"type": "contribution"}}, 422),
        ({"about": {"type": "contribution", "id": "no-such-id"}}, 404),
        ({"about": {"type": "message", "id": "x", "before": 11}}, 422),
        ({"about": {"type": "message", "id": "x", "after": -1}}, 422),
    ],
)
def test_what_is_none(anna: Api, wrong: dict[str, Any], status: int) -> None:
    assert anna.post("/alerts", {**GIVEN, **wrong}).status_code == status
    assert not Alert.objects.exists()


@pytest.mark.parametrize("who", ["bram", "applicant", "host"])
def test_it_goes_to_no_one_but_a_host_whom_it_does_not_concern(cast: Cast, who: str) -> None:
    text = contribution(cast.host, cast.conversation)
    about = {"type": "contribution", "id": text.pk}
    given = {**GIVEN, "about": about, "to": getattr(cast, who).pk}
    reply = cast.api_of(cast.anna).post("/alerts", given)
    assert reply.status_code in (404, 422)
    assert not Alert.objects.exists()


def test_with_a_message_goes_as_much_around_it_as_was_chosen(cast: Cast, anna: Api) -> None:
    talk = between(cast.anna, cast.bram)
    say(cast.anna, talk, "First.")
    hard = say(cast.bram, talk, "Second.")
    say(cast.anna, talk, "Third.")
    about = {"type": "message", "id": hard.pk, "before": 1, "after": 0}
    assert anna.post("/alerts", {**GIVEN, "about": about}).status_code == 201
    seen = Alert.objects.get().snapshot
    assert [said["body"] for said in seen["before"]] == ["First."]
    assert (seen["body"], seen["after"]) == ("Second.", [])
