"""End a measure: the inverse of imposing it; and what becomes of interim ones."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from comity.answer import YES, require
from comity.doors.acting import action
from comity.people.models import Member
from comity.standing.actions.counting import recount
from comity.standing.models import Measure


@action
def lift(*, by: Member | None, measure: Measure) -> Measure:
    """End a measure before its time, and forget the digest of an address with it. Part of a
    reversal or a review. Ended twice, it changes nothing."""
    require(YES)
    return _end(by, measure)


@action
def review(*, by: Member, measure: Measure) -> Measure:
    """Let an interim measure run until its end. The room care asks whether `by` is a second host
    without a conflict."""
    require(YES)
    measure.reviewed_at, measure.reviewed_by = timezone.now(), by
    measure.save(update_fields=["reviewed_at", "reviewed_by"])
    recount(measure.member)
    return measure


@action
def tidy(*, now: datetime | None = None) -> list[Measure]:
    """Note the end of what ended by itself until `now`, and return it: some have something to
    restore. Done late or twice it changes nothing of who may do what, which is computed when it is
    asked."""
    require(YES)
    rows = Measure.objects.expired(now).select_for_update(skip_locked=True, of=("self",))
    return [_end(None, measure) for measure in rows.select_related("member")]


def _end(by: Member | None, measure: Measure) -> Measure:
    if measure.ended_at is None:
        measure.ended_at, measure.ended_by, measure.email_digest = timezone.now(), by, ""
        measure.save(update_fields=["ended_at", "ended_by", "email_digest"])
        recount(measure.member)
    return measure
