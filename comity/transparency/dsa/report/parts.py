"""The parts 1 to 8 and 11 of the report; 9 and 10 are for very large platforms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from comity.transparency.dsa.categories import KEYWORDS, Category, Keyword
from comity.transparency.dsa.labels import LABELS
from comity.transparency.dsa.report import headings
from comity.transparency.dsa.report.facts import Notice, Restriction, Year
from comity.transparency.dsa.report.indicators import appeals, automated_means
from comity.transparency.dsa.report.tables import (
    ALL,
    HOSTING,
    ILLEGAL,
    Line,
    Table,
    Value,
    belongs,
    hours,
    label,
    lines,
)

_QUALITATIVE = (
    "Summary of the content moderation engaged in at the providers’ own initiative",
    (
        "Meaningful and comprehensible information regarding content moderation engaged in at the"
        " providers' own initiative"
    ),
    "Qualitative description of the automated means",
    (
        "Qualitative description of indicators of accuracy and possible rate of error of automated"
        " means"
    ),
    "Specification of the precise purposes to apply automated means",
    "Safeguards applied to the use of automated means",
)
_NO_ORDER_SAID_WHAT = "STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER"


def report_of(year: Year) -> list[Table]:
    """Every part, in order."""
    own = [one for one in year.restrictions if not one.on_notice]
    return [
        _identification(year),
        _names(),
        _orders(year),
        _notices(year),
        _own("5_own_initiative_illegal", headings.OWN_ILLEGAL, year, ILLEGAL, _by_law(own)),
        _own(
            "6_own_initiative_TC",
            headings.OWN_TERMS,
            year,
            (*ILLEGAL, Category.OTHER_VIOLATION_TC),
            [one for one in own if not one.by_law],
        ),
        appeals(year),
        automated_means(year),
        _qualitative(year),
    ]


def _by_law(own: Iterable[Restriction]) -> list[Restriction]:
    return [one for one in own if one.by_law]


def _identification(year: Year) -> Table:
    said = {
        "Name of the service provider": year.provider,
        "Date of the publication of the report": year.published.isoformat(),
        "Date of the publication of the latest previous report": _day(year.previous),
        "Starting date of reporting period": year.first.isoformat(),
        "Ending date of reporting period": year.last.isoformat(),
    }
    rows = tuple((ALL, year.service, indicator, value) for indicator, value in said.items())
    return Table("1_report_identification", headings.IDENTIFICATION, rows)


def _names() -> Table:
    rows = tuple(
        (label((category, keyword)), str(LABELS[keyword or category]), str(category))
        for category, keywords in KEYWORDS.items()
        for keyword in (None, *keywords)
    )
    return Table("2_categories_names", headings.NAMES, rows)


def _orders(year: Year) -> Table:
    """Orders of authorities reach the community's address, not this program: all of it is blank."""
    labels = [*map(label, lines(ILLEGAL)), _NO_ORDER_SAID_WHAT]
    rows = tuple((ALL, year.service, year.period, name, None, "TOTAL") for name in labels)
    return Table("3_member_states_orders", headings.ORDERS, rows)


def _notices(year: Year) -> Table:
    rows = tuple(
        (HOSTING, year.service, year.period, label(line), *_of_notices(year.notices, line))
        for line in lines((*ILLEGAL, Category.NOT_SPECIFIED_NOTICE))
    )
    return Table("4_notices", headings.NOTICES, rows)


def _of_notices(notices: Iterable[Notice], line: Line) -> Iterator[Value]:
    """What “other” was; then all, and of trusted flaggers, for each number."""
    found = [one for one in notices if belongs(_listed(one.category), one.keywords, line)]
    yield _others(line, found)
    trusted = [one for one in found if one.trusted]
    for number in _NUMBERS:
        yield number(found)
        yield number(trusted)


def _listed(category: Category) -> Category:
    """The template has no row for notices of what was only against the terms."""
    known = category != Category.OTHER_VIOLATION_TC
    return category if known else Category.NOT_SPECIFIED_NOTICE


_NUMBERS: tuple[Callable[[list[Notice]], Value], ...] = (
    len,
    lambda found: sum(one.items for one in found),
    lambda found: hours(one.hours for one in found if one.acted),
    lambda found: sum(one.acted == "law" for one in found),
    lambda found: sum(one.acted == "terms" for one in found),
)


def _own(
    name: str,
    heads: tuple[str, ...],
    year: Year,
    categories: Iterable[Category],
    measures: list[Restriction],
) -> Table:
    rows = tuple(
        (ALL, year.service, year.period, label(line), *_of_measures(measures, line))
        for line in lines(categories)
    )
    return Table(name, heads, rows)


def _of_measures(measures: Iterable[Restriction], line: Line) -> Iterator[Value]:
    found = [one for one in measures if belongs(one.category, one.keywords, line)]
    yield _others(line, found)
    yield len(found)
    yield sum(one.detected_automatically for one in found)
    for column in headings.COLUMNS:
        yield sum(one.column == column for one in found)


def _others(line: Line, found: Iterable[Notice | Restriction]) -> Value:
    """What hosts wrote in the place of a keyword, in the row of what has none."""
    if line[1] != Keyword.OTHER:
        return None
    return "; ".join(sorted({one.other for one in found if one.other})) or None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _qualitative(year: Year) -> Table:
    rows = tuple(
        (ALL, year.service, year.period, indicator, text)
        for indicator, text in zip(_QUALITATIVE, year.texts, strict=True)
    )
    return Table("11_qualitative", headings.QUALITATIVE, rows)
