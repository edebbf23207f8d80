"""What the account looks like to readers and in a file."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from comity.charter.anchors import ANCHORS
from comity.doors.wording import say
from comity.transparency.account import ROWS, TIMES, Account, Row, Table, Times
from comity.transparency.dsa.categories import Category, Keyword
from comity.transparency.dsa.labels import LABELS
from comity.transparency.forms import ReleaseForm
from comity.transparency.presenting import SORTS, TITLES, as_csv, columns, shown_table
from comity.transparency.presenting import TIMES as TIMES_SAID
from comity.transparency.schema import account_out
from comity.transparency.screening import Kind

TOTAL = Row("total", (12, None, 0), None)
TABLE = Table(
    "received",
    (
        Row("courtesy", (7, None, 0), None),
        Row("danger", (None, None, 0), None),
        Row("no-harassment", (0, None, 0), None),
    ),
    TOTAL,
)
RUNNING = Account(2026, (1, 2, 3), (TABLE,), (Times("answers", (3.5, None, None), None),))
ENDED = Account(
    2025,
    (1, 2, 3, 4),
    (Table("objections", (Row("upheld", (6, 6, 6, None), None),), Row("total", (6,) * 4, 24)),),
    (Times("answers", (3.5, None, None, 2.0), 3.0),),
)


def test_a_row_of_which_nothing_is_told_is_left_out() -> None:
    shown = shown_table(RUNNING, TABLE, {})
    assert [row.label for row in shown.rows] == ["Insulting or belittling", "Someone is in danger"]
    assert shown.total.cells == (12, None, 0)


def test_a_year_that_runs_has_no_column_of_its_own() -> None:
    assert columns(RUNNING) == [("Q1", "Quarter 1"), ("Q2", "Quarter 2"), ("Q3", "Quarter 3")]
    assert columns(ENDED)[-1] == ("2025", "2025")
    assert shown_table(ENDED, ENDED.tables[0], {}).rows[0].cells == (6, 6, 6, None, None)


def test_the_chart_shows_the_newest_column() -> None:
    shown = shown_table(RUNNING, TABLE, {})
    assert (shown.rows[0].latest, shown.most) == (0, 0)


def test_clauses_are_called_by_their_titles_and_others_by_their_names() -> None:
    table = Table(
        "decisions",
        (
            Row("breach:courtesy", (6, 0, 0), None),
            Row("breach:law", (6, 0, 0), None),
            Row("breach:an-old-one", (6, 0, 0), None),
            Row("an-old-one", (6, 0, 0), None),
        ),
        Row("total", (24, 0, 0), None),
    )
    rows = shown_table(RUNNING, table, {"courtesy": "Be kind"}).rows
    assert [row.label for row in rows] == [
        "Breach of “Be kind”",
        "Against the law",
        "Breach of “an-old-one”",
        "an-old-one",
    ]


def test_a_file_says_what_is_hidden_and_leaves_blank_what_has_not_ended() -> None:
    assert as_csv(RUNNING).splitlines() == [
        "table,row,q1,q2,q3,q4,year",
        "received,courtesy,7,hidden,0,,",
        "received,danger,hidden,hidden,0,,",
        "received,no-harassment,0,hidden,0,,",
        "received,total,12,hidden,0,,",
        "median_hours,answers,3.5,hidden,hidden,,",
    ]
    assert as_csv(ENDED).splitlines()[1] == "objections,upheld,6,6,6,hidden,hidden"


def test_programs_get_the_same_numbers() -> None:
    out = account_out(RUNNING)
    assert out.tables[0].rows[1].counts == [None, None, 0]
    assert out.tables[0].total.counts == [12, None, 0]
    assert out.medians[0].hours == [3.5, None, None]
    assert not out.is_complete
    assert out.smallest_told == 5


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_table_row_and_sort_has_a_name(language: str) -> None:
    with override(language):
        for key, rows in ROWS.items():
            numbers = tuple(Row(row, (6, 6, 6), None) for row in rows)
            shown = shown_table(RUNNING, Table(key, numbers, TOTAL), dict.fromkeys(ANCHORS, "x"))
            labels = [row.label for row in shown.rows]
            assert not set(labels) & set(rows)
            assert len(labels) == len(rows)
    assert TITLES.keys() == ROWS.keys()
    assert set(TIMES_SAID) == set(TIMES)
    assert set(SORTS) == set(Kind)


def test_every_category_and_keyword_is_said_in_dutch() -> None:
    same = {"Phishing", "Stalking"}
    with override("nl"):
        for one in (*Category, *Keyword):
            assert say(LABELS[one]) != str(LABELS[one]) or str(LABELS[one]) in same, one


def test_a_host_chooses_among_all_that_the_database_knows() -> None:
    fields = ReleaseForm.base_fields
    assert {key for key, _ in fields["category"].choices} == set(Category)  # type: ignore[attr-defined]
    groups = [key for _, group in fields["keywords"].choices for key, _ in group]  # type: ignore[attr-defined]
    assert len(groups) == len(set(groups))
    assert set(groups) == set(Keyword) - {Keyword.STALKING}
