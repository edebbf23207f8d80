"""Undoing disguise: a text as typed becomes plain lower-case ASCII that remembers where it was.

Full-width and other compatibility forms, diacritics, look-alike letters and invisible
characters are handled here, one character at a time. What needs a vocabulary (digits for
letters, spelled-out words) is left to `tokens`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_CYRILLIC = dict(
    zip("абвгдеёєзіїјкӏмнопрсѕтухԁԛԝһьъ", "abbrdeeeziijkimhonpcstyxdqwhbb", strict=True)
)
_GREEK = dict(zip("αβγδεζηικλμνορσςτυχωϲϳ", "abydezniklmvopoctuxwcj", strict=True))
_LATIN = {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe"}
_LATIN |= {"ɑ": "a", "ɡ": "g", "ɩ": "i", "ʀ": "r", "ƒ": "f", "ɪ": "i", "ɴ": "n", "ᴏ": "o", "ꞌ": "'"}
_MARKS = dict.fromkeys("’‘‛ʼ`´", "'") | dict.fromkeys("“”„«»‟", '"')
_MARKS |= dict.fromkeys("‐‑‒", "-") | dict.fromkeys("–—―•·", ",") | {"€": "$", "£": "$"}
_LOOK_ALIKES = _CYRILLIC | _GREEK | _LATIN | _MARKS
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Folded:
    """Plain text, and for each of its characters the offset of the typed one it stands for."""

    plain: str
    origin: list[int]

    def typed_span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the text as typed for `start:end` of the plain text (not empty)."""
        return self.origin[start], self.origin[end - 1] + 1


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """The plain text for one typed character: nothing for invisible ones, a space for others."""
    if character in _LOOK_ALIKES:
        return _LOOK_ALIKES[character]
    if unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return ""
    forms = unicodedata.normalize("NFKD", character).lower()
    return "".join(_fold_form(form) for form in forms)


def _fold_form(form: str) -> str:
    if form.isascii():
        return form
    if unicodedata.combining(form) or unicodedata.category(form) == "Cf":
        return ""
    return _LOOK_ALIKES.get(form, " ")


def plain(text: str) -> str:
    """The plain text without the way back: the quick form of `fold`."""
    if text.isascii():
        return text.lower()
    return _BEYOND_ASCII.sub(_fold_match, text).lower()


def _fold_match(match: re.Match[str]) -> str:
    return fold_character(match[0])


def fold(text: str) -> Folded:
    """The plain text with its offset map, so that what is found can be shown as it was typed."""
    if text.isascii():
        return Folded(text.lower(), list(range(len(text))))
    pieces = [character if character.isascii() else fold_character(character) for character in text]
    origin = [offset for offset, piece in enumerate(pieces) for _ in piece]
    return Folded("".join(pieces).lower(), origin)
