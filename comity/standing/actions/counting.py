"""The two stored moments of a member that say whether a measure may be in force: a part of actions.

With them a member without measures costs no query, and what has an end expires by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from comity.people.models import Member
from comity.standing.models import SHUTS_OUT, Measure
from comity.standing.queries import FOR_EVER, in_force


def recount(member: Member) -> None:
    """Store until when any measure, and until when a suspension or ban, lasts. Part of an action
    that changed one; the member's row is locked, as two may change at once."""
    Member.objects.select_for_update(of=("self",)).get(pk=member.pk)
    standing = list(in_force(member))
    member.measured_until = _last(standing)
    member.shut_out_until = _last(one for one in standing if one.kind in SHUTS_OUT)
    member.save(update_fields=["measured_until", "shut_out_until"])


def _last(measures: Iterable[Measure]) -> datetime | None:
    return max((one.lasts_until or FOR_EVER for one in measures), default=None)
