"""The index of patterns: it leaves out no pattern that has all it needs, and is quick about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.conduct.labelled import load
from comity.conduct.screening import Reading
from comity.conduct.screening.glance import bare, sentences
from comity.conduct.screening.grammar import Pattern
from comity.conduct.screening.in_force import OWN_WORK_SCREENER, SCREENER
from comity.conduct.screening.index import Index
from comity.conduct.tests.test_screening import SETS


def made(*needs: set[str]) -> Pattern:
    """A pattern that needs a word of each set."""
    return Pattern("test", Reading.SELLING, "x", tuple(frozenset(need) for need in needs))


ONE, TWO = made({"demo"}), made({"demo"}, {"book", "plan"})
THREE = made({"offer"}, {"we", "i"}, {"training"})


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", set()),
        ("book", set()),
        ("demo", {ONE}),
        ("book demo", {ONE, TWO}),
        ("plan a demo for book", {ONE, TWO}),
        ("we offer", set()),
        ("offer training", set()),
        ("i offer training", {THREE}),
        ("i offer a training and plan a demo", {ONE, TWO, THREE}),
    ],
)
def test_a_pattern_is_suspected_where_all_it_needs_is_there(
    words: str, found: set[Pattern]
) -> None:
    index = Index([ONE, TWO, THREE])
    assert index.suspects(set(words.split())) == found
    assert index.may_match(set(words.split())) is bool(found)


def test_an_index_of_nothing_suspects_nothing() -> None:
    index = Index([])
    assert not index.triggers
    assert not index.may_match({"demo"})
    assert index.suspects({"demo"}) == set()


WORDS = st.sampled_from("demo book plan offer we i training a the of".split())
NEEDS = st.lists(st.frozensets(WORDS, min_size=1, max_size=3), min_size=1, max_size=4)


@given(st.lists(NEEDS, max_size=12), st.sets(WORDS))
def test_it_says_what_looking_at_each_pattern_would_say(
    needs: list[list[frozenset[str]]], words: set[str]
) -> None:
    patterns = [made(*map(set, each)) for each in needs]
    fitting = {p for p in patterns if all(need & words for need in p.needs)}
    index = Index(patterns)
    assert index.suspects(words) == fitting
    assert index.may_match(words) is bool(fitting)


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_our_patterns_are_suspected_as_looking_at_each_would(path: Path) -> None:
    for screener in (SCREENER, OWN_WORK_SCREENER):
        patterns, index = screener._patterns, screener._index  # type: ignore[attr-defined]
        for sentence in load(path)[:60]:
            for words in sentences(bare(sentence.text)):
                fitting = {p for p in patterns if all(need & words for need in p.needs)}
                assert index.suspects(words) == fitting
                assert index.may_match(words) is bool(fitting)
