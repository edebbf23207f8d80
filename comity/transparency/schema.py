"""The account as programs receive it."""

from __future__ import annotations

from ninja import Schema

from comity.transparency.account import Account, Row, Table, Times
from comity.transparency.masking import SMALLEST


class RowOut(Schema):
    """Numbers by quarter, in the order of `quarters`, and of the year once it has ended. Null is a
    number that is not told: it is small, or would tell another that is."""

    key: str
    counts: list[int | None]
    year: int | None


class TableOut(Schema):
    """One table, with the totals of its columns."""

    name: str
    rows: list[RowOut]
    total: RowOut


class TimesOut(Schema):
    """A median in hours, by quarter and of the year; null where it would be of fewer than five."""

    name: str
    hours: list[float | None]
    year: float | None


class AccountOut(Schema):
    """What is told of a year: of each quarter once it has ended."""

    year: int
    quarters: list[int]
    is_complete: bool
    smallest_told: int
    tables: list[TableOut]
    medians: list[TimesOut]


def account_out(account: Account) -> AccountOut:
    """An account for programs."""
    return AccountOut(
        year=account.year,
        quarters=list(account.quarters),
        is_complete=account.is_complete,
        smallest_told=SMALLEST,
        tables=[_table(one) for one in account.tables],
        medians=[_times(one) for one in account.times],
    )


def _table(table: Table) -> TableOut:
    return TableOut(name=table.key, rows=[_row(row) for row in table.rows], total=_row(table.total))


def _row(row: Row) -> RowOut:
    return RowOut(key=row.key, counts=list(row.quarters), year=row.year)


def _times(times: Times) -> TimesOut:
    return TimesOut(name=times.key, hours=list(times.quarters), year=times.year)
