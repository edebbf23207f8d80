"""Say that a hint of the gate was wrong."""

from __future__ import annotations

from comity.answer import YES, require
from comity.charter.models import Hint
from comity.doors.acting import action
from comity.people.models import Member


@action
def mark_wrong(*, by: Member, hints: list[str]) -> int:
    """Keep "this was wrong" for those of the author's own hints; returns how many there were.
    Others' hints are passed over: they are not theirs to know of."""
    require(YES)
    return Hint.objects.filter(pk__in=hints, member=by).update(wrong=True)
