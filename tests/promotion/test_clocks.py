"""The windows of promotion by both clocks, as they are counted and as they are told (clauses
leave-room, vendor-promotion and vendors-have-a-place)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils.translation import override

from comity.doors.wording import say
from comity.promotion.actions import set_rules
from comity.promotion.models import Entry
from comity.promotion.queries import budget_of
from comity.talk.actions import contribute
from comity.talk.composing import Draft
from tests.cast import Cast
from tests.promotion.scene import NEUTRAL, promise, refused_under, reply, share, thread

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TICK = timedelta(seconds=1)


def wall(text: str) -> datetime:
    """A moment as the clock on the wall of the community shows it."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM).astimezone(UTC)


@pytest.mark.parametrize(
    ("shared", "english", "dutch"),
    [
        ("2026-02-27T10:00", "29 March 2026, 11:00", "29 maart 2026, 11:00"),
        ("2026-09-25T10:00", "25 October 2026, 09:00", "25 oktober 2026, 09:00"),
        ("2028-01-30T23:30", "29 February 2028, 23:30", "29 februari 2028, 23:30"),
        ("2026-12-02T00:15", "1 January 2027, 00:15", "1 januari 2027, 00:15"),
        ("2026-01-31T12:00", "2 March 2026, 12:00", "2 maart 2026, 12:00"),
    ],
)
def test_from_when_one_can_share_is_told_by_the_clock_on_the_wall(
    cast: Cast, shared: str, english: str, dutch: str
) -> None:
    with time_machine.travel(wall(shared), tick=False):
        share(cast.anna, cast)
        sentence = budget_of(cast.anna).sentence
    for language, told in (("en", english), ("nl", dutch)):
        with override(language):
            assert told in say(sentence)


@pytest.mark.parametrize("shared", ["2026-02-27T10:00", "2026-09-25T10:00", "2028-02-29T10:00"])
def test_a_member_shares_again_at_that_moment_and_not_before(cast: Cast, shared: str) -> None:
    first = wall(shared)
    again = first + timedelta(hours=720)
    with time_machine.travel(first, tick=False):
        share(cast.anna, cast)
    with time_machine.travel(again - TICK, tick=False), refused_under("leave-room"):
        share(cast.anna, cast)
    with time_machine.travel(again, tick=False):
        share(cast.anna, cast)


@pytest.mark.parametrize("began", ["2026-03-20T09:00", "2026-10-20T09:00", "2028-02-20T09:00"])
def test_a_companys_replies_make_room_one_by_one(cast: Cast, began: str) -> None:
    first = wall(began)
    for day in range(10):
        with time_machine.travel(first + timedelta(days=day), tick=False):
            promise(cast.vendor, thread(cast.anna, cast))
    window = timedelta(days=30)
    with time_machine.travel(first + window - TICK, tick=False):
        assert budget_of(cast.vendor).room.allowed_from == first + window
        with refused_under("vendor-promotion"):
            promise(cast.vendor, thread(cast.anna, cast))
    with time_machine.travel(first + window, tick=False):
        promise(cast.vendor, thread(cast.anna, cast))
        with refused_under("vendor-promotion"):
            promise(cast.vendor, thread(cast.anna, cast))


@pytest.mark.parametrize(
    ("introduced", "again"),
    [
        ("2026-06-01T09:00", "2027-06-01T09:00"),
        ("2027-06-01T09:00", "2028-05-31T09:00"),
        ("2028-02-29T09:00", "2029-02-28T09:00"),
    ],
)
def test_a_year_between_introductions_has_three_hundred_and_sixty_five_days(
    cast: Cast, introduced: str, again: str
) -> None:
    set_rules(
        by=cast.host, space=cast.public, is_section=True, takes_introductions=True, numbers={}
    )
    draft = Draft(NEUTRAL, "A card", "en", promotes="employer")
    for moment, passes in (
        (wall(introduced), True),
        (wall(again) - TICK, False),
        (wall(again), True),
    ):
        with time_machine.travel(moment, tick=False):
            if passes:
                contribute(by=cast.vendor, space=cast.public, kind="story", draft=draft)
            else:
                with refused_under("vendors-have-a-place"):
                    contribute(by=cast.vendor, space=cast.public, kind="story", draft=draft)
    assert Entry.objects.filter(rule="introduction").count() == 2


def test_replies_count_from_after_the_last_share_whatever_the_clock_did(cast: Cast) -> None:
    with time_machine.travel(wall("2026-10-24T23:00"), tick=False):
        reply(cast.anna, cast, 3)
    with time_machine.travel(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), tick=False):
        share(cast.anna, cast)
    with time_machine.travel(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), tick=False):
        assert budget_of(cast.anna).room.replies_needed == 3
        reply(cast.anna, cast, 3)
        share(cast.anna, cast)
        assert budget_of(cast.anna).room.used == 2
