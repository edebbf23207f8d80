"""Change what is said of a space."""

from __future__ import annotations

from dataclasses import asdict

from comity.answer import require
from comity.charter import queries as charter
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.spaces import policy, queries
from comity.spaces.actions.locking import locked
from comity.spaces.details import Details
from comity.spaces.models import Membership, Space


@action
def edit(*, by: Member, space: Space, details: Details) -> Space:
    """Give a space other details; its address stays. A space that becomes private without a host
    of its own gets `by`, as otherwise nobody could find it again.

    Raises Refused (permission) for who is host of neither the space nor the community, and where
    more people would come to read what is written.
    """
    space = locked(space)
    own = queries.membership(space, by)
    require(policy.may_edit(by, own, charter.in_force()))
    require(policy.may_widen(space, details.visibility))
    for name, value in asdict(details).items():
        setattr(space, name, list(value) if name == "kinds" else value)
    space.save()
    if space.is_private and not queries.count_hosts(space):
        Membership.objects.update_or_create(space=space, member=by, defaults={"is_host": True})
    log("edit-space", by=by, about=space)
    return space
