"""Cases, decisions and objections as programs send and receive them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, Literal

from django.utils import timezone
from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints

from comity.care import queries
from comity.care.actions import Notified
from comity.care.models import LAW, Case, Decision, Ground, Harm, Objection, Outcome, Statement
from comity.care.policy import object_until
from comity.care.ruling import Ruling
from comity.care.schema.desk import Line, PersonOut, Words, person_out
from comity.doors.schema import Key
from comity.doors.shapes import one_line, shown
from comity.standing.models import CONDITIONS, Measure, MeasureKind, Planned

Law = Annotated[str, StringConstraints(max_length=LAW), AfterValidator(one_line)]
Anchor = Annotated[str, StringConstraints(max_length=60), AfterValidator(shown)]
Url = Annotated[str, StringConstraints(min_length=1, max_length=2_000), AfterValidator(one_line)]
_MANY = 50


class TargetIn(Schema):
    """The text that a measure is about, or whom there is to be no contact with."""

    type: Literal["contribution", "comment", "member"]
    id: Key


class MeasureIn(Schema):
    """A measure; `scope` is the id of a space, without it everywhere. Without `target`, a removal
    or a lock is of what the case is about."""

    type: MeasureKind
    target: TargetIn | None = None
    scope: Key | None = None
    ends_at: datetime | None = None
    conditions: Annotated[str, StringConstraints(max_length=CONDITIONS), AfterValidator(shown)] = ""

    def planned(self, case: Case) -> Planned:
        """The measure as `decide` takes it."""
        thing = (self.target.type, self.target.id) if self.target else ("", "")
        if self.target is None and self.type in (MeasureKind.REMOVE, MeasureKind.LOCK):
            thing = (case.about_type, case.about_id)
        return Planned(
            kind=self.type,
            space=self.scope or "",
            target_type=thing[0],
            target_id=thing[1],
            ends_at=self.ends_at,
            conditions=self.conditions,
        )


class DecisionIn(Schema):
    """What a host decides. `harm` and `keywords` are for the public account, apart from `ground`;
    a `law` makes the law the ground."""

    outcome: Outcome
    clauses: list[Anchor] = Field(default_factory=list, max_length=_MANY)
    facts: Words
    explanation: Words
    ground: Ground = Ground.CODE
    law: Law = ""
    measures: list[MeasureIn] = Field(default_factory=list, max_length=20)
    harm: Harm | None = None
    keywords: list[Anchor] = Field(default_factory=list, max_length=20)

    def ruling(self, case: Case) -> Ruling:
        """The decision as `decide` takes it."""
        return Ruling(
            outcome=self.outcome,
            clauses=self.clauses,
            facts=self.facts,
            explanation=self.explanation,
            ground=Ground.LAW if self.law else self.ground,
            law=self.law,
            measures=[one.planned(case) for one in self.measures],
            harm=self.harm,
            keywords=self.keywords,
        )


class NoteIn(Schema):
    """A note for the other hosts."""

    text: Words


class GroundIn(Schema):
    """Why a host steps back."""

    ground: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000),
        AfterValidator(shown),
    ]


class HearingIn(Schema):
    """A question to whom a case concerns; they have until `until`, or three days."""

    question: Words
    until: datetime | None = None

    def deadline(self) -> datetime:
        """Until when there is time to answer."""
        return self.until or timezone.now() + timedelta(days=3)


class RemoveIn(Schema):
    """A text to remove, with clause and reason."""

    about: TargetIn
    clause: Anchor
    reason: Words


class ObjectionIn(Schema):
    """Why someone disagrees."""

    text: Words


class DecideObjectionIn(Schema):
    """What another host makes of an objection; `undone` are the ids of the measures that end where
    it is partly right."""

    outcome: Objection.Outcome
    explanation: Words
    undone: list[Key] = Field(default_factory=list, max_length=_MANY)


class NoticeIn(Schema):
    """A notice of illegal content, by anyone. Name and address may be left out only where it
    concerns sexual abuse of children."""

    urls: list[Url] = Field(min_length=1, max_length=_MANY)
    explanation: Words
    law: Line = ""
    name: Annotated[str, StringConstraints(max_length=80), AfterValidator(one_line)] = ""
    email: Annotated[
        str, StringConstraints(max_length=254, pattern=r"^$|^[^@\s]+@[^@\s]+\.[^@\s]+$")
    ] = ""
    concerns_abuse_of_children: bool = False
    good_faith: Literal[True]

    def notified(self) -> Notified:
        """The notice as `notify` takes it."""
        return Notified(**self.model_dump(exclude={"good_faith"}))


class NoticeOut(Schema):
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


class DecisionOut(Schema):
    """A decision as hosts see it; `proposed` until a second host agreed, where two are needed."""

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
    """Something that happened in a case."""

    kind: str
    by: str | None
    at: datetime


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
    """A decision as whom it was told to knows it, with the statement of reasons."""

    id: str
    role: Literal["respondent", "alerter"]
    outcome: Outcome
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
        events=[EventOut(kind=one.kind, by=one.by, at=one.at) for one in history.events],
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
    return OwnDecisionOut(
        id=statement.decision_id,
        role=statement.role,  # type: ignore[arg-type]
        outcome=Outcome(statement.decision.outcome),
        language=statement.language,
        statement=[PartOut(**part) for part in statement.parts],
        measures=[_measure(one) for one in measures if one.decision == statement.decision_id],
        delivered_at=statement.delivered_at,
        objection_until=object_until(statement.delivered_at),
        objection=objection_out(mine) if mine else None,
    )
