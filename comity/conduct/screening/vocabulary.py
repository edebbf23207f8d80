"""Which words the patterns wait for, and how a disguised word is recognised as one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from string import punctuation, whitespace

_DIGIT_LETTERS = str.maketrans("013457@$!|+", "oieastasiit")
_DIGIT_LETTERS_L = str.maketrans("013457@$!|+", "oleastaslit")
_NOT_LETTERS = re.compile(r"[^a-z]+")
_MASKED = re.compile(r"[a-z]+(?:[*#]+[a-z]+)+|[a-z]+[*#]{1,6}")
_MASK = re.compile(r"[*#]+")
_EDGES = punctuation.translate({ord(mark): None for mark in "@$"}) + whitespace
_EDGES_BUT_MASKS = _EDGES.translate({ord(mark): None for mark in "*#"})
_SWEAR_WORDS = """
    fuck fucking fucker fucked kut shit shitty bitch cunt dick dickhead cock asshole arsehole ass
    arse bastard bullshit whore slut wanker twat prick motherfucker nigger faggot retard tranny
    lul klootzak kloot klote kanker tering tyfus hoer teef slet trut eikel sukkel mongool flikker
    neger nikker kutwijf kankerlijer rot idioot idiot moron stupid
"""
_STRETCHED = re.compile(r"(.)\1{2,}")
_LEET = re.compile(r"[013457@$!|+]")
_LONGEST_CHUNK = 40
_LONGEST_RUN = 400
_LONGEST_WORD = 24


def core(chunk: str) -> str:
    """A chunk without the marks around it, save asterisks at its end that mask letters."""
    masked = chunk.strip(_EDGES_BUT_MASKS)
    if masked.endswith(("**", "##")) and masked[:1].isalpha():
        return masked
    return chunk.strip(_EDGES)


@dataclass(frozen=True)
class Vocabulary:
    """`triggers` are the words some pattern waits for; `lexicon` all words patterns are made of."""

    triggers: frozenset[str]
    lexicon: frozenset[str]

    def resolve(self, chunk: str) -> str | None:
        """The trigger that `chunk` hides behind digits, punctuation or asterisks, if it does."""
        if len(chunk) > _LONGEST_CHUNK or not chunk.islower():
            return None
        masked = self._unmask(chunk)
        return masked or self._unspell(chunk.rstrip("!.,;:?)|+"))

    def _unspell(self, bare: str) -> str | None:
        spellings = [bare]
        if _LEET.search(bare):
            spellings += [bare.translate(table) for table in _TABLES]
        for spelling in spellings:
            guess = self.unstretch(_NOT_LETTERS.sub("", spelling))
            if guess in self.triggers:
                return guess
        return None

    def _unmask(self, chunk: str) -> str | None:
        """The word under asterisks: a swear word first, as those are what people mask."""
        if len(chunk) < 3 or not _MASKED.fullmatch(chunk):
            return None
        exactly = re.compile(_MASK.sub(lambda mask: "." * len(mask[0]), chunk))
        loosely = re.compile(_MASK.sub("[a-z]+", chunk))
        for shape, words in (
            (exactly, _SWEAR_WORDS.split()),
            (exactly, self._of_length.get(len(chunk), ())),
            (loosely, _SWEAR_WORDS.split()),
        ):
            fitting = next(filter(shape.fullmatch, words), None)
            if fitting:
                return fitting
        return None

    @cached_property
    def _of_length(self) -> dict[int, list[str]]:
        sorted_out: dict[int, list[str]] = {}
        for word in sorted(self.triggers):
            sorted_out.setdefault(len(word), []).append(word)
        return sorted_out

    def unstretch(self, word: str) -> str:
        """`word` with letters repeated three times or more brought back to a known spelling."""
        if not _STRETCHED.search(word):
            return word
        twice = _STRETCHED.sub(r"\1\1", word)
        if twice in self.lexicon:
            return twice
        return _STRETCHED.sub(r"\1", word)

    def spelled_out(self, letters: str) -> list[str] | None:
        """The words in a run of single letters, where one of them is a trigger."""
        if len(letters) > _LONGEST_RUN:
            return None
        for table in (None, *_TABLES):
            words = self._segment(letters.translate(table) if table else letters)
            if words and any(len(word) > 2 and word in self.triggers for word in words):
                return words
        return None

    def _segment(self, letters: str) -> list[str] | None:
        best: list[list[str] | None] = [[]]
        for end in range(1, len(letters) + 1):
            ways = (
                [*before, letters[start:end]]
                for start in range(max(0, end - _LONGEST_WORD), end)
                if (before := best[start]) is not None and letters[start:end] in self.lexicon
            )
            best.append(min(ways, key=len, default=None))
        return best[-1]


_TABLES = (_DIGIT_LETTERS, _DIGIT_LETTERS_L)
