"""Who fits in what is left, without a database (clause not-a-directory)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.conduct.deeds import Settings
from comity.directory.encounters import Encounter, Encounters
from comity.people.models import Member

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
NUMBERS = Settings({"not-a-directory": {"people_a_day": 3, "people_in_30_days": 5}})


def known(**hours: float) -> Encounters:
    """Encounters by key, each so many hours ago."""
    moments = {key: NOW - timedelta(hours=ago) for key, ago in hours.items()}
    return Encounters(
        {key: Encounter(key, "search", at, at) for key, at in moments.items()}, NOW, NUMBERS
    )


def people(keys: str, talks: str = "") -> list[Member]:
    found = [Member(pk=key) for key in keys]
    for person in found:
        person.talks = person.pk in talks  # type: ignore[attr-defined]
    return found


@pytest.mark.parametrize(
    ("hours", "asked", "talks", "shown"),
    [
        ({}, "abcd", "", "abc"),
        ({}, "abcd", "ab", "abcd"),
        ({"x": 1, "y": 2}, "abc", "", "a"),
        ({"x": 1, "y": 2, "z": 3}, "abc", "", ""),
        ({"x": 1, "y": 2, "z": 3}, "xyzab", "b", "xyzb"),
        ({"x": 30, "y": 30, "z": 30, "v": 30}, "abc", "", "a"),
        ({"x": 30, "y": 30, "z": 30, "v": 30, "w": 30}, "axy", "", "xy"),
        ({"x": 30, "y": 30, "z": 30, "v": 30, "w": 30}, "xyzvw", "", "xyz"),
    ],
)
def test_people_are_shown_as_far_as_they_fit(
    hours: dict[str, float], asked: str, talks: str, shown: str
) -> None:
    fitting = known(**hours).fitting(people(asked, talks))
    assert "".join(person.pk for person in fitting) == shown


def test_someone_met_within_a_day_or_talked_with_is_not_counted() -> None:
    counted = known(x=1, y=30).counted(people("xyzt", "t"), "profile")
    assert [(one.member, one.door, one.last_at) for one in counted] == [
        ("y", "search", NOW),
        ("z", "profile", NOW),
    ]


def test_who_is_met_again_keeps_the_first_moment_and_door() -> None:
    (again,) = known(y=30).counted(people("y"), "profile")
    assert (again.first_at, again.door) == (NOW - timedelta(hours=30), "search")


def test_once_counted_there_is_less_room() -> None:
    before = known(x=1)
    after = before.plus(before.counted(people("ab"), "search"))
    assert (before.room.left_today, after.room.left_today) == (2, 0)


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 700), max_size=8),
    st.lists(st.sampled_from("abcdefghijk"), unique=True),
)
def test_what_is_shown_never_exceeds_either_number(
    hours: dict[str, float], asked: list[str]
) -> None:
    before = known(**hours)
    shown = before.fitting(people("".join(asked)))
    after = before.plus(before.counted(shown, "search"))
    fits_day = max(3, before.room.met_today)
    assert after.room.met_today <= fits_day
    assert len(after.by_key) <= max(5, len(before.by_key))
