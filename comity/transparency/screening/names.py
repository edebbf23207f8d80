"""Names: those of people here, and what is shaped like one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from comity.conduct.screening.folding import plain
from comity.transparency.screening.patterns import CAPITALS, PARTICLE, WORD

_ORDINARY = frozenset(
    """art bill chase chip dawn dean drew faith frank grace guest harm hope hunter iris jack jade
    joy june april august may mark miles mark max ocean olive page pat penny pearl pierce poppy
    rich rob rose ruby rusty sandy sky sonny spring star storm stone sue summer tag victor will
    wit dag brief roos bloem ster zon sterre vrede hoop fleur mees wolf koning bakker visser smit
    jong groot klein lang prins lam haas bos berg meer dam dijk hof markt post host hosts member
    members vendor vendors service support klant klanten team vraag code comity""".split()
)
"""Words that people are named after, and that a sentence may begin with all the same."""

_PUBLIC = frozenset(
    """article articles artikel artikelen regulation verordening directive richtlijn digital
    services act union european europese europe europa unie wetboek strafrecht burgerlijk code
    conduct gedragscode annex bijlage terms conditions january february march april may june july
    august september october november december januari februari maart mei juni juli augustus
    oktober monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag dutch english nederlands engels customer experience employee
    general data protection algemene gegevensbescherming dsa gdpr avg eu the a an our this that
    these those de het een onze dit dat deze die in on at to of and or by for from with if it he
    she they we you i no not op bij tot van en of door voor uit met als ze wij jij ik geen niet
    volgens according after before while when as na tijdens toen terwijl both two three""".split()
)
"""Words whose capitals say nothing of a person."""

_PARTICLES = re.compile(PARTICLE, re.IGNORECASE)
_SENTENCE = re.compile(r"(?:^|[.!?:;]\s+|\n\s*|[“\"(]\s*)$")
_DATE, _YEAR = re.compile(r"\d(?:st|nd|rd|th|e)?\s+(?:of\s+)?$"), re.compile(r",?\s+\d")
_MONTHS = frozenset("april august june may julia juni augustus mei".split())
_LONGEST_NAME = 6


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
            if match[0] in self.handles and match[0] not in _ORDINARY:
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
    if _DATE.search(text[: match.start()]) or _YEAR.match(text, match.end()):
        return word not in _MONTHS
    begins = bool(_SENTENCE.search(text[: match.start()]))
    return not (begins and word in _ORDINARY)


def shaped_like_names(text: str, names: Names) -> Iterator[tuple[int, int]]:
    """Where words with capitals follow each other that are no words of law or of the calendar."""
    public = names.public | _PUBLIC
    for match in CAPITALS.finditer(text):
        run = list(WORD.finditer(match[0]))
        while run and plain(run[0][0]) in public:
            run.pop(0)
        while run and plain(run[-1][0]) in public:
            run.pop()
        capitals = [w for w in run if w[0][0].isupper() and plain(w[0]) not in public]
        if len(capitals) > 1:
            yield match.start() + run[0].start(), match.start() + run[-1].end()


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(plain(match[0]) for match in WORD.finditer(phrase))


def _is_name(word: str) -> bool:
    return len(word) > 2 and not _PARTICLES.fullmatch(word)
