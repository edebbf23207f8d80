"""Text as one looks for it: without case, accents and the strokes through letters.

Said twice, as both sides need it: the database folds what it keeps, Python what is asked for. A
test holds the two together. `unaccent` is an extension, which the embedded database has not.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from django.db.models import Func, TextField

_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ð": "d", "ς": "σ"})
_SPELLED = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
_MARKS = re.compile("[\u0300-\u036f]")


class Folded(Func):
    """One or several texts, each on a line of its own, folded by the database."""

    template = (
        "replace(replace(replace(replace(translate(regexp_replace(lower(normalize("
        "(%(expressions)s), NFKD)), '[\\u0300-\\u036f]', '', 'g'), 'øłđħıðς', 'oldhidσ'), "
        "'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')"
    )
    arg_joiner = " || E'\\n' || "
    output_field = TextField()


def fold(text: str) -> str:
    """The same in Python."""
    plain = _MARKS.sub("", normalize("NFKD", text).lower()).translate(_PLAIN)
    for letter, spelled in _SPELLED.items():
        plain = plain.replace(letter, spelled)
    return plain


def words_of(text: str) -> list[str]:
    """The folded words of what somebody looks for, each once."""
    return list(dict.fromkeys(re.findall(r"[^\W_]+", fold(text))))
