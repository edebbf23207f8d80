"""The hosts' work as the public reads it: numbers a year, by quarter, with small ones masked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import (
    Aggregate,
    CharField,
    Count,
    DurationField,
    ExpressionWrapper,
    F,
    Q,
    QuerySet,
    TextChoices,
    Value,
)
from django.db.models.functions import Cast, ExtractQuarter
from django.utils import timezone

from comity.care.masking import LEAST, Masked, mask
from comity.care.models import (
    Alert,
    Case,
    Category,
    Decision,
    IllegalContentNotice,
    Objection,
    Outcome,
)
from comity.standing.models import Measure, MeasureKind

_QUARTERS = (1, 2, 3, 4)


class Median(Aggregate):
    """PostgreSQL's percentile_cont at the half."""

    template = "percentile_cont(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = DurationField()


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is counted."""

    key: str
    label: str
    numbers: Masked


@dataclass(frozen=True, slots=True)
class Account:
    """A year. `parts` are what was counted, under their names; hours are medians, None where there
    were too few to say."""

    year: int
    parts: dict[str, list[Line]]
    hours_to_answer: int | None
    hours_to_decide: int | None

    @property
    def most(self) -> int:
        """The greatest number of a year, for the length of bars."""
        years = [line.numbers.year or 0 for lines in self.parts.values() for line in lines]
        return max(years, default=0) or 1


_PARTS: dict[str, tuple[Callable[[], QuerySet[Any]], str, str, type[TextChoices] | None]] = {
    "alerts": (Alert.objects.all, "created_at", "category", Category),
    "notices": (IllegalContentNotice.objects.all, "received_at", "", None),
    "decisions": (Decision.objects.all, "effective_at", "outcome", Outcome),
    "measures": (lambda: Measure.objects.exclude(decision=""), "begins_at", "kind", MeasureKind),
    "objections": (Objection.objects.all, "decided_at", "outcome", Objection.Outcome),
}
"""What is counted: the rows, when they count, by what, and what that can be."""


def account_of(year: int) -> Account:
    """The account of a year, in three queries for however much."""
    numbers = _numbers(year)
    return Account(
        year=year,
        parts={
            part: [
                Line(key, label, mask([numbers.get((part, key, q), 0) for q in _QUARTERS]))
                for key, label in _kinds(kinds)
            ]
            for part, (_rows, _moment, _name, kinds) in _PARTS.items()
        },
        hours_to_answer=_median(Alert.objects.all(), "created_at", "answered_at", year),
        hours_to_decide=_median(Case.objects.all(), "opened_at", "decided_at", year),
    )


def _kinds(kinds: type[TextChoices] | None) -> list[tuple[str, str]]:
    return [(one.value, str(one.label)) for one in kinds] if kinds else [("all", "")]


def _numbers(year: int) -> dict[tuple[str, str, int], int]:
    """How many there were of each kind of each part in each quarter."""
    first, *others = [_counted(part, year) for part in _PARTS]
    found = first.union(*others, all=True)
    return {(row["part"], row["what"], row["quarter"]): row["n"] for row in found}


def _counted(part: str, year: int) -> QuerySet[Any, Any]:
    rows, moment, name, _values = _PARTS[part]
    what = Cast(F(name), CharField()) if name else Value("all", CharField())
    there = rows().filter(**{f"{moment}__year": year}).order_by()
    told = there.values(part=Value(part, CharField()), what=what, quarter=ExtractQuarter(moment))
    counted: QuerySet[Any, Any] = told.annotate(n=Count("pk"))
    return counted


def years() -> list[int]:
    """The years of which there is an account, the newest first: from the first alert on."""
    first = Alert.objects.order_by("created_at").values_list("created_at", flat=True).first()
    now = timezone.localtime().year
    return list(range(now, _year(first, now) - 1, -1))


def _year(moment: datetime | None, otherwise: int) -> int:
    return timezone.localtime(moment).year if moment else otherwise


def _median(rows: QuerySet[Any], start: str, end: str, year: int) -> int | None:
    took = ExpressionWrapper(F(end) - F(start), output_field=DurationField())
    there = rows.filter(Q(**{f"{start}__year": year, f"{end}__isnull": False})).order_by()
    found = there.aggregate(n=Count("pk"), median=Median(took))
    median: timedelta | None = found["median"]
    if median is None or found["n"] < LEAST:
        return None
    return round(median.total_seconds() / 3600)
