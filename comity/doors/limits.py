"""Rate limits that all workers share: one atomic statement each, in the database.

The generic cell rate algorithm: a row says when the allowance would be whole again; a call moves
that moment on by one interval, unless it would then lie further ahead than the burst allows.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from math import ceil

from django.db import connection

from comity.answer import Message, Refused, no


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` calls at once, and from then on one every `every` seconds."""

    name: str
    burst: int
    every: float


POSTING = Rate("posting", burst=30, every=3.0)
REACTING = Rate("reacting", burst=60, every=1.0)
LETTERS = Rate("letters", burst=3, every=1200.0)
NOTICES = Rate("notices", burst=20, every=60.0)
ALERTS = Rate("alerts", burst=10, every=60.0)
RINGING = Rate("ringing", burst=5, every=300.0)
RINGING_AGAIN = Rate("ringing-again", burst=1, every=300.0)
REQUESTING = Rate("requesting", burst=10, every=60.0)
READING = Rate("reading", burst=300, every=0.2)
PREVIEWING = Rate("previewing", burst=30, every=2.0)
EXPORTING = Rate("exporting", burst=5, every=300.0)

_SPEND = """
INSERT INTO doors_limit AS l (key, full_at)
VALUES (%(key)s, now() + %(every)s * interval '1 second')
ON CONFLICT (key) DO UPDATE
SET full_at = greatest(l.full_at, now()) + %(every)s * interval '1 second'
WHERE greatest(l.full_at, now()) + %(every)s * interval '1 second'
      <= now() + %(burst)s * %(every)s * interval '1 second'
RETURNING 1
"""
_WAIT = """
SELECT extract(epoch FROM full_at - now()) - (%(burst)s - 1) * %(every)s
FROM doors_limit WHERE key = %(key)s
"""


def has_room(rate: Rate, whose: str) -> bool:
    """Use one call of `whose` allowance where there is one, for what goes on without it too."""
    try:
        spend(rate, whose)
    except Refused:
        return False
    return True


def spend(rate: Rate, whose: str) -> None:
    """Use one call of `whose` allowance. Raises Refused (rate-limit) with the seconds to wait."""
    key = f"{rate.name}:{sha256(whose.encode()).hexdigest()[:32]}"
    values: dict[str, str | int | float] = {
        "key": key,
        "every": rate.every,
        "burst": rate.burst,
    }
    with connection.cursor() as cursor:
        cursor.execute(_SPEND, values)
        if cursor.fetchone():
            return
        cursor.execute(_WAIT, values)
        row = cursor.fetchone()
    wait = max(1, ceil(row[0])) if row else 1
    reason = Message("That is faster than anyone types. Try again in %(seconds)d s.", seconds=wait)
    raise Refused(no(reason), kind="rate-limit", retry_after=wait)
