"""Let requests lapse that nobody answered."""

from __future__ import annotations

from comity.answer import YES, require
from comity.boundaries.actions.locking import lock_pair
from comity.contact.actions.ending import lapse_overdue, with_people
from comity.contact.models import ContactRequest
from comity.doors.acting import action


@action
def lapse_requests() -> int:
    """End the request that lapsed longest ago, and tell its asker; returns how many were ended: 0
    when none is left. One at a time, so that no two pairs are locked together."""
    require(YES)
    request = with_people(ContactRequest.objects.overdue()).order_by("lapses_at").first()
    if request is None:
        return 0
    lock_pair(request.asker, request.to)
    lapse_overdue(ContactRequest.objects.overdue().filter(pk=request.pk))
    return 1
