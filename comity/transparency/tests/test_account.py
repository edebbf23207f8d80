"""What is told of a year: truly, once it has ended, and nothing small."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache import caches
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from comity.standing.models import Measure
from comity.transparency.account import Account, Row, account_of, last_year_told, years_told
from comity.transparency.queries import numbers_of
from comity.transparency.tests.decided import alert, case, decide, notice, object_to
from tests.cast import Cast, by_hand

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
SPRING, SUMMER, AUTUMN = (datetime(2026, month, 10, 9, tzinfo=UTC) for month in (5, 8, 11))


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    """It is November: three quarters have ended."""
    with time_machine.travel(NOW, tick=False):
        yield


def row(account: Account, table: str, key: str) -> Row:
    """One row of a table."""
    found = next(one for one in account.tables if one.key == table)
    return next(one for one in (*found.rows, found.total) if one.key == key)


def alerts(cast: Cast, category: str, at: datetime, count: int) -> None:
    for _ in range(count):
        alert(cast.anna, category, at)


def test_alerts_are_told_by_category_and_quarter(cast: Cast) -> None:
    alerts(cast, "courtesy", SPRING, 6)
    alerts(cast, "courtesy", SUMMER, 7)
    alerts(cast, "no-harassment", SUMMER, 5)
    told = account_of(2026)
    assert told.quarters == (1, 2, 3)
    assert row(told, "received", "courtesy").quarters == (0, 6, 7)
    assert row(told, "received", "total").quarters == (0, 6, 12)


def test_a_quarter_that_runs_is_not_told_so_that_nobody_learns_of_single_alerts(
    cast: Cast,
) -> None:
    alerts(cast, "courtesy", SUMMER, 6)
    before = account_of(2026)
    alerts(cast, "courtesy", AUTUMN, 9)
    caches["told"].clear()
    assert account_of(2026) == before


def test_few_of_a_sort_are_hidden_with_what_would_tell_them(cast: Cast) -> None:
    alerts(cast, "courtesy", SUMMER, 9)
    alerts(cast, "no-harassment", SUMMER, 7)
    alerts(cast, "danger", SUMMER, 2)
    told = account_of(2026)
    hidden = {key: row(told, "received", key).quarters[2] for key in ("courtesy", "danger")}
    assert hidden["danger"] is None
    assert row(told, "received", "total").quarters[2] == 18
    untold = [one for one in told.tables[0].rows if one.quarters[2] is None]
    assert len(untold) == 2


def test_a_quarter_in_which_little_happened_is_not_told_at_all(cast: Cast) -> None:
    alerts(cast, "courtesy", SUMMER, 2)
    told = account_of(2026)
    assert row(told, "received", "total").quarters == (0, 0, None)
    assert row(told, "received", "danger").quarters[2] is None


def test_notices_of_illegal_content_count_beside_alerts(cast: Cast) -> None:
    with by_hand():
        of = case(cast)
    for _ in range(5):
        notice(of, SUMMER)
    assert row(account_of(2026), "received", "article-16").quarters[2] == 5


def test_decisions_are_told_by_what_was_found(cast: Cast) -> None:
    for _ in range(5):
        decide(cast, "remove", at=SUMMER, clauses=["no-harassment", "courtesy"])
        decide(cast, at=SUMMER, outcome="no_breach", clauses=[])
        decide(cast, "remove", at=SUMMER, ground="law", law="Article 137c", clauses=[])
    told = account_of(2026)
    assert row(told, "decisions", "breach:no-harassment").quarters[2] == 5
    assert row(told, "decisions", "breach:courtesy").quarters[2] == 0
    assert row(told, "decisions", "breach:law").quarters[2] == 5
    assert row(told, "decisions", "no_breach").quarters[2] == 5
    assert row(told, "measures", "remove").quarters[2] == 10


def test_what_is_interim_is_no_measure_yet(cast: Cast) -> None:
    with by_hand():
        for _ in range(6):
            Measure.objects.create(
                member=cast.anna,
                kind="remove",
                interim=True,
                begins_at=SUMMER,
                ends_at=SUMMER + timedelta(days=3),
                review_by=SUMMER + timedelta(days=1),
            )
    assert row(account_of(2026), "measures", "total").quarters[2] == 0


def test_objections_are_told_by_their_outcome(cast: Cast) -> None:
    for outcome in ["upheld"] * 6 + ["reversed"] * 5 + [""]:
        object_to(decide(cast, "remove", at=SUMMER), cast.anna, outcome)
    told = account_of(2026)
    assert row(told, "objections", "upheld").quarters[2] == 6
    assert row(told, "objections", "total").quarters[2] == 11


def test_the_median_is_told_of_five_or_more(cast: Cast) -> None:
    for hours in (1, 2, 4, 8, 100):
        alert(cast.anna, "courtesy", SUMMER, hours)
        decide(cast, at=SUMMER, hours=hours)
    for hours in (1, 2, 3, 4):
        alert(cast.anna, "courtesy", SPRING, hours)
    answers, decisions, objections = account_of(2026).times
    assert answers.quarters == (None, None, 4.0)
    assert decisions.quarters == (None, None, 4.0)
    assert objections.quarters == (None, None, None)


def test_a_year_that_has_ended_is_told_whole(cast: Cast) -> None:
    for month in (2, 5, 8, 11):
        alerts(cast, "courtesy", datetime(2025, month, 1, tzinfo=UTC), 6)
    told = account_of(2025)
    assert told.is_complete
    assert row(told, "received", "courtesy").year == 24
    assert told.times[0].year == 3.0


def test_a_day_belongs_to_the_quarter_it_had_where_the_community_is(cast: Cast) -> None:
    alerts(cast, "courtesy", datetime(2026, 6, 30, 12, tzinfo=UTC), 5)
    alerts(cast, "courtesy", datetime(2026, 7, 1, 12, tzinfo=UTC), 6)
    assert row(account_of(2026), "received", "courtesy").quarters == (0, 5, 6)


@pytest.mark.parametrize("year", [1999, 2027, 0, -1, 10**9])
def test_a_year_of_which_nothing_is_told_is_not_there(cast: Cast, year: int) -> None:
    with pytest.raises(Http404):
        account_of(year)


def test_in_january_the_year_before_is_told(cast: Cast) -> None:
    with time_machine.travel(datetime(2026, 1, 15, tzinfo=UTC), tick=False):
        assert last_year_told() == 2025
        with pytest.raises(Http404):
            account_of(2026)
    assert last_year_told() == 2026


def test_the_years_begin_with_the_first_alert(cast: Cast) -> None:
    assert years_told() == [2026]
    caches["told"].clear()
    alert(cast.anna, "courtesy", datetime(2024, 5, 1, tzinfo=UTC))
    assert years_told() == [2026, 2025, 2024]


def test_a_year_costs_two_queries(cast: Cast) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        numbers = numbers_of(SPRING.date(), SUMMER.date())
    assert len(asked) == 2
    assert numbers.counts == {}


def test_what_has_a_name_no_more_is_counted_all_the_same(cast: Cast) -> None:
    alerts(cast, "an-old-category", SUMMER, 6)
    assert row(account_of(2026), "received", "an-old-category").quarters[2] == 6
    assert row(account_of(2026), "received", "total").quarters[2] == 6
