"""Cases, decisions and objections as programs receive them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from ninja import Schema

from comity.care import queries
from comity.care.models import Case, Decision, Ground, Objection, Outcome, Role, Statement
from comity.care.policy import object_until
from comity.care.ruling import from_kept
from comity.care.schema.desk import PersonOut, person_out
from comity.standing.models import Measure


class ReceiptOut(Schema):
    """The receipt of a notice."""

    id: str
    received_at: datetime


class MeasureOut(Schema):
    """A measure, in force while `ended_at` is null and `ends_at` has not passed."""

    id: str
    type: str
    scope: str | None
    begins_at: datetime
    ends_at: datetime | None
    ended_at: datetime | None
    conditions: str


class PlannedOut(Schema):
    """A measure that follows once a second host agrees; it lasts as long as it would have from when
    it was decided until `ends_at`."""

    type: str
    scope: str | None
    target: str | None
    ends_at: datetime | None
    conditions: str


class DecisionOut(Schema):
    """A decision as hosts see it; `proposed` until a second host agreed, where two are needed, and
    until then what would follow is in `planned`."""

    id: str
    case: str
    state: Literal["proposed", "in-force", "withdrawn", "changed"]
    outcome: Outcome
    clauses: list[str]
    code_version: int | None
    facts: str
    explanation: str
    ground: Ground
    law: str
    measures: list[MeasureOut]
    planned: list[PlannedOut]
    decided_at: datetime
    decided_by: PersonOut


class CaseOut(Schema):
    """A case in the queue."""

    code_name: str
    name: str
    state: str
    severity: str
    category: str
    subject: PersonOut | None
    assignee: PersonOut | None
    opened_at: datetime
    due_at: datetime
    overdue: bool


class EventOut(Schema):
    """Something that happened in a case; `said` is what a host wrote down with it: what was done
    about a danger, facts that nobody knew, why one stepped back or took over."""

    kind: str
    by: str | None
    at: datetime
    said: str | None


class OneCaseOut(CaseOut):
    """A case with all that this host may know of."""

    alerts: list[str]
    notes: list[str]
    events: list[EventOut]
    decisions: list[DecisionOut]


class CasesOut(Schema):
    """A page of cases."""

    items: list[CaseOut]
    next: str | None


class PartOut(Schema):
    """A part of a statement of reasons."""

    heading: str
    text: str


class ObjectionOut(Schema):
    """An objection, and what another host made of it."""

    id: str
    decision: str | None
    text: str
    at: datetime
    outcome: str | None
    explanation: str | None
    decided_by: str | None
    decided_at: datetime | None


class ObjectionsOut(Schema):
    """A page of objections that wait."""

    items: list[ObjectionOut]
    next: str | None


class OwnDecisionOut(Schema):
    """A decision as whom it was told to knows it, with the statement of reasons. What was found is
    not for who is kept apart from someone: for them `outcome` is null."""

    id: str
    role: Literal["respondent", "alerter", "kept-apart"]
    outcome: Outcome | None
    language: str
    statement: list[PartOut]
    measures: list[MeasureOut]
    delivered_at: datetime
    objection_until: datetime
    objection: ObjectionOut | None


class OwnDecisionsOut(Schema):
    """A page of decisions about oneself."""

    items: list[OwnDecisionOut]
    next: str | None


def case_out(case: Case) -> CaseOut:
    """A case as fetched for a host."""
    return CaseOut(
        code_name=case.code_name,
        name=case.name,
        state=case.state,
        severity=str(case.get_severity_display()),
        category=case.category,
        subject=person_out(case.subject) if case.subject else None,
        assignee=person_out(case.assignee) if case.assignee else None,
        opened_at=case.opened_at,
        due_at=case.due_at,
        overdue=case.is_overdue,
    )


def one_case_out(case: Case, history: queries.History) -> OneCaseOut:
    """A case with its history, as fetched for a host."""
    return OneCaseOut(
        **case_out(case).model_dump(),
        alerts=[one.id for one in history.alerts],
        notes=[one.text for one in history.notes],
        events=[
            EventOut(kind=one.kind, by=one.by, at=one.at, said=one.said) for one in history.events
        ],
        decisions=[_decision_line(one, case, history.measures) for one in history.decisions],
    )


def decision_out(decision: Decision, case: Case, measures: Sequence[Measure]) -> DecisionOut:
    """A decision as hosts see it."""
    return DecisionOut(
        id=decision.pk,
        case=case.code_name,
        state=_state(decision),
        outcome=Outcome(decision.outcome),
        clauses=decision.clauses,
        code_version=decision.code_version,
        facts=decision.facts,
        explanation=decision.explanation,
        ground=Ground(decision.ground),
        law=decision.law,
        measures=[_measure(one) for one in measures if one.decision == decision.pk],
        planned=_planned(decision),
        decided_at=decision.decided_at,
        decided_by=person_out(decision.decided_by),
    )


def _decision_line(line: queries.Line, case: Case, measures: Sequence[queries.Line]) -> DecisionOut:
    return DecisionOut(
        id=line.id,
        case=case.code_name,
        state=_state(line),
        outcome=line.outcome,
        clauses=line.clauses,
        code_version=line.code_version,
        facts=line.facts,
        explanation=line.explanation,
        ground=line.ground,
        law=line.law,
        measures=[_measure(one) for one in measures if one.decision == line.id],
        planned=_planned(line),
        decided_at=line.decided_at,
        decided_by=PersonOut(id=line.decided_by_id, name=line.decided_by),
    )


def _state(
    decision: Decision | queries.Line,
) -> Literal["proposed", "in-force", "withdrawn", "changed"]:
    if decision.withdrawn_at is not None:
        return "withdrawn"
    if decision.reversed_at is not None:
        return "changed"
    return "in-force" if decision.effective_at is not None else "proposed"


def _planned(decision: Decision | queries.Line) -> list[PlannedOut]:
    if _state(decision) != "proposed":
        return []
    found = [from_kept(kept) for kept in decision.planned]
    return [
        PlannedOut(
            type=one.kind,
            scope=one.space or None,
            target=one.target_id or None,
            ends_at=one.ends_at,
            conditions=one.conditions,
        )
        for one in found
    ]


def _measure(measure: Measure | queries.Line) -> MeasureOut:
    return MeasureOut(
        id=measure.id,
        type=measure.kind,
        scope=measure.space or None,
        begins_at=measure.begins_at,
        ends_at=measure.ends_at,
        ended_at=measure.ended_at,
        conditions=measure.conditions,
    )


def objection_out(objection: Objection) -> ObjectionOut:
    """An objection; who decided it is a person and is named."""
    by = objection.decided_by
    return ObjectionOut(
        id=objection.pk,
        decision=objection.decision_id,
        text=objection.text,
        at=objection.at,
        outcome=objection.outcome or None,
        explanation=objection.explanation or None,
        decided_by=by.shown_name if by else None,
        decided_at=objection.decided_at,
    )


def own_decision_out(statement: Statement, measures: Sequence[Measure]) -> OwnDecisionOut:
    """A decision as whom it was told to knows it."""
    mine = queries.objection_of(statement)
    apart = statement.role == Role.KEPT_APART
    return OwnDecisionOut(
        id=statement.decision_id,
        role=statement.role,  # type: ignore[arg-type]
        outcome=None if apart else Outcome(statement.decision.outcome),
        language=statement.language,
        statement=[PartOut(**part) for part in statement.parts],
        measures=[_measure(one) for one in measures if one.decision == statement.decision_id],
        delivered_at=statement.delivered_at,
        objection_until=object_until(statement.delivered_at),
        objection=objection_out(mine) if mine else None,
    )
