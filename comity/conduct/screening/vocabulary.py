"""Which words the patterns wait for, and how a disguised word is recognised as one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

_DIGIT_LETTERS = str.maketrans("013457@$!|+", "oieastasiit")
_DIGIT_LETTERS_L = str.maketrans("013457@$!|+", "oleastaslit")
_NOT_LETTERS = re.compile(r"[^a-z]+")
_MASKED = re.compile(r"[a-z]+(?:[*#]+[a-z]+)+|[a-z]+[*#]{1,3}[a-z]*")
_STRETCHED = re.compile(r"(.)\1{2,}")
_LEET = re.compile(r"[013457@$!|+]")
_LONGEST_CHUNK = 40
_LONGEST_RUN = 400
_LONGEST_WORD = 24


@dataclass(frozen=True)
class Vocabulary:
    """`triggers` are the words some pattern waits for; `lexicon` all words patterns are made of."""

    triggers: frozenset[str]
    lexicon: frozenset[str]
    _resolved: dict[str, str | None] = field(default_factory=dict, compare=False, repr=False)

    def resolve(self, chunk: str) -> str | None:
        """The trigger that `chunk` hides behind digits, punctuation or asterisks, if it does."""
        if chunk not in self._resolved:
            if len(self._resolved) > 4096:
                self._resolved.clear()
            self._resolved[chunk] = self._look_up(chunk)
        return self._resolved[chunk]

    def _look_up(self, chunk: str) -> str | None:
        if len(chunk) > _LONGEST_CHUNK or not any(letter.isalpha() for letter in chunk):
            return None
        bare = chunk.rstrip("!.,;:?)|+")
        spellings = [bare]
        if _LEET.search(bare):
            spellings += [bare.translate(table) for table in _TABLES]
        for spelling in spellings:
            guess = self.unstretch(_NOT_LETTERS.sub("", spelling))
            if guess in self.triggers:
                return guess
        return self._unmask(bare)

    def _unmask(self, chunk: str) -> str | None:
        if not _MASKED.fullmatch(chunk):
            return None
        shape = re.compile(re.sub(r"[*#]", ".", chunk))
        fitting = [word for word in self._of_length.get(len(chunk), ()) if shape.fullmatch(word)]
        return min(fitting) if fitting else None

    @cached_property
    def _of_length(self) -> dict[int, list[str]]:
        sorted_out: dict[int, list[str]] = {}
        for word in self.triggers:
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
