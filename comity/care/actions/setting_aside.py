"""Set aside who alerts falsely again and again; their alerts are still kept and answered."""

from __future__ import annotations

from comity.answer import require
from comity.care import policy
from comity.care.models import SetAside
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def set_aside(*, by: Member, member: Member, reason: str) -> SetAside:
    """From now on what they alert waits behind the rest, and hosts are not told of it at once; what
    is urgent, and notices of illegal content, never wait. Raises Refused (permission)."""
    require(policy.may_set_aside(by, member))
    made, is_new = SetAside.objects.get_or_create(
        member=member, defaults={"by": by, "reason": reason}
    )
    if is_new:
        log("set-aside", by=by, about=made)
    return made


@action
def take_back(*, by: Member, member: Member) -> bool:
    """Hear their alerts like everyone's again. Returns whether they were set aside."""
    require(policy.may_set_aside(by, member))
    gone, _ = SetAside.objects.filter(member=member).delete()
    return bool(gone)
