"""Truth tables: of what a statement is owed, and what may be released (clause sanctions)."""

from __future__ import annotations

import pytest

from comity.care.models import Decision
from comity.standing.models import MeasureKind
from comity.transparency import policy
from comity.transparency.dsa.validation import validate
from comity.transparency.models import Entry
from comity.transparency.screening import Found, Kind
from comity.transparency.tests.decided import THEN
from comity.transparency.tests.statements import GOOD, but
from tests.cast import Cast

TOLD_ONLY = {MeasureKind.REMINDER, MeasureKind.WARNING}


@pytest.mark.parametrize("kind", MeasureKind)
@pytest.mark.parametrize("holds", [True, False])
def test_a_statement_is_owed_of_what_restricts_and_holds(kind: MeasureKind, holds: bool) -> None:
    decision = Decision(effective_at=THEN if holds else None)
    owed = bool(policy.owes_statement(decision, [kind.value]))
    assert owed is (holds and kind not in TOLD_ONLY)


def test_no_statement_is_owed_of_a_decision_without_measures() -> None:
    assert not policy.owes_statement(Decision(effective_at=THEN), [])


@pytest.mark.parametrize(
    ("who", "allowed"),
    [
        ("host", True),
        ("second_host", True),
        ("anna", False),
        ("vendor", False),
        ("newcomer", False),
        ("applicant", False),
    ],
)
def test_hosts_release(cast: Cast, who: str, allowed: bool) -> None:
    assert bool(policy.may_release(getattr(cast, who))) is allowed


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("vouched", [True, False])
def test_only_what_has_capitals_may_be_vouched_for(kind: Kind, vouched: bool) -> None:
    answer = policy.names_nobody([Found(kind, 0, 4)], vouched=vouched)
    assert bool(answer) is (vouched and kind == Kind.PERHAPS)
    assert answer or answer.reason is not None


@pytest.mark.parametrize("vouched", [True, False])
def test_vouching_for_capitals_does_not_let_a_name_through(vouched: bool) -> None:
    found = [Found(Kind.PERHAPS, 0, 4), Found(Kind.NAME, 9, 12)]
    assert not policy.names_nobody(found, vouched=vouched)
    assert policy.names_nobody([], vouched=vouched)


def test_what_is_held_may_be_released_once() -> None:
    assert policy.is_held(Entry())
    assert not policy.is_held(Entry(released_at=THEN))


def test_the_first_fault_is_said() -> None:
    assert policy.is_valid(validate(GOOD))
    answer = policy.is_valid(validate(but(category="")))
    assert str(answer.reason) == "category: This is missing."
