"""No harassment in any form: threats, wishes of death and unwanted sexual attention in words.

Such words are held: somebody may be in danger, and a host should see them first.
"""

from __future__ import annotations

from comity.answer import Message
from comity.conduct.deeds import Deed, Settings
from comity.conduct.screening import Hit, Reading
from comity.conduct.screening.in_force import hits, quote
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "no-harassment"


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A hold where words read as a threat, or else as a sexual remark."""
    threats = hits(deed, Reading.THREAT)
    if threats:
        return _held(
            threats,
            Message(
                "“%(words)s” reads as a threat, or as wishing somebody harm. A program recognised "
                "the wording and may be mistaken; a host looks at it before anyone else sees it.",
                words=quote(threats),
            ),
            Message("Take these words out. If something frightens you, alert the hosts."),
        )
    advances = hits(deed, Reading.ADVANCE)
    if advances:
        return _held(
            advances,
            Message(
                "“%(words)s” reads as unwanted sexual attention. A program recognised the wording "
                "and may be mistaken; a host looks at it before anyone else sees it.",
                words=quote(advances),
            ),
            Message("Take these words out."),
        )
    return None


def _held(found: tuple[Hit, ...], reason: Message, remedy: Message) -> Finding:
    words = tuple(hit.words for hit in found)
    return Finding(CLAUSE, Outcome.HOLD, reason, remedy, words=words, pattern=found[0].pattern)
