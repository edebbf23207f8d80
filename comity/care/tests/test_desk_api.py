"""The desk for programs: the shapes that clients rely on, and what is refused with which status."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from comity.care import actions
from comity.care.models import Case, Decision, IllegalContentNotice, Objection
from comity.care.tests.matters import (
    NOTHING,
    again,
    alerted,
    breach,
    case_of,
    decided,
    planned,
    statement,
    third_host,
)
from comity.care.tests.threads import contribution
from comity.standing.models import MeasureKind
from comity.standing.queries import in_force
from comity.talk.actions import comment
from comity.talk.composing import Draft
from comity.talk.models import Contribution, State
from tests.cast import Api, Cast

K = MeasureKind
BREACH: dict[str, Any] = {
    "outcome": "breach",
    "clauses": ["courtesy"],
    "facts": "On Monday.",
    "explanation": "It belittles.",
}


@pytest.fixture
def text(cast: Cast) -> Contribution:
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    return case_of(alerted(cast.anna, text))


@pytest.fixture
def host(cast: Cast) -> Api:
    return cast.api_of(cast.host)


def decides(host: Api, case: Case, **more: Any) -> tuple[int, dict[str, Any]]:
    reply = host.post(f"/desk/cases/{case.code_name}/decisions", {**BREACH, **more})
    return reply.status_code, reply.json()


def test_a_case_in_the_queue(cast: Cast, host: Api, case: Case) -> None:
    (one,) = host.get("/desk/cases").json()["items"]
    assert set(one) == {
        "code_name",
        "name",
        "state",
        "severity",
        "category",
        "subject",
        "assignee",
        "opened_at",
        "due_at",
        "overdue",
    }
    assert one["subject"] == {"id": cast.bram.pk, "name": "Bram Ashworth"}
    assert (one["assignee"], one["overdue"], one["state"]) == (None, False, "open")


def test_one_case_with_what_happened(cast: Cast, host: Api, case: Case) -> None:
    host.post(f"/desk/cases/{case.code_name}/take")
    host.post(f"/desk/cases/{case.code_name}/notes", {"text": "Seen before."})
    decides(host, case, measures=[{"type": "warning"}])
    found = host.get(f"/desk/cases/{case.code_name}").json()
    kinds = [event["kind"] for event in found["events"]]
    assert kinds == ["opened", "alerted", "taken", "noted", "decided", "answered"]
    assert found["notes"] == ["Seen before."]
    (made,) = found["decisions"]
    assert (made["state"], made["outcome"], made["code_version"]) == ("in-force", "breach", 1)
    assert [one["type"] for one in made["measures"]] == ["warning"]
    assert made["decided_by"] == {"id": cast.host.pk, "name": "Hilde Maes"}


def test_no_event_says_who_alerted(cast: Cast, host: Api, case: Case) -> None:
    events = host.get(f"/desk/cases/{case.code_name}").json()["events"]
    assert {event["by"] for event in events} == {None}


def test_a_question_has_three_days_unless_it_is_said(cast: Cast, host: Api, case: Case) -> None:
    path = f"/desk/cases/{case.code_name}/hearing"
    assert host.post(path, {"question": "Why?"}).status_code == 201
    until = cast.bram.hearings.get().until
    assert until - timezone.now() == pytest.approx(timedelta(days=3), abs=timedelta(minutes=1))
    late = (timezone.now() + timedelta(days=40)).isoformat()
    assert host.post(path, {"question": "Why?", "until": late}).status_code == 409


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 422),
        ({**BREACH, "outcome": "guilty"}, 422),
        ({**BREACH, "facts": ""}, 422),
        ({**BREACH, "facts": "x" * 4001}, 422),
        ({**BREACH, "explanation": "   "}, 422),
        ({**BREACH, "clauses": "courtesy"}, 422),
        ({**BREACH, "clauses": []}, 422),
        ({**BREACH, "clauses": ["be-nice"]}, 422),
        ({**BREACH, "measures": [{"type": "execution"}]}, 422),
        ({**BREACH, "measures": [{"type": "suspension"}]}, 422),
        ({**BREACH, "measures": [{"type": "no_contact"}]}, 422),
        ({**BREACH, "measures": [{"type": "warning", "ends_at": "tomorrow"}]}, 422),
        ({**BREACH, "measures": [{"type": "warning"}] * 21}, 422),
        ({**BREACH, "measures": {"type": "warning"}}, 422),
        ({**BREACH, "outcome": "no_breach", "measures": [{"type": "warning"}]}, 422),
        ({**BREACH, "ground": "law"}, 422),
        ({**BREACH, "harm": "NO_SUCH_HARM"}, 422),
        ([], 422),
        ("breach", 422),
    ],
)
def test_a_decision_that_is_none_changes_nothing(
    cast: Cast, host: Api, case: Case, body: object, status: int
) -> None:
    reply = host.post(f"/desk/cases/{case.code_name}/decisions", body)
    assert reply.status_code == status
    assert reply["Content-Type"].startswith("application/problem+json")
    assert not Decision.objects.exists()
    assert not in_force(cast.bram).exists()


def test_a_removal_is_of_what_the_case_is_about(
    cast: Cast, host: Api, case: Case, text: Contribution
) -> None:
    status, made = decides(host, case, measures=[{"type": "remove"}])
    assert (status, made["state"]) == (201, "in-force")
    text.refresh_from_db()
    assert text.state == State.REMOVED


def test_or_of_another_text_of_the_same_person(cast: Cast, host: Api, case: Case) -> None:
    above = contribution(cast.anna, cast.conversation)
    other, _ = comment(by=cast.bram, contribution=above, draft=Draft("Zo doe ik het."))
    target = {"type": "comment", "id": other.pk}
    status, _ = decides(host, case, measures=[{"type": "remove", "target": target}])
    assert status == 201
    other.refresh_from_db()
    assert other.state == State.REMOVED


def test_but_not_of_somebody_elses(cast: Cast, host: Api, case: Case) -> None:
    theirs = contribution(cast.vendor, cast.conversation)
    target = {"type": "contribution", "id": theirs.pk}
    status, _ = decides(host, case, measures=[{"type": "remove", "target": target}])
    assert status == 422
    theirs.refresh_from_db()
    assert theirs.state == State.PUBLISHED


def test_nor_of_one_that_this_host_may_not_read(cast: Cast, case: Case) -> None:
    """A host acts on nothing they cannot read (CVE-2026-21865, CVE-2026-32615)."""
    hidden = contribution(cast.bram, cast.private)
    target = {"type": "contribution", "id": hidden.pk}
    second = cast.api_of(cast.second_host)
    status, _ = decides(second, case, measures=[{"type": "remove", "target": target}])
    assert status == 422
    hidden.refresh_from_db()
    assert hidden.state == State.PUBLISHED


def test_a_limit_in_one_space_until_a_moment(cast: Cast, host: Api, case: Case) -> None:
    ends = (timezone.now() + timedelta(days=5)).replace(microsecond=0)
    limit = {"type": "limit_posting", "scope": cast.conversation.pk, "ends_at": ends.isoformat()}
    _, made = decides(host, case, measures=[limit])
    (one,) = made["measures"]
    assert (one["scope"], datetime.fromisoformat(one["ends_at"])) == (cast.conversation.pk, ends)
    (kept,) = in_force(cast.bram)
    assert (kept.space, kept.ends_at) == (cast.conversation.pk, ends)


def test_a_ban_waits_for_a_second_host_where_there_are_three(cast: Cast) -> None:
    colleague = third_host(cast)
    case = case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation)))
    status, made = decides(cast.api_of(cast.host), case, measures=[{"type": "ban"}])
    assert (status, made["state"], made["measures"]) == (202, "proposed", [])
    path = f"/desk/cases/{case.code_name}/decisions/{made['id']}/cosign"
    assert cast.api_of(cast.host).post(path).status_code == 409
    agreed = cast.api_of(colleague).post(path)
    assert (agreed.status_code, agreed.json()["state"]) == (200, "in-force")
    assert again(cast.anna).is_shut_out
    assert cast.api_of(colleague).post(path).status_code == 409


def test_a_decision_of_another_case_is_not_cosigned_by_this_one(cast: Cast) -> None:
    """An id of another case leads to nothing (CVE-2026-26973)."""
    colleague = third_host(cast)
    case = case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation)))
    other = case_of(alerted(cast.anna, contribution(cast.vendor, cast.conversation)))
    _, made = decides(cast.api_of(cast.host), case, measures=[{"type": "ban"}])
    path = f"/desk/cases/{other.code_name}/decisions/{made['id']}/cosign"
    assert cast.api_of(colleague).post(path).status_code == 404
    assert not again(cast.anna).is_shut_out


@pytest.mark.parametrize("name", ["no-such-case", "Blue Heron", "1", "../alerts"])
def test_a_case_that_there_is_not(host: Api, name: str) -> None:
    assert host.get(f"/desk/cases/{name}").status_code == 404


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
