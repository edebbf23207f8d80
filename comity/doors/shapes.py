"""Text as people and programs may send it: without characters that cannot be shown."""

from __future__ import annotations

import unicodedata
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

_ALLOWED = frozenset("\n\r\t")
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of whatever follows on the line, beyond the text itself."""
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters by their category that show nothing."""


def shown(text: str) -> str:
    """The text itself. Raises ValueError for NUL and other control characters or lone surrogates,
    which PostgreSQL or a reader could not take."""
    if any(unicodedata.category(c) in ("Cc", "Cs") and c not in _ALLOWED for c in text):
        raise _not_shown()
    return text


def one_line(text: str) -> str:
    """The text on one line, its white space folded. Raises ValueError like `shown`, and for what
    would mislead beside other text: marks that turn it round, and nothing to be seen at all."""
    line = " ".join(shown(text).split())
    if not _TURNING.isdisjoint(line) or (line and not any(_is_seen(c) for c in line)):
        raise _not_shown()
    return line


def web_address(text: str) -> str:
    """The address of a page on the web. Raises ValueError for another kind, or none."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if "." not in host.strip(".") or parts.scheme not in ("http", "https"):
        raise ValueError(_("This is no web address. Write it as https://…"))
    return text


def _is_seen(character: str) -> bool:
    return unicodedata.category(character)[0] not in "CZM" and character not in _BLANK


def _not_shown() -> ValueError:
    return ValueError(_("This has characters that cannot be shown. Leave them out."))
