"""Answer a request: accept it, or not. Declining and asking to stop is `please_stop`."""

from __future__ import annotations

from comity.answer import require
from comity.boundaries.actions import grant
from comity.charter import queries as charter
from comity.contact import policy
from comity.contact.actions.ending import end, locked
from comity.contact.models import ContactRequest, State
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def accept(*, by: Member, request: ContactRequest) -> ContactRequest:
    """Let the two write to each other from now on. Raises Refused: permission, or conflict where it
    does not wait any more."""
    fresh = locked(request)
    require(policy.may_accept(by, fresh, charter.in_force()))
    require(policy.waits(fresh), kind="conflict")
    grant(by=by, other=fresh.asker, origin=fresh.pk)
    end(fresh, State.ACCEPTED)
    log("accept-request", by=by, about=fresh)
    return fresh


@action
def decline(*, by: Member, request: ContactRequest) -> ContactRequest:
    """Do not accept it; the asker reads “not accepted”. Raises Refused like `accept`."""
    fresh = locked(request)
    require(policy.may_answer(by, fresh))
    require(policy.waits(fresh), kind="conflict")
    end(fresh, State.DECLINED)
    log("decline-request", by=by, about=fresh)
    return fresh
