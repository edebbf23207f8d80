"""Vendors have a place: in their section a company introduces itself, once in a while.

The badge on what its people write is the other half of this clause; `people` and `talk` keep that.
"""

from __future__ import annotations

from datetime import timedelta

from comity.answer import Message
from comity.conduct.deeds import Commenting, Deed, Publishing, Settings
from comity.conduct.promoting import Where
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "vendors-have-a-place"


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A refusal where a vendor's company introduced itself less than a year ago."""
    if not isinstance(deed, Publishing | Commenting) or deed.promotion is None:
        return None
    facts = deed.promotion
    if facts.where is not Where.SECTION or not facts.declared.is_promotion:
        return None
    if not deed.author.works_for_vendor or facts.counted or facts.is_covered:
        return None
    days = settings.number(CLAUSE, "introduction_days", 365)
    before = facts.past.introduced
    if before is None or before + timedelta(days=days) <= facts.now:
        return None
    return Finding(
        CLAUSE,
        Outcome.REFUSE,
        Message(
            "Your company introduced itself at %(before)s; one introduction fits in %(days)d days.",
            before=before,
            days=days,
        ),
        Message("Ask the hosts for an exception: say why it matters."),
        before + timedelta(days=days),
    )
