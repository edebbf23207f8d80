"""What the public is told, what is held at the desk, and what programs take away."""

from comity.transparency.queries.entries import (
    Counts,
    all_names,
    counts_for,
    get_held,
    held_for,
    held_since,
    names_for,
    released_since,
    ruled,
    undrawn,
)
from comity.transparency.queries.numbers import first_year, numbers_of
from comity.transparency.queries.yearly import year_of

__all__ = [
    "Counts",
    "all_names",
    "counts_for",
    "first_year",
    "get_held",
    "held_for",
    "held_since",
    "names_for",
    "numbers_of",
    "released_since",
    "ruled",
    "undrawn",
    "year_of",
]
