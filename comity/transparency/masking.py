"""Small numbers are not published, nor what would let anyone work them out.

A number from 1 to 4 may let people recognise each other in it. Leaving it out does not suffice
where the total and the other numbers stand beside it. So of everything that is published of a year
together, every hidden number may still be any from 1 to 4: `range_of` works out what remains
possible, exactly, and hides more until that holds. A number that is hidden stays hidden: a quarter
is masked by itself once it has ended, and the year is added only when all four are known.

The numbers of a year with their totals are a table in which every line adds up to nothing once the
totals count as negative; what can be moved in it without moving any total is a cycle of hidden
numbers, as in a transport network. Plain Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SMALLEST = 5
TOTAL, YEAR = "total", "year"
_ENDLESS = 10**9

Cell = tuple[str, str]
"""A row and a column."""
Bounds = tuple[int, int]
Numbers = dict[str, int | None]
"""By row; None where the number is not told."""


def mask_quarter(counts: Mapping[str, int]) -> Numbers:
    """The numbers of one quarter and their total, as they may be published.

    Either all of it, or without what is small and as much as hides it, or nothing at all. What
    covers it is taken from the end, and not by size: the choice would tell how large it is.
    """
    total = sum(counts.values())
    hidden = {row for row, count in counts.items() if 0 < count < SMALLEST}
    shown = [row for row, count in counts.items() if count >= SMALLEST]
    while hidden and shown and not _hides(hidden, counts):
        hidden.add(shown.pop())
    if hidden and not _hides(hidden, counts):
        return dict.fromkeys([*counts, TOTAL])
    return {**{r: None if r in hidden else n for r, n in counts.items()}, TOTAL: total}


def _hides(hidden: set[str], counts: Mapping[str, int]) -> bool:
    """Whether each small number may be any from 1 to 4 within what all hidden ones are together,
    even to somebody who knows which of them are small and which are only hidden to cover them."""
    together = sum(counts[row] for row in hidden)
    small = sum(counts[row] < SMALLEST for row in hidden)
    cover = len(hidden) - small
    least = small - 1 + SMALLEST * cover
    most = (SMALLEST - 1) * (small - 1) if not cover else _ENDLESS
    return least <= together - (SMALLEST - 1) and together - 1 <= most


def mask_year(
    quarters: Mapping[str, Mapping[str, int]], masked: Mapping[str, Mapping[str, int | None]]
) -> Numbers:
    """The numbers of a whole year by row, as they may stand beside its quarters.

    `quarters` are the true numbers by quarter and row, `masked` what was published of each.
    """
    rows = sorted({row for counts in quarters.values() for row in counts})
    year = {row: sum(counts.get(row, 0) for counts in quarters.values()) for row in rows}
    hidden = {row for row in rows if 0 < year[row] < SMALLEST}
    year[TOTAL] = sum(year.values())
    if 0 < year[TOTAL] < SMALLEST:
        return dict.fromkeys([*rows, TOTAL])
    grid = Grid.of(quarters, masked, year)
    while tell_tale := grid.tell_tale(hidden):
        more = _next_to_hide(tell_tale, year, hidden)
        if more is None:
            return dict.fromkeys([*rows, TOTAL])
        hidden.add(more)
    return {row: None if row in hidden else count for row, count in year.items()}


def _next_to_hide(tell_tale: Cell, year: Mapping[str, int], hidden: set[str]) -> str | None:
    """The year of the same row, else of the last that is left, the total after all others."""
    left = [row for row in year if row not in hidden and year[row] and row != TOTAL]
    if tell_tale[0] in left:
        return tell_tale[0]
    return left[-1] if left else None


@dataclass(frozen=True)
class Grid:
    """A year with its totals: the true numbers by row and column, and the quarters' hidden ones
    with what a reader who knows how they are hidden knows of each."""

    numbers: Mapping[Cell, int]
    hidden: Mapping[Cell, Bounds]

    @classmethod
    def of(
        cls,
        quarters: Mapping[str, Mapping[str, int]],
        masked: Mapping[str, Mapping[str, int | None]],
        year: Mapping[str, int],
    ) -> Grid:
        """From true quarters, published quarters and the true year."""
        numbers = {(row, YEAR): count for row, count in year.items()}
        for quarter, counts in quarters.items():
            numbers |= {(row, quarter): counts.get(row, 0) for row in year if row != TOTAL}
            numbers[TOTAL, quarter] = sum(counts.values())
        hidden = {
            (row, quarter): (0, _ENDLESS) if said[TOTAL] is None else bounds(numbers[row, quarter])
            for quarter, said in masked.items()
            for row, told in said.items()
            if told is None
        }
        return cls(numbers, hidden)

    def all_hidden(self, year_hidden: Iterable[str]) -> dict[Cell, Bounds]:
        """With the numbers of the year that are hidden."""
        return {**self.hidden, **{(r, YEAR): bounds(self.numbers[r, YEAR]) for r in year_hidden}}

    def tell_tale(self, year_hidden: Iterable[str]) -> Cell | None:
        """A small hidden number of which something can be worked out, or None."""
        hidden = self.all_hidden(year_hidden)
        small = [c for c in hidden if 0 < self.numbers[c] < SMALLEST]
        for cell in small:
            least, most = range_of(self.numbers, hidden, cell)
            if least > 1 or most < SMALLEST - 1:
                return cell
        return None


def bounds(number: int) -> Bounds:
    """What is known of a hidden number by who knows whether it is small or covers a small one."""
    return (1, SMALLEST - 1) if number < SMALLEST else (SMALLEST, _ENDLESS)


def range_of(numbers: Mapping[Cell, int], hidden: Mapping[Cell, Bounds], cell: Cell) -> Bounds:
    """The least and the most that a small hidden number may be, as far as a reader can tell who
    sees all that is not hidden; `hidden` says what is known of each beforehand."""
    true = numbers[cell]
    down = _moves(numbers, hidden, cell, -1, true - 1)
    up = _moves(numbers, hidden, cell, +1, SMALLEST - 1 - true)
    return true - down, true + up


def _moves(
    numbers: Mapping[Cell, int], hidden: Mapping[Cell, Bounds], cell: Cell, by: int, most: int
) -> int:
    """By how many steps a number can be moved, others moving along so that no line changes."""
    moving = {one: numbers[one] for one in hidden}
    for done in range(most):
        cycle = _cycle(moving, hidden, cell, by * _sign(cell))
        if cycle is None:
            return done
        for one, step in cycle:
            moving[one] += step * _sign(one)
    return most


def _cycle(
    moving: Mapping[Cell, int], hidden: Mapping[Cell, Bounds], start: Cell, step: int
) -> list[tuple[Cell, int]] | None:
    """The shortest way from the start along hidden numbers, by column and by row in turn, each
    moved against the one before, until it is back in the row of the start."""
    if not _may(moving, hidden, start, step):
        return None
    ways: list[list[tuple[Cell, int]]] = [[(start, step)]]
    reached = {(1, start[1])}
    for way in ways:
        (last, moved), axis = way[-1], len(way) % 2
        for cell in moving:
            line = (1 - axis, cell[1 - axis])
            if cell == last or cell[axis] != last[axis] or line in reached:
                continue
            if _may(moving, hidden, cell, -moved):
                if line == (0, start[0]):
                    return [*way, (cell, -moved)]
                reached.add(line)
                ways.append([*way, (cell, -moved)])
    return None


def _may(moving: Mapping[Cell, int], hidden: Mapping[Cell, Bounds], cell: Cell, step: int) -> bool:
    least, most = hidden[cell]
    return least <= moving[cell] + step * _sign(cell) <= most


def _sign(cell: Cell) -> int:
    """Totals count as negative, the total of totals as positive again."""
    return -1 if (cell[0] == TOTAL) != (cell[1] == YEAR) else 1
