"""Code names say nothing about anyone, and there are enough of them."""

from __future__ import annotations

import re

from comity.care.codenames import ANIMALS, COLOURS, new_slug, numbered, spoken


def test_a_name_is_a_colour_and_an_animal() -> None:
    for _ in range(50):
        first, second = new_slug().split("-")
        assert first in COLOURS.split()
        assert second in ANIMALS.split()


def test_there_are_more_names_than_a_busy_desk_needs() -> None:
    first, second = COLOURS.split(), ANIMALS.split()
    assert len(first) == len(set(first))
    assert len(second) == len(set(second))
    assert len(first) * len(second) > 10_000


def test_a_name_is_said_as_people_say_it() -> None:
    assert spoken("blue-heron") == "Blue Heron"
    assert spoken(numbered("blue-heron", 2)) == "Blue Heron 2"


def test_a_name_fits_in_an_address() -> None:
    assert all(re.fullmatch(r"[a-z]+", word) for word in (COLOURS + " " + ANIMALS).split())
