"""The yearly report counts as the templates of Implementing Regulation (EU) 2024/2835 ask."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from typing import Any

import pytest

from comity.transparency.dsa.categories import Category, Keyword
from comity.transparency.dsa.report import (
    Complaint,
    Holds,
    Notice,
    Restriction,
    Year,
    as_csv,
    report_of,
)
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
    **more: Any,
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
        **more,
    )
    return {table.name: read(as_csv(table)) for table in report_of(year)}


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def line(rows: list[dict[str, str]], label: str) -> dict[str, str]:
    return next(row for row in rows if label in row.values())


def said(rows: list[dict[str, str]], indicator: str, scope: str) -> dict[str, str]:
    found = (r for r in rows if r["Indicator"].startswith(indicator) and r["Scope"] == scope)
    return next(found)


def value(rows: list[dict[str, str]], indicator: str, scope: str) -> str:
    return said(rows, indicator, scope)["Value"]


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
    assert value(rows, money, "Total number") == "0"
    assert value(rows, "Number of disputes", "Total number") == ""


def test_a_table_is_written_after_rfc_4180() -> None:
    text = as_csv(Table("x", ("a", "b", "c"), (('say "no"', "one\ntwo", None), (0, 0.5))))
    assert text == 'a,b,c\r\n"say ""no""","one\ntwo",\r\n0,0.5,\r\n'


OTHER = 'Description of the sub-category "Other"'


def test_what_no_keyword_fits_is_described_in_its_row_and_nowhere_else() -> None:
    other = {"keywords": (Keyword.OTHER,), "category": Category.VIOLENCE}
    rows = parts(
        restriction(**other, other="Doxing"),
        restriction(**other, other="Brigading"),
        restriction(**other, other="Doxing"),
        restriction(**other),
        restriction(other="Never said"),
    )["6_own_initiative_TC"]
    described = [row for row in rows if row[OTHER]]
    assert [row[OTHER] for row in described] == ["Brigading; Doxing"]
    assert described[0][MEASURES] == "4"
    assert "KEYWORD_OTHER" in described[0].values()


def test_of_notices_too() -> None:
    notice = Notice(1, False, Category.VIOLENCE, (Keyword.OTHER,), "law", 4.0, "Doxing")
    rows = parts(notices=(notice, Notice(1, False, Category.VIOLENCE, (), "law", 4.0)))["4_notices"]
    assert [row[OTHER] for row in rows if row[OTHER]] == ["Doxing"]


def test_each_keyword_other_stands_for_its_own_category() -> None:
    rows = parts(
        restriction(category=Category.VIOLENCE, keywords=(Keyword.OTHER,), other="Doxing"),
        restriction(category=Category.SELF_HARM, keywords=(Keyword.OTHER,), other="Fasting"),
    )["6_own_initiative_TC"]
    assert [row[OTHER] for row in rows if row[OTHER]] == ["Fasting", "Doxing"]


def test_restrictions_that_followed_a_complaint_are_told() -> None:
    renewed = "Number of restrictions newly imposed"
    assert value(parts()["7_appeals_and_recidivism"], renewed, "Total number") == "0"
    assert value(parts(renewed=3)["7_appeals_and_recidivism"], renewed, "Total number") == "3"


@pytest.mark.parametrize(
    ("indicator", "count", "context"),
    [
        ("manifestly illegal content", "2", "ground of the law"),
        ("manifestly unfounded notices", "0", "is handled"),
        ("manifestly unfounded complaints", "0", "is handled"),
    ],
)
def test_suspensions_of_repeated_offenders_say_what_they_count(
    indicator: str, count: str, context: str
) -> None:
    rows = parts(repeated=2)["7_appeals_and_recidivism"]
    found = said(
        rows, f"Number of suspensions enacted for the provision of {indicator}", "Total number"
    )
    assert found["Value"] == count
    assert context in found["Contextual Information"]


@pytest.mark.parametrize("scope", ["Total number", "Own-initiative "])
def test_how_often_a_program_held_rightly_is_told_and_what_it_missed_is_not(scope: str) -> None:
    rows = parts(holds=Holds(returned=10, released=2))["8_automated_means"]
    means = "Accuracy of the automated means - "
    found = said(rows, f"{means}Precision", scope)
    assert found["Value"] == "0.83"
    assert "12 texts" in found["Contextual Information"]
    assert "10 were returned" in found["Contextual Information"]
    for what in ("Accuracy", "Recall"):
        assert said(rows, f"{means}{what}", scope)["Value"] == ""
        assert "not known" in said(rows, f"{means}{what}", scope)["Contextual Information"]


@pytest.mark.parametrize("scope", ["NAM Total", "NAM Trusted Flagger"])
def test_no_accuracy_is_told_of_notices_which_no_program_handles(scope: str) -> None:
    rows = parts(holds=Holds(10, 2))["8_automated_means"]
    assert value(rows, "Accuracy of the automated means - Precision", scope) == ""


@pytest.mark.parametrize(
    ("holds", "share"),
    [(Holds(), None), (Holds(0, 4), 0.0), (Holds(4, 0), 1.0), (Holds(1, 2), 0.33)],
)
def test_of_nothing_held_there_is_no_share(holds: Holds, share: float | None) -> None:
    assert holds.precision == share


@pytest.mark.parametrize(("day", "told"), [(None, ""), (date(2026, 2, 10), "2026-02-10")])
def test_the_report_before_is_named_where_there_was_one(day: date | None, told: str) -> None:
    rows = parts(previous=day)["1_report_identification"]
    assert line(rows, "Date of the publication of the latest previous report")["Value"] == told


def test_only_what_nobody_here_keeps_is_blank() -> None:
    """Orders of authorities, disputes outside, medians of nothing, and what a program missed."""
    found = parts()
    blank = {
        row["Indicator"]
        for name in ("7_appeals_and_recidivism", "8_automated_means")
        for row in found[name]
        if not row["Value"] and row["Scope"] != "Median time"
    }
    assert {one.split(" - ")[0] for one in blank} == {
        "Number of disputes submitted to out-of-court dispute settlement bodies",
        "Accuracy of the automated means",
    }
    for name in ("5_own_initiative_illegal", "6_own_initiative_TC"):
        for row in found[name]:
            numbers = [
                row[key] for key in row if key.startswith(("Visibility", "Account", "Number"))
            ]
            assert set(numbers) == {"0"}
