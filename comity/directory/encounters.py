"""Whom a member came across within thirty days, and who else still fits. No database here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from comity.conduct.allowance import DAY, Allowance, allowance
from comity.conduct.deeds import LookingUp, Settings
from comity.people.models import Member


@dataclass(frozen=True, slots=True)
class Encounter:
    """That someone was come across: through which door, when first, and from when it counts."""

    member: str
    door: str
    first_at: datetime
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Encounters:
    """A member's encounters of thirty days by the key of whom they met, at the moment `now`, under
    the settings of the code in force."""

    by_key: Mapping[str, Encounter]
    now: datetime
    settings: Settings

    @property
    def room(self) -> Allowance:
        """How many more fit."""
        return allowance(self._moments, self.now, self.settings)

    def deed(self, *, again: bool = False) -> LookingUp:
        """Looking up one more, as the code of conduct takes it."""
        return LookingUp(met=self._moments, now=self.now, again=again)

    def is_free(self, person: Member) -> bool:
        """Whether someone does not count: whom one talks with, and whom one met within a day."""
        met = self.by_key.get(person.pk)
        recently = met is not None and met.last_at > self.now - DAY
        return recently or bool(getattr(person, "talks", False))

    def fitting(self, people: Iterable[Member]) -> list[Member]:
        """Those of these people who fit in what is left, in their order."""
        room = self.room
        today, window = room.left_today, room.left_window
        shown = []
        for person in people:
            if not self.is_free(person):
                is_new = person.pk not in self.by_key
                if not today or (is_new and not window):
                    continue
                today, window = today - 1, window - is_new
            shown.append(person)
        return shown

    def counted(self, people: Iterable[Member], door: str) -> list[Encounter]:
        """What is to be kept once these people are shown."""
        return [self._met(person.pk, door) for person in people if not self.is_free(person)]

    def plus(self, more: Iterable[Encounter]) -> Encounters:
        """The same with more of them."""
        return replace(self, by_key={**self.by_key, **{one.member: one for one in more}})

    def _met(self, key: str, door: str) -> Encounter:
        before = self.by_key.get(key) or Encounter(key, door, self.now, self.now)
        return replace(before, last_at=self.now)

    @property
    def _moments(self) -> tuple[datetime, ...]:
        return tuple(met.last_at for met in self.by_key.values())
