"""Tables, and how a report writes numbers."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from statistics import median

from comity.transparency.dsa.categories import KEYWORDS, Category, Keyword

Value = str | int | float | None
ALL = "All"
HOSTING = "Only for providers of hosting services, including online platforms"
PLATFORMS = "Only for providers of online platforms"


@dataclass(frozen=True, slots=True)
class Table:
    """One part of the report: the name of its file, its headings and its rows."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def as_csv(table: Table) -> str:
    """The table after RFC 4180; what does not apply is blank, and every row is full."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.headings)
    for row in table.rows:
        blank = [""] * (len(table.headings) - len(row))
        writer.writerow(["" if value is None else value for value in row] + blank)
    return out.getvalue()


def hours(times: Iterable[float | None]) -> float | None:
    """The median in hours of what has an end; blank where nothing has."""
    known = [time for time in times if time is not None]
    return round(median(known), 2) if known else None


Line = tuple[Category | None, Keyword | None]
"""A row of a template by category: the total, a category, or a keyword under its category."""

ILLEGAL = tuple(
    one
    for one in Category
    if one not in (Category.OTHER_VIOLATION_TC, Category.NOT_SPECIFIED_NOTICE)
)
"""Categories of what may be illegal; of the terms there is one more."""


def lines(categories: Iterable[Category]) -> Iterator[Line]:
    """The rows of a template in their order: the total, then each category with its keywords."""
    yield None, None
    for category in categories:
        yield category, None
        for keyword in KEYWORDS[category]:
            yield category, keyword


def label(line: Line) -> str:
    """What a row is called."""
    category, keyword = line
    return str(keyword or category or "TOTAL")


def belongs(category: Category, keywords: tuple[Keyword, ...], line: Line) -> bool:
    """Whether something of this category with these keywords counts in a row."""
    of, keyword = line
    return (of is None or of == category) and (keyword is None or keyword in keywords)
