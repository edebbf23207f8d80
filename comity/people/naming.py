"""What a company is called, and where its pages are, in one spelling."""

from __future__ import annotations

import unicodedata

from comity.conduct.screening.links import link_of
from comity.people.models import COMPANY, DOMAIN

DOMAINS = 20


def folded(name: str) -> str:
    """A company's name without case, spacing and punctuation, so that it exists once; cut where
    signs that stand for several letters would make it longer than the name may be."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = "".join(c for c in plain if c.isalnum()) or "".join(plain.split())
    return kept[:COMPANY]


def domains_in(typed: str) -> list[str]:
    """The domains among what was typed, one on a line or divided by commas or spaces. Raises
    ValueError with what is no domain, or where there are too many."""
    found: dict[str, None] = {}
    for part in typed.replace(",", " ").split():
        link = link_of(part)
        if link is None or len(link.host) > DOMAIN:
            raise ValueError(part)
        found[link.host] = None
    if len(found) > DOMAINS:
        raise ValueError(typed[:DOMAIN])
    return list(found)
