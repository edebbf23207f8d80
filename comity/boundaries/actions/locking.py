"""One thing at a time between two members: a part of every action that changes how they stand."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from django.db import connection

from comity.boundaries.queries import pair
from comity.people.models import Member


def lock_pair(a: Member, b: Member) -> None:
    """Let nothing else change between these two until the transaction ends. Part of an action."""
    lock_pairs(a, [b])


def lock_pairs(member: Member, others: Iterable[Member]) -> None:
    """The same for a member and each of several, in one order everywhere, so that two actions never
    wait for each other. Part of an action."""
    keys = {_number(*pair(member, other)) for other in others}
    with connection.cursor() as cursor:
        for key in sorted(keys):
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


def _number(one: str, two: str) -> int:
    digest = blake2b(f"{one}:{two}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
