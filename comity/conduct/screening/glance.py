"""The quick look at a text, which tells whether it is worth reading closely.

Ordinary texts are nearly all there are, so this is all the work that most of them cause. It may
take an ordinary sentence for one worth reading, and never the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import filterfalse
from string import ascii_lowercase, digits, whitespace

from comity.conduct.screening.folding import plain
from comity.conduct.screening.index import Index
from comity.conduct.screening.tokens import spelled_runs
from comity.conduct.screening.vocabulary import Vocabulary, core

_KINDS = str.maketrans(
    dict.fromkeys(map(chr, range(128)), "-")
    | dict.fromkeys(ascii_lowercase, "x")
    | dict.fromkeys(digits + "@$*#|+", "0")
    | dict.fromkeys(whitespace, " ")
)
_ODD_WORDS = ("x0", "0x", "x-x", "x--x")
_LONE_LETTERS = " x x x "
_STRETCHED = re.compile(r"([a-z])\1\1")
_SHAPES = str.maketrans(
    dict.fromkeys(map(chr, range(128)), " ")
    | {letter: letter for letter in ascii_lowercase + "$%"}
    | dict.fromkeys(digits, "0")
    | dict.fromkeys(".!?;", ".")
)
_AMOUNTS = {"$": "#price", "eur": "#price", "%": "#percent"}


def bare(text: str) -> str:
    """The plain text without apostrophes, and without the one hyphen that hides no word."""
    return plain(text).replace("'", "").replace("e-mail", "email")


def sentences(bare_text: str) -> Iterator[set[str]]:
    """The words of each sentence, or of more than one together; amounts as patterns name them."""
    shapes = bare_text.replace("\n\n", ".").translate(_SHAPES).replace("0.0", "00")
    amounts = "0" in shapes
    for shape in shapes.split("."):
        words = set(shape.split())
        if amounts and "0" in shape:
            words.add("#number")
            words.update(name for mark, name in _AMOUNTS.items() if mark in shape)
        yield words


def telltales(bare_text: str, index: Index) -> set[str]:
    """A word of each sentence that has all that some pattern needs: there one should read on."""
    disjoint = index.triggers.isdisjoint
    return {
        max(filter(str.isalpha, words), key=len, default="")
        for words in sentences(bare_text)
        if not disjoint(words) and index.may_match(words)
    }


def may_be_disguised(bare_text: str, vocabulary: Vocabulary) -> bool:
    """Whether there are stretched words, words with digits or marks, or spelled-out ones."""
    kinds = f" {bare_text} ".translate(_KINDS)
    if any(map(kinds.__contains__, _ODD_WORDS)):
        odd = set(map(core, filterfalse(str.isalpha, bare_text.split())))
        if any(map(vocabulary.resolve, filterfalse(str.isalpha, odd))):
            return True
    letters = kinds.replace("-", " ").replace("0", "x").replace("  ", " ").replace("  ", " ")
    if _LONE_LETTERS in letters and spelled_runs(bare_text, vocabulary):
        return True
    return _repeats(bare_text) and bool(_STRETCHED.search(bare_text))


def _repeats(bare_text: str) -> bool:
    """Whether any character stands three times in a row.

    Compares the text with itself, moved by one and by two, all of it at once: that takes a tenth
    of what looking for it place by place does.
    """
    whole = int.from_bytes(bare_text.encode("ascii"), "big")
    differs = whole ^ (whole >> 8)
    return 0 in (differs | (differs >> 8)).to_bytes(len(bare_text), "big")
