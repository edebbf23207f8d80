"""How often and how quickly, by quarter, as it truly was: `account` masks it before it is told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import (
    Aggregate,
    Case,
    CharField,
    Count,
    DurationField,
    ExpressionWrapper,
    F,
    IntegerField,
    Min,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat, ExtractQuarter
from django.utils import timezone

from comity.care.models import Alert, Decision, IllegalContentNotice, Objection, Outcome
from comity.standing.models import Measure

NOTICE = "article-16"
BREACH = "breach:"
WHOLE_YEAR = 0
Rows = Any
"""A query of whatever has moments; what it selects is said by `values_list`."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Counts by table, quarter and row; medians in hours by table and quarter, with how many they
    are of. Quarter 0 is the whole year."""

    counts: dict[str, dict[int, dict[str, int]]] = field(default_factory=dict)
    medians: dict[str, dict[int, tuple[int, float]]] = field(default_factory=dict)


class Median(Aggregate):
    """PostgreSQL's median of an ordered set."""

    function = "PERCENTILE_CONT"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    arity = 1


def first_year() -> int:
    """The year of the first alert; this year where there is none."""
    first = Alert.objects.aggregate(first=Min("created_at"))["first"]
    return timezone.localdate(first).year if first else timezone.localdate().year


def numbers_of(first: date, last: date) -> Numbers:
    """Everything that happened from the first day to the last, each by the day it happened on, so
    that what is told of a quarter that has ended never changes. Two queries."""
    span = (_midnight(first), _midnight(last + timedelta(days=1)))
    found = Numbers(defaultdict(lambda: defaultdict(dict)), defaultdict(dict))
    for table, quarter, row, count in _all(_counted(*span)):
        found.counts[table][quarter][row] = count
    for table, quarter, count, middle in _all(_timed(*span)):
        if count:
            found.medians[table][quarter] = (count, middle.total_seconds() / 3600)
    return found


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _all(parts: list[Rows]) -> Rows:
    return parts[0].union(*parts[1:], all=True)


def _counted(since: datetime, until: datetime) -> list[Rows]:
    measures = Measure.objects.exclude(decision="")
    notices = IllegalContentNotice.objects.all()
    objections = Objection.objects.exclude(outcome="")
    span = (since, until)
    return [
        _by_quarter(Alert.objects.all(), "received", "created_at", F("category"), span),
        _by_quarter(notices, "received", "received_at", Value(NOTICE), span),
        _by_quarter(Decision.objects.all(), "decisions", "effective_at", _FINDING, span),
        _by_quarter(measures, "measures", "begins_at", F("kind"), span),
        _by_quarter(objections, "objections", "decided_at", F("outcome"), span),
    ]


_FINDING = Case(
    When(
        outcome=Outcome.BREACH,
        then=Concat(Value(BREACH), Coalesce(F("clauses__0"), Value("law"))),
    ),
    default=F("outcome"),
    output_field=CharField(),
)
"""What hosts found; of a breach the clause that they named first, so that each counts once."""


def _by_quarter(
    rows: Rows, table: str, moment: str, row: Any, span: tuple[datetime, datetime]
) -> Rows:
    return (
        _within(rows, table, moment, span)
        .annotate(quarter=ExtractQuarter(moment), row=ExpressionWrapper(row, CharField()))
        .values("table", "quarter", "row")
        .annotate(n=Count("pk"))
        .values_list("table", "quarter", "row", "n")
    )


def _within(rows: Rows, table: str, moment: str, span: tuple[datetime, datetime]) -> Rows:
    since, until = span
    within = rows.order_by().filter(**{f"{moment}__gte": since, f"{moment}__lt": until})
    return within.annotate(table=Value(table, output_field=CharField()))


_TIMES = (
    ("answers", Alert, "created_at", "answered_at"),
    ("decisions", Decision, "received_at", "effective_at"),
    ("objections", Objection, "at", "decided_at"),
)


def _timed(since: datetime, until: datetime) -> list[Rows]:
    whole = Value(WHOLE_YEAR, output_field=IntegerField())
    return [
        _medians(model.objects.all(), table, begin, end, by, (since, until))
        for table, model, begin, end in _TIMES
        for by in (ExtractQuarter(end), whole)
    ]


def _medians(
    rows: Rows,
    table: str,
    begin: str,
    end: str,
    by: Any,
    span: tuple[datetime, datetime],
) -> Rows:
    took = ExpressionWrapper(F(end) - F(begin), DurationField())
    return (
        _within(rows, table, end, span)
        .annotate(quarter=by, took=took)
        .values("table", "quarter")
        .annotate(n=Count("pk"), middle=Median("took", output_field=DurationField()))
        .values_list("table", "quarter", "n", "middle")
    )
