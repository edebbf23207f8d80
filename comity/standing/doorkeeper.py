"""Who comes in, at every door (settings.DOORKEEPER): not who is suspended or banned.

To them stay open: the decision and an objection, their own data and leaving, the code, and a line
to the hosts.
"""

from __future__ import annotations

from comity.answer import YES, Answer
from comity.people.models import Member
from comity.standing import policy

OPEN = (
    "/about",
    "/accounts",
    "/alerts",
    "/code",
    "/decisions",
    "/healthz",
    "/hearings",
    "/illegal-content",
    "/language",
    "/notices",
    "/objections",
    "/official",
    "/settings/data",
    "/settings/leave",
    "/static",
    "/transparency",
    "/api/v1/alerts",
    "/api/v1/decisions",
    "/api/v1/illegal-content-notices",
    "/api/v1/me",
    "/api/v1/notices/read",
    "/api/v1/official-notices",
)
"""What stays open, with all below it: `/api/v1/me` opens its export, and not `/api/v1/members`."""

_BY_ITSELF = ("/api/v1/notices",)
"""What stays open, but nothing below it."""


def may_enter(person: object, path: str) -> Answer:
    """Whether someone may go on to an address. A no carries the reason and the decision's link."""
    if not isinstance(person, Member) or not person.is_shut_out or _stays_open(path):
        return YES
    return policy.may_enter(person)


def _stays_open(path: str) -> bool:
    below = (path == place or path.startswith(f"{place}/") for place in OPEN)
    return path in _BY_ITSELF or any(below)
