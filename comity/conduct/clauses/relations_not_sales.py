"""Build relations with peers; selling is not welcome: words that read as selling.

A nudge at first. A hold where the author works for a vendor, whose promotions are to be declared,
and where the author went on after as many nudges as the code allows.
"""

from __future__ import annotations

from comity.answer import Message
from comity.conduct.deeds import Approaching, Author, Deed, Settings
from comity.conduct.screening import Reading
from comity.conduct.screening.in_force import hits, quote
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "relations-not-sales"


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A nudge or a hold where words read as selling.

    The setting `nudges_before_hold` is how many texts an author may publish after such a nudge,
    within the clause's window, before the next one waits for a host (2 where the code is silent).
    """
    found = hits(deed, Reading.SELLING)
    if not found or isinstance(deed, Approaching):
        return None
    limit = settings.number(CLAUSE, "nudges_before_hold", 2)
    outcome, reason, remedy = _said(deed.author, quote(found), limit)
    words = tuple(hit.words for hit in found)
    return Finding(CLAUSE, outcome, reason, remedy, words=words, pattern=found[0].pattern)


def _said(author: Author, words: str, limit: int) -> tuple[Outcome, Message, Message]:
    without_offer = Message(
        "Leave out the offer and share what you learned; who wants to know more will ask you."
    )
    if author.works_for_vendor:
        reason = Message(
            "“%(words)s” reads as selling, and your company counts as a vendor here. A program "
            "recognised the wording and may be mistaken; a host looks at it first.",
            words=words,
        )
        return Outcome.HOLD, reason, without_offer
    if author.sales_hints >= limit:
        reason = Message(
            "“%(words)s” reads as selling, as did other texts of yours lately. A program "
            "recognised the wording and may be mistaken; a host looks at it first.",
            words=words,
        )
        return Outcome.HOLD, reason, without_offer
    reason = Message(
        "“%(words)s” reads as selling. A program recognised the wording and may be mistaken.",
        words=words,
    )
    return Outcome.NUDGE, reason, without_offer
