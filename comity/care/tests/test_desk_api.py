"""The desk for programs: the shapes that clients rely on, and what is refused with which status."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from comity.care.models import Case, Decision
from comity.care.tests.matters import (
    again,
    alerted,
    case_of,
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
