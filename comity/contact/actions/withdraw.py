"""Take back a request that waits."""

from __future__ import annotations

from comity.answer import require
from comity.contact import policy
from comity.contact.actions.ending import end, locked
from comity.contact.models import ContactRequest, State
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def withdraw_request(*, by: Member, request: ContactRequest) -> ContactRequest:
    """Take back one's own request while it waits. Raises Refused: permission, or conflict where it
    was answered."""
    fresh = locked(request)
    require(policy.may_withdraw(by, fresh))
    require(policy.is_pending(fresh), kind="conflict")
    end(fresh, State.WITHDRAWN)
    log("withdraw-request", by=by, about=fresh)
    return fresh
