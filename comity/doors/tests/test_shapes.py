"""What may be typed, for every category of Unicode."""

from __future__ import annotations

import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.doors.shapes import one_line, shown

CATEGORIES = """
    Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn
""".split()
SEEN = [category for category in CATEGORIES if category[0] in "LNPS"]
BLANK = "\u115f\u1160\u2800\u3164\uffa0"
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with override("en"):
        yield


@cache
def characters() -> dict[str, list[str]]:
    """All characters there are, by category."""
    found = defaultdict(list)
    for character in map(chr, range(sys.maxunicode + 1)):
        found[unicodedata.category(character)].append(character)
    return found


def test_these_are_all_categories() -> None:
    assert set(characters()) == set(CATEGORIES)


@pytest.mark.parametrize("category", [each for each in CATEGORIES if each not in ("Cc", "Cs")])
def test_all_of_a_category_that_can_be_shown_is_taken_as_it_is(category: str) -> None:
    text = "".join(characters()[category])
    assert shown(text) == text


@pytest.mark.parametrize("category", ["Cc", "Cs"])
def test_none_of_a_category_that_cannot_be_shown_is_taken(category: str) -> None:
    for character in characters()[category]:
        if character in "\n\r\t":
            assert shown(f"a{character}b") == f"a{character}b"
        else:
            with pytest.raises(ValueError, match="cannot be shown"):
                shown(f"a{character}b")


@pytest.mark.parametrize("category", SEEN)
def test_one_sign_that_is_seen_is_enough_for_a_line(category: str) -> None:
    for character in characters()[category][:500]:
        if character not in BLANK:
            assert one_line(character) == character


@pytest.mark.parametrize("category", ["Mn", "Mc", "Me", "Cf", "Co", "Cn"])
def test_a_line_of_what_is_not_seen_is_refused(category: str) -> None:
    for character in characters()[category][:500]:
        with pytest.raises(ValueError, match="cannot be shown"):
            one_line(character)


@pytest.mark.parametrize("character", BLANK)
def test_a_letter_that_shows_nothing_makes_no_line(character: str) -> None:
    with pytest.raises(ValueError, match="cannot be shown"):
        one_line(character * 3)
    assert one_line(f"a{character}") == f"a{character}"


@pytest.mark.parametrize("mark", TURNING)
def test_a_mark_that_turns_what_follows_is_refused_in_a_line_and_not_in_a_text(mark: str) -> None:
    with pytest.raises(ValueError, match="cannot be shown"):
        one_line(f"Anna{mark}annA")
    assert shown(f"Anna{mark}annA")


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u2028", "\u3000", "\t", "\n", "\r\n"])
def test_white_space_of_every_sort_becomes_one_space(space: str) -> None:
    assert one_line(f"{space}de{space}{space}Wit{space}") == "de Wit"


@given(st.text())
@settings(deadline=None)
def test_a_line_is_one_line_and_stays_the_same_when_it_is_read_again(text: str) -> None:
    try:
        line = one_line(text)
    except ValueError:
        return
    assert len(line.splitlines()) <= 1
    assert line == line.strip() == one_line(line)
