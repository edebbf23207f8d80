"""How many people one may still come across in the directory (clause not-a-directory).

Two numbers hold at once: one for any twenty-four hours, one for any thirty days. Both count
different people, so to meet someone again within a day costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from comity.conduct.deeds import Settings

CLAUSE = "not-a-directory"
DAY = timedelta(days=1)
WINDOW = timedelta(days=30)
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Allowance:
    """`met` holds, for each person met, the moment from which they count; `a_day` and `in_window`
    are the numbers of the code in force."""

    met: Sequence[datetime]
    now: datetime
    a_day: int
    in_window: int

    @property
    def met_today(self) -> int:
        """How many people count in these twenty-four hours."""
        return len(self._within(DAY))

    @property
    def left_today(self) -> int:
        """How many more fit in these twenty-four hours."""
        return max(0, self.a_day - self.met_today)

    @property
    def left_window(self) -> int:
        """How many more fit in these thirty days."""
        return max(0, self.in_window - len(self._within(WINDOW)))

    @property
    def left(self) -> int:
        """How many people one has not met yet still fit."""
        return min(self.left_today, self.left_window)

    @property
    def is_near(self) -> bool:
        """Whether little enough is left to say so: a quarter of either number."""
        return self.left_today * _NEAR <= self.a_day or self.left_window * _NEAR <= self.in_window

    @property
    def opens_at(self) -> datetime | None:
        """From when somebody new fits again; None where one fits now, or never would."""
        waits = [
            moment
            for period, most in ((DAY, self.a_day), (WINDOW, self.in_window))
            if (moment := self._falls_out(period, most))
        ]
        return max(waits, default=None)

    def _falls_out(self, period: timedelta, most: int) -> datetime | None:
        counted = sorted(self._within(period))
        if most < 1 or len(counted) < most:
            return None
        return counted[len(counted) - most] + period

    def _within(self, period: timedelta) -> list[datetime]:
        return [moment for moment in self.met if moment > self.now - period]


def allowance(met: Sequence[datetime], now: datetime, settings: Settings) -> Allowance:
    """What is left to someone who met people at these moments, under these settings."""
    return Allowance(
        met=met,
        now=now,
        a_day=settings.number(CLAUSE, "people_a_day", 40),
        in_window=settings.number(CLAUSE, "people_in_30_days", 200),
    )
