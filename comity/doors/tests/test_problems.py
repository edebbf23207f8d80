"""Refusals as problem documents: type, title and status of every kind, and what goes with it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.translation import override

from comity.answer import Message, Refused, no
from comity.conduct.verdict import Finding, Outcome, Verdict
from comity.doors.middleware import refusals
from comity.doors.problems import STATUS, TITLE, finding_as_json, of_refusal, problem
from tests.cast import Cast

WHY = no(Message("You are no host."), "hosts-and-contact")
LATER = datetime(2026, 3, 4, 12, tzinfo=UTC)
FOUND = (
    Finding("courtesy", Outcome.NUDGE, Message("Rude."), Message("Mend it."), words=("fool",)),
    Finding("leave-room", Outcome.REFUSE, Message("Too many."), allowed_from=LATER),
)


def document(response: HttpResponse) -> dict[str, Any]:
    assert response["Content-Type"] == "application/problem+json"
    found: dict[str, Any] = json.loads(response.content)
    assert found["status"] == response.status_code
    return found


@pytest.mark.parametrize("kind", STATUS)
def test_every_kind_has_its_status_and_a_title_in_both_languages(kind: str) -> None:
    titles = []
    for language in ("nl", "en"):
        with override(language):
            found = document(problem(kind, "Why."))
        assert (found["type"], found["detail"]) == (f"/problems/{kind}", "Why.")
        assert found["status"] == STATUS[kind]
        titles.append(found["title"])
    assert titles[1] == TITLE[kind]
    assert titles[0] != titles[1]


@pytest.mark.parametrize(
    "kind", ["permission", "conflict", "validation", "conduct", "rate-limit", "not-found"]
)
def test_a_refusal_says_its_reason_and_clause_and_no_more(kind: str) -> None:
    with override("nl"):
        found = document(of_refusal(Refused(WHY, kind=kind)))
    assert found["detail"] == "Je bent geen host."
    assert found["clause"] == "hosts-and-contact"
    assert set(found) == {"type", "title", "status", "detail", "clause"}


def test_a_nudge_is_a_conflict_that_can_be_confirmed() -> None:
    nudge = Refused(
        no(Message("Rude.")),
        kind="conduct",
        verdict=Verdict(FOUND[:1]),
        confirmation="signed",
        hints=("h1",),
    )
    found = document(of_refusal(nudge))
    assert (found["status"], found["type"]) == (409, "/problems/conduct")
    assert (found["outcome"], found["confirmation"], found["hints"]) == ("nudge", "signed", ["h1"])
    assert "clause" not in found


def test_a_refusal_by_the_code_has_all_findings_and_nothing_to_confirm() -> None:
    found = document(of_refusal(Refused(WHY, kind="conduct", verdict=Verdict(FOUND))))
    assert (found["status"], found["outcome"]) == (403, "refuse")
    assert [each["clause"] for each in found["findings"]] == ["courtesy", "leave-room"]
    assert "confirmation" not in found


@pytest.mark.parametrize(
    ("finding", "remedy", "allowed_from", "words"),
    [
        (FOUND[0], "Mend it.", None, ["fool"]),
        (FOUND[1], None, "2026-03-04T12:00:00+00:00", []),
    ],
)
def test_a_finding_has_null_where_there_is_nothing_to_say(
    finding: Finding, remedy: str | None, allowed_from: str | None, words: list[str]
) -> None:
    said = finding_as_json(finding)
    assert (said["remedy"], said["allowed_from"], said["words"]) == (remedy, allowed_from, words)
    assert said["outcome"] == finding.outcome.word


@pytest.mark.parametrize("seconds", [1, 1200])
def test_too_fast_says_when_to_come_back(seconds: int) -> None:
    answer = of_refusal(Refused(WHY, kind="rate-limit", retry_after=seconds))
    assert (answer.status_code, answer["Retry-After"]) == (429, str(seconds))
    assert "Retry-After" not in of_refusal(Refused(WHY))


@pytest.mark.parametrize(
    ("refused", "status", "after"),
    [
        (Refused(WHY), 403, None),
        (Refused(WHY, kind="conflict"), 409, None),
        (Refused(WHY, kind="validation"), 422, None),
        (Refused(WHY, kind="rate-limit", retry_after=7), 429, "7"),
        (Refused(WHY, kind="conduct", verdict=Verdict(FOUND[:1]), confirmation="x"), 409, None),
    ],
)
def test_a_refusal_that_no_form_caught_is_a_page_with_the_same_status(
    cast: Cast, refused: Refused, status: int, after: str | None
) -> None:
    caught = refusals(lambda request: HttpResponse())
    with override("nl"):
        page = caught.process_exception(RequestFactory().get("/somewhere/"), refused)
    assert page is not None
    assert (page.status_code, page.get("Retry-After")) == (status, after)
    assert "Je bent geen host." in page.content.decode() or refused.verdict is not None


def test_what_is_no_refusal_is_left_to_fail() -> None:
    caught = refusals(lambda request: HttpResponse())
    assert caught.process_exception(RequestFactory().get("/"), ValueError("a bug")) is None
