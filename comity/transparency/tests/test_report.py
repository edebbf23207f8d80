"""The yearly report counts as the templates of Implementing Regulation (EU) 2024/2835 ask."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest

from comity.transparency.dsa.categories import Category, Keyword
from comity.transparency.dsa.report import Complaint, Notice, Restriction, Year, as_csv, report_of
from comity.transparency.dsa.report.tables import Table
from comity.transparency.texts import QUALITATIVE

NAMES = [
    "1_report_identification",
    "2_categories_names",
    "3_member_states_orders",
    "4_notices",
    "5_own_initiative_illegal",
    "6_own_initiative_TC",
    "7_appeals_and_recidivism",
    "8_automated_means",
    "11_qualitative",
]
MEASURES = "Number of measures taken at the provider's own initiative "
TODAY = date(2026, 11, 24)


def restriction(**more: object) -> Restriction:
    given = {
        "column": "Account restriction Suspension",
        "category": Category.CYBER_VIOLENCE,
        "keywords": (Keyword.CYBER_HARASSMENT,),
        "by_law": False,
        "on_notice": False,
        "detected_automatically": False,
        "fully_automated": False,
    }
    return Restriction(**{**given, **more})  # type: ignore[arg-type]


def parts(
    *restrictions: Restriction,
    notices: tuple[Notice, ...] = (),
    complaints: tuple[Complaint, ...] = (),
) -> dict[str, list[dict[str, str]]]:
    """Each part as whoever reads the files finds it: a dict a row."""
    year = Year(
        provider="The Commons",
        service="The Commons",
        published=TODAY,
        first=date(2026, 1, 1),
        last=date(2026, 12, 31),
        restrictions=restrictions,
        notices=notices,
        complaints=complaints,
        texts=QUALITATIVE,
    )
    return {table.name: read(as_csv(table)) for table in report_of(year)}


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def line(rows: list[dict[str, str]], label: str) -> dict[str, str]:
    return next(row for row in rows if label in row.values())


def value(rows: list[dict[str, str]], indicator: str, scope: str) -> str:
    found = (r for r in rows if r["Indicator"].startswith(indicator) and r["Scope"] == scope)
    return next(found)["Value"]


def test_the_parts_are_those_of_a_provider_that_is_not_very_large() -> None:
    assert list(parts()) == NAMES


@pytest.mark.parametrize(
    ("name", "columns", "rows"),
    [
        ("1_report_identification", 4, 5),
        ("3_member_states_orders", 20, 91),
        ("4_notices", 25, 91),
        ("5_own_initiative_illegal", 37, 90),
        ("6_own_initiative_TC", 37, 98),
        ("7_appeals_and_recidivism", 8, 47),
        ("8_automated_means", 8, 20),
        ("11_qualitative", 5, 6),
    ],
)
def test_a_part_has_the_shape_of_its_template(name: str, columns: int, rows: int) -> None:
    found = parts()[name]
    assert len(found) == rows
    assert {len(row) for row in found} == {columns}


def test_a_measure_counts_in_its_row_its_category_and_the_total() -> None:
    rows = parts(restriction(), restriction(keywords=()))["6_own_initiative_TC"]
    for label, count in (
        ("TOTAL", "2"),
        ("STATEMENT_CATEGORY_CYBER_VIOLENCE", "2"),
        ("KEYWORD_CYBER_HARASSMENT", "1"),
        ("STATEMENT_CATEGORY_VIOLENCE", "0"),
    ):
        assert line(rows, label)[MEASURES] == count
        assert line(rows, label)["Account restriction Suspension"] == count
    assert line(rows, "TOTAL")["Visibility restriction Removal"] == "0"


def test_what_rests_on_the_law_counts_apart_from_what_rests_on_our_code() -> None:
    found = parts(restriction(by_law=True), restriction())
    assert line(found["5_own_initiative_illegal"], "TOTAL")[MEASURES] == "1"
    assert line(found["6_own_initiative_TC"], "TOTAL")[MEASURES] == "1"


def test_what_followed_a_notice_is_not_own_initiative() -> None:
    found = parts(restriction(on_notice=True))
    assert line(found["6_own_initiative_TC"], "TOTAL")[MEASURES] == "0"
    means = found["8_automated_means"]
    assert value(means, "Number of measures not taken", "Total number") == "1"
    assert value(means, "Number of measures not taken", "Own-initiative ") == "0"


def test_notices_count_with_their_items_and_what_was_done() -> None:
    notices = (
        Notice(2, False, Category.VIOLENCE, (), "law", 4.0),
        Notice(1, True, Category.VIOLENCE, (), "terms", 8.0),
        Notice(1, False, Category.NOT_SPECIFIED_NOTICE, (), "", 1.0),
        Notice(1, False, Category.OTHER_VIOLATION_TC, (), "terms", 6.0),
    )
    rows = parts(notices=notices)["4_notices"]
    total = list(line(rows, "TOTAL").values())[5:15]
    assert total == ["4", "1", "5", "1", "6.0", "8.0", "1", "0", "2", "1"]
    assert line(rows, "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE")["Number of notices received "] == (
        "2"
    )


def test_what_never_happened_is_nought_and_its_median_blank() -> None:
    total = list(line(parts()["4_notices"], "TOTAL").values())[5:15]
    assert total == ["0", "0", "0", "0", "", "", "0", "0", "0", "0"]


def test_complaints_count_by_outcome_and_by_what_they_are_about() -> None:
    complaints = (
        Complaint(frozenset({"visibility", "account"}), "upheld", 10.0),
        Complaint(frozenset({"visibility"}), "reversed", 20.0),
        Complaint(frozenset({"notice", "trusted"}), "partly", 3.0),
        Complaint(frozenset({"service"}), "", None),
    )
    rows = parts(complaints=complaints)["7_appeals_and_recidivism"]
    whole = "Number of complaints submitted"
    scopes = ["Total number", "Decisions upheld", "Decisions partially reversed"]
    scopes += ["Decisions reversed", "Median time", "Decision omitted"]
    assert [value(rows, whole, scope) for scope in scopes] == ["4", "1", "1", "1", "10.0", "1"]
    seen = "Complaint regarding a decision to remove"
    assert value(rows, seen, "Total number") == "2"
    assert value(rows, seen, "Median time") == "15.0"
    money = "Complaint regarding a decision to restrict the ability"
    assert value(rows, money, "Total number") == ""
    assert value(rows, "Number of disputes", "Total number") == ""


def test_a_table_is_written_after_rfc_4180() -> None:
    text = as_csv(Table("x", ("a", "b", "c"), (('say "no"', "one\ntwo", None), (0, 0.5))))
    assert text == 'a,b,c\r\n"say ""no""","one\ntwo",\r\n0,0.5,\r\n'
