"""Hide someone from oneself, and show them again. Nobody is told."""

from __future__ import annotations

from comity.answer import YES, require
from comity.boundaries import policy
from comity.boundaries.models import Mute
from comity.doors.acting import action
from comity.people.models import Member


@action
def mute(*, by: Member, member: Member) -> Mute:
    """See nothing more of what `member` writes, in lists, threads, search and notices. Done twice,
    it changes nothing. Raises Refused (permission) for oneself."""
    require(policy.may_mute(by, member))
    made, _ = Mute.objects.get_or_create(by=by, member=member)
    return made


@action
def unmute(*, by: Member, member: Member) -> bool:
    """See them again. Returns whether they were muted."""
    require(YES)
    gone, _ = Mute.objects.filter(by=by, member=member).delete()
    return bool(gone)
