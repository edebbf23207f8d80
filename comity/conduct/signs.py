"""The signs of promotion in a deed, for the clauses that ask about them."""

from __future__ import annotations

from comity.conduct.deeds import Published
from comity.conduct.promoting import NOTHING_KNOWN
from comity.conduct.screening.promotion import DETECTOR, Found


def signs_of(deed: Published) -> tuple[Found, ...]:
    """The signs in a deed's words and links, which are looked for once."""
    facts = deed.promotion
    known = facts.known if facts else NOTHING_KNOWN
    key = f"promotion {DETECTOR.version}"
    if key not in deed.writing.noted:
        deed.writing.noted[key] = DETECTOR.find(deed.writing, known)
    return deed.writing.noted[key]


def quote(found: tuple[Found, ...]) -> str:
    """The words of the first three signs, as a reason shows them."""
    return "” · “".join(list(dict.fromkeys(sign.words for sign in found))[:3])
