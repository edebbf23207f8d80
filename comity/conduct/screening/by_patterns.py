"""The first screener: our own patterns, explainable word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from comity.conduct.deeds import Writing
from comity.conduct.screening import Hit, Reading
from comity.conduct.screening.folding import Folded, fold
from comity.conduct.screening.glance import bare, may_be_disguised, telltales
from comity.conduct.screening.grammar import Lexis, Pattern, expression, pattern, words
from comity.conduct.screening.index import Index
from comity.conduct.screening.patterns import LANGUAGES, PATTERNS_VERSION
from comity.conduct.screening.quoting import Span, quoted, within
from comity.conduct.screening.tokens import Sentence, sentences
from comity.conduct.screening.vocabulary import Vocabulary

READINGS = frozenset(Reading)
_ROUGH_END = re.compile(r"[.!?]\s(?<=[a-zA-Z]{3}..)|\n[ \t]*\n", re.DOTALL)
_ABOUT_GROUPS = frozenset({Reading.SLUR, Reading.DEHUMANISING, Reading.GENERALISATION})
_DEEDS = frozenset(
    {Reading.THREAT, Reading.SELLING, Reading.OFFERING, Reading.PROMOTING, Reading.OWN_WORK}
)


@dataclass(frozen=True, slots=True)
class _Frames:
    """The ways in which a sentence shows that it does not itself mean the words in it."""

    before: re.Pattern[str]
    denied: re.Pattern[str]
    own: re.Pattern[str]
    after: re.Pattern[str]
    about: re.Pattern[str]
    against: re.Pattern[str]

    def excuse(self, line: str, start: int, end: int, reading: Reading) -> bool:
        """Whether the words at `start:end` are reported, denied, rejected or said of oneself."""
        if self.before.search(line, 0, start) or self.after.search(line, end):
            return True
        if reading in _ABOUT_GROUPS and self.against.search(line):
            return True
        leading = [self.denied] if reading is not Reading.SLUR else []
        if reading not in _DEEDS:
            leading.append(self.own)
        if reading is Reading.GENERALISATION:
            leading.append(self.about)
        return any(m.end() == start for lead in leading for m in lead.finditer(line, 0, start))


class PatternScreener:
    """Reads Dutch and English on every text, whichever language its author gave.

    It looks for `readings`; without, for all but those that mean nothing by themselves.
    """

    def __init__(self, readings: frozenset[Reading] = READINGS - {Reading.OWN_WORK}) -> None:
        self._readings = readings
        of_a_few = "" if Reading.INSULT in readings else f"/{'+'.join(sorted(readings))}"
        self.version = f"{PATTERNS_VERSION}{of_a_few}"

    def screen(self, writing: Writing) -> tuple[Hit, ...]:
        """All hits in title and body, in the order of the text; quotations have none."""
        text = writing.whole
        plainly = bare(text)
        disguised = may_be_disguised(plainly, self._vocabulary)
        spans = _parts(text) if disguised else self._worth_reading(text, plainly)
        found = [hit for span in spans for hit in self._hits(text, *span, disguised=disguised)]
        if not found:
            return ()
        apart = quoted(text)
        own = [hit for hit in found if not within(hit.start, hit.end, apart)]
        return tuple(sorted(own, key=lambda hit: (hit.start, -hit.end)))

    def _worth_reading(self, text: str, plainly: str) -> Iterator[Span]:
        """The parts of a text to read closely: of most texts, none."""
        sought = telltales(plainly, self._index)
        for start, end in _parts(text) if sought else ():
            if any(map(bare(text[start:end]).__contains__, sought)):
                yield start, end

    def _hits(self, text: str, start: int, end: int, *, disguised: bool) -> Iterator[Hit]:
        folded = fold(text[start:end])
        hyphenated = disguised or "-" in folded.plain
        for sentence in sentences(folded, self._vocabulary, disguised=hyphenated):
            for name, reading, span in self._found(sentence, folded):
                first, last = start + span[0], start + span[1]
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
            if reading in self._readings
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
            for reading, lines in language.PATTERNS.items()
            if reading in self._readings
            for line in lines.values()
            for word in words(line, language.LEXIS)
        }
        return Vocabulary(self._index.triggers, frozenset(lexicon))

    @cached_property
    def _frames(self) -> tuple[_Frames, ...]:
        return tuple(
            _Frames(
                **{name: _either(lines, language.LEXIS) for name, lines in language.FRAMES.items()}
            )
            for language in LANGUAGES.values()
        )


def _either(lines: dict[str, str], lexis: Lexis) -> re.Pattern[str]:
    return re.compile("|".join(r"(?<!\S)" + expression(line, lexis) for line in lines.values()))


def _parts(text: str) -> Iterator[Span]:
    """The text as typed in parts, none of which is smaller than a sentence."""
    start = 0
    for match in _ROUGH_END.finditer(text):
        yield start, match.end()
        start = match.end()
    yield start, len(text)
