"""Treat each other with respect and courtesy: words that insult the person one writes to.

Reading words is a guess, so this clause nudges and never holds.
"""

from __future__ import annotations

from comity.answer import Message
from comity.conduct.deeds import Deed, Messaging, Settings
from comity.conduct.screening import Reading
from comity.conduct.screening.in_force import hits, quote
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "courtesy"


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A nudge where words read as an insult in the second person."""
    found = hits(deed, Reading.INSULT)
    if not found:
        return None
    return Finding(
        CLAUSE,
        Outcome.NUDGE,
        _reason(quote(found), isinstance(deed, Messaging)),
        Message("Say what you disagree with and leave the person out of it."),
        words=tuple(hit.words for hit in found),
        pattern=found[0].pattern,
    )


def _reason(words: str, private: bool) -> Message:
    if private:
        return Message(
            "“%(words)s” reads as an insult to the person you are writing to. "
            "A program recognised the wording and may be mistaken; only you see this.",
            words=words,
        )
    return Message(
        "“%(words)s” reads as an insult to the person you are writing to. "
        "A program recognised the wording and may be mistaken.",
        words=words,
    )
