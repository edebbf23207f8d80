"""Build relations with peers; selling is not welcome: words that read as selling.

A nudge at first. A hold where the author works for a vendor, whose promotions are to be declared,
and where the author went on after as many nudges as the code allows. Where a promotion is declared
and the other clauses accept it, only prices and calls to buy are pointed out, and nothing is held.
A request to get in touch is no place to sell at all: somebody of a vendor is nudged once, and
refused the second time. In a message, which no host reads, it is never more than a nudge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from comity.answer import Message
from comity.conduct.clauses import (
    ask_the_hosts,
    leave_room,
    share_with_why,
    vendor_promotion,
    vendors_have_a_place,
)
from comity.conduct.deeds import (
    Author,
    Deed,
    Messaging,
    Published,
    RequestingContact,
    Settings,
    Worded,
    Wordless,
)
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
    if not found or isinstance(deed, Wordless):
        return None
    if _is_accepted(deed, settings):
        found = hits(deed, Reading.SELLING)
        return _pointed_out(found) if found else None
    if isinstance(deed, RequestingContact) and deed.author.works_for_vendor:
        return replace(_request(deed, quote(found), settings), **_shown(found))
    limit = settings.number(CLAUSE, "nudges_before_hold", 2)
    if isinstance(deed, Messaging):
        outcome, reason, remedy = _in_private(quote(found))
    else:
        outcome, reason, remedy = _said(deed.author, quote(found), limit)
    return replace(Finding(CLAUSE, outcome, reason, remedy), **_shown(found))


def _shown(found: tuple[Hit, ...]) -> Mapping[str, Any]:
    return {"words": tuple(hit.words for hit in found), "pattern": found[0].pattern}


def _request(deed: RequestingContact, words: str, settings: Settings) -> Finding:
    """Of somebody who works for a vendor: a nudge, or a refusal within the window after one."""
    remedy = Message("Ask because of who they are or what they wrote, without an offer.")
    if deed.sold_at is None:
        reason = Message(
            "“%(words)s” reads as selling, and your company counts as a vendor here. A program "
            "recognised the wording and may be mistaken. A second request that sells is refused.",
            words=words,
        )
        return Finding(CLAUSE, Outcome.NUDGE, reason, remedy)
    reason = Message(
        "“%(words)s” reads as selling, as did an earlier request of yours, and your company counts "
        "as a vendor here.",
        words=words,
    )
    window = timedelta(days=settings.number(CLAUSE, "window_days", 30))
    return Finding(CLAUSE, Outcome.REFUSE, reason, remedy, deed.sold_at + window)


def _in_private(words: str) -> tuple[Outcome, Message, Message]:
    reason = Message(
        "“%(words)s” reads as selling. A program recognised the wording and may be mistaken; only "
        "you see this.",
        words=words,
    )
    return Outcome.NUDGE, reason, Message("Leave out the offer, unless they asked for it.")


def _is_accepted(deed: Worded, settings: Settings) -> bool:
    """Whether it is a declared promotion that every clause about promoting lets pass."""
    if not isinstance(deed, Published) or deed.promotion is None:
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
        **_shown(found),
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
