"""Vendors promote in reply to a question, within a conversation of others, or as part of an
activity that their company sponsors. Facts decide; undeclared signs of promotion are held.
"""

from __future__ import annotations

from collections.abc import Mapping

from comity.answer import Message
from comity.conduct.deeds import Commenting, Deed, Published, Publishing, Settings
from comity.conduct.promoting import Budget, Cover, Promotion, Where, room
from comity.conduct.signs import quote, signs_of
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "vendor-promotion"
_ASK = Message(
    "Ask the hosts for an exception: say why it matters, and your draft is kept with it."
)
_COVERS = {
    Cover.OF_OTHERS: Message("That sponsored activity is not of your company."),
    Cover.ELSEWHERE: Message("That sponsored activity does not take place in this space."),
    Cover.NOT_YET: Message("That sponsored activity starts at %(moment)s."),
    Cover.OVER: Message("That sponsored activity ended at %(moment)s."),
    Cover.USED_UP: Message("The publications of that sponsored activity are used up."),
}


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """What the table says of a vendor's promotion; and of anyone's sponsored one whether the
    activity covers it."""
    if not isinstance(deed, Publishing | Commenting) or deed.promotion is None:
        return None
    facts = deed.promotion
    if facts.sponsorship in _COVERS:
        return _uncovered(facts)
    if not deed.author.works_for_vendor:
        return None
    if not facts.declared.is_promotion:
        return _undeclared(deed)
    if facts.is_covered or facts.counted:
        return None
    return _placed(facts) or _bounded(facts, settings)


def _uncovered(facts: Promotion) -> Finding:
    reason = _COVERS[facts.sponsorship]
    if facts.until is not None and "%(moment)s" in reason.text:
        reason = Message(reason.text, moment=facts.until)
    allowed_from = facts.until if facts.sponsorship is Cover.NOT_YET else None
    remedy = Message("Leave the activity out, or write to the hosts.")
    return Finding(CLAUSE, Outcome.REFUSE, reason, remedy, allowed_from)


def _undeclared(deed: Published) -> Finding | None:
    found = signs_of(deed)
    if not found:
        return None
    return Finding(
        CLAUSE,
        Outcome.HOLD,
        Message(
            "“%(words)s” looks like promotion, which you did not declare, and your company counts "
            "as a vendor here. A program recognised it and may be mistaken; a host looks first.",
            words=quote(found),
        ),
        Message("Say that it is your own or your employer's: then the facts decide at once."),
        words=tuple(sign.words for sign in found),
        pattern=found[0].pattern,
    )


def _placed(facts: Promotion) -> Finding | None:
    """By where it stands: the rows and columns of the table."""
    if facts.where is Where.CONTRIBUTION:
        reason = Message(
            "Vendors promote in reply to others or in an activity that they sponsor, not in a "
            "contribution of their own."
        )
        return Finding(CLAUSE, Outcome.REFUSE, reason, _ASK)
    if facts.where is Where.OWN_THREAD:
        reason = Message(
            "You or a colleague started this, so it is no conversation of others. A host looks "
            "at it before anyone else sees it."
        )
        return Finding(CLAUSE, Outcome.HOLD, reason, Message("Wait until somebody else asks."))
    if facts.where is Where.CONVERSATION and not facts.responds:
        reason = Message("A promotion follows what somebody said, and you did not say what.")
        remedy = Message("Say to which comment you respond, or reply to it.")
        return Finding(CLAUSE, Outcome.REFUSE, reason, remedy)
    return None


def _bounded(facts: Promotion, settings: Settings) -> Finding | None:
    """By how much the company replied already."""
    if not facts.where.is_reply:
        return None
    here = _number(settings, facts.here, "replies_per_thread", 2)
    if facts.past.in_thread >= here:
        reason = Message(
            "Your company promoted %(used)d times in this thread already, and %(limit)d fit.",
            used=facts.past.in_thread,
            limit=here,
        )
        return Finding(CLAUSE, Outcome.REFUSE, reason, Message("Answer without promotion."))
    budget = company_budget(settings, facts.here)
    left = room(facts.past.company_replies, 0, budget, facts.now)
    if left.allowed:
        return None
    reason = Message(
        "Your company promoted in %(used)d replies within %(days)d days, and %(limit)d fit.",
        used=left.used,
        days=budget.days,
        limit=budget.limit,
    )
    remedy = Message("Answer without promotion.")
    return Finding(CLAUSE, Outcome.REFUSE, reason, remedy, left.allowed_from)


def company_budget(settings: Settings, here: Mapping[str, int]) -> Budget:
    """The numbers of a company's promotional replies: a space's own, else the code's."""
    limit = _number(settings, here, "company_replies", 10)
    return Budget(limit, _number(settings, here, "company_window_days", 30))


def _number(settings: Settings, here: Mapping[str, int], name: str, default: int) -> int:
    return here.get(name, settings.number(CLAUSE, name, default))
