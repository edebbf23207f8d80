"""The screener that clauses ask, and the few ways in which they ask it."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from comity.conduct.deeds import Deed, Writing
from comity.conduct.screening import Hit, Reading, Screener
from comity.conduct.screening.by_patterns import PatternScreener

SCREENER: Screener = PatternScreener()
_READ: WeakKeyDictionary[Writing, tuple[Hit, ...]] = WeakKeyDictionary()


def read(writing: Writing) -> tuple[Hit, ...]:
    """The hits of one writing, read once though each clause asks in turn.

    They are kept as long as somebody holds the writing itself, and no longer.
    """
    found = _READ.get(writing)
    if found is None:
        found = _READ[writing] = SCREENER.screen(writing)
    return found


def hits(deed: Deed, *readings: Reading) -> tuple[Hit, ...]:
    """What in the deed's words reads as one of `readings`; where hits overlap, the first."""
    found = [hit for hit in read(deed.writing) if hit.reading in readings]
    kept: list[Hit] = []
    for hit in found:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return tuple(kept)


def quote(found: tuple[Hit, ...]) -> str:
    """The words of the hits as a reason shows them."""
    return "” · “".join(dict.fromkeys(hit.words for hit in found))
