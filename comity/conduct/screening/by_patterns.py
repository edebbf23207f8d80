"""The first screener: our own patterns, explainable word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import filterfalse
from string import ascii_lowercase, digits, punctuation, whitespace

from comity.conduct.deeds import Writing
from comity.conduct.screening import Hit, Reading
from comity.conduct.screening.folding import Folded, fold, plain
from comity.conduct.screening.grammar import Lexis, Pattern, expression, pattern, words
from comity.conduct.screening.index import Index
from comity.conduct.screening.patterns import LANGUAGES, PATTERNS_VERSION
from comity.conduct.screening.quoting import Span, quoted, within
from comity.conduct.screening.tokens import Sentence, sentences, spelled_runs
from comity.conduct.screening.vocabulary import Vocabulary

_TO_WORDS = str.maketrans(dict.fromkeys(punctuation + digits + "€", " "))
_LONE_LETTERS = frozenset(ascii_lowercase) - set("aiu")
_AMOUNTS = {"€": "#price", "$": "#price", "eur": "#price", "%": "#percent"}
_AMOUNT_NAMES = frozenset({*_AMOUNTS.values(), "#number"})
_DIGIT = re.compile(r"[0-9]")
_STRETCHED = re.compile(r"([a-z])\1\1")
_ROUGH_END = re.compile(r"[.!?]\s(?<=[a-zA-Z]{3}..)|\n[ \t]*\n", re.DOTALL)
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


class _Look:
    """The quick look at a sentence: does it have all that one of the suspects needs?"""

    def __init__(self, index: Index, suspects: dict[Pattern, int], found: set[str]) -> None:
        self._index = index
        self._needed = set(suspects.values())
        waits = set().union(*(suspect.needs[0] & found for suspect in suspects))
        self._waits = waits - _AMOUNT_NAMES
        self._amounts = len(waits) > len(self._waits)

    def is_worth_reading(self, bare: str) -> bool:
        """Whether to read a sentence closely, or more than one."""
        if any(map(bare.__contains__, self._waits)) or (self._amounts and _DIGIT.search(bare)):
            bits = self._index.bits(_words(bare)[0])
            return any(bits & needed == needed for needed in self._needed)
        return False


class PatternScreener:
    """Reads Dutch and English on every text, whichever language its author gave."""

    version = PATTERNS_VERSION

    def screen(self, writing: Writing) -> tuple[Hit, ...]:
        """All hits in title and body, in the order of the text.

        A quick look spares ordinary texts, and the ordinary sentences of the others.
        """
        text = writing.whole
        bare = _bare(text)
        found, odd = _words(bare)
        suspects = self._index.suspects(found)
        disguised = self._may_be_disguised(bare, found, odd)
        if not suspects and not disguised:
            return ()
        if disguised:
            spans = _parts(text)
        else:
            look = _Look(self._index, suspects, found)
            if not any(map(look.is_worth_reading, _rough_sentences(bare))):
                return ()
            spans = (
                span for span in _parts(text) if look.is_worth_reading(_bare(text[slice(*span)]))
            )
        return tuple(sorted(self._hits(text, spans), key=lambda hit: (hit.start, -hit.end)))

    def _may_be_disguised(self, bare: str, found: set[str], odd: set[str]) -> bool:
        """Whether there are stretched words, words with digits or marks, or spelled-out ones."""
        return bool(
            _STRETCHED.search(" ".join(found))
            or any(map(self._vocabulary.resolve, filterfalse(str.isalpha, odd)))
            or (not _LONE_LETTERS.isdisjoint(found) and spelled_runs(bare, self._vocabulary))
        )

    def _hits(self, text: str, spans: Iterable[Span]) -> Iterator[Hit]:
        for start, end in spans:
            folded = fold(text[start:end])
            for sentence in sentences(folded, self._vocabulary):
                for name, reading, span in self._found(sentence, folded):
                    first, last = start + span[0], start + span[1]
                    if not within(first, last, quoted(text)):
                        yield Hit(reading, name, text[first:last], first, last)

    def _found(self, sentence: Sentence, folded: Folded) -> Iterator[tuple[str, Reading, Span]]:
        suspects = self._index.suspects({token.word for token in sentence.tokens})
        for suspect in sorted(suspects, key=lambda pattern: pattern.name):
            for span in self._matches(suspect, sentence, folded):
                yield suspect.name, suspect.reading, span

    def _matches(self, candidate: Pattern, sentence: Sentence, folded: Folded) -> Iterator[Span]:
        for match in candidate.expression.finditer(sentence.line):
            if not any(
                f.excuse(sentence.line, *match.span(), candidate.reading) for f in self._frames
            ):
                yield folded.typed_span(*sentence.folded_span(*match.span()))

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(
            pattern(f"{code}.{reading}.{name}", reading, line, language.LEXIS)
            for code, language in LANGUAGES.items()
            for reading, lines in language.PATTERNS.items()
            for name, line in lines.items()
        )

    @cached_property
    def _index(self) -> Index:
        return Index(self._patterns)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        lexicon = {
            word
            for language in LANGUAGES.values()
            for lines in language.PATTERNS.values()
            for line in lines.values()
            for word in words(line, language.LEXIS)
        }
        return Vocabulary(self._index.triggers, frozenset(lexicon))

    @cached_property
    def _frames(self) -> tuple[_Frames, ...]:
        return tuple(
            _Frames(*(_either(lines, language.LEXIS) for lines in language.FRAMES.values()))
            for language in LANGUAGES.values()
        )


def _either(lines: dict[str, str], lexis: Lexis) -> re.Pattern[str]:
    return re.compile("|".join(r"(?<!\S)" + expression(line, lexis) for line in lines.values()))


def _words(bare: str) -> tuple[set[str], set[str]]:
    """The words of a text without apostrophes, and those with more than letters in them."""
    found = set(bare.split())
    odd = set(filterfalse(str.isalpha, found))
    if not odd:
        return found, odd
    found -= odd
    rest = " ".join(odd)
    found.update(rest.translate(_TO_WORDS).split())
    if _DIGIT.search(rest):
        found.add("#number")
        found.update(name for mark, name in _AMOUNTS.items() if mark in bare)
    return found, {chunk.strip(_EDGES) for chunk in odd}


def _bare(text: str) -> str:
    return plain(text).replace("'", "")


def _rough_sentences(bare: str) -> list[str]:
    return bare.replace("\n", " ").replace("?", ".").replace("!", ".").split(". ")


def _parts(text: str) -> Iterator[Span]:
    """The text as typed in parts, none of which is smaller than a sentence."""
    start = 0
    for match in _ROUGH_END.finditer(text):
        yield start, match.end()
        start = match.end()
    yield start, len(text)
