"""What looks like a sweep, as truth tables (clause not-a-directory)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from comity.conduct.deeds import Settings
from comity.directory import sweeps
from comity.directory.encounters import Encounter, Encounters
from comity.directory.models import Door, Pattern

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
OLD = NOW - timedelta(days=400)
DAY = timedelta(days=1)


def encounters(*bursts: tuple[int, timedelta], door: Door = Door.SEARCH) -> Encounters:
    """Bursts of so many new people, each so long ago."""
    found = {}
    for nr, (number, ago) in enumerate(bursts):
        for each in range(number):
            key, at = f"{nr}-{each}", NOW - ago
            found[key] = Encounter(key, door, at, at)
    return Encounters(found, NOW, Settings())


FULL = 36


@pytest.mark.parametrize(
    ("bursts", "joined", "found"),
    [
        ([], OLD, []),
        ([(24, timedelta(0))], OLD, []),
        ([(25, timedelta(0))], OLD, [Pattern.FAST]),
        ([(25, timedelta(minutes=9))], OLD, [Pattern.FAST]),
        ([(25, timedelta(minutes=10))], OLD, []),
        ([(FULL, DAY / 2)], OLD, []),
        ([(FULL, DAY / 2), (FULL, 1.5 * DAY)], OLD, []),
        ([(FULL, DAY / 2), (FULL, 3.5 * DAY), (FULL, 6.5 * DAY)], OLD, [Pattern.DAYS]),
        ([(FULL, DAY / 2), (FULL, 3.5 * DAY), (FULL, 7.5 * DAY)], OLD, []),
        ([(35, DAY / 2), (35, 1.5 * DAY), (35, 2.5 * DAY)], OLD, []),
        ([(FULL, DAY / 2)], NOW - 6 * DAY, [Pattern.YOUNG]),
        ([(FULL, DAY / 2)], NOW - 7 * DAY, []),
        ([(35, DAY / 2)], NOW - DAY, []),
    ],
)
def test_what_looks_like_a_sweep(
    bursts: list[tuple[int, timedelta]], joined: datetime, found: list[Pattern]
) -> None:
    assert sweeps.patterns(encounters(*bursts), joined) == found


def test_people_who_were_suggested_are_nobodys_haste() -> None:
    known = encounters((30, timedelta(0)), door=Door.SUGGESTION)
    assert sweeps.patterns(known, OLD) == []


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ({}, []),
        ({"b": "klmnopqrst"}, ["b"]),
        ({"b": "abmnopqrst"}, ["b"]),
        ({"b": "abcnopqrst"}, []),
        ({"b": "klmno", "c": "abcdefghij", "d": "pqrst"}, ["b", "d"]),
        ({"b": "abc"}, []),
        ({"b": ""}, []),
    ],
)
def test_accounts_that_met_other_people_may_share_the_work(
    others: dict[str, str], found: list[str]
) -> None:
    assert sweeps.partners("abcdefghij", {key: set(met) for key, met in others.items()}) == found


@pytest.mark.parametrize(("met", "lured"), [(0, False), (19, False), (20, True), (40, True)])
def test_planted_profiles_turn_up_once_half_a_day_is_used(met: int, lured: bool) -> None:
    assert sweeps.is_lured(encounters((met, timedelta(hours=1)))) is lured


def test_people_are_counted_by_door() -> None:
    found = [Encounter(str(nr), door, NOW, NOW) for nr, door in enumerate(["profile"] * 2)]
    found.append(Encounter("x", "search", NOW, NOW))
    assert sweeps.by_door(found) == {"search": 1, "profile": 2}
