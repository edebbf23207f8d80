"""Say what a space has of its own about promotion."""

from __future__ import annotations

from comity.answer import require
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.promotion import policy
from comity.promotion.models import HouseRules
from comity.spaces.models import Space


@action
def set_rules(
    *,
    by: Member,
    space: Space,
    is_section: bool,
    takes_introductions: bool,
    numbers: dict[str, int | None],
) -> HouseRules:
    """Keep whether a space is the vendors' section and which numbers of its own it has; a number
    that is None is the code's. Raises Refused for who is no host."""
    require(policy.may_set_rules(by))
    rules, _ = HouseRules.objects.update_or_create(
        space=space,
        defaults={
            "is_section": is_section,
            "takes_introductions": takes_introductions,
            **{name: numbers.get(name) for name in HouseRules.NUMBERS},
        },
    )
    log("set-promotion-rules", by=by, about=space, is_section=is_section)
    return rules
