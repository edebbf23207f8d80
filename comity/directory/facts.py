"""What looking in the directory adds up to, as hosts see it: numbers, and no one's name but those
of the accounts that looked. No database here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations

from django.utils import timezone

from comity.conduct.allowance import Allowance, allowance
from comity.conduct.deeds import Settings
from comity.directory import sweeps
from comity.directory.encounters import Encounter
from comity.directory.models import Door
from comity.people.models import Member


@dataclass(frozen=True, slots=True)
class Account:
    """One account: how many people it came across in a day and in thirty, through which doors, and
    on which days it met how many for the first time, the last day first."""

    member: Member
    today: int
    window: int
    doors: list[tuple[str, int]]
    days: list[tuple[date, int]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two accounts that used up a day: how many people both met, and either."""

    one: Member
    other: Member
    both: int
    either: int


@dataclass(frozen=True, slots=True)
class Facts:
    """The busiest accounts; and of those that used up a day in the last seven, how many different
    people they met together, and in pairs. The limits are those of the code in force."""

    accounts: list[Account]
    near: list[Member]
    together: int
    pairs: list[Pair]
    a_day: int
    in_window: int


def of(met: Mapping[Member, Sequence[Encounter]], now: datetime, settings: Settings) -> Facts:
    """The facts about these accounts' encounters of thirty days."""
    limits = allowance((), now, settings)
    most = sweeps.near_limit(limits.a_day)
    near = {
        member: {one.member for one in seen}
        for member, seen in met.items()
        if sweeps.days_used([one.first_at for one in seen], now, most)
    }
    return Facts(
        accounts=[_account(member, seen, limits) for member, seen in met.items()],
        near=list(near),
        together=len(set().union(*near.values())),
        pairs=[
            Pair(one, other, len(near[one] & near[other]), len(near[one] | near[other]))
            for one, other in combinations(near, 2)
        ],
        a_day=limits.a_day,
        in_window=limits.in_window,
    )


def _account(member: Member, seen: Sequence[Encounter], limits: Allowance) -> Account:
    used = Allowance([one.last_at for one in seen], limits.now, limits.a_day, limits.in_window)
    days = Counter(timezone.localdate(one.first_at) for one in seen)
    doors = sweeps.by_door(seen)
    return Account(
        member=member,
        today=used.met_today,
        window=len(seen),
        doors=[(str(Door(door).label), number) for door, number in doors.items()],
        days=sorted(days.items(), reverse=True),
    )
