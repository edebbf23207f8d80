"""The community is no directory in which to find people and approach them elsewhere.

How many different people someone came across is a fact, so this clause refuses; time heals it.
"""

from __future__ import annotations

from comity.answer import Message
from comity.conduct.allowance import Allowance, allowance
from comity.conduct.deeds import Deed, LookingUp, Settings
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "not-a-directory"


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A refusal where nobody else fits in the day, or in the thirty days, of who looks."""
    if not isinstance(deed, LookingUp):
        return None
    room = allowance(deed.met, deed.now, settings)
    if room.left_today and (room.left_window or deed.again):
        return None
    return Finding(
        CLAUSE,
        Outcome.REFUSE,
        _reason(room),
        Message(
            "The directory is for meeting people, not for gathering them. Whom you talk with, and "
            "what people write, stays open to you."
        ),
        allowed_from=room.opens_at,
    )


def _reason(room: Allowance) -> Message:
    if room.left_window:
        return Message(
            "You came across %(number)d people in a day, which is as many as the code allows.",
            number=room.a_day,
        )
    return Message(
        "You came across %(number)d people in 30 days, which is as many as the code allows.",
        number=room.in_window,
    )
