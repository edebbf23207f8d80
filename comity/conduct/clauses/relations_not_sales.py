"""Build relations with peers; selling is not welcome: words that read as selling.

A nudge at first. A hold where the author works for a vendor, whose promotions are to be declared,
and where the author went on after as many nudges as the code allows. A request to get in touch is
no place to sell at all: somebody of a vendor is nudged once, and refused the second time. In a
message, which no host reads, it is never more than a nudge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from comity.answer import Message
from comity.conduct.deeds import (
    Author,
    Deed,
    Messaging,
    RequestingContact,
    Settings,
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
    found = hits(deed, Reading.SELLING)
    if not found or isinstance(deed, Wordless):
        return None
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
