"""Keep two members apart, as hosts decided (clause sanctions), and end that."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from comity.answer import YES, require
from comity.boundaries.actions.consent import end
from comity.boundaries.actions.locking import lock_pair
from comity.boundaries.models import Stop
from comity.doors.acting import action
from comity.people.models import Member


@action
def keep_apart(*, one: Member, other: Member, measure: str, until: datetime | None) -> None:
    """Close every way between the two, in both directions, and end their consent. Part of deciding:
    the room care has asked. Both learn of it by the decision, so nobody is told here."""
    require(YES)
    lock_pair(one, other)
    end(one, other)
    now = timezone.now()
    Stop.objects.bulk_create(
        Stop(by=by, member=member, measure=measure, until=until, told_at=now)
        for by, member in ((one, other), (other, one))
    )


@action
def let_meet(*, measure: str) -> bool:
    """Open the ways again that a measure closed. Consent does not come back by it. Returns whether
    there was anything to end."""
    require(YES)
    rows = Stop.objects.filter(measure=measure, lifted_at__isnull=True)
    return bool(rows.update(lifted_at=timezone.now()))
