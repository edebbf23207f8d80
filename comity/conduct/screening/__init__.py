"""How words are read: the interface every screener keeps, and the one in force.

A screener says what a stretch of words reads as, which words those are and what recognised
them. It gives no score, decides nothing and remembers nobody: clauses decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from comity.conduct.deeds import Writing


class Reading(StrEnum):
    """What a stretch of words can read as."""

    INSULT = "insult"
    THREAT = "threat"
    ADVANCE = "advance"
    SLUR = "slur"
    DEHUMANISING = "dehumanising"
    GENERALISATION = "generalisation"
    SELLING = "selling"
    OFFERING = "offering"
    PROMOTING = "promoting"
    OWN_WORK = "own-work"


@dataclass(frozen=True, slots=True)
class Hit:
    """Words at `start:end` of the whole text as typed, and what recognised them as what."""

    reading: Reading
    pattern: str
    words: str
    start: int
    end: int


class Screener(Protocol):
    """Reads a writing and gives its hits in the order of the text.

    `version` names the patterns or the model, so that a finding can be traced to what made it.
    It must be pure: the same writing always gets the same hits.
    """

    @property
    def version(self) -> str:
        """The version of what this screener goes by."""

    def screen(self, writing: Writing) -> tuple[Hit, ...]:
        """All hits in the title and body of `writing`."""
