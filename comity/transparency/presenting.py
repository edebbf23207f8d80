"""The account as pages and files show it: rows with their names, bars, and what is not told."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.care.models import Category, Objection, Outcome
from comity.standing.models import MeasureKind
from comity.transparency.account import Account, Row, Table
from comity.transparency.masking import TOTAL, YEAR
from comity.transparency.queries.numbers import BREACH, NOTICE
from comity.transparency.screening import Kind

TITLES: Mapping[str, str | Promise] = {
    "received": gettext_lazy("What came in"),
    "decisions": gettext_lazy("What the hosts found"),
    "measures": gettext_lazy("What they did"),
    "objections": gettext_lazy("Objections that were decided"),
}
TIMES: Mapping[str, str | Promise] = {
    "answers": gettext_lazy("From an alert to its answer"),
    "decisions": gettext_lazy("From what came in to the decision"),
    "objections": gettext_lazy("From an objection to its outcome"),
}
_ROWS: Mapping[str, str | Promise] = {
    NOTICE: gettext_lazy("Notices of illegal content (Digital Services Act, article 16)"),
    f"{BREACH}law": gettext_lazy("Against the law"),
    TOTAL: gettext_lazy("Together"),
    **dict(Category.choices),
    **dict(Outcome.choices),
    **dict(MeasureKind.choices),
    **dict(Objection.Outcome.choices),
}
SORTS: Mapping[str, str | Promise] = {
    Kind.NAME: gettext_lazy("a name"),
    Kind.PERHAPS: gettext_lazy("perhaps a name or an account"),
    Kind.HANDLE: gettext_lazy("a handle"),
    Kind.EMAIL: gettext_lazy("an e-mail address"),
    Kind.PHONE: gettext_lazy("a telephone number"),
    Kind.ADDRESS: gettext_lazy("a postal address"),
    Kind.URL: gettext_lazy("a web address"),
    Kind.IBAN: gettext_lazy("a bank account"),
    Kind.NUMBER: gettext_lazy("a number that belongs to someone"),
}
HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Shown:
    """A row with its name; `latest` is its number of the newest column, for the chart."""

    label: str
    cells: tuple[int | None, ...]
    latest: int | None


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table with its title and the rows of which something is told. `most` is the longest bar of
    its chart; `is_told` whether any total is, be it 0."""

    key: str
    title: str
    rows: tuple[Shown, ...]
    total: Shown
    most: int
    is_told: bool


def shown_table(account: Account, table: Table, titles: Mapping[str, str]) -> ShownTable:
    """A table for readers; `titles` are those of the clauses in their language."""
    told = (row for row in table.rows if _says_something(row, table.total))
    rows = tuple(_shown(account, row, titles) for row in told)
    most = max((row.latest or 0 for row in rows), default=0)
    total = _shown(account, table.total, titles)
    is_told = any(cell is not None for cell in total.cells)
    return ShownTable(table.key, str(TITLES[table.key]), rows, total, most, is_told)


def _says_something(row: Row, total: Row) -> bool:
    """Not where nothing happened, as far as is told, nor where a whole quarter is not."""
    beside = zip((*row.quarters, row.year), (*total.quarters, total.year), strict=True)
    return any(count or (count is None and whole is not None) for count, whole in beside)


def _shown(account: Account, row: Row, titles: Mapping[str, str]) -> Shown:
    cells = (*row.quarters, row.year) if account.is_complete else row.quarters
    return Shown(_label(row.key, titles), cells, cells[-1])


def _label(key: str, titles: Mapping[str, str]) -> str:
    if key not in _ROWS and key.startswith(BREACH):
        anchor = key.removeprefix(BREACH)
        return _("Breach of “%(clause)s”") % {"clause": titles.get(anchor, anchor)}
    return str(_ROWS.get(key, key))


def columns(account: Account) -> list[tuple[str, str]]:
    """The heads of the columns, each short and in full."""
    heads = [
        (_("Q%(number)d") % {"number": quarter}, _("Quarter %(number)d") % {"number": quarter})
        for quarter in account.quarters
    ]
    year = str(account.year)
    return [*heads, (year, year)] if account.is_complete else heads


def as_csv(account: Account) -> str:
    """The account for programs, one line a row: what is not told is “hidden”, what did not end yet
    is blank. Medians are in hours."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["table", "row", "q1", "q2", "q3", "q4", YEAR])
    writer.writerows(_lines(account))
    return out.getvalue()


def _lines(account: Account) -> Iterator[list[str]]:
    for table in account.tables:
        for row in (*table.rows, table.total):
            yield [table.key, row.key, *_cells(account, row.quarters, row.year)]
    for times in account.times:
        yield ["median_hours", times.key, *_cells(account, times.quarters, times.year)]


def _cells(
    account: Account, quarters: tuple[float | None, ...], year: float | None
) -> Iterator[str]:
    told = [HIDDEN if number is None else str(number) for number in quarters]
    yield from told + [""] * (4 - len(told))
    if account.is_complete:
        yield HIDDEN if year is None else str(year)
    else:
        yield ""
