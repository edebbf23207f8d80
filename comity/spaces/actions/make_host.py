"""Make someone one of a space's own hosts, or take that back."""

from __future__ import annotations

from comity.answer import require
from comity.boundaries.approaching import require_no_stop
from comity.charter import queries as charter
from comity.conduct.deeds import Way
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.spaces import kinds, policy, queries
from comity.spaces.actions.locking import locked
from comity.spaces.models import Membership, Space
from comity.spaces.telling import tell_of


@action
def make_host(*, by: Member, space: Space, member: Member) -> Membership:
    """Let a member tend a space; into a private one they are invited by it.

    Raises Refused (permission) for who may not choose its hosts, (conflict) for someone who is no
    member, (conduct) for someone who asked `by` to stop.
    """
    version = charter.in_force()
    own = queries.membership(space, by)
    require(policy.may_choose_hosts(by, own, version))
    require(policy.may_be_in(member), kind="conflict")
    require_no_stop(by, member, Way.INVITE, version)
    made, _ = Membership.objects.get_or_create(space=space, member=member)
    if not made.is_host:
        made.is_host = True
        made.save(update_fields=["is_host"])
        log("make-space-host", by=by, about=space, member=member.pk)
        tell_of(kinds.MADE_HOST, space, member, by)
    return made


@action
def unmake_host(*, by: Member, who: Membership) -> None:
    """Take back that someone is a space's own host. In a private space they stay invited.

    Raises Refused (permission) for who may not choose its hosts, (conflict) for the last host of a
    private space.
    """
    space = locked(who.space)
    own = queries.membership(space, by)
    require(policy.may_choose_hosts(by, own, charter.in_force()))
    require(policy.may_go(who, space, queries.count_hosts(space)), kind="conflict")
    log("unmake-space-host", by=by, about=space, member=who.member_id)
    if not space.is_private:
        who.delete()
        return
    who.is_host = False
    who.save(update_fields=["is_host"])
