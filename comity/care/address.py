"""The community's address, said as one says it aloud, so that harvesters don't read it."""

from __future__ import annotations

import re

from django.utils.translation import gettext

_SIGNS = re.compile(r"([@.])")


def spoken(address: str) -> list[str]:
    """The parts of an address, its signs as words of the reader's language; [] for none.

    "info@example.org" becomes info, at, example, dot, org: shown apart, and never in a link.
    """
    words = {"@": gettext("at-sign"), ".": gettext("dot")}
    return [words.get(part, part) for part in _SIGNS.split(address) if part]
