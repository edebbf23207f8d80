"""For what is of great importance one asks the hosts, and what they granted passes once.

Judges what an author who names an exception may do with it.
"""

from __future__ import annotations

from comity.answer import Message
from comity.conduct.deeds import Commenting, Deed, Publishing, Settings
from comity.conduct.promoting import Cover, Promotion
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "ask-the-hosts"
_COVERS = {
    Cover.OF_OTHERS: Message("The hosts granted that exception to somebody else."),
    Cover.NOT_GRANTED: Message("The hosts have not granted that exception."),
    Cover.ELSEWHERE: Message("The hosts granted that exception for another space."),
    Cover.OVER: Message("That exception was granted until %(moment)s."),
    Cover.USED_UP: Message("That exception was for one publication, which there has been."),
}


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A refusal where the exception that an author names does not cover the text."""
    if not isinstance(deed, Publishing | Commenting) or deed.promotion is None:
        return None
    facts = deed.promotion
    if facts.exception is Cover.NOT_NAMED:
        return None
    if facts.where.is_reply and not facts.counted:
        reason: Message | None = Message("An exception is for one contribution, not for a reply.")
    else:
        reason = _why_not(facts)
    if reason is None:
        return None
    return Finding(CLAUSE, Outcome.REFUSE, reason, Message("Leave the exception out, or ask anew."))


def _why_not(facts: Promotion) -> Message | None:
    reason = _COVERS.get(facts.exception)
    if reason is not None and facts.until is not None and "%(moment)s" in reason.text:
        return Message(reason.text, moment=facts.until)
    return reason
