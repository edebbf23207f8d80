"""Someone with a banned member's e-mail address joins: the hosts who may know of it are told.

Only a keyed digest of the address is kept, as long as the ban lasts (`standing`). It leads to
nobody else, and whoever is in conflict in the case learns nothing.
"""

from __future__ import annotations

from collections.abc import Collection

from comity.care import queries, telling
from comity.people.models import Member


def introduced(member: Member) -> None:
    """Tell each host who may know of the case behind the ban. Part of introducing oneself."""
    for case in queries.banned_cases([member.email]).get(member.email, []):
        telling.hosts_of_return(case)


def banned_before(host: Member, members: Collection[Member]) -> dict[str, str]:
    """Of these members those whose address is of someone who is banned, each with the page of a
    case that this host may read."""
    cases = queries.banned_cases([member.email for member in members])
    return {
        member.pk: case.get_absolute_url()
        for member in members
        for case in cases.get(member.email, [])
        if queries.knows(host, case)
    }
