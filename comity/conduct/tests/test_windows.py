"""Budgets over any course of time: properties of the window (clauses leave-room and
vendor-promotion)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from comity.conduct.promoting import Budget, Room, room

START = datetime(2026, 1, 1, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TICK = timedelta(microseconds=1)
BUDGETS = st.builds(
    Budget, limit=st.integers(1, 5), days=st.integers(1, 60), between=st.integers(0, 4)
)
TRIES = st.lists(st.tuples(st.integers(0, 24 * 45), st.integers(0, 5)), min_size=1, max_size=40)


class Course:
    """A member who tries to promote again and again, with replies in between."""

    def __init__(self, budget: Budget) -> None:
        self.budget, self.now, self.replies = budget, START, 0
        self.moments: list[datetime] = []
        self.between: list[int] = []

    def left(self) -> Room:
        return room(tuple(self.moments), self.replies, self.budget, self.now)

    def go_on(self, hours: int, replies: int) -> None:
        self.now += timedelta(hours=hours)
        self.replies += replies

    def promote(self) -> None:
        self.moments.append(self.now)
        self.between.append(self.replies)
        self.replies = 0


def course(budget: Budget, tries: list[tuple[int, int]]) -> Course:
    """What was published of so many tries, each after some hours and some replies."""
    gone = Course(budget)
    for hours, replies in tries:
        gone.go_on(hours, replies)
        if gone.left().allowed:
            gone.promote()
    return gone


@given(BUDGETS, TRIES)
@example(Budget(2, 30, 3), [(0, 0), (24 * 30, 0), (0, 3)])
def test_no_window_ever_holds_more_than_the_limit(
    budget: Budget, tries: list[tuple[int, int]]
) -> None:
    gone = course(budget, tries)
    window = timedelta(days=budget.days)
    for start in gone.moments:
        assert sum(start <= moment < start + window for moment in gone.moments) <= budget.limit


@given(BUDGETS, TRIES)
def test_between_two_within_a_window_there_are_always_enough_replies(
    budget: Budget, tries: list[tuple[int, int]]
) -> None:
    gone = course(budget, tries)
    pairs = zip(pairwise(gone.moments), gone.between[1:], strict=True)
    for (first, then), replies in pairs:
        assert replies >= budget.between or then - first >= timedelta(days=budget.days)


@given(BUDGETS, TRIES)
def test_the_moment_that_is_named_is_the_first_at_which_it_is_allowed(
    budget: Budget, tries: list[tuple[int, int]]
) -> None:
    gone = course(budget, tries)
    left = gone.left()
    if left.allowed_from is None:
        assert left.allowed
        return
    assert left.allowed_from > gone.now
    replies = gone.replies + left.replies_needed if left.used >= budget.limit else gone.replies
    then = room(tuple(gone.moments), replies, budget, left.allowed_from)
    before = room(tuple(gone.moments), replies, budget, left.allowed_from - TICK)
    assert then.allowed
    assert not before.allowed


@given(BUDGETS, TRIES)
def test_the_replies_that_are_named_are_enough_where_only_they_are_missing(
    budget: Budget, tries: list[tuple[int, int]]
) -> None:
    gone = course(budget, tries)
    left = gone.left()
    if left.used >= budget.limit or not left.replies_needed:
        return
    gone.go_on(0, left.replies_needed - 1)
    assert not gone.left().allowed
    gone.go_on(0, 1)
    assert gone.left().allowed


@given(BUDGETS, TRIES, st.integers(1, 24 * 100))
def test_time_and_replies_only_ever_make_room(
    budget: Budget, tries: list[tuple[int, int]], hours: int
) -> None:
    gone = course(budget, tries)
    before = gone.left()
    gone.go_on(hours, 1)
    after = gone.left()
    assert after.used <= before.used
    assert after.replies_needed <= before.replies_needed
    assert after.allowed or not before.allowed


@given(BUDGETS, TRIES, st.integers(-4000, 4000))
def test_it_does_not_matter_when_in_the_year_it_is(
    budget: Budget, tries: list[tuple[int, int]], days: int
) -> None:
    gone, moved = course(budget, tries), timedelta(days=days)
    here = gone.left()
    there = room(tuple(m + moved for m in gone.moments), gone.replies, budget, gone.now + moved)
    assert (here.used, here.replies_needed, here.allowed) == (
        there.used,
        there.replies_needed,
        there.allowed,
    )


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_from_any_first_of_a_month_it_is_the_same_seven_hundred_and_twenty_hours(
    year: int, month: int
) -> None:
    first = datetime(year, month, 1, 9, tzinfo=AMSTERDAM).astimezone(UTC)
    left = room((first,), 0, Budget(1, 30), first)
    assert left.allowed_from == first + timedelta(hours=720)


@pytest.mark.parametrize(
    ("shared", "again"),
    [
        ("2026-02-27T10:00", "2026-03-29T11:00"),
        ("2026-03-28T10:00", "2026-04-27T11:00"),
        ("2026-03-29T10:00", "2026-04-28T10:00"),
        ("2026-09-25T10:00", "2026-10-25T09:00"),
        ("2026-10-24T10:00", "2026-11-23T09:00"),
        ("2026-10-25T10:00", "2026-11-24T10:00"),
        ("2028-01-30T10:00", "2028-02-29T10:00"),
        ("2028-02-29T10:00", "2028-03-30T11:00"),
        ("2026-01-31T10:00", "2026-03-02T10:00"),
        ("2026-07-31T10:00", "2026-08-30T10:00"),
        ("2026-12-31T23:30", "2027-01-30T23:30"),
    ],
)
def test_on_the_wall_in_amsterdam_the_clock_may_have_moved(shared: str, again: str) -> None:
    first = datetime.fromisoformat(shared).replace(tzinfo=AMSTERDAM).astimezone(UTC)
    left = room((first,), 0, Budget(1, 30), first)
    assert left.allowed_from is not None
    assert f"{left.allowed_from.astimezone(AMSTERDAM):%Y-%m-%dT%H:%M}" == again


def test_in_the_hour_that_comes_twice_the_order_holds() -> None:
    once = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=0)
    again = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=1)
    moments = (once.astimezone(UTC), again.astimezone(UTC))
    left = room(moments, 9, Budget(2, 30), moments[1])
    assert left.used == 2
    assert left.allowed_from == moments[0] + timedelta(days=30)


def test_what_was_promoted_at_the_same_moment_counts_each_time() -> None:
    left = room((START, START), 9, Budget(2, 30), START)
    assert (left.used, left.allowed) == (2, False)


def test_nothing_that_is_exactly_as_old_as_the_window_counts() -> None:
    budget, then = Budget(1, 30), START + timedelta(days=30)
    assert room((START,), 0, budget, then).allowed
    assert not room((START,), 0, budget, then - TICK).allowed
