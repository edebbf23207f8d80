"""Signs that a text promotes something: its words, and the links in it.

A `PromotionDetector` says what looks like promotion and by which words; it decides nothing. The
one in force reads the words by the screener's patterns and the links by what is known of the
author. A better one takes its place by keeping the same interface (`DETECTOR`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from comity.conduct.deeds import Writing
from comity.conduct.promoting import Known
from comity.conduct.screening import Hit, Reading
from comity.conduct.screening.in_force import OWN_WORK_SCREENER, read
from comity.conduct.screening.links import Link, links


class Sign(StrEnum):
    """What a sign of promotion is."""

    COMPANY = "company"
    OWN = "own"
    TRACKING = "tracking"
    SIGN_UP = "sign-up"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Found:
    """One sign, the words or the address that show it, and the pattern that read words."""

    sign: Sign
    words: str
    pattern: str = ""


class PromotionDetector(Protocol):
    """Finds the signs of promotion in a writing, in the order of the text.

    It must be pure: the same writing with the same known links always shows the same signs.
    """

    @property
    def version(self) -> str:
        """The version of what this detector goes by."""

    def find(self, writing: Writing, known: Known) -> tuple[Found, ...]:
        """All signs in title, body and links of `writing`."""


class ByWordsAndLinks:
    """Reads words with the screener in force, and links by domain, tracking and sign-up pages."""

    version = "2026.2"

    def find(self, writing: Writing, known: Known) -> tuple[Found, ...]:
        """All signs; those of links first, as they are the surer ones. “Our app” is none by itself,
        and one beside a link."""
        linked = tuple(links(writing.whole))
        in_links = [sign for link in linked for sign in _of_link(link, known)]
        in_words = [_of_words(hit) for hit in read(writing) if hit.reading in _PROMOTES]
        if not in_words and any(link.is_plain for link in linked):
            in_words = [_of_words(hit) for hit in read(writing, OWN_WORK_SCREENER)]
        return (*in_links, *in_words)


_PROMOTES = frozenset({Reading.SELLING, Reading.OFFERING, Reading.PROMOTING})


def _of_link(link: Link, known: Known) -> Iterator[Found]:
    if any(link.is_at(domain) for domain in known.company):
        yield Found(Sign.COMPANY, link.typed)
    elif link.place in known.shared:
        yield Found(Sign.OWN, link.typed)
    if link.is_tracked:
        yield Found(Sign.TRACKING, link.typed)
    if link.leads_to_sign_up:
        yield Found(Sign.SIGN_UP, link.typed)


def _of_words(hit: Hit) -> Found:
    return Found(Sign.WORDS, hit.words, hit.pattern)


DETECTOR: PromotionDetector = ByWordsAndLinks()
