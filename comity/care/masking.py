"""Small numbers in the public account: where people could be recognised, nobody can be counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LEAST = 5
"""A number below this, but not 0, is not shown."""


@dataclass(frozen=True, slots=True)
class Masked:
    """The numbers of a year's quarters and their sum; None is a number that is not shown."""

    quarters: tuple[int | None, ...]
    year: int | None


def mask(quarters: Sequence[int]) -> Masked:
    """Hide what is small, and what would give it away: where one quarter is small, it could follow
    from the year and the others, so no quarter is shown; where the year is small, neither is it."""
    year = sum(quarters)
    if not any(_is_small(number) for number in (*quarters, year)):
        return Masked(tuple(quarters), year)
    return Masked((None,) * len(quarters), None if _is_small(year) else year)


def _is_small(number: int) -> bool:
    return 0 < number < LEAST
