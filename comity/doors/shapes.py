"""Text as people and programs may send it: without characters that cannot be shown."""

from __future__ import annotations

import unicodedata

from django.utils.translation import gettext as _

_ALLOWED = frozenset("\n\r\t")


def shown(text: str) -> str:
    """The text itself. Raises ValueError for NUL and other control characters or lone surrogates,
    which PostgreSQL or a reader could not take."""
    if any(unicodedata.category(c) in ("Cc", "Cs") and c not in _ALLOWED for c in text):
        raise ValueError(_("This has characters that cannot be shown. Leave them out."))
    return text


def one_line(text: str) -> str:
    """The text on one line, its white space folded. Raises ValueError like `shown`."""
    return " ".join(shown(text).split())
