"""The account to the public as programs receive it."""

from __future__ import annotations

from ninja import Schema

from comity.care.queries import Account


class LineOut(Schema):
    """One thing that is counted, in each quarter and in the year; null is too small to show."""

    key: str
    quarters: list[int | None]
    year: int | None


class AccountOut(Schema):
    """A year; hours are medians, null where there were too few."""

    year: int
    years: list[int]
    alerts: list[LineOut]
    notices: list[LineOut]
    decisions: list[LineOut]
    measures: list[LineOut]
    objections: list[LineOut]
    hours_to_answer: int | None
    hours_to_decide: int | None


def account_out(account: Account, years: list[int]) -> AccountOut:
    """The account of a year, and of which years there is one."""
    parts = {
        name: [
            LineOut(key=line.key, quarters=list(line.numbers.quarters), year=line.numbers.year)
            for line in lines
        ]
        for name, lines in account.parts.items()
    }
    return AccountOut(
        year=account.year,
        years=years,
        hours_to_answer=account.hours_to_answer,
        hours_to_decide=account.hours_to_decide,
        **parts,
    )
