"""What looks like a sweep: facts that hosts are told of, and judge. No database here.

Nothing follows from a pattern by itself. Only people met for the first time count here, as who
looks at the same few again gathers nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from math import ceil

from comity.conduct.allowance import DAY
from comity.directory.encounters import Encounter, Encounters
from comity.directory.models import Door, Pattern

FAST_PEOPLE = 25
FAST_WITHIN = timedelta(minutes=10)
DAYS_USED, OF_DAYS = 3, 7
WEEK = timedelta(days=7)
_NEAR_LIMIT = 0.9
_LITTLE = 0.2
_LURED = 2


def near_limit(a_day: int) -> int:
    """From how many new people within a day the day's number counts as used up."""
    return ceil(a_day * _NEAR_LIMIT)


def is_lured(known: Encounters) -> bool:
    """Whether a planted profile may turn up: once half the day's number is used."""
    room = known.room
    return (room.a_day - room.left_today) * _LURED >= room.a_day


def patterns(known: Encounters, joined_at: datetime) -> list[Pattern]:
    """What looks like a sweep in one account's encounters, the gravest first."""
    most, now = near_limit(known.room.a_day), known.now
    firsts = [one.first_at for one in known.by_key.values()]
    chosen = [one.first_at for one in known.by_key.values() if one.door != Door.SUGGESTION]
    found = []
    if len(days_used(firsts, now, most)) >= DAYS_USED:
        found.append(Pattern.DAYS)
    if joined_at > now - WEEK and days_used(firsts, now, most):
        found.append(Pattern.YOUNG)
    if sum(now - FAST_WITHIN < first <= now for first in chosen) >= FAST_PEOPLE:
        found.append(Pattern.FAST)
    return found


def days_used(firsts: Iterable[datetime], now: datetime, most: int) -> list[int]:
    """Which of the last seven days, counted back from now in whole days (0 is the last), were used
    up: in which at least `most` people were met for the first time."""
    days = Counter((now - first) // DAY for first in firsts if first <= now)
    return sorted(day for day, people in days.items() if day < OF_DAYS and people >= most)


def partners(own: Collection[str], others: Mapping[str, Collection[str]]) -> list[str]:
    """Which other accounts seem to share the work: those that met other people than this one. All
    of them used up a day; `others` are whom each met, by account."""
    mine = set(own)
    return sorted(key for key, met in others.items() if _is_little(mine, set(met)))


def _is_little(one: set[str], other: set[str]) -> bool:
    fewer = min(len(one), len(other))
    return fewer > 0 and len(one & other) <= fewer * _LITTLE


def by_door(met: Iterable[Encounter]) -> dict[str, int]:
    """How many were met through each door."""
    counted = Counter(one.door for one in met)
    return {door.value: counted[door.value] for door in Door if counted[door.value]}
