"""From a folded text to sentences of words, each of which knows where it stood as typed.

The words of a sentence are joined by single spaces, so that patterns need not know about
spacing; punctuation that separates becomes a comma, a price `#price`, a share `#percent`, any
other number `#number`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from comity.conduct.screening.folding import Folded
from comity.conduct.screening.vocabulary import Vocabulary, core

_SPELLED = re.compile(
    r"(?P<spelled>(?<![a-z0-9])[a-z0-9@$](?:[ \t.\-_*,|/~]{1,3}[a-z0-9@$!](?![a-z0-9])){2,})"
)
_PIECE = re.compile(
    _SPELLED.pattern + r"|(?P<gap>\n[ \t]*\n)"
    r"|(?P<chunk>\S+)"
)
_CHUNK = re.compile(r"\S+")
_PART = re.compile(
    r"(?P<word>[a-z]+(?:'[a-z]+)*)"
    r"|(?P<price>\$\d[\d.,]*|\d[\d.,]*(?:\$|eur\b))"
    r"|(?P<percent>\d[\d.,]*%)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<end>[.!?;]+|\n[ \t]*\n)"
    r"|(?P<comma>[,:()/]+|(?<!\S)-+(?!\S))"
)
_MARKS = {"price": "#price", "percent": "#percent", "number": "#number", "comma": ","}
_LONGEST_SENTENCE = 150


class Token(NamedTuple):
    """One word or mark, and the span of the folded text it came from."""

    word: str
    start: int
    end: int


@dataclass(slots=True)
class Sentence:
    """The tokens between two full stops, and their words as one line that ends in a space."""

    tokens: list[Token] = field(default_factory=list)
    line: str = ""
    _starts: list[int] = field(default_factory=list)

    def close(self) -> Sentence:
        """Join the words, once all tokens are in."""
        place = 0
        for token in self.tokens:
            self._starts.append(place)
            place += len(token.word) + 1
        self.line = "".join(f"{token.word} " for token in self.tokens)
        return self

    def folded_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the folded text for `start:end` of the line."""
        first = self.tokens[bisect_right(self._starts, start) - 1]
        last = self.tokens[bisect_right(self._starts, end - 1) - 1]
        return first.start, last.end


def sentences(folded: Folded, vocabulary: Vocabulary, *, disguised: bool) -> Iterator[Sentence]:
    """The sentences of a text, disguised words already resolved where there are any.

    One that goes on and on is cut, which keeps the work linear in the length of the text.
    """
    current = Sentence()
    read = _tokens if disguised else _plain_tokens
    for token in read(folded.plain, vocabulary):
        ends = token.word == "."
        if not ends:
            current.tokens.append(token)
        if current.tokens and (ends or len(current.tokens) == _LONGEST_SENTENCE):
            yield current.close()
            current = Sentence()
    if current.tokens:
        yield current.close()


def _plain_tokens(plain: str, vocabulary: Vocabulary) -> Iterator[Token]:
    return _parts(plain, 0, len(plain), 0, vocabulary)


def _tokens(plain: str, vocabulary: Vocabulary) -> Iterator[Token]:
    for piece in _PIECE.finditer(plain):
        if piece["gap"]:
            yield Token(".", piece.start(), piece.end())
        elif piece["spelled"]:
            yield from _spelled(plain, piece.start(), piece.end(), vocabulary)
        else:
            yield from _chunk(piece["chunk"], piece.start(), vocabulary)


def spelled_runs(plain: str, vocabulary: Vocabulary) -> bool:
    """Whether a word that patterns wait for is spelled out, letter by letter, anywhere."""
    return any(
        vocabulary.spelled_out(_letters(plain, *run.span())) for run in _SPELLED.finditer(plain)
    )


def _letters(plain: str, start: int, end: int) -> str:
    return "".join(plain[at] for at in _letter_places(plain, start, end))


def _letter_places(plain: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if plain[at].isalnum() or plain[at] in "@$!"]


def _spelled(plain: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Token]:
    places = _letter_places(plain, start, end)
    words = vocabulary.spelled_out(_letters(plain, start, end))
    if words is None:
        for chunk in _CHUNK.finditer(plain, start, end):
            yield from _chunk(chunk[0], chunk.start(), vocabulary)
        return
    for word in words:
        yield Token(word, places[0], places[len(word) - 1] + 1)
        places = places[len(word) :]


def _chunk(chunk: str, offset: int, vocabulary: Vocabulary) -> Iterator[Token]:
    if chunk.isalpha():
        yield Token(vocabulary.unstretch(chunk), offset, offset + len(chunk))
        return
    inner = core(chunk)
    start = chunk.find(inner)
    hidden = None if inner.isalpha() else vocabulary.resolve(inner.replace("'", ""))
    if hidden:
        end = start + len(inner)
        yield from _parts(chunk, 0, start, offset, vocabulary)
        yield Token(hidden, offset + start, offset + end)
        yield from _parts(chunk, end, len(chunk), offset, vocabulary)
    else:
        yield from _parts(chunk, 0, len(chunk), offset, vocabulary)


def _parts(chunk: str, start: int, end: int, offset: int, words: Vocabulary) -> Iterator[Token]:
    for part in _PART.finditer(chunk, start, end):
        kind = part.lastgroup or ""
        word = part[0].replace("'", "")
        mark = words.unstretch(word) if kind == "word" else _MARKS.get(kind, ".")
        yield Token(mark, offset + part.start(), offset + part.end())
