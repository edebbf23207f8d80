"""Who puts the page, the file and the answer to programs side by side learns no small number."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from io import StringIO

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.transparency.account import Account, Row, Table
from comity.transparency.masking import SMALLEST, TOTAL, mask_quarter, mask_year
from comity.transparency.presenting import as_csv, shown_table
from comity.transparency.schema import account_out
from comity.transparency.tests.decided import THEN, alert, decide, object_to
from tests.cast import Cast

ROWS = ("courtesy", "no-harassment", "danger", "something-small", "leave-room")
QUARTERS = ("1", "2", "3", "4")
FEW = st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 7, 12, 40])
YEARS = st.fixed_dictionaries(
    {q: st.fixed_dictionaries(dict.fromkeys(ROWS, FEW)) for q in QUARTERS}
)
Counts = dict[str, dict[str, int]]


def told(counts: Counts) -> Account:
    """The account of a year in which this happened."""
    masked = {quarter: mask_quarter(these) for quarter, these in counts.items()}
    year = mask_year(counts, masked)
    *rows, total = (
        Row(row, tuple(masked[q][row] for q in QUARTERS), year[row]) for row in (*ROWS, TOTAL)
    )
    return Account(2025, (1, 2, 3, 4), (Table("received", tuple(rows), total),), ())


def from_file(account: Account) -> dict[str, list[int | None]]:
    """What a reader of the file knows, by row: four quarters and the year."""
    lines = list(csv.reader(StringIO(as_csv(account))))[1:]
    return {line[1]: [None if n == "hidden" else int(n) for n in line[2:]] for line in lines}


def from_program(account: Account) -> dict[str, list[int | None]]:
    [table] = account_out(account).tables
    return {row.key: [*row.counts, row.year] for row in (*table.rows, table.total)}


def subtracted(known: dict[str, list[int | None]]) -> dict[str, list[int | None]]:
    """All that follows by subtracting what is known from a total, again and again."""
    known = {row: list(cells) for row, cells in known.items()}
    while any(_solve(known, line) for line in _lines()):
        pass
    return known


def _lines() -> Iterator[list[tuple[str, int]]]:
    """Each total with its parts, the total last."""
    for column in range(5):
        yield [(row, column) for row in (*ROWS, TOTAL)]
    for row in (*ROWS, TOTAL):
        yield [(row, column) for column in range(5)]


def _solve(known: dict[str, list[int | None]], line: list[tuple[str, int]]) -> bool:
    open_ones = [(row, at) for row, at in line if known[row][at] is None]
    if len(open_ones) != 1:
        return False
    [(row, at)] = open_ones
    *parts, whole = (known[r][c] or 0 for r, c in line)
    known[row][at] = sum(parts) if (row, at) == line[-1] else whole - sum(parts)
    return True


@settings(max_examples=150, deadline=None)
@given(YEARS)
def test_no_small_number_follows_by_subtraction_from_the_file(counts: Counts) -> None:
    known = subtracted(from_file(told(counts)))
    for row in ROWS:
        truth = [counts[quarter][row] for quarter in QUARTERS]
        for number, said in zip([*truth, sum(truth)], known[row], strict=True):
            assert not (0 < number < SMALLEST) or said is None, (row, known)


@settings(max_examples=60, deadline=None)
@given(YEARS)
def test_the_file_and_the_answer_to_programs_tell_the_same(counts: Counts) -> None:
    account = told(counts)
    assert from_file(account) == from_program(account)


@settings(max_examples=60, deadline=None)
@given(YEARS)
def test_the_page_shows_no_number_that_the_file_hides(counts: Counts) -> None:
    account = told(counts)
    known, [table] = from_file(account), account.tables
    shown = shown_table(account, table, {})
    by_label = {str(row.label): list(row.cells) for row in (*shown.rows, shown.total)}
    assert by_label.pop("Together") == known.pop(TOTAL)
    assert all(cells in known.values() for cells in by_label.values())
    assert all(row.latest in (None, row.cells[-1]) for row in shown.rows)


def test_the_attacker_of_these_tests_does_find_what_is_only_left_out() -> None:
    """Without this the test above might pass because it looks for nothing."""
    known: dict[str, list[int | None]] = {row: [9, 9, 9, 9, 36] for row in ROWS}
    known |= {TOTAL: [45, 39, 45, 45, 174], "danger": [9, None, 9, 9, None]}
    assert subtracted(known)["danger"][1] == 3


class Cells(HTMLParser):
    """The tables of a page as rows of texts."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.rows[-1][-1] += data.strip()


@pytest.fixture
def summer(cast: Cast) -> None:
    """Three months with much of some things and little of others."""
    for category in ["courtesy"] * 11 + ["no-harassment"] * 8 + ["danger"] * 3 + ["touch"]:
        alert(cast.anna, category, THEN)
    for _ in range(6):
        object_to(decide(cast, "remove", "warning"), cast.anna, "upheld")
    decide(cast, "ban", clauses=["no-harassment"])


@pytest.mark.usefixtures("summer")
def test_page_file_and_program_agree_number_by_number() -> None:
    page = Cells()
    page.feed(Client().get("/transparency/?year=2025").content.decode())
    on_page = {tuple(row[1:]) for row in page.rows if len(row) == 6}
    lines = csv.reader(StringIO(Client().get("/transparency/2025.csv").content.decode()))
    in_file = {tuple(n.replace("hidden", "–not told") for n in line[2:]) for line in lines}
    heads = {("Q1", "Q2", "Q3", "Q4", "2025")}
    assert on_page - in_file == heads
    empty = {("0",) * 5, ("q1", "q2", "q3", "q4", "year")}
    assert in_file - on_page <= empty


@pytest.mark.usefixtures("summer")
@pytest.mark.parametrize("address", ["/transparency/?year=2025", "/transparency/2025.csv"])
def test_nothing_anyone_reads_names_someone(cast: Cast, address: str) -> None:
    said = Client().get(address).content.decode()
    for member in (cast.anna, cast.host, cast.second_host):
        assert member.name not in said
        assert not re.search(rf"\b{re.escape(member.handle)}\b", said)
        assert member.pk not in said


@pytest.mark.usefixtures("summer")
def test_no_chart_shows_what_its_table_hides() -> None:
    page = Client().get("/transparency/?year=2025").content.decode()
    values = [int(one) for one in re.findall(r'<meter[^>]* value="(\d+)"', page)]
    assert values
    assert min(values) >= SMALLEST
    assert page.count("<figure") <= page.count("<table")
