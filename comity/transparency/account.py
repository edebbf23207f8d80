"""The account to the public: what happened in a year, by quarter, without what is too small."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from django.core.cache import caches
from django.http import Http404
from django.utils import timezone

from comity.care.models import Category, Objection, Outcome
from comity.charter.anchors import ANCHORS
from comity.standing.models import MeasureKind
from comity.transparency import queries
from comity.transparency.masking import SMALLEST, TOTAL, mask_quarter, mask_year
from comity.transparency.queries.numbers import BREACH, NOTICE, WHOLE_YEAR, Numbers

ROWS: Mapping[str, tuple[str, ...]] = {
    "received": (NOTICE, *Category.values),
    "decisions": (
        *(f"{BREACH}{anchor}" for anchor in ANCHORS),
        f"{BREACH}law",
        *(one for one in Outcome.values if one != Outcome.BREACH),
    ),
    "measures": tuple(MeasureKind.values),
    "objections": tuple(Objection.Outcome.values),
}
"""The tables and their rows, each in the order in which it is told. No two share a number."""

TIMES = ("answers", "decisions", "objections")

KEPT_FOR = 3600
"""For how many seconds an account is kept, here and by caches on the way."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its numbers by quarter and that of the year; None is not told, as it is small or
    would tell another that is."""

    key: str
    quarters: tuple[int | None, ...]
    year: int | None


@dataclass(frozen=True, slots=True)
class Table:
    """One table, with the totals of its columns as the last row."""

    key: str
    rows: tuple[Row, ...]
    total: Row


@dataclass(frozen=True, slots=True)
class Times:
    """A median in hours, by quarter and for the year; None where it is of fewer than five."""

    key: str
    quarters: tuple[float | None, ...]
    year: float | None


@dataclass(frozen=True, slots=True)
class Account:
    """What is told of a year. `quarters` are those that have ended; the year itself is told once
    all four have."""

    year: int
    quarters: tuple[int, ...]
    tables: tuple[Table, ...]
    times: tuple[Times, ...]

    @property
    def is_complete(self) -> bool:
        """Whether the year has ended."""
        return len(self.quarters) == 4

    @property
    def has_times(self) -> bool:
        """Whether any median is told."""
        return any(hours is not None for one in self.times for hours in (*one.quarters, one.year))


def last_year_told() -> int:
    """The year of the last quarter that has ended."""
    return (_begin_of_quarter(timezone.localdate()) - timedelta(days=1)).year


def years_told() -> list[int]:
    """The years of which there is something to tell, newest first."""
    last = last_year_told()
    first = caches["told"].get_or_set("transparency:first", queries.first_year, KEPT_FOR)
    return list(range(last, min(first or last, last) - 1, -1))


def account_of(year: int) -> Account:
    """The account of a year, worked out by each process at most once in `KEPT_FOR`, whoever asks
    for it and as whom; what is kept is what anyone may read. Raises Http404 where nothing of it
    is told yet.

    A quarter is told when it has ended and does not change any more: who looks every day learns
    nothing that who looks once does not.
    """
    today = timezone.localdate()
    if not 2000 <= year <= last_year_told():
        raise Http404
    quarters = tuple(q for q in (1, 2, 3, 4) if _end(year, q) < today)
    kept = f"transparency:{year}:{quarters[-1]}"
    found = caches["told"].get_or_set(kept, partial(_account_of, year, quarters), KEPT_FOR)
    assert isinstance(found, Account)
    return found


def _account_of(year: int, quarters: tuple[int, ...]) -> Account:
    numbers = queries.numbers_of(date(year, 1, 1), _end(year, quarters[-1]))
    tables = tuple(_table(key, rows, quarters, numbers) for key, rows in ROWS.items())
    times = tuple(_times(key, quarters, numbers) for key in TIMES)
    return Account(year, quarters, tables, times)


def _table(key: str, rows: tuple[str, ...], quarters: tuple[int, ...], numbers: Numbers) -> Table:
    happened = numbers.counts.get(key, {})
    known = [*rows, *_unknown(rows, happened.values())]
    counts = {str(q): {row: happened.get(q, {}).get(row, 0) for row in known} for q in quarters}
    masked = {quarter: mask_quarter(these) for quarter, these in counts.items()}
    year: Mapping[str, int | None] = mask_year(counts, masked) if len(quarters) == 4 else {}
    *told, total = (
        Row(row, tuple(these[row] for these in masked.values()), year.get(row))
        for row in (*known, TOTAL)
    )
    return Table(key, tuple(told), total)


def _unknown(rows: tuple[str, ...], happened: Iterable[Mapping[str, int]]) -> list[str]:
    """What happened under a name that is not used any more."""
    return sorted({row for counts in happened for row in counts} - set(rows))


def _times(key: str, quarters: tuple[int, ...], numbers: Numbers) -> Times:
    known = numbers.medians.get(key, {})

    def middle(of: int) -> float | None:
        count, hours = known.get(of, (0, 0.0))
        return round(hours, 1) if count >= SMALLEST else None

    whole = middle(WHOLE_YEAR) if len(quarters) == 4 else None
    return Times(key, tuple(middle(q) for q in quarters), whole)


def _end(year: int, quarter: int) -> date:
    first_of_next = date(year + quarter // 4, quarter * 3 % 12 + 1, 1)
    return first_of_next - timedelta(days=1)


def _begin_of_quarter(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
