"""Release what is held, or return it with a reason. Talk does it; the desk asks first."""

from __future__ import annotations

from comity.answer import require
from comity.care import policy
from comity.doors.acting import action
from comity.people.models import Member
from comity.talk import actions as talk
from comity.talk.models import Comment, Contribution, Held


@action
def release(*, by: Member, held: Held) -> Contribution | Comment:
    """Publish what waited. Raises Refused: permission, or conflict where it was decided before."""
    require(policy.may_decide(by, held))
    return talk.release(by=by, held=held)


@action
def return_(*, by: Member, held: Held, reason: str) -> Contribution | Comment:
    """Give it back to its author, who reads the reason. Raises Refused like `release`."""
    require(policy.may_decide(by, held))
    return talk.return_(by=by, held=held, reason=reason)
