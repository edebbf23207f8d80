"""Moments at the edges: where one unit of time becomes the next, and where clocks change."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils.translation import override

from comity.doors.templatetags import moments

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SECOND = timedelta(seconds=1)


def told(moment: datetime, language: str, now: datetime = NOW) -> str:
    """What stands on the page for a moment."""
    with time_machine.travel(now, tick=False), override(language):
        found = re.search(r">([^<]+)</time>", moments.when(moment))
    assert found
    return found[1]


def titled(moment: datetime, language: str = "nl") -> str:
    """What is shown on hover."""
    with override(language):
        found = re.search(r'title="([^"]+)"', moments.when(moment))
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("ago", "en", "nl"),
    [
        (timedelta(0), "just now", "zojuist"),
        (MINUTE - SECOND, "just now", "zojuist"),
        (MINUTE, "1 minute ago", "1 minuut geleden"),
        (2 * MINUTE - SECOND, "1 minute ago", "1 minuut geleden"),
        (HOUR - SECOND, "59 minutes ago", "59 minuten geleden"),
        (HOUR, "1 hour ago", "1 uur geleden"),
        (2 * HOUR - SECOND, "1 hour ago", "1 uur geleden"),
        (DAY - SECOND, "23 hours ago", "23 uur geleden"),
        (DAY, "1 day ago", "1 dag geleden"),
        (7 * DAY - SECOND, "6 days ago", "6 dagen geleden"),
        (7 * DAY, "25 February 2026", "25 februari 2026"),
        (-SECOND, "4 March 2026", "4 maart 2026"),
    ],
)
def test_a_unit_is_told_until_the_next_is_whole(ago: timedelta, en: str, nl: str) -> None:
    assert (told(NOW - ago, "en"), told(NOW - ago, "nl")) == (en, nl)


@pytest.mark.parametrize(
    ("moment", "clock"),
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "29 maart 2026 01:59"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "29 maart 2026 03:00"),
        (datetime(2026, 10, 25, 0, 59, tzinfo=UTC), "25 oktober 2026 02:59"),
        (datetime(2026, 10, 25, 1, 0, tzinfo=UTC), "25 oktober 2026 02:00"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "1 januari 2027 00:30"),
    ],
)
def test_the_clock_of_the_community_is_shown_also_when_it_changes(
    moment: datetime, clock: str
) -> None:
    assert titled(moment) == clock


def test_the_hour_that_is_twice_is_told_apart_by_programs() -> None:
    first, second = (moments.when(datetime(2026, 10, 25, hour, 30, tzinfo=UTC)) for hour in (0, 1))
    assert 'datetime="2026-10-25T02:30:00+02:00"' in first
    assert 'datetime="2026-10-25T02:30:00+01:00"' in second


@pytest.mark.parametrize(
    "day", [datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)]
)
def test_hours_are_counted_and_not_read_off_the_clock(day: datetime) -> None:
    evening = day - 2 * HOUR
    assert told(evening, "nl", now=evening + 6 * HOUR) == "6 uur geleden"
    assert told(evening, "nl", now=evening + 24 * HOUR) == "1 dag geleden"


@pytest.mark.parametrize(
    ("language", "day"), [("nl", "1 juli 2026"), ("en", "1 July 2026"), ("nl-be", "1 juli 2026")]
)
def test_a_date_is_that_of_the_community(language: str, day: str) -> None:
    with override(language):
        assert f">{day}</time>" in moments.date(datetime(2026, 6, 30, 22, 30, tzinfo=UTC))
