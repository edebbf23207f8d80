"""When a message or a request stands against consent, as a truth table (clause
consent-before-contact)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from comity.conduct import review
from comity.conduct.clauses import consent_before_contact
from comity.conduct.deeds import (
    Approach,
    Approaching,
    Author,
    Declined,
    Messaging,
    Reach,
    RequestingContact,
    Settings,
    Way,
    Writing,
)
from comity.conduct.tests.writing_of import post
from comity.conduct.verdict import Finding, Outcome

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
DAY = timedelta(days=1)
REASON = "You wrote about rosters; may I ask how it went?"
VENDOR = Author(works_for_vendor=True)


def ago(*days: float) -> tuple[datetime, ...]:
    return tuple(NOW - DAY * each for each in days)


def ahead(*days: float) -> tuple[datetime, ...]:
    return tuple(NOW + DAY * each for each in days)


def declined(*days: float, reason: str = "An earlier reason of mine.") -> tuple[Declined, ...]:
    return tuple(Declined(at, reason) for at in ago(*days))


def asks(author: Author | None = None, reason: str = REASON, **facts: Any) -> RequestingContact:
    reach = replace(Reach("Bram", NOW, member_since=NOW - 90 * DAY), **facts)
    return RequestingContact(author or Author(), Writing(reason), reach)


def said(deed: RequestingContact, **numbers: int) -> Finding | None:
    values: dict[str, int | bool | str] = dict(numbers)
    return consent_before_contact.judge(deed, Settings({"consent-before-contact": values}))


OPEN: list[dict[str, Any]] = [
    {},
    {"takes": "shared"},
    {"takes": "talked"},
    {"takes_vendors": False},
    {"lapse_at": ahead(1, 2, 3, 4)},
    {"asked": ago(1, 1, 2, 2, 3, 3, 4, 4, 5)},
    {"asked": ago(*[8] * 30)},
    {"asked_them": ago(29)},
    {"asked_them": ago(31, 40, 50)},
    {"declined": declined(91)},
    {"member_since": NOW - DAY, "lapse_at": ahead(1), "asked": ago(1, 1)},
    {"member_since": NOW - 14 * DAY, "lapse_at": ahead(1, 1, 1)},
    {"member_since": None},
]

CLOSED: list[tuple[dict[str, Any], str]] = [
    ({"takes": "nobody", "meets": False}, "takes no requests"),
    ({"takes": "shared", "meets": False}, "share a space"),
    ({"takes": "talked", "meets": False}, "talked with in a thread"),
    ({"takes": "unheard-of", "meets": False}, "takes no requests"),
    ({"own_stop": True}, "You asked Bram to stop"),
    ({"in_touch": True}, "in touch already"),
    ({"waits_already": True}, "waits already"),
    ({"lapse_at": ahead(1, 2, 3, 4, 5)}, "5 requests waiting"),
    ({"asked": ago(1, 1, 2, 2, 3, 3, 4, 4, 5, 6)}, "asked 10 members this week"),
    ({"asked_them": ago(1, 2)}, "twice in a short time"),
    ({"declined": declined(89)}, "did not accept your request."),
    ({"declined": declined(200, 400)}, "did not accept your request, twice"),
    ({"declined": declined(200, reason=REASON)}, "did not accept this reason"),
    ({"declined": declined(200, reason=f"  {REASON.upper()} !")}, "did not accept this reason"),
    ({"member_since": NOW - DAY, "lapse_at": ahead(1, 2)}, "2 requests waiting"),
    ({"member_since": NOW - DAY, "asked": ago(0.1, 0.2, 0.3)}, "asked 3 members this week"),
]


@pytest.mark.parametrize("facts", OPEN)
def test_asking_is_free_within_its_bounds(facts: dict[str, Any]) -> None:
    assert said(asks(**facts)) is None


@pytest.mark.parametrize(("facts", "reason"), CLOSED)
def test_asking_is_refused_with_what_stands_against_it(facts: dict[str, Any], reason: str) -> None:
    finding = said(asks(**facts))
    assert finding is not None
    assert (finding.clause, finding.outcome) == ("consent-before-contact", Outcome.REFUSE)
    assert reason in str(finding.reason)
    assert finding.remedy


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        ({"declined": declined(89)}, 1),
        ({"declined": declined(1)}, 89),
        ({"asked": ago(1, 1, 2, 2, 3, 3, 4, 4, 5, 6)}, 1),
        ({"asked": ago(*[1] * 5, *[3] * 6)}, 4),
        ({"lapse_at": ahead(50, 20, 30, 40, 10)}, 10),
        ({"lapse_at": ahead(10, 20, 30, 40, 50, 60)}, 20),
        ({"asked_them": ago(3, 20)}, 10),
        ({"lapse_at": ahead(*[9] * 5), "asked": ago(*[5] * 10)}, 9),
        ({"member_since": NOW - 13 * DAY, "lapse_at": ahead(40, 50)}, 1),
        ({"member_since": NOW - 2 * DAY, "asked": ago(0, 0, 1)}, 6),
        ({"member_since": NOW - DAY, "lapse_at": ahead(*[40] * 5)}, 40),
    ],
)
def test_what_time_heals_says_from_when(facts: dict[str, Any], days: float) -> None:
    finding = said(asks(**facts))
    assert finding is not None
    assert finding.allowed_from == NOW + DAY * days


@pytest.mark.parametrize(
    "facts",
    [
        {"takes": "nobody", "meets": False},
        {"own_stop": True},
        {"declined": declined(200, 400)},
        {"declined": declined(200, reason=REASON)},
    ],
)
def test_what_time_does_not_heal_promises_nothing(facts: dict[str, Any]) -> None:
    finding = said(asks(**facts))
    assert finding is not None
    assert finding.allowed_from is None


def test_once_it_is_allowed_from_it_is_allowed() -> None:
    for facts, _ in CLOSED:
        finding = said(asks(**facts))
        if finding is not None and finding.allowed_from is not None:
            at = finding.allowed_from
            later = {**facts, "at": at}
            later["lapse_at"] = tuple(t for t in facts.get("lapse_at", ()) if t > at)
            assert said(asks(**later)) is None, facts


@pytest.mark.parametrize(("author", "refused"), [(Author(), False), (VENDOR, True)])
def test_who_takes_no_vendors_is_asked_by_none(author: Author, refused: bool) -> None:
    assert (said(asks(author, takes_vendors=False)) is not None) is refused


def test_the_community_sets_the_numbers() -> None:
    assert said(asks(lapse_at=ahead(1)), waiting=1) is not None
    assert said(asks(asked=ago(1, 1)), a_week=2) is not None
    assert said(asks(declined=declined(8)), again_days=7) is None
    newcomer: dict[str, Any] = {"member_since": NOW - 20 * DAY, "lapse_at": ahead(1, 1)}
    assert said(asks(**newcomer), newcomer_days=30) is not None
    assert said(asks(**newcomer), newcomer_days=30, newcomer_waiting=3) is None
    assert said(asks(member_since=NOW, asked=ago(0)), newcomer_a_week=1) is not None


def test_hosts_are_bound_like_anyone() -> None:
    assert said(asks(Author(is_host=True), takes="nobody", meets=False)) is not None


def test_a_message_needs_the_consent_of_everyone_it_reaches() -> None:
    alone = Messaging(Author(), Writing("Hello."), without_consent=("Bram", "Vera"))
    finding = consent_before_contact.judge(alone, Settings())
    assert finding is not None
    assert "Bram has not agreed" in str(finding.reason)
    agreed = Messaging(Author(), Writing("Hello."))
    assert consent_before_contact.judge(agreed, Settings()) is None


def test_what_is_said_in_public_needs_no_consent() -> None:
    assert consent_before_contact.judge(post("Hello."), Settings()) is None
    assert consent_before_contact.judge(Approaching(), Settings()) is None


def test_past_a_stop_both_clauses_speak() -> None:
    deed = replace(asks(takes="nobody", meets=False), approaches=(Approach(Way.REQUEST, "Bram"),))
    clauses = [finding.clause for finding in review(deed, Settings()).findings]
    assert clauses == ["consent-before-contact", "stop-means-stop"]


@pytest.mark.parametrize(
    ("reason", "clause", "outcome"),
    [
        ("You are an idiot, and I want to tell you so in private.", "courtesy", Outcome.NUDGE),
        ("I will kill you if you do not answer me, you know.", "no-harassment", Outcome.HOLD),
    ],
)
def test_the_words_of_a_reason_are_read(reason: str, clause: str, outcome: Outcome) -> None:
    (finding,) = review(asks(reason=reason), Settings()).findings
    assert (finding.clause, finding.outcome) == (clause, outcome)
