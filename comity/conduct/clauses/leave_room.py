"""Do not over-share, so that everyone can be heard: a budget of promotions for each member.

It concerns members who are no vendors. Vendors' replies, sponsored items and granted exceptions
have bounds of their own and touch it neither way.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from comity.answer import Message
from comity.conduct.deeds import Commenting, Deed, Publishing, Settings
from comity.conduct.promoting import Budget, Promotion, Room, room
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "leave-room"
ASK = Message("Is it of great importance? Ask the hosts for an exception.")


def budget_of_members(settings: Settings, here: Mapping[str, int] = MappingProxyType({})) -> Budget:
    """The numbers that count: a space's own, else the code's."""

    def number(name: str, default: int) -> int:
        return here.get(name, settings.number(CLAUSE, name, default))

    return Budget(number("promotions", 2), number("window_days", 30), number("replies_between", 3))


def room_of(facts: Promotion, settings: Settings) -> Room:
    """What is left of the member's budget."""
    budget = budget_of_members(settings, facts.here)
    return room(facts.past.promotions, facts.past.replies, budget, facts.now)


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A refusal where the budget is spent, or too few replies came since the last promotion."""
    if not isinstance(deed, Publishing | Commenting) or deed.promotion is None:
        return None
    facts = deed.promotion
    if not facts.declared.is_promotion or deed.author.works_for_vendor:
        return None
    if facts.counted or facts.is_covered:
        return None
    left = room_of(facts, settings)
    if left.allowed:
        return None
    return Finding(CLAUSE, Outcome.REFUSE, _reason(left), again(left), left.allowed_from)


def _reason(left: Room) -> Message:
    if left.used >= left.budget.limit:
        return Message(
            "You shared %(used)d times in %(days)d days, and %(limit)d fit, so that others are "
            "heard too.",
            used=left.used,
            days=left.budget.days,
            limit=left.budget.limit,
        )
    return Message(
        "Between two shares belong at least %(between)d replies to others.",
        between=left.budget.between,
    )


def again(left: Room) -> Message:
    """From when one can share again, or after what: also said before one starts."""
    if left.allowed:
        return Message("You can share now.")
    if left.allowed_from is None:
        return ASK
    if not left.replies_needed:
        return Message("You can share again from %(moment)s.", moment=left.allowed_from)
    if left.used < left.budget.limit:
        return Message(
            "You can share again from %(moment)s, or after %(replies)d more replies to others.",
            moment=left.allowed_from,
            replies=left.replies_needed,
        )
    return Message(
        "You can share again from %(moment)s, and once you wrote %(replies)d more replies to "
        "others.",
        moment=left.allowed_from,
        replies=left.replies_needed,
    )
