"""The small language that the patterns are written in, and how it becomes regular expressions.

A pattern is a line of elements divided by spaces:

    word            that word
    <class>         any phrase of that word class; classes may be used within classes
    $               the end of the sentence
    a|b             either of these
    ^               the beginning of the sentence
    ...             up to four words of any kind
    ,               a comma
    ~x              not followed by x

An element may end in `?` (may be missing) or `*` (up to four times). In phrases, `(e)` is a
spelling that may be missing. Every quantifier is bounded, so that the work is linear in the
length of a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from comity.conduct.screening import Reading
from comity.conduct.screening.common_words import RANK

_OPTIONAL = re.compile(r"\(([a-z]+)\)")
_CLASS = re.compile(r"<([a-z-]+)>")
_CHOICE = r"(?:<[a-z-]+>|[a-z0-9#]+|\$)"
_ELEMENT = re.compile(
    rf"(?P<not>~?)(?P<what>\.\.\.|[,^]|{_CHOICE}(?:\|{_CHOICE})*)(?P<flags>[?*]?)"
)
_ANY_WORDS = r"(?:[a-z0-9#]+ ){0,4}?"


@dataclass(frozen=True, eq=False)
class Lexis:
    """One language's word classes: name → phrases divided by commas."""

    classes: Mapping[str, str]

    def phrases(self, name: str) -> list[str]:
        """The phrases of a class, spelled out. Raises KeyError for a class that is not there."""
        listed = (" ".join(phrase.split()) for phrase in self.classes[name].split(","))
        return [spelling for phrase in listed if phrase for spelling in _spellings(phrase)]


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A pattern: its name, what it reads as, and the words without which it cannot match.

    A sentence that it matches has a word from every set in `needs`; the first is the set of the
    least common words, for which it lies in wait.
    """

    name: str
    reading: Reading
    source: str = field(repr=False)
    needs: tuple[frozenset[str], ...] = field(repr=False)

    @property
    def expression(self) -> re.Pattern[str]:
        """The regular expression, compiled when first needed: all at once would slow the start."""
        return _compile(self.source)


@cache
def _compile(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _spellings(phrase: str) -> Iterator[str]:
    if _OPTIONAL.search(phrase):
        yield from _spellings(_OPTIONAL.sub("", phrase, count=1))
        yield from _spellings(_OPTIONAL.sub(r"\1", phrase, count=1))
    else:
        yield phrase


def elements(line: str) -> list[tuple[bool, str, str]]:
    """The elements of a line as (negated, what, flags). Raises ValueError for what is none."""
    parsed = [_ELEMENT.fullmatch(part) for part in line.split()]
    if not all(parsed):
        raise ValueError(f"not a pattern: {line!r}")
    return [(bool(found["not"]), found["what"], found["flags"]) for found in parsed if found]


@cache
def expression(line: str, lexis: Lexis) -> str:
    """The regular expression for a line, to be matched against the line of a sentence."""
    return "".join(_element(*parts, lexis) for parts in elements(line))


def _element(negated: bool, what: str, flags: str, lexis: Lexis) -> str:
    if what == "^":
        return r"\A"
    body = _body(what, lexis)
    if negated:
        return f"(?!{body})"
    if "*" in flags:
        return f"(?:{body}){{0,4}}"
    return f"(?:{body})?" if "?" in flags else body


def _body(what: str, lexis: Lexis) -> str:
    if what == "...":
        return _ANY_WORDS
    if what == ",":
        return ", "
    return f"(?:{'|'.join(_choices(what, lexis))})"


def _choices(what: str, lexis: Lexis) -> Iterator[str]:
    for choice in what.split("|"):
        if choice == "$":
            yield r"\Z"
        elif choice.startswith("<"):
            phrases = sorted(lexis.phrases(choice[1:-1]), key=len, reverse=True)
            yield from (expression(phrase, lexis) for phrase in phrases)
        else:
            yield f"{choice} "


@cache
def needs(line: str, lexis: Lexis) -> tuple[frozenset[str], ...]:
    """For each element that cannot be missing, words one of which it must have; rarest first.

    ValueError where every element can be missing.
    """
    required = {
        frozenset(_telling(what, lexis, rarity))
        for negated, what, flags in elements(line)
        if not negated and not flags and "$" not in what and (what[0].isalnum() or what[0] in "#<")
        for rarity in (0, 1)
    }
    if not required:
        raise ValueError(f"nothing in {line!r} is needed")
    return tuple(
        sorted(required, key=lambda telling: (sum(map(_frequency, telling)), min(telling)))
    )


def _telling(what: str, lexis: Lexis, rarity: int) -> set[str]:
    """A word from each choice; of a phrase the rarest one, or the one after that."""
    telling: set[str] = set()
    for choice in what.split("|"):
        if choice.startswith("<"):
            for phrase in lexis.phrases(choice[1:-1]):
                needed = needs(phrase, lexis)
                telling |= needed[min(rarity, len(needed) - 1)]
        else:
            telling.add(choice)
    return telling


def _frequency(word: str) -> float:
    return 1 / (10 + RANK[word]) if word in RANK else 0.00001


@cache
def words(line: str, lexis: Lexis) -> frozenset[str]:
    """All words that a line can be made of."""
    found: set[str] = set()
    for _, what, _ in elements(line):
        for choice in what.split("|"):
            if choice.startswith("<"):
                for phrase in lexis.phrases(choice[1:-1]):
                    found |= words(phrase, lexis)
            elif choice[0].isalnum():
                found.add(choice)
    return frozenset(found)


def pattern(name: str, reading: Reading, line: str, lexis: Lexis) -> Pattern:
    """A line made ready. The name tells the language, the reading and which pattern it is."""
    source = r"(?<!\S)" + expression(line, lexis)
    return Pattern(name, reading, source, needs(line, lexis))
