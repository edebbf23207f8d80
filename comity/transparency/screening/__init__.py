"""Personal data in a text that is about to be published: what looks like it, and where.

A statement of reasons may hold none (Article 24(5) of the Digital Services Act) and cannot be
corrected once it is sent, so this errs towards finding too much: what is found costs a host a
glance. It is a guess all the same. Names that nobody here bears are seen only by their shape.
Plain Python: who lives here is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comity.transparency.screening.names import Names, known_names, shaped_like_names
from comity.transparency.screening.patterns import GUESSES, PATTERNS, PHONE, PHONE_DIGITS, Kind

__all__ = ["Found", "Kind", "Names", "screen"]


@dataclass(frozen=True, slots=True)
class Found:
    """Something in a text that looks like personal data: its sort, and from where to where."""

    kind: Kind
    start: int
    end: int

    def words(self, text: str) -> str:
        """The very words."""
        return text[self.start : self.end]


def screen(text: str, names: Names) -> list[Found]:
    """Everything in the text that looks like personal data, in its order; where two sorts overlap,
    the first that was recognised."""
    found: list[Found] = []
    for one in _all(text, names):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _all(text: str, names: Names) -> Iterator[Found]:
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            yield Found(kind, *match.span())
    yield from _phones(text)
    yield from _spans(Kind.NAME, known_names(text, names))
    yield from _spans(Kind.HANDLE, names.bare_handles(text))
    for guess in GUESSES:
        yield from _spans(Kind.PERHAPS, (match.span() for match in guess.finditer(text)))
    yield from _spans(Kind.PERHAPS, shaped_like_names(text, names))


def _phones(text: str) -> Iterator[Found]:
    for match in PHONE.finditer(text):
        if sum(character.isdigit() for character in match[0]) in PHONE_DIGITS:
            yield Found(Kind.PHONE, *match.span())


def _spans(kind: Kind, spans: Iterable[tuple[int, int]]) -> Iterator[Found]:
    for start, end in spans:
        yield Found(kind, start, end)
