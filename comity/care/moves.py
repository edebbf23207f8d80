"""How a case moves, as plain Python: a table, no Django, no database.

Open → assigned → looking → hearing → deciding → decided → closed. From assigned on steps may be
skipped forward, as small things are decided at once; back leads only an objection or a new fact.
"""

from __future__ import annotations

from enum import StrEnum


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    ASSIGNED = "assigned"
    LOOKING = "looking"
    HEARING = "hearing"
    DECIDING = "deciding"
    DECIDED = "decided"
    CLOSED = "closed"


class Because(StrEnum):
    """Why a case moves."""

    STEP = "step"
    OBJECTION = "objection"
    NEW_FACTS = "new-facts"


_S = CaseState
ORDER = tuple(CaseState)
AT_WORK = (_S.ASSIGNED, _S.LOOKING, _S.HEARING, _S.DECIDING)
DONE = (_S.DECIDED, _S.CLOSED)

FORWARD: dict[CaseState, frozenset[CaseState]] = {
    _S.OPEN: frozenset({_S.ASSIGNED}),
    _S.ASSIGNED: frozenset({_S.LOOKING, _S.HEARING, _S.DECIDING, _S.DECIDED}),
    _S.LOOKING: frozenset({_S.HEARING, _S.DECIDING, _S.DECIDED}),
    _S.HEARING: frozenset({_S.DECIDING, _S.DECIDED}),
    _S.DECIDING: frozenset({_S.DECIDED}),
    _S.DECIDED: frozenset({_S.CLOSED}),
    _S.CLOSED: frozenset(),
}
"""The steps there are."""

BACK = frozenset({(_S.DECIDED, _S.LOOKING), (_S.CLOSED, _S.LOOKING)})
"""Where an objection, or facts that nobody knew, lead back to."""


def may_move(state: CaseState, to: CaseState, because: Because = Because.STEP) -> bool:
    """Whether a case may go from one state to another for this reason."""
    if because is Because.STEP:
        return to in FORWARD[state]
    return (state, to) in BACK
