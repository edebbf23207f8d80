"""The first screener: our own patterns, explainable word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import filterfalse
from string import ascii_lowercase, digits, punctuation, whitespace

from comity.conduct.deeds import Writing
from comity.conduct.screening import Hit, Reading
from comity.conduct.screening.folding import Folded, fold, plain
from comity.conduct.screening.grammar import Lexis, Pattern, expression, pattern, words
from comity.conduct.screening.patterns import LANGUAGES, PATTERNS_VERSION
from comity.conduct.screening.quoting import Span, quoted, within
from comity.conduct.screening.tokens import Sentence, sentences, spelled_runs
from comity.conduct.screening.vocabulary import Vocabulary

_TO_WORDS = str.maketrans(dict.fromkeys(punctuation + digits + "€", " "))
_LONE_LETTERS = frozenset(ascii_lowercase) - set("aiu")
_AMOUNTS = {"€": "#price", "$": "#price", "eur": "#price", "%": "#percent"}
_DIGIT = re.compile(r"[0-9]")
_TRIPLES = tuple(letter * 3 for letter in ascii_lowercase)
_ROUGH_END = re.compile(r"[.!?]\s|\n[ \t]*\n")
_ABOUT_GROUPS = frozenset({Reading.SLUR, Reading.DEHUMANISING, Reading.GENERALISATION})
_EDGES = punctuation.translate({ord(mark): None for mark in "@$"}) + whitespace


@dataclass(frozen=True, slots=True)
class _Frames:
    """The ways in which a sentence shows that it does not itself mean the words in it."""

    before: re.Pattern[str]
    touching: re.Pattern[str]
    after: re.Pattern[str]
    against: re.Pattern[str]

    def excuse(self, line: str, start: int, end: int, reading: Reading) -> bool:
        """Whether the words at `start:end` are reported, denied, rejected or said of oneself."""
        if self.before.search(line, 0, start) or self.after.search(line, end):
            return True
        if reading in _ABOUT_GROUPS and self.against.search(line):
            return True
        return any(match.end() == start for match in self.touching.finditer(line, 0, start))


class PatternScreener:
    """Reads Dutch and English on every text, whichever language its author gave."""

    version = PATTERNS_VERSION

    def screen(self, writing: Writing) -> tuple[Hit, ...]:
        """All hits in title and body, in the order of the text; none overlaps another of its kind."""
        text = writing.whole
        if not self._worth_reading(plain(text)):
            return ()
        apart = quoted(text)
        return tuple(sorted(self._hits(text, apart), key=lambda hit: (hit.start, -hit.end)))

    def _worth_reading(self, text: str) -> bool:
        """The quick look that spares ordinary text: are there words that some pattern needs?"""
        bare = text.replace("'", "")
        found = _words(bare)
        if self._candidates(found) and any(map(self._candidates, map(_words, _parts(bare)))):
            return True
        return (
            any(map(" ".join(found).__contains__, _TRIPLES))
            or any(map(self._vocabulary.resolve, _odd(bare)))
            or not _LONE_LETTERS.isdisjoint(found)
            and spelled_runs(text, self._vocabulary)
        )

    def _candidates(self, found: set[str]) -> set[Pattern]:
        """The patterns that may match where these words are found."""
        return {
            candidate
            for word in self._vocabulary.triggers & found
            for candidate in self._waiting[word]
            if candidate.may_match(found)
        }

    def _hits(self, text: str, apart: list[Span]) -> Iterator[Hit]:
        folded = fold(text)
        for sentence in sentences(folded, self._vocabulary):
            found = {token.word for token in sentence.tokens}
            for candidate in sorted(self._candidates(found), key=lambda pattern: pattern.name):
                yield from self._matches(candidate, sentence, folded, text, apart)

    def _matches(
        self, candidate: Pattern, sentence: Sentence, folded: Folded, text: str, apart: list[Span]
    ) -> Iterator[Hit]:
        for match in candidate.expression.finditer(sentence.line):
            start, end = folded.typed_span(*sentence.folded_span(match.start(), match.end()))
            if within(start, end, apart):
                continue
            if not any(f.excuse(sentence.line, *match.span(), candidate.reading) for f in self._frames):
                yield Hit(candidate.reading, candidate.name, text[start:end], start, end)

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(
            pattern(f"{code}.{reading}.{name}", reading, line, language.LEXIS)
            for code, language in LANGUAGES.items()
            for reading, lines in language.PATTERNS.items()
            for name, line in lines.items()
        )

    @cached_property
    def _waiting(self) -> dict[str, set[Pattern]]:
        waiting: dict[str, set[Pattern]] = {}
        for candidate in self._patterns:
            for trigger in candidate.needs[0]:
                waiting.setdefault(trigger, set()).add(candidate)
        return waiting

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        lexicon = {
            word
            for language in LANGUAGES.values()
            for lines in language.PATTERNS.values()
            for line in lines.values()
            for word in words(line, language.LEXIS)
        }
        return Vocabulary(frozenset(self._waiting), frozenset(lexicon))

    @cached_property
    def _frames(self) -> tuple[_Frames, ...]:
        return tuple(
            _Frames(*(_either(lines, language.LEXIS) for lines in language.FRAMES.values()))
            for language in LANGUAGES.values()
        )


def _either(lines: dict[str, str], lexis: Lexis) -> re.Pattern[str]:
    return re.compile("|".join(r"(?<!\S)" + expression(line, lexis) for line in lines.values()))


def _words(bare: str) -> set[str]:
    """The words of a text without apostrophes, and the names of the amounts in it."""
    found = set(bare.translate(_TO_WORDS).split())
    if _DIGIT.search(bare):
        found.add("#number")
        found.update(name for mark, name in _AMOUNTS.items() if mark in bare)
    return found


def _parts(bare: str) -> list[str]:
    """The text in parts none of which is smaller than a sentence."""
    return _ROUGH_END.split(bare)


def _odd(text: str) -> Iterator[str]:
    """Words with something other than letters inside: "1d10t", "st*pid", "customer-centric"."""
    chunks = filterfalse(str.isalpha, set(text.split()))
    return filterfalse(str.isalpha, {chunk.strip(_EDGES) for chunk in chunks})
