"""Please stop: the one door to a stop, which also ends what waits between the two."""

from __future__ import annotations

from comity.answer import require
from comity.boundaries import policy
from comity.boundaries.actions import ask_to_stop
from comity.boundaries.actions.locking import lock_pair
from comity.boundaries.models import Stop
from comity.contact.actions.ending import end, lapse_overdue, with_people
from comity.contact.models import ContactRequest, State
from comity.doors.acting import action
from comity.people.models import Member


@action
def please_stop(*, by: Member, member: Member, tell_now: bool = True) -> Stop:
    """Ask `member` to stop (clause stop-means-stop).

    A request of theirs that waits, also for a host, becomes “not accepted” like any other; one of
    `by`'s own is withdrawn. Consent ends. `member` is told of the stop at once or, where `tell_now`
    is false, at their next attempt. Raises Refused (permission) for oneself.
    """
    require(policy.may_ask_to_stop(by, member))
    lock_pair(by, member)
    between = ContactRequest.objects.between(by, member)
    lapse_overdue(between.overdue())
    for request in with_people(between.pending()):
        end(request, State.WITHDRAWN if request.asker_id == by.pk else State.DECLINED)
    return ask_to_stop(by=by, member=member, tell_now=tell_now)
