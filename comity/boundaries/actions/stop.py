"""Ask someone to stop, and lift it (clause stop-means-stop)."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.boundaries import policy, telling
from comity.boundaries.actions.consent import end
from comity.boundaries.actions.locking import lock_pair
from comity.boundaries.models import Stop
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def ask_to_stop(*, by: Member, member: Member, tell_now: bool = True) -> Stop:
    """Close every way from `member` to `by`, and end the consent between them.

    `member` is told at once or, where `tell_now` is false, at their next attempt. Asked again, it
    changes nothing but that they may be told now. Raises Refused (permission) for oneself.
    """
    require(policy.may_ask_to_stop(by, member))
    lock_pair(by, member)
    stop, is_new = Stop.objects.standing().get_or_create(by=by, member=member, measure="")
    if is_new:
        end(by, member)
        log("ask-to-stop", by=None, about=stop)
    if tell_now and stop.told_at is None:
        tell_of(stop)
    return stop


def tell_of(stop: Stop) -> None:
    """Let the other know that a stop was asked. Part of an action."""
    stop.told_at = timezone.now()
    stop.save(update_fields=["told_at"])
    telling.of_stop(stop)


@action
def lift_stop(*, by: Member, member: Member) -> Stop:
    """Open the ways again. Consent does not come back by it, and the other is not told: they would
    read it as an invitation. Raises Refused (permission) where `by`
    has no standing stop on `member`."""
    lock_pair(by, member)
    stop = Stop.objects.standing().asked().filter(by=by, member=member).first()
    require(policy.may_lift(by, stop is not None))
    assert stop is not None
    stop.lifted_at = timezone.now()
    stop.save(update_fields=["lifted_at"])
    log("lift-stop", by=None, about=stop)
    return stop
