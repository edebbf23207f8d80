"""The table by which a case moves, whole."""

from __future__ import annotations

from itertools import product

import pytest

from comity.care.models import State
from comity.care.moves import Because, CaseState, may_move

S = CaseState
STEPS = {
    (S.OPEN, S.ASSIGNED),
    (S.ASSIGNED, S.LOOKING),
    (S.ASSIGNED, S.HEARING),
    (S.ASSIGNED, S.DECIDING),
    (S.ASSIGNED, S.DECIDED),
    (S.LOOKING, S.HEARING),
    (S.LOOKING, S.DECIDING),
    (S.LOOKING, S.DECIDED),
    (S.HEARING, S.DECIDING),
    (S.HEARING, S.DECIDED),
    (S.DECIDING, S.DECIDED),
    (S.DECIDED, S.CLOSED),
}
BACK = {(S.DECIDED, S.LOOKING), (S.CLOSED, S.LOOKING)}


@pytest.mark.parametrize(("state", "to"), list(product(CaseState, repeat=2)))
def test_a_step_is_one_of_these(state: CaseState, to: CaseState) -> None:
    assert may_move(state, to) is ((state, to) in STEPS)


@pytest.mark.parametrize("because", [Because.OBJECTION, Because.NEW_FACTS])
@pytest.mark.parametrize(("state", "to"), list(product(CaseState, repeat=2)))
def test_only_an_objection_or_new_facts_lead_back(
    because: Because, state: CaseState, to: CaseState
) -> None:
    assert may_move(state, to, because) is ((state, to) in BACK)


def test_every_state_is_kept_under_its_own_name() -> None:
    assert list(State.values) == [state.value for state in CaseState]


def test_no_step_leads_in_a_circle() -> None:
    order = list(CaseState)
    assert all(order.index(to) > order.index(state) for state, to in STEPS)
