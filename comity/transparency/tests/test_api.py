"""The account as programs read it: its shape, its headers, and what it never says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from comity.transparency.account import KEPT_FOR, ROWS, TIMES
from comity.transparency.tests.decided import alert, decide
from tests.cast import Cast

SUMMER = datetime(2026, 8, 10, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 24, 12, tzinfo=UTC), tick=False):
        yield


def test_every_table_is_there_in_its_order_even_where_nothing_happened(cast: Cast) -> None:
    said = cast.api_of(None).get("/transparency").json()
    assert [table["name"] for table in said["tables"]] == list(ROWS)
    assert [times["name"] for times in said["medians"]] == list(TIMES)
    for table in said["tables"]:
        assert [row["key"] for row in table["rows"]] == list(ROWS[table["name"]])
        assert table["total"]["counts"] == [0, 0, 0]


def test_a_quarter_stands_where_its_number_says(cast: Cast) -> None:
    for _ in range(6):
        alert(cast.anna, "courtesy", SUMMER, hours=4)
    said = cast.api_of(None).get("/transparency", year="2026").json()
    at = said["quarters"].index(3)
    courtesy = next(r for r in said["tables"][0]["rows"] if r["key"] == "courtesy")
    assert (courtesy["counts"][at], courtesy["year"]) == (6, None)
    assert said["medians"][0]["hours"][at] == 4.0
    assert (said["is_complete"], said["smallest_told"]) == (False, 5)


def test_caches_on_the_way_may_keep_it_and_no_cookie_goes_along(cast: Cast) -> None:
    answer = Client().get("/api/v1/transparency?year=2026")
    assert answer["Cache-Control"] == f"public, max-age={KEPT_FOR}"
    assert not answer.cookies


def test_a_token_changes_nothing(cast: Cast) -> None:
    decide(cast, "remove", at=SUMMER)
    with_one = cast.api_of(cast.host).get("/transparency").json()
    assert with_one == cast.api_of(None).get("/transparency").json()


@pytest.mark.parametrize("year", ["1999", "2027", "-1", "0"])
def test_a_year_of_which_nothing_is_told_is_a_problem_with_its_status(
    cast: Cast, year: str
) -> None:
    answer = cast.api_of(None).get("/transparency", year=year)
    assert answer.status_code == 404
    assert answer["Content-Type"].startswith("application/problem+json")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nobody_writes_to_it(cast: Cast, method: str) -> None:
    answer = getattr(cast.client_of(cast.host), method)("/api/v1/transparency")
    assert answer.status_code == 405


def test_it_is_described_for_who_writes_a_program(cast: Cast) -> None:
    said = Client().get("/api/v1/openapi.json").json()
    operation = said["paths"]["/api/v1/transparency"]["get"]
    assert [one["name"] for one in operation["parameters"]] == ["year"]
    assert "Small numbers are not told" in operation["description"]
    assert {} in operation["security"]
