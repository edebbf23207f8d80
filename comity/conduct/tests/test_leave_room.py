"""The budget of members, by every clock (clause leave-room)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from comity.conduct.clauses import leave_room
from comity.conduct.deeds import Settings
from comity.conduct.promoting import Budget, Cover, Declared, Past, Room, room
from comity.conduct.tests.promoting_of import MEMBER, NOW, VENDOR, deed, facts
from comity.conduct.verdict import Outcome

USUAL = Budget(limit=2, days=30, between=3)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def ago(*days: float) -> tuple[datetime, ...]:
    """Moments so many days before now."""
    return tuple(NOW - timedelta(days=day) for day in days)


@pytest.mark.parametrize(
    ("moments", "replies", "allowed", "needed", "allowed_from"),
    [
        ((), 0, True, 0, None),
        (ago(10), 3, True, 0, None),
        (ago(10), 1, False, 2, NOW + timedelta(days=20)),
        (ago(10), 0, False, 3, NOW + timedelta(days=20)),
        (ago(20, 10), 3, False, 0, NOW + timedelta(days=10)),
        (ago(20, 10), 1, False, 2, NOW + timedelta(days=10)),
        (ago(30), 0, True, 0, None),
        (ago(29.999), 0, False, 3, NOW + timedelta(days=0.001)),
        (ago(31, 10), 3, True, 0, None),
        (ago(30, 10), 3, True, 0, None),
        (ago(12, 11, 10), 3, False, 0, NOW + timedelta(days=19)),
    ],
)
def test_two_in_thirty_days_and_three_replies_between(
    moments: tuple[datetime, ...],
    replies: int,
    allowed: bool,
    needed: int,
    allowed_from: datetime | None,
) -> None:
    left = room(moments, replies, USUAL, NOW)
    assert left.allowed is allowed
    assert left.replies_needed == needed
    if allowed_from is None:
        assert left.allowed_from is None
    else:
        assert left.allowed_from is not None
        assert abs(left.allowed_from - allowed_from) < timedelta(seconds=1)


def test_a_budget_of_nothing_never_heals() -> None:
    left = room((), 0, Budget(0, 30, 3), NOW)
    assert not left.allowed
    assert left.allowed_from is None


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (datetime(2026, 1, 31, 9, tzinfo=UTC), datetime(2026, 3, 2, 9, tzinfo=UTC)),
        (datetime(2028, 1, 31, 9, tzinfo=UTC), datetime(2028, 3, 1, 9, tzinfo=UTC)),
        (datetime(2026, 7, 2, 9, tzinfo=UTC), datetime(2026, 8, 1, 9, tzinfo=UTC)),
        (datetime(2026, 12, 31, 9, tzinfo=UTC), datetime(2027, 1, 30, 9, tzinfo=UTC)),
        (datetime(2028, 2, 29, 9, tzinfo=UTC), datetime(2028, 3, 30, 9, tzinfo=UTC)),
    ],
)
def test_thirty_days_are_thirty_days_in_any_month(first: datetime, again: datetime) -> None:
    one = Budget(1, 30, 0)
    assert room((first,), 0, one, first + timedelta(days=1)).allowed_from == again
    assert not room((first,), 0, one, again - timedelta(seconds=1)).allowed
    assert room((first,), 0, one, again).allowed


@pytest.mark.parametrize(
    ("first", "clock"),
    [
        (datetime(2026, 3, 10, 12, tzinfo=AMSTERDAM), "13:00"),
        (datetime(2026, 10, 10, 12, tzinfo=AMSTERDAM), "11:00"),
        (datetime(2026, 5, 10, 12, tzinfo=AMSTERDAM), "12:00"),
    ],
)
def test_summer_time_moves_the_clock_on_the_wall_and_not_the_window(
    first: datetime, clock: str
) -> None:
    left = room((first.astimezone(UTC),), 0, Budget(1, 30, 0), first.astimezone(UTC))
    assert left.allowed_from is not None
    assert left.allowed_from - first.astimezone(UTC) == timedelta(hours=720)
    assert f"{left.allowed_from.astimezone(AMSTERDAM):%H:%M}" == clock


SPENT = Past(promotions=ago(20, 10), replies=3)


@pytest.mark.parametrize(
    ("more", "outcome"),
    [
        ({}, Outcome.REFUSE),
        ({"declared": Declared.OWN}, Outcome.REFUSE),
        ({"declared": Declared.NONE}, None),
        ({"declared": Declared.UNSAID}, None),
        ({"counted": True}, None),
        ({"sponsorship": Cover.GOOD}, None),
        ({"exception": Cover.GOOD}, None),
        ({"sponsorship": Cover.OVER}, Outcome.REFUSE),
        ({"here": {"promotions": 3}}, None),
        ({"here": {"window_days": 15}}, None),
    ],
)
def test_what_counts_and_what_has_bounds_of_its_own(
    more: dict[str, object], outcome: Outcome | None
) -> None:
    finding = leave_room.judge(deed(MEMBER, facts(past=SPENT, **more)), Settings())
    assert (finding.outcome if finding else None) is outcome


def test_vendors_go_by_the_budget_of_their_company() -> None:
    assert leave_room.judge(deed(VENDOR, facts(past=SPENT)), Settings()) is None


def test_the_code_sets_the_numbers() -> None:
    wide = Settings({"leave-room": {"promotions": 5, "window_days": 7, "replies_between": 0}})
    assert leave_room.judge(deed(MEMBER, facts(past=SPENT)), wide) is None


@pytest.mark.parametrize(
    ("past", "reason", "remedy"),
    [
        (Past(ago(20, 10), 3), "shared 2 times in 30 days", "again from"),
        (Past(ago(10), 1), "at least 3 replies", "or after 2 more replies"),
        (Past(ago(20, 10), 1), "shared 2 times", "and once you wrote 2 more"),
    ],
)
def test_a_refusal_says_from_when_or_after_what(past: Past, reason: str, remedy: str) -> None:
    finding = leave_room.judge(deed(MEMBER, facts(past=past)), Settings())
    assert finding is not None
    assert reason in str(finding.reason)
    assert remedy in str(finding.remedy)
    assert finding.allowed_from is not None


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (Room(0, USUAL, 0, None), "share now"),
        (Room(0, Budget(0, 30), 0, None), "Ask the hosts"),
        (Room(2, USUAL, 0, NOW), "again from"),
    ],
)
def test_the_same_is_said_before_one_starts(left: Room, said: str) -> None:
    assert said in str(leave_room.again(left))
