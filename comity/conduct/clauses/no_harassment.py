"""No harassment in any form: threats, wishes of death and unwanted sexual attention in words.

Such words are held: somebody may be in danger, and a host should see them first. In a message,
which no host reads, they are pointed out to its author; who gets it can alert the hosts.
"""

from __future__ import annotations

from comity.answer import Message
from comity.conduct.deeds import Deed, Messaging, Settings
from comity.conduct.screening import Hit, Reading
from comity.conduct.screening.in_force import hits, quote
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "no-harassment"


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A hold where words read as a threat, or else as a sexual remark; in a message a nudge."""
    private = isinstance(deed, Messaging)
    threats = hits(deed, Reading.THREAT)
    if threats:
        remedy = Message("Take these words out. If something frightens you, alert the hosts.")
        return _found(threats, _threat(quote(threats), private), remedy, private)
    advances = hits(deed, Reading.ADVANCE)
    if advances:
        remedy = Message("Take these words out.")
        return _found(advances, _advance(quote(advances), private), remedy, private)
    return None


def _threat(words: str, private: bool) -> Message:
    if private:
        return Message(
            "“%(words)s” reads as a threat, or as wishing somebody harm. A program recognised the "
            "wording and may be mistaken; only you see this.",
            words=words,
        )
    return Message(
        "“%(words)s” reads as a threat, or as wishing somebody harm. A program recognised "
        "the wording and may be mistaken; a host looks at it before anyone else sees it.",
        words=words,
    )


def _advance(words: str, private: bool) -> Message:
    if private:
        return Message(
            "“%(words)s” reads as unwanted sexual attention. A program recognised the wording and "
            "may be mistaken; only you see this.",
            words=words,
        )
    return Message(
        "“%(words)s” reads as unwanted sexual attention. A program recognised the wording "
        "and may be mistaken; a host looks at it before anyone else sees it.",
        words=words,
    )


def _found(found: tuple[Hit, ...], reason: Message, remedy: Message, private: bool) -> Finding:
    outcome = Outcome.NUDGE if private else Outcome.HOLD
    words = tuple(hit.words for hit in found)
    return Finding(CLAUSE, outcome, reason, remedy, words=words, pattern=found[0].pattern)
