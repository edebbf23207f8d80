"""`comity dsa statements` and `comity dsa report`: what the Digital Services Act asks for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TextIO

from comity.running.errors import CannotRun
from comity.transparency import queries
from comity.transparency.actions import draw_up_all
from comity.transparency.dsa.report import Table, as_csv, report_of
from comity.transparency.dsa.report.facts import FIRST_DAY


@dataclass(frozen=True, slots=True)
class Written:
    """How many statements were written, and how many wait for a host."""

    lines: int
    held: int


def statements(since: date, out: TextIO | Path) -> Written:
    """Draw up what is owed, then write what was released of decisions that apply from that day on,
    one JSON object a line. Raises CannotRun where the file cannot be written."""
    draw_up_all()
    with _opened(out) as file:
        lines = 0
        for line in queries.released_since(since):
            file.write(f"{line}\n")
            lines += 1
    return Written(lines, queries.held_since(since))


@contextmanager
def _opened(out: TextIO | Path) -> Iterator[TextIO]:
    if not isinstance(out, Path):
        yield out
        return
    try:
        with out.open("w", encoding="utf-8", newline="\n") as file:
            yield file
    except OSError as error:
        raise CannotRun(f"{out} cannot be written: {error.strerror}.") from error


def report(year: int, folder: Path, today: date, previous: date | None = None) -> list[str]:
    """Write the parts of the harmonised report of a year into a folder, up to today where the year
    has not ended; `previous` is when the report before was published. Returns their names.

    Raises CannotRun for a year before there were templates, one to come, and a folder that cannot
    be written.
    """
    first, last = max(date(year, 1, 1), FIRST_DAY), min(date(year, 12, 31), today)
    if first > last:
        raise CannotRun(f"There is no report of {year}: it counts from {FIRST_DAY} to today.")
    draw_up_all()
    tables = report_of(queries.year_of(first, last, previous))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_write(folder, table) for table in tables]
    except OSError as error:
        raise CannotRun(f"{folder} cannot be written: {error.strerror}.") from error


def _write(folder: Path, table: Table) -> str:
    name = f"{table.name}.csv"
    (folder / name).write_text(as_csv(table), encoding="utf-8", newline="")
    return name
