"""All that happened in a case, for its page: in one query, however much it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, JSONObject

from comity.boundaries.queries import attempts_past
from comity.care import codenames
from comity.care.models import (
    Alert,
    Case,
    CaseEvent,
    Category,
    Decision,
    EventKind,
    Hearing,
    IllegalContentNotice,
    Note,
    Objection,
    Outcome,
    State,
)
from comity.care.ruling import from_kept
from comity.people.models import Member
from comity.standing.models import Measure, MeasureKind

_EARLIER = 10
_DAY = timedelta(days=1)


class Line:
    """A row of a history: its columns by name, moments as such, and its kind in words."""

    def __init__(self, columns: Mapping[str, Any], labels: Any = None, labelled: str = "") -> None:
        for name, value in columns.items():
            setattr(self, name, _moment(value) if _is_moment(name) else value)
        self.label = str(labels(columns[labelled]).label) if labels else ""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...
        def __setattr__(self, name: str, value: Any) -> None: ...


@dataclass(frozen=True, slots=True)
class History:
    """What a case page shows beside the case. `before` is what was imposed on the person in other
    cases of which the host may know, `earlier` are those cases."""

    alerts: list[Line]
    notices: list[Line]
    events: list[Line]
    notes: list[Line]
    hearings: list[Line]
    decisions: list[Line]
    measures: list[Line]
    before: list[Line]
    earlier: list[Line]

    @property
    def proposed(self) -> Line | None:
        """The decision that waits for a second host."""
        return next((one for one in self.decisions if one.waits), None)

    @property
    def is_objected_to(self) -> bool:
        """Whether an objection waits for another host."""
        said = [objection for one in self.decisions for objection in one.objections]
        return any(one.decided_at is None for one in said)


def history_of(host: Member, case: Case) -> History:
    """The history of a case for a host who may know of it; of its alerts those that are for this
    host too."""
    rows: QuerySet[Any, Any] = Case.objects.filter(pk=case.pk).order_by()
    found: dict[str, Any] = rows.values(**_parts(host, case)).get()
    imposed = [Line(one, MeasureKind, "kind") for one in found["imposed"]]
    for one in imposed:
        one.lasts_until = _lasts_until(one)
    return History(
        alerts=[Line(one, Category, "category") for one in found["raised"]],
        notices=[Line(one) for one in found["notified"]],
        events=[Line(one, EventKind, "kind") for one in found["happened"]],
        notes=[Line(one) for one in found["noted"]],
        hearings=[Line(one) for one in found["heard"]],
        decisions=[_decision(one) for one in found["decided"]],
        measures=[one for one in imposed if one.case == case.pk],
        before=[one for one in imposed if one.case != case.pk],
        earlier=[_earlier(one) for one in found["earlier"]],
    )


def _parts(host: Member, case: Case) -> dict[str, ArraySubquery]:
    known = Case.objects.for_host(host).order_by()
    mine = Q(case=case.pk)
    if case.subject_id:
        mine |= Q(member=case.subject_id, case__in=known.values("pk"))
    about = known.filter(subject__isnull=False, subject=case.subject_id)
    others = about.exclude(pk=case.pk).order_by("-opened_at")
    raised = Alert.objects.for_host(host).filter(case=case).order_by("created_at")
    return {
        "raised": _rows(raised, _ALERT, reporter="reporter__name"),
        "notified": _rows(_of(IllegalContentNotice, case, "received_at"), _NOTICE),
        "happened": _rows(_of(CaseEvent, case, "number"), "kind at", by="actor__name", said=_SAID),
        "noted": _rows(_of(Note, case, "at"), "text at", by="by__name"),
        "heard": _rows(_of(Hearing, case, "asked_at"), _HEARING),
        "decided": _rows(
            _of(Decision, case, "decided_at"), _DECISION, **_NAMES, objections=_objections()
        ),
        "imposed": _rows(Measure.objects.filter(mine), _MEASURE, attempts=_attempts()),
        "earlier": _rows(others[:_EARLIER], _CASE),
    }


_ALERT = """id category urgent text created_at place happened_at ongoing people witnesses
    on_behalf_of wish about_type snapshot"""
_NOTICE = "id name urls explanation law received_at snapshot"
_HEARING = "question answer until answered_at"
_DECISION = """id outcome clauses code_version facts explanation ground law decided_at effective_at
    withdrawn_at reversed_at decided_by_id cosigned_by_id planned"""
_NAMES = {"decided_by": "decided_by__name", "cosigned_by": "cosigned_by__name"}
_MEASURE = """id kind case decision space conditions begins_at ends_at ended_at interim review_by
    reviewed_at imposed_by_id"""
_CASE = "code_name state"
_WORDS = ("text", "facts", "ground", "reason")
_SAID = Coalesce(*[KeyTextTransform(name, "payload__content") for name in _WORDS])
"""What a host wrote down with an event: what was done about a danger, facts that nobody knew, why
one stepped back or took over. Nothing once it is erased."""
_OBJECTION = "id text at outcome explanation decided_at"


def _of(model: type[Model], case: Case, by: str) -> QuerySet[Any]:
    return model._default_manager.filter(case=case).order_by(by, "pk")


def _rows(rows: QuerySet[Any], columns: str, **more: Any) -> ArraySubquery:
    names = {name: name for name in columns.split()}
    return ArraySubquery(rows.values(json=JSONObject(**names, **more)))


def _objections() -> ArraySubquery:
    rows = Objection.objects.filter(decision=OuterRef("pk")).order_by("at")
    return _rows(rows, _OBJECTION, by="decided_by__name")


def _attempts() -> Subquery:
    return Subquery(attempts_past(OuterRef("pk")))


def _decision(columns: dict[str, Any]) -> Line:
    made = Line(columns, Outcome, "outcome")
    made.waits = made.effective_at is None and made.withdrawn_at is None
    made.follows = [_follows(kept, made) for kept in made.planned]
    made.objections = [_objection(one) for one in columns["objections"]]
    return made


def _follows(kept: dict[str, Any], decision: Line) -> Line:
    """A measure that was planned, with the days it is to last; None where it has no end."""
    planned = Line(kept, MeasureKind, "kind")
    lasts = from_kept(kept).ends_at
    planned.days = max(1, round((lasts - decision.decided_at) / _DAY)) if lasts else None
    return planned


def _objection(columns: dict[str, Any]) -> Line:
    decided = bool(columns["outcome"])
    return Line(columns, Objection.Outcome if decided else None, "outcome")


def _earlier(columns: dict[str, Any]) -> Line:
    found = Line(columns, State, "state")
    found.name = codenames.spoken(found.code_name)
    return found


def _is_moment(name: str) -> bool:
    """`happened_at` of an alert is whatever someone wrote."""
    ends = name.endswith("_at") and name != "happened_at"
    return ends or name in ("at", "until", "review_by")


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _lasts_until(measure: Line) -> datetime | None:
    ends = [measure.ends_at]
    if measure.interim and measure.reviewed_at is None:
        ends.append(measure.review_by)
    return min((end for end in ends if end is not None), default=None)
