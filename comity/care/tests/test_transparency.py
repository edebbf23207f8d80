"""The account to the public: what happened, in numbers, of nobody in particular (Digital Services
Act, article 15; clause sanctions)."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from comity.care import actions, queries
from comity.care.masking import LEAST, mask
from comity.care.models import Alert, Case, Category, Decision, Objection, Outcome, Source
from comity.care.tests.matters import alerted
from comity.standing.models import Measure, MeasureKind
from tests.cast import Cast, by_hand

SPRING = datetime(2026, 2, 10, 12, tzinfo=UTC)
AUTUMN = datetime(2026, 11, 10, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def now() -> Any:
    """It is the end of 2026."""
    with time_machine.travel(datetime(2026, 12, 1, 12, tzinfo=UTC), tick=True):
        yield


def alerts(
    cast: Cast, number: int, at: datetime, category: str = "courtesy", hours: int = 2
) -> None:
    """So many alerts, answered after so many hours."""
    with by_hand():
        Alert.objects.bulk_create(
            Alert(
                reporter=cast.anna,
                category=category,
                text="SECRET words",
                created_at=at,
                answer="Thank you.",
                answered_at=at + hours * HOUR,
            )
            for _ in range(number)
        )


def decisions(cast: Cast, number: int, at: datetime, outcome: str = "breach") -> None:
    with by_hand():
        for n in range(number):
            case = Case.objects.create(
                code_name=f"red-fox-{outcome}-{at.month}-{n}",
                subject=cast.bram,
                opened_at=at,
                decided_at=at + 10 * HOUR,
                due_at=at,
            )
            made = Decision.objects.create(
                case=case,
                subject=cast.bram,
                outcome=outcome,
                clauses=["courtesy"],
                facts="SECRET facts",
                explanation="SECRET words",
                source=Source.ALERT,
                received_at=at,
                decided_by=cast.host,
                effective_at=at + 10 * HOUR,
            )
            Measure.objects.create(
                member=cast.bram, kind=MeasureKind.WARNING, decision=made.pk, begins_at=at
            )


def line(part: str, key: str, year: int = 2026) -> tuple[tuple[int | None, ...], int | None]:
    (found,) = [one for one in queries.account_of(year).parts[part] if one.key == key]
    return found.numbers.quarters, found.numbers.year


def test_numbers_are_counted_by_quarter_and_year(cast: Cast) -> None:
    alerts(cast, 7, SPRING)
    alerts(cast, 9, AUTUMN)
    alerts(cast, 6, AUTUMN, "danger")
    assert line("alerts", "courtesy") == ((7, 0, 0, 9), 16)
    assert line("alerts", "danger") == ((0, 0, 0, 6), 6)
    assert line("alerts", "leave-room") == ((0, 0, 0, 0), 0)


def test_every_kind_of_thing_has_its_line(cast: Cast) -> None:
    parts = queries.account_of(2026).parts
    keys = {name: [one.key for one in lines] for name, lines in parts.items()}
    assert keys["alerts"] == Category.values
    assert keys["decisions"] == Outcome.values
    assert keys["measures"] == MeasureKind.values
    assert keys["objections"] == Objection.Outcome.values


def test_decisions_and_what_follows_are_counted_when_they_take_effect(cast: Cast) -> None:
    decisions(cast, 5, SPRING)
    decisions(cast, 8, AUTUMN, "no_breach")
    assert line("decisions", "breach") == ((5, 0, 0, 0), 5)
    assert line("decisions", "no_breach") == ((0, 0, 0, 8), 8)
    assert line("measures", "warning") == ((5, 0, 0, 8), 13)


def test_a_proposal_that_nobody_agreed_with_is_no_decision(cast: Cast) -> None:
    decisions(cast, 6, SPRING)
    with by_hand():
        Decision.objects.update(effective_at=None)
    assert line("decisions", "breach") == ((0, 0, 0, 0), 0)


def test_another_year_is_another_account(cast: Cast) -> None:
    alerts(cast, 7, SPRING - timedelta(days=365))
    assert line("alerts", "courtesy") == ((0, 0, 0, 0), 0)
    assert line("alerts", "courtesy", 2025) == ((7, 0, 0, 0), 7)


def test_a_year_begins_in_the_communitys_time(cast: Cast) -> None:
    """Half an hour before midnight in London it is the new year in Amsterdam."""
    alerts(cast, 5, datetime(2025, 12, 31, 23, 30, tzinfo=UTC))
    assert line("alerts", "courtesy", 2026) == ((5, 0, 0, 0), 5)


@pytest.mark.parametrize(("number", "hours"), [(4, None), (5, 2)])
def test_times_are_medians_of_five_or_more(cast: Cast, number: int, hours: int | None) -> None:
    alerts(cast, number, SPRING)
    assert queries.account_of(2026).hours_to_answer == hours


def test_one_that_took_for_ever_does_not_change_the_median(cast: Cast) -> None:
    alerts(cast, 8, SPRING, hours=3)
    alerts(cast, 1, SPRING, hours=5_000)
    decisions(cast, 5, SPRING)
    found = queries.account_of(2026)
    assert (found.hours_to_answer, found.hours_to_decide) == (3, 10)


@pytest.mark.parametrize(
    ("quarters", "shown", "year"),
    [
        ((0, 0, 0, 0), (0, 0, 0, 0), 0),
        ((5, 0, 7, 0), (5, 0, 7, 0), 12),
        ((1, 0, 0, 0), (None,) * 4, None),
        ((2, 2, 0, 0), (None,) * 4, None),
        ((2, 3, 0, 0), (None,) * 4, 5),
        ((1, 9, 9, 9), (None,) * 4, 28),
        ((4, 4, 0, 0), (None,) * 4, 8),
    ],
)
def test_small_numbers_are_not_shown(
    quarters: tuple[int, ...], shown: tuple[int | None, ...], year: int | None
) -> None:
    found = mask(quarters)
    assert (found.quarters, found.year) == (shown, year)


@given(st.lists(st.integers(0, 40), min_size=4, max_size=4))
def test_no_small_number_is_shown_or_follows_from_what_is(quarters: list[int]) -> None:
    found = mask(quarters)
    shown = [number for number in (*found.quarters, found.year) if number is not None]
    assert not [number for number in shown if 0 < number < LEAST]
    hidden = found.quarters.count(None)
    assert hidden in (0, 4)


def test_anyone_reads_it_in_both_languages(cast: Cast) -> None:
    alerts(cast, 7, SPRING)
    client = cast.client_of(cast.stranger)
    heads = {"nl": "Zo zorgden we voor elkaar in 2026", "en": "How we took care in 2026"}
    for language, words in heads.items():
        page = client.get("/transparency/", headers={"Accept-Language": language})
        assert words in page.content.decode()
        assert "<td>7 · 0 · 0 · 0</td>" in page.content.decode()


def test_it_names_nobody_and_quotes_nothing(cast: Cast) -> None:
    alerts(cast, 7, SPRING)
    decisions(cast, 6, SPRING)
    client, api = cast.client_of(cast.stranger), cast.api_of(cast.stranger)
    said = client.get("/transparency/").content.decode()
    said += client.get("/transparency/2026.csv").content.decode()
    said += api.get("/transparency").content.decode()
    for secret in ("SECRET", "red-fox", "Red Fox", cast.bram.name, cast.anna.name, cast.host.name):
        assert secret not in said


def test_programs_read_the_same_numbers(cast: Cast) -> None:
    alerts(cast, 7, SPRING)
    alerts(cast, 2, SPRING, "danger")
    found = cast.api_of(cast.stranger).get("/transparency", year="2026").json()
    kept = {one["key"]: one for one in found["alerts"]}
    assert kept["courtesy"] == {"key": "courtesy", "quarters": [7, 0, 0, 0], "year": 7}
    assert kept["danger"] == {"key": "danger", "quarters": [None] * 4, "year": None}
    assert (found["year"], found["years"], found["hours_to_answer"]) == (2026, [2026], 2)


def test_the_table_is_for_spreadsheets(cast: Cast) -> None:
    alerts(cast, 7, SPRING)
    alerts(cast, 2, SPRING, "danger")
    reply = cast.client_of(cast.stranger).get("/transparency/2026.csv")
    assert reply["Content-Type"].startswith("text/csv")
    read = csv.DictReader(StringIO(reply.content.decode()))
    rows = {(row["part"], row["what"]): row for row in read}
    assert rows["alerts", "courtesy"]["first_quarter"] == "7"
    assert rows["alerts", "danger"]["year"] == ""
    assert len(rows) == len(Category) + 1 + len(Outcome) + len(MeasureKind) + 3


@pytest.mark.parametrize("year", ["2019", "2030", "x", "", "20260"])
def test_a_year_without_an_account_is_not_found(cast: Cast, year: str) -> None:
    alerts(cast, 7, SPRING)
    assert cast.client_of(cast.stranger).get(f"/transparency/?year={year}").status_code == 404
    assert cast.api_of(cast.stranger).get("/transparency", year=year).status_code in (404, 422)


def test_it_begins_with_the_first_alert(cast: Cast) -> None:
    assert queries.years() == [2026]
    alerts(cast, 1, SPRING - timedelta(days=2 * 365))
    assert queries.years() == [2026, 2025, 2024]


def test_what_really_happens_is_in_it(cast: Cast) -> None:
    for _ in range(LEAST):
        alerted(cast.anna, category="danger")
    actions.notify(
        given=actions.Notified(urls=["/"], explanation="It is mine."), address="192.0.2.1"
    )
    assert line("alerts", "danger") == ((0, 0, 0, 5), 5)
    assert line("notices", "all") == ((None,) * 4, None)
