"""Take along what one gave."""

from __future__ import annotations

from comity.answer import require
from comity.doors import limits
from comity.doors.acting import action, log
from comity.leaving import policy, queries
from comity.leaving.queries import Given
from comity.people.models import Member


@action
def export(*, by: Member) -> Given:
    """All that a member gave. That it was taken is logged, so that they can see if somebody else
    did. Raises Refused: permission, rate-limit."""
    require(policy.may_export(by))
    limits.spend(limits.EXPORTING, by.pk)
    log("export", by=by, about=by)
    return queries.given_by(by)
