"""Nobody works a hidden number out of what is published beside it."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.transparency.masking import (
    SMALLEST,
    TOTAL,
    YEAR,
    Bounds,
    Cell,
    Grid,
    Numbers,
    mask_quarter,
    mask_year,
    range_of,
)

ROWS = ("a", "b", "c")
QUARTERS = ("q1", "q2", "q3", "q4")
FEW = st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 9, 30])
YEARS = st.fixed_dictionaries(
    {q: st.fixed_dictionaries(dict.fromkeys(ROWS, FEW)) for q in QUARTERS}
)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"a": 9, "b": 7, "c": 0}, {"a": 9, "b": 7, "c": 0, TOTAL: 16}),
        ({"a": 0, "b": 0, "c": 0}, {"a": 0, "b": 0, "c": 0, TOTAL: 0}),
        ({"a": 9, "b": 7, "c": 3}, {"a": 9, "b": None, "c": None, TOTAL: 19}),
        ({"a": 3, "b": 2, "c": 0}, {"a": None, "b": None, "c": 0, TOTAL: 5}),
        ({"a": 4, "b": 4, "c": 0}, {"a": None, "b": None, "c": None, TOTAL: None}),
        ({"a": 4, "b": 4, "c": 9}, {"a": None, "b": None, "c": None, TOTAL: 17}),
        ({"a": 1, "b": 1, "c": 8}, {"a": None, "b": None, "c": None, TOTAL: 10}),
        ({"a": 2, "b": 0, "c": 0}, {"a": None, "b": None, "c": None, TOTAL: None}),
        ({"a": 1, "b": 1, "c": 1}, {"a": None, "b": None, "c": None, TOTAL: None}),
        ({"a": 4, "b": 1, "c": 0}, {"a": None, "b": None, "c": 0, TOTAL: 5}),
    ],
)
def test_a_quarter_hides_what_is_small_and_what_would_tell_it(
    counts: dict[str, int], told: Numbers
) -> None:
    assert mask_quarter(counts) == told


@given(st.dictionaries(st.sampled_from("abcdefgh"), FEW, min_size=1))
def test_no_small_number_of_a_quarter_is_told(counts: dict[str, int]) -> None:
    told = mask_quarter(counts)
    assert told.keys() == {*counts, TOTAL}
    assert not any(0 < count < SMALLEST for count in told.values() if count)
    assert all(told[row] in (None, count) for row, count in counts.items())


@given(st.dictionaries(st.sampled_from("abcd"), FEW, min_size=2))
def test_a_hidden_number_of_a_quarter_may_be_any_small_one(counts: dict[str, int]) -> None:
    told = mask_quarter(counts)
    hidden = [row for row in counts if told[row] is None]
    total = told[TOTAL]
    if not hidden or total is None:
        return
    rest = total - sum(told[row] or 0 for row in counts)
    for small in range(1, SMALLEST):
        assert rest - small >= len(hidden) - 1


def test_who_knows_how_numbers_are_hidden_still_cannot_tell_which_it_was() -> None:
    """Every quarter of three numbers up to 18 together, by what would be published of it: the
    strongest reader, who knows this program and tries everything."""
    alike: dict[tuple[int | None, ...], list[tuple[int, ...]]] = defaultdict(list)
    for counts in (some for some in product(range(19), repeat=3) if sum(some) < 19):
        told = mask_quarter(dict(zip(ROWS, counts, strict=True)))
        alike[tuple(told.values())].append(counts)
    for told_so, possible in alike.items():
        for at, said in enumerate(told_so[:3]):
            if said is None:
                assert len({counts[at] for counts in possible}) > 1, (told_so, possible)


def published(quarters: dict[str, dict[str, int]]) -> dict[tuple[str, str], int | None]:
    """All that a reader sees of a year."""
    masked = {name: mask_quarter(counts) for name, counts in quarters.items()}
    year = mask_year(quarters, masked)
    seen = {(row, name): n for name, said in masked.items() for row, n in said.items()}
    return seen | {(row, YEAR): n for row, n in year.items()}


def as_grid(quarters: dict[str, dict[str, int]]) -> Grid:
    masked = {name: mask_quarter(counts) for name, counts in quarters.items()}
    year = {row: sum(counts[row] for counts in quarters.values()) for row in ROWS}
    return Grid.of(quarters, masked, {**year, TOTAL: sum(year.values())})


@settings(max_examples=120, deadline=None)
@given(YEARS)
def test_whatever_happened_no_small_number_of_a_year_can_be_worked_out(
    quarters: dict[str, dict[str, int]],
) -> None:
    seen, grid = published(quarters), as_grid(quarters)
    if seen[TOTAL, YEAR] is None:
        return
    hidden = grid.all_hidden(row for row in ROWS if seen[row, YEAR] is None)
    assert hidden.keys() == {cell for cell, told in seen.items() if told is None}
    for cell in hidden:
        if 0 < grid.numbers[cell] < SMALLEST:
            assert range_of(grid.numbers, hidden, cell) == (1, SMALLEST - 1)


@settings(max_examples=120, deadline=None)
@given(YEARS)
def test_a_year_tells_nothing_small_and_nothing_false(
    quarters: dict[str, dict[str, int]],
) -> None:
    seen, grid = published(quarters), as_grid(quarters)
    for cell, told in seen.items():
        assert told is None or told == grid.numbers[cell]
        assert told is None or told == 0 or told >= SMALLEST


def test_a_year_does_not_tell_the_one_quarter_that_was_hidden() -> None:
    quarters = {
        "q1": {"a": 9, "b": 3, "c": 8},
        "q2": {"a": 9, "b": 6, "c": 8},
        "q3": {"a": 9, "b": 6, "c": 8},
        "q4": {"a": 9, "b": 6, "c": 8},
    }
    seen = published(quarters)
    assert seen["b", "q1"] is None
    assert seen["b", YEAR] is None
    assert seen[TOTAL, YEAR] == 89


def test_a_year_does_not_tell_the_total_of_a_quarter_in_which_little_happened() -> None:
    quarters = {q: {"a": 9, "b": 6, "c": 8} for q in QUARTERS} | {"q2": {"a": 1, "b": 0, "c": 1}}
    seen = published(quarters)
    assert seen[TOTAL, "q2"] is None
    assert seen[TOTAL, YEAR] is None


def test_a_year_of_large_numbers_is_told_whole() -> None:
    seen = published({q: {"a": 9, "b": 6, "c": 8} for q in QUARTERS})
    assert None not in seen.values()
    assert seen["a", YEAR] == 36
    assert seen[TOTAL, YEAR] == 92


def test_adding_the_year_changes_nothing_that_was_published_of_a_quarter() -> None:
    quarters = {q: {"a": 9, "b": 2, "c": 8} for q in QUARTERS}
    before = mask_quarter(quarters["q1"])
    assert {row: published(quarters)[row, "q1"] for row in before} == before


def tried(numbers: dict[Cell, int], hidden: dict[Cell, Bounds], cell: Cell) -> tuple[int, int]:
    """What a hidden number may be, by trying every number for all of them."""
    cells = list(hidden)
    found = []
    for some in product(*(range(least, min(most, 16) + 1) for least, most in hidden.values())):
        guess = {**numbers, **dict(zip(cells, some, strict=True))}
        if _adds_up(guess):
            found.append(guess[cell])
    return min(found), max(found)


def _adds_up(guess: dict[Cell, int]) -> bool:
    rows = {row for row, _ in guess if row != TOTAL}
    columns = {column for _, column in guess if column != YEAR}
    years = all(guess[r, YEAR] == sum(guess[r, c] for c in columns) for r in {*rows, TOTAL})
    return years and all(guess[TOTAL, c] == sum(guess[r, c] for r in rows) for c in columns)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(1, 4), min_size=4, max_size=4),
    st.sets(st.integers(0, 8), min_size=1, max_size=4),
)
def test_what_remains_possible_is_worked_out_exactly(some: list[int], which: set[int]) -> None:
    numbers = {("a", "q1"): some[0], ("a", "q2"): some[1], ("b", "q1"): some[2]}
    numbers["b", "q2"] = some[3]
    for row in "ab":
        numbers[row, YEAR] = numbers[row, "q1"] + numbers[row, "q2"]
    for column in ("q1", "q2", YEAR):
        numbers[TOTAL, column] = numbers["a", column] + numbers["b", column]
    hidden = {cell: (1, 4) for at, cell in enumerate(numbers) if at in which and at < 4}
    hidden |= {cell: (0, 16) for at, cell in enumerate(numbers) if at in which and at >= 4}
    for cell in hidden:
        if cell[1] != YEAR and cell[0] != TOTAL:
            assert range_of(numbers, hidden, cell) == tried(numbers, hidden, cell)
