"""Which stretches of a text are somebody else's words, or no prose at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

Span = tuple[int, int]

_SET_APART = re.compile(
    r"^[ \t]{0,3}>[^\n]*"
    r"|```.*?(?:```|\Z)"
    r"|`[^`\n]+`"
    r"|“[^”\n]+”|„[^”“\n]+[”“]|«[^»\n]+»|»[^«\n]+«"
    r"|\"[^\"\n]+\""
    r"|‘(?:[^’\n]|’(?=\w))+’"
    r"|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w))+'(?!\w)",
    re.MULTILINE | re.DOTALL,
)


def quoted(text: str) -> tuple[Span, ...]:
    """The spans of quotations, block quotes and code in a text as typed, in order."""
    return tuple(match.span() for match in _SET_APART.finditer(text))


def within(start: int, end: int, spans: tuple[Span, ...]) -> bool:
    """Whether `start:end` lies wholly in one of the spans, which are in order."""
    place = bisect_right(spans, start, key=itemgetter(0)) - 1
    return place >= 0 and end <= spans[place][1]
