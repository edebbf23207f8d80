"""Fetching people for someone who looks, and for hosts what looking adds up to."""

from comity.directory.queries.desk import (
    accounts,
    canaries,
    everyone,
    exports,
    get_canary,
    hosts_but,
    named,
    others_near,
    signs_for,
    was_told_lately,
)
from comity.directory.queries.meeting import (
    AT_ONCE,
    Profile,
    Wish,
    get_profile,
    lure,
    matching,
    people_of,
    suggested,
)

__all__ = [
    "AT_ONCE",
    "Profile",
    "Wish",
    "accounts",
    "canaries",
    "everyone",
    "exports",
    "get_canary",
    "get_profile",
    "hosts_but",
    "lure",
    "matching",
    "named",
    "others_near",
    "people_of",
    "signs_for",
    "suggested",
    "was_told_lately",
]
