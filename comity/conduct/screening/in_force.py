"""The screener that clauses ask, and the few ways in which they ask it."""

from __future__ import annotations

from comity.conduct.deeds import Deed, Wordless, Writing
from comity.conduct.screening import Hit, Reading, Screener
from comity.conduct.screening.by_patterns import PatternScreener

SCREENER: Screener = PatternScreener()
OWN_WORK_SCREENER: Screener = PatternScreener(frozenset({Reading.OWN_WORK}))


def read(writing: Writing, screener: Screener = SCREENER) -> tuple[Hit, ...]:
    """The hits of a writing, which is read once, however many clauses ask."""
    if screener.version not in writing.noted:
        writing.noted[screener.version] = screener.screen(writing)
    return writing.noted[screener.version]


def hits(deed: Deed, *readings: Reading) -> tuple[Hit, ...]:
    """What in the deed's words reads as one of `readings`; where hits overlap, the first. A deed
    without words has none."""
    if isinstance(deed, Wordless):
        return ()
    kept: list[Hit] = []
    for hit in read(deed.writing):
        if hit.reading not in readings:
            continue
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return tuple(kept)


def quote(found: tuple[Hit, ...]) -> str:
    """The words of the hits as a reason shows them."""
    return "” · “".join(dict.fromkeys(hit.words for hit in found))
