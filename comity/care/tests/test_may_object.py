"""Who may object to what and who decides about it, as truth tables (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.care import policy
from comity.care.models import Case, Decision, Objection, Outcome, Role, Statement
from comity.people.models import Member
from comity.standing.models import MeasureKind
from comity.talk.models import Held
from tests.cast import Cast

K, Out = MeasureKind, Outcome
NOW = timezone.now()
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ANCHORS = {"courtesy", "no-harassment"}


def case(subject: Member | None, **more: object) -> Case:
    return Case(code_name="blue-heron", subject=subject, **{"due_at": NOW + DAY, **more})


OBJECTING = [
    ("anna", Role.RESPONDENT, Out.BREACH, True),
    ("anna", Role.RESPONDENT, Out.NO_BREACH, True),
    ("anna", Role.ALERTER, Out.NO_BREACH, True),
    ("anna", Role.ALERTER, Out.UNKNOWN, True),
    ("anna", Role.ALERTER, Out.OUT_OF_SCOPE, True),
    ("anna", Role.ALERTER, Out.BREACH, False),
    ("bram", Role.RESPONDENT, Out.BREACH, False),
    ("host", Role.ALERTER, Out.NO_BREACH, False),
]


@pytest.mark.parametrize(("who", "role", "outcome", "may"), OBJECTING)
def test_who_objects(cast: Cast, who: str, role: Role, outcome: Outcome, may: bool) -> None:
    decision = Decision(outcome=outcome, effective_at=NOW)
    told = Statement(member=cast.anna, role=role, delivered_at=NOW, decision=decision)
    assert bool(policy.may_object(getattr(cast, who), told, decision, before=False)) is may


@pytest.mark.parametrize(("days", "may"), [(0, True), (180, True), (186, False), (400, False)])
def test_within_six_months(cast: Cast, days: int, may: bool) -> None:
    decision = Decision(outcome=Out.BREACH, effective_at=NOW)
    at = timezone.now() - timedelta(days=days)
    told = Statement(member=cast.anna, role=Role.RESPONDENT, delivered_at=at, decision=decision)
    assert bool(policy.may_object(cast.anna, told, decision, before=False)) is may


def test_once_and_not_before_it_holds(cast: Cast) -> None:
    decision = Decision(outcome=Out.BREACH, effective_at=NOW)
    told = Statement(member=cast.anna, role=Role.RESPONDENT, delivered_at=NOW, decision=decision)
    assert not policy.may_object(cast.anna, told, decision, before=True)
    decision.effective_at = None
    assert not policy.may_object(cast.anna, told, decision, before=False)


@pytest.mark.parametrize(
    ("who", "outcome", "before", "may"),
    [
        ("anna", Held.Outcome.RETURNED, False, True),
        ("anna", Held.Outcome.RETURNED, True, False),
        ("anna", Held.Outcome.RELEASED, False, False),
        ("anna", "", False, False),
        ("bram", Held.Outcome.RETURNED, False, False),
    ],
)
def test_who_objects_to_a_return(
    cast: Cast, who: str, outcome: str, before: bool, may: bool
) -> None:
    held = Held(author=cast.anna, outcome=outcome, held_at=NOW)
    assert bool(policy.may_object_to_return(getattr(cast, who), held, before)) is may


@pytest.mark.parametrize(
    ("who", "may"), [("second_host", True), ("host", False), ("anna", False), ("bram", False)]
)
def test_who_decides_about_an_objection_to_a_return(cast: Cast, who: str, may: bool) -> None:
    held = Held(author=cast.anna, outcome=Held.Outcome.RETURNED, decided_by=cast.host)
    objection = Objection(held=held, by=cast.anna)
    assert bool(policy.may_decide_objection(getattr(cast, who), objection)) is may
