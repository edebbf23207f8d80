"""How long things take at the desk, as the code in force sets it (clause care-for-each-other)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from comity.charter.queries import in_force, settings_of

_CLAUSE = "care-for-each-other"


@dataclass(frozen=True, slots=True)
class Times:
    """When hosts are told again of what is urgent, until when they mean to decide, when the others
    hear of what was for one host, and how long what was said in a closed case is kept."""

    ring_after: timedelta
    ring_every: timedelta
    answer_within: timedelta
    one_host_looks_within: timedelta
    keep: timedelta


def times() -> Times:
    """The times of the code in force."""
    settings = settings_of(in_force())
    return Times(
        ring_after=timedelta(minutes=settings.number(_CLAUSE, "urgent_minutes", 30)),
        ring_every=timedelta(minutes=settings.number(_CLAUSE, "again_minutes", 60)),
        answer_within=timedelta(hours=settings.number(_CLAUSE, "answer_hours", 48)),
        one_host_looks_within=timedelta(hours=settings.number(_CLAUSE, "one_host_hours", 24)),
        keep=timedelta(days=settings.number("sanctions", "keep_days", 365)),
    )
