"""Build relations with peers; selling is not welcome: words that read as selling.

A nudge at first. A hold where the author works for a vendor, whose promotions are to be declared,
and where the author went on after as many nudges as the code allows. Where a promotion is declared
and the other clauses accept it, only prices and calls to buy are pointed out, and nothing is held.
"""

from __future__ import annotations

from comity.answer import Message
from comity.conduct.clauses import (
    ask_the_hosts,
    leave_room,
    share_with_why,
    vendor_promotion,
    vendors_have_a_place,
)
from comity.conduct.deeds import Approaching, Author, Deed, Messaging, Settings, Worded
from comity.conduct.screening import Hit, Reading
from comity.conduct.screening.in_force import hits, quote
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "relations-not-sales"


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A nudge or a hold where words read as selling.

    The setting `nudges_before_hold` is how many texts an author may publish after such a nudge,
    within the clause's window, before the next one waits for a host (2 where the code is silent).
    """
    found = hits(deed, Reading.SELLING, Reading.OFFERING)
    if not found or isinstance(deed, Approaching):
        return None
    if _is_accepted(deed, settings):
        found = hits(deed, Reading.SELLING)
        return _pointed_out(found) if found else None
    limit = settings.number(CLAUSE, "nudges_before_hold", 2)
    outcome, reason, remedy = _said(deed.author, quote(found), limit)
    words = tuple(hit.words for hit in found)
    return Finding(CLAUSE, outcome, reason, remedy, words=words, pattern=found[0].pattern)


def _is_accepted(deed: Worded, settings: Settings) -> bool:
    """Whether it is a declared promotion that every clause about promoting lets pass."""
    if isinstance(deed, Messaging) or deed.promotion is None:
        return False
    if not deed.promotion.declared.is_promotion:
        return False
    findings = (clause(deed, settings) for clause in _OF_PROMOTING)
    return all(one is None or one.outcome < Outcome.HOLD for one in findings)


_OF_PROMOTING = (
    ask_the_hosts.judge,
    leave_room.judge,
    share_with_why.judge,
    vendor_promotion.judge,
    vendors_have_a_place.judge,
)


def _pointed_out(found: tuple[Hit, ...]) -> Finding:
    return Finding(
        CLAUSE,
        Outcome.NUDGE,
        Message(
            "“%(words)s” reads as a price or a call to buy. Your promotion is welcome; this may "
            "be more than the others need.",
            words=quote(found),
        ),
        Message("Leave out the price and the call; who wants to know more will ask you."),
        words=tuple(hit.words for hit in found),
        pattern=found[0].pattern,
    )


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
