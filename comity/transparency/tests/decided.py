"""Alerts, decisions, measures and objections of a moment in the past, as tests need them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from comity.care.models import (
    Alert,
    Case,
    Decision,
    IllegalContentNotice,
    Objection,
    Outcome,
    Role,
)
from comity.doors.ids import new_id
from comity.people.models import Member
from comity.standing.models import Measure
from tests.cast import Cast, by_hand

THEN = datetime(2025, 8, 5, 12, tzinfo=UTC)
"""In the third quarter of a year that is over."""


def case(cast: Cast, **more: Any) -> Case:
    """A case of nobody in particular."""
    return Case.objects.create(
        **{"code_name": new_id().lower(), "due_at": THEN, "subject": cast.anna, **more}
    )


def decide(cast: Cast, *kinds: str, **more: Any) -> Decision:
    """A decision about a comment of Anna's with these measures, `hours` after it came in."""
    effective_at = more.pop("at", THEN)
    hours, ends_at = more.pop("hours", 2), more.pop("ends_at", None)
    given: dict[str, Any] = {
        "subject": cast.anna,
        "about_type": "comment",
        "content_at": effective_at - timedelta(days=3),
        "content_language": "nl",
        "outcome": Outcome.BREACH,
        "clauses": ["courtesy"],
        "code_version": cast.version.number,
        "facts": "Two comments call another member an idiot.",
        "explanation": "Our code asks everyone to be courteous.",
        "source": "alert",
        "received_at": effective_at - timedelta(hours=hours),
        "decided_at": effective_at,
        "decided_by": cast.host,
        "effective_at": effective_at,
    }
    with by_hand():
        of = more.pop("case", None) or case(cast)
        made = Decision.objects.create(case=of, **{**given, **more})
        for kind in kinds:
            measure(made, kind, ends_at=ends_at)
    return made


def measure(decision: Decision, kind: str, **more: Any) -> Measure:
    """One measure of a decision."""
    assert decision.subject is not None
    assert decision.effective_at is not None
    return Measure.objects.create(
        member=decision.subject,
        kind=kind,
        decision=decision.pk,
        begins_at=decision.effective_at,
        **more,
    )


def alert(reporter: Member, category: str, at: datetime, hours: float | None = 3) -> Alert:
    """An alert, and after so many hours its answer."""
    given: dict[str, Any] = {}
    if hours is not None:
        given = {"answer": "Thank you.", "answered_at": at + timedelta(hours=hours)}
    with by_hand():
        return Alert.objects.create(
            reporter=reporter, category=category, text="Look.", created_at=at, **given
        )


def notice(of: Case, at: datetime, **more: Any) -> IllegalContentNotice:
    """A notice of illegal content by a visitor."""
    urls = ["https://example.org/c/1/", "https://example.org/c/2/"]
    with by_hand():
        return IllegalContentNotice.objects.create(
            case=of, urls=urls, explanation="Hatred.", received_at=at, **more
        )


def object_to(decision: Decision, by: Member, outcome: str = "", hours: float = 5) -> Objection:
    """An objection a day after the decision, and after so many hours its outcome."""
    assert decision.effective_at is not None
    at = decision.effective_at + timedelta(days=1)
    given: dict[str, Any] = {}
    if outcome:
        given = {"outcome": outcome, "decided_at": at + timedelta(hours=hours)}
    with by_hand():
        return Objection.objects.create(
            decision=decision, by=by, role=Role.RESPONDENT, text="I disagree.", at=at, **given
        )
