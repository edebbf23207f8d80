"""The account is worked out once an hour, not for every visitor, and what is kept names nobody."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comity.transparency.account import KEPT_FOR, account_of, years_told
from comity.transparency.tests.decided import alert, decide
from tests.cast import Cast

SUMMER = datetime(2026, 8, 10, 9, tzinfo=UTC)
ADDRESSES = ["/transparency/", "/transparency/2026.csv", "/api/v1/transparency?year=2026"]
SOURCES = ("care_", "standing_measure", "talk_held")


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    """It is November, and the clock stands still until it is moved."""
    with time_machine.travel(datetime(2026, 11, 24, 12, tzinfo=UTC), tick=False) as clock:
        yield clock


def asked(address: str) -> list[str]:
    """The statements behind one visit."""
    with CaptureQueriesContext(connection) as found:
        assert Client().get(address).status_code == 200
    return [one["sql"] for one in found]


def of_the_desk(statements: list[str]) -> list[str]:
    """Those that read what came in, decisions or measures."""
    return [sql for sql in statements if any(table in sql for table in SOURCES)]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_second_visitor_costs_the_desk_nothing(cast: Cast, address: str) -> None:
    first = asked(address)
    second = asked(address)
    assert of_the_desk(first)
    assert of_the_desk(second) == []
    assert len(second) <= 8


def test_page_file_and_program_share_what_is_kept(cast: Cast) -> None:
    asked(ADDRESSES[0])
    assert [of_the_desk(asked(address)) for address in ADDRESSES] == [[], [], []]


def test_a_visit_costs_the_same_however_much_happened(cast: Cast) -> None:
    asked(ADDRESSES[0])
    quiet = len(asked(ADDRESSES[0]))
    caches["told"].clear()
    for _ in range(30):
        alert(cast.anna, "courtesy", SUMMER)
        decide(cast, "remove", at=SUMMER)
    assert len(of_the_desk(asked(ADDRESSES[0]))) <= 3
    assert len(asked(ADDRESSES[0])) == quiet


def test_who_is_signed_in_reads_the_same_account_under_their_own_name(cast: Cast) -> None:
    for _ in range(6):
        alert(cast.anna, "courtesy", SUMMER)
    mine = cast.client_of(cast.anna).get("/transparency/").content.decode()
    theirs = Client().get("/transparency/").content.decode()
    assert "Anna" in mine
    assert "Anna" not in theirs
    assert theirs.count("Insulting or belittling") == 2


def test_what_is_kept_is_told_in_the_language_of_who_reads(cast: Cast) -> None:
    for _ in range(6):
        alert(cast.anna, "courtesy", SUMMER)
    english, dutch = Client(), Client()
    dutch.cookies["language"] = "nl"
    assert "What came in" in english.get("/transparency/").content.decode()
    assert "Wat er binnenkwam" in dutch.get("/transparency/").content.decode()
    assert "What came in" in english.get("/transparency/").content.decode()


def test_after_an_hour_it_is_worked_out_anew(cast: Cast, clock: time_machine.Traveller) -> None:
    before = account_of(2026)
    for _ in range(6):
        alert(cast.anna, "courtesy", SUMMER)
    assert account_of(2026) == before
    clock.shift(timedelta(seconds=KEPT_FOR + 1))
    assert account_of(2026) != before


def test_a_quarter_is_told_the_day_after_it_ended_whatever_was_kept(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    clock.move_to(datetime(2026, 12, 31, 22, 50, tzinfo=UTC))
    assert account_of(2026).quarters == (1, 2, 3)
    clock.shift(timedelta(minutes=20))
    assert account_of(2026).quarters == (1, 2, 3, 4)


def test_years_that_are_told_are_kept_too(cast: Cast) -> None:
    alert(cast.anna, "courtesy", datetime(2024, 5, 1, tzinfo=UTC))
    assert years_told() == [2026, 2025, 2024]
    with CaptureQueriesContext(connection) as found:
        assert years_told() == [2026, 2025, 2024]
    assert of_the_desk([one["sql"] for one in found]) == []


def test_what_is_kept_holds_no_small_number_and_nobodys_name(cast: Cast) -> None:
    for category in ["courtesy"] * 11 + ["danger"] * 3:
        alert(cast.anna, category, SUMMER)
    kept = account_of(2026)
    for table in kept.tables:
        for row in (*table.rows, table.total):
            assert not any(0 < (number or 0) < 5 for number in (*row.quarters, row.year))
    packed = pickle.dumps(kept)
    assert cast.anna.pk.encode() not in packed
    assert b"Anna" not in packed


def test_a_year_of_which_nothing_is_told_is_not_looked_for(cast: Cast) -> None:
    with CaptureQueriesContext(connection) as found:
        assert Client().get("/api/v1/transparency?year=1999").status_code == 404
    assert of_the_desk([one["sql"] for one in found]) == []
