"""What the code of conduct says about a deed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from comity.answer import Message


class Outcome(IntEnum):
    """Mildest first, so that the strictest of several is their maximum."""

    ACCEPT = 0
    NUDGE = 1
    HOLD = 2
    REFUSE = 3

    @property
    def word(self) -> str:
        """The outcome as the API and the database write it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing one clause says about a deed.

    `clause` is the anchor; `reason` what was found; `remedy` what would make it acceptable;
    `allowed_from` the moment from which time heals it; `words` the very words that were found,
    as the author typed them; `pattern` names what recognised them, for tuning.
    """

    clause: str
    outcome: Outcome
    reason: Message
    remedy: Message | None = None
    allowed_from: datetime | None = None
    words: tuple[str, ...] = ()
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings of a review; the strictest decides."""

    findings: tuple[Finding, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The strictest outcome; ACCEPT where nothing was found."""
        return max((finding.outcome for finding in self.findings), default=Outcome.ACCEPT)

    def of(self, outcome: Outcome) -> tuple[Finding, ...]:
        """The findings with just this outcome."""
        return tuple(finding for finding in self.findings if finding.outcome is outcome)
