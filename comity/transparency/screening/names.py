"""Names: those of people here, and what is shaped like one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from comity.conduct.screening.folding import plain
from comity.transparency.screening.patterns import CAPITALS, INITIALS, PARTICLE, WORD
from comity.transparency.screening.words import (
    ABSTRACT,
    BARE,
    DOES,
    ORDINARY,
    PEOPLES,
    PUBLIC,
)

_PARTICLES = re.compile(PARTICLE, re.IGNORECASE)
_SENTENCE = re.compile(r"(?:^|[.!?:;…]\s+|\n\s*|[“”„«\"‘'(\[]\s*|(?:^|\n)\s*[-*•]\s+)$")
_DOES = re.compile(rf"\s+(?:{DOES})\b|['’]s\b")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]|\d")
_OF_A_NAME = re.compile(r"(?:Mc|Mac|De|Di|Du|Van|Le|La)[A-Z]")
_DATE, _YEAR = re.compile(r"\d(?:st|nd|rd|th|e)?\s+(?:of\s+)?$"), re.compile(r",?\s+\d")
_MONTHS = frozenset("april august june may julia juni augustus mei".split())
_LONGEST_NAME = 6
_NEAR = 20


@dataclass(frozen=True)
class Names:
    """Who is here: full names and handles of all members, and words that are public though they
    have capitals, such as the community's name."""

    full: frozenset[str] = frozenset()
    handles: frozenset[str] = frozenset()
    public: frozenset[str] = frozenset()

    @classmethod
    def of(cls, members: Iterable[tuple[str, str]], public: Iterable[str] = ()) -> Names:
        """From pairs of a member's name and handle, and public phrases."""
        pairs = list(members)
        return cls(
            full=frozenset(name for name, _ in pairs if name),
            handles=frozenset(handle for _, handle in pairs),
            public=frozenset(word for phrase in public for word in _words(phrase)),
        )

    def also(self, texts: Iterable[str]) -> Names:
        """With the people whom these texts name, as far as capitals show them: what somebody wrote
        where an alert asks who was there."""
        found = {
            match[0].removesuffix("'s")
            for text in texts
            for match in WORD.finditer(text)
            if match[0][0].isupper() and not _is_public(match[0], self.public | PUBLIC)
        }
        return replace(self, full=self.full | found) if found else self

    @cached_property
    def sequences(self) -> frozenset[tuple[str, ...]]:
        """Every full name as its words, without case or accents."""
        return frozenset(_words(name) for name in self.full)

    @cached_property
    def parts(self) -> frozenset[str]:
        """Single names, given and family, of anybody."""
        return frozenset(w for name in self.sequences for w in name if _is_name(w))

    def bare_handles(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a handle stands without its @, as it is written in addresses."""
        for match in WORD.finditer(text):
            if match[0] in self.handles and match[0] not in ORDINARY:
                yield match.span()


def known_names(text: str, names: Names) -> Iterator[tuple[int, int]]:
    """Where somebody's name stands: a full one in any case, a single one with a capital."""
    words = [(plain(match[0]), match) for match in WORD.finditer(text)]
    for at, (word, match) in enumerate(words):
        for size in range(_LONGEST_NAME, 1, -1):
            some = words[at : at + size]
            if tuple(w for w, _ in some) in names.sequences and len(some) == size:
                yield match.start(), some[-1][1].end()
        if _is_single(word, match, text, names):
            yield match.span()


def _is_single(word: str, match: re.Match[str], text: str, names: Names) -> bool:
    word = word.removesuffix("'s")
    if not match[0][0].isupper() or word not in names.parts:
        return False
    if _ends_with(_DATE, text, match.start()) or _YEAR.match(text, match.end()):
        return word not in _MONTHS
    begins = _ends_with(_SENTENCE, text, match.start())
    return not (begins and word in ORDINARY)


def shaped_like_names(text: str, names: Names) -> Iterator[tuple[int, int]]:
    """What has a capital, or several, and is no word of law, of the calendar or of a place: in a
    row, after initials, alone within a sentence, or at its beginning before what a person does."""
    public = names.public | PUBLIC
    for pattern, least in ((INITIALS, 1), (CAPITALS, 2)):
        for match in pattern.finditer(text):
            yield from _run(match, public, least)
    for word in WORD.finditer(text):
        if _may_be_name(word[0], public) and _stands_like_one(word, text):
            yield word.span()


def _run(match: re.Match[str], public: frozenset[str], least: int) -> Iterator[tuple[int, int]]:
    """The words with capitals, without public ones around them."""
    run = list(WORD.finditer(match[0]))
    while run and _is_public(run[0][0], public):
        run.pop(0)
    while run and _is_public(run[-1][0], public):
        run.pop()
    capitals = [w for w in run if w[0][0].isupper() and not _is_public(w[0], public)]
    if len([w for w in capitals if len(w[0]) > 1]) >= least:
        yield match.start() + run[0].start(), match.start() + run[-1].end()


def _may_be_name(word: str, public: frozenset[str]) -> bool:
    """Not what is written in capitals only, as abbreviations are, nor with one inside or a digit,
    as products are."""
    said = plain(word).removesuffix("'s")
    if not word[0].isupper() or len(said) < 3 or said.upper() == word.removesuffix("'s"):
        return False
    if _INNER_CAPITAL.search(word) and not _OF_A_NAME.match(word):
        return False
    return not (said in _MONTHS or all(_is_public(part, public) for part in said.split("-")))


def _stands_like_one(word: re.Match[str], text: str) -> bool:
    if not _ends_with(_SENTENCE, text, word.start()):
        return True
    said = plain(word[0]).removesuffix("'s")
    if said in BARE or said in ORDINARY or said.endswith(ABSTRACT):
        return False
    return bool(_DOES.match(text, word.end())) or word[0].endswith(("'s", "’s"))


def _ends_with(pattern: re.Pattern[str], text: str, at: int) -> bool:
    """Whether the pattern, which is short, ends where this begins."""
    return bool(pattern.search(text, max(0, at - _NEAR), at))


def _is_public(word: str, public: frozenset[str]) -> bool:
    said = plain(word).removesuffix("'s")
    return said in public or said.startswith(PEOPLES)


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(plain(match[0]) for match in WORD.finditer(phrase))


def _is_name(word: str) -> bool:
    return len(word) > 2 and not _PARTICLES.fullmatch(word)
