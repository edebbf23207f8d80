"""How many people one may come across, as a truth table (clause not-a-directory)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.conduct import review
from comity.conduct.allowance import DAY, WINDOW, Allowance, allowance
from comity.conduct.clauses import not_a_directory
from comity.conduct.deeds import Approaching, LookingUp, Settings
from comity.conduct.verdict import Finding, Outcome

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
NUMBERS = Settings({"not-a-directory": {"people_a_day": 3, "people_in_30_days": 5}})


def ago(*hours: float) -> tuple[datetime, ...]:
    return tuple(NOW - HOUR * each for each in hours)


def judged(*hours: float, again: bool = False) -> Finding | None:
    return not_a_directory.judge(LookingUp(ago(*hours), NOW, again=again), NUMBERS)


@pytest.mark.parametrize(
    ("hours", "again", "refused"),
    [
        ((), False, False),
        ((1, 2), False, False),
        ((1, 2, 3), False, True),
        ((1, 2, 3), True, True),
        ((1, 2, 25), False, False),
        ((1, 30, 40, 50), False, False),
        ((1, 30, 40, 50, 60), False, True),
        ((1, 30, 40, 50, 60), True, False),
        ((30, 40, 50, 60, 720), False, False),
        ((30, 40, 50, 60, 719), False, True),
    ],
)
def test_a_day_and_thirty_days_each_have_their_number(
    hours: tuple[float, ...], again: bool, refused: bool
) -> None:
    found = judged(*hours, again=again)
    assert (found is not None) is refused
    assert found is None or found.outcome is Outcome.REFUSE


@pytest.mark.parametrize(
    ("hours", "opens"),
    [
        ((1, 2, 3), NOW + 21 * HOUR),
        ((0, 0, 23), NOW + HOUR),
        ((30, 40, 50, 60, 719), NOW + HOUR),
        ((1, 2, 3, 700, 719), NOW + 21 * HOUR),
        ((1, 2, 3, 4, 719), NOW + 21 * HOUR),
    ],
)
def test_it_says_from_when_somebody_fits_again(hours: tuple[float, ...], opens: datetime) -> None:
    found = judged(*hours)
    assert found is not None
    assert found.allowed_from == opens
    waited = LookingUp(ago(*hours), opens)
    assert not_a_directory.judge(waited, NUMBERS) is None


def test_the_reason_names_the_number_that_is_reached() -> None:
    day, window = judged(1, 2, 3), judged(1, 30, 40, 50, 60)
    assert day is not None
    assert window is not None
    assert (day.reason.params["number"], window.reason.params["number"]) == (3, 5)
    assert "in a day" in day.reason.text
    assert "in 30 days" in window.reason.text


def test_without_settings_the_numbers_are_forty_and_two_hundred() -> None:
    room = allowance((), NOW, Settings())
    assert (room.a_day, room.in_window) == (40, 200)


def test_other_deeds_are_none_of_its_business() -> None:
    assert not_a_directory.judge(Approaching(), NUMBERS) is None


def test_a_review_of_looking_up_asks_no_clause_about_words() -> None:
    verdict = review(LookingUp(ago(1, 2, 3), NOW), NUMBERS)
    assert [finding.clause for finding in verdict.findings] == ["not-a-directory"]


@pytest.mark.parametrize(
    ("hours", "near"),
    [((), False), ((1,) * 29, False), ((1,) * 30, True), ((30,) * 149, False), ((30,) * 150, True)],
)
def test_it_is_near_when_a_quarter_is_left(hours: tuple[float, ...], near: bool) -> None:
    assert allowance(ago(*hours), NOW, Settings()).is_near is near


def test_a_number_that_hosts_lowered_waits_until_enough_fell_out() -> None:
    room = Allowance(ago(1, 2, 3, 4, 5), NOW, a_day=2, in_window=100)
    assert room.left_today == 0
    assert room.opens_at == NOW - 2 * HOUR + DAY


moments = st.lists(
    st.floats(0, 30 * 24, allow_nan=False).map(lambda hours: NOW - timedelta(hours=hours)),
    max_size=40,
)


@given(moments, st.integers(1, 30), st.integers(1, 40))
def test_when_it_opens_one_fits_and_a_moment_before_none(
    met: list[datetime], a_day: int, in_window: int
) -> None:
    room = Allowance(met, NOW, a_day, in_window)
    opens = room.opens_at
    assert (opens is None) is (room.left > 0)
    if opens is not None:
        assert NOW < opens <= NOW + WINDOW
        assert Allowance(met, opens, a_day, in_window).left > 0
        assert Allowance(met, opens - timedelta(microseconds=1), a_day, in_window).left == 0
