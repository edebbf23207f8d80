"""Take the list of members along, as a host."""

from __future__ import annotations

from comity.answer import require
from comity.directory import policy, queries, telling
from comity.directory.queries.desk import EXPORTED
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.people.queries import community


@action
def export_members(*, by: Member, reason: str) -> list[Member]:
    """All members, for a host who says why. It is logged with the reason, and the other hosts are
    told. Raises Refused: permission, rate-limit."""
    require(policy.may_export(by))
    limits.spend(limits.EXPORTING, by.pk)
    members = queries.everyone(by)
    log(EXPORTED, by=by, about=community(), reason=reason, members=len(members))
    telling.hosts_of_export(by, reason)
    return members
