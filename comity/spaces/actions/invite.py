"""Invite into a private space, or end an invitation."""

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
def invite(*, by: Member, space: Space, member: Member) -> Membership:
    """Let a member into a private space, and tell them; once in, nothing changes.

    Raises Refused (permission) for who is no host of the space, or where there is nothing to be
    invited to; (conflict) for someone who is no member; (conduct) for someone who asked `by` to
    stop.
    """
    version = charter.in_force()
    own = queries.membership(space, by)
    require(policy.may_invite(by, own, space, version))
    require(policy.may_be_in(member), kind="conflict")
    require_no_stop(by, member, Way.INVITE, version)
    invited, is_new = Membership.objects.get_or_create(space=space, member=member)
    if is_new:
        log("invite", by=by, about=space, member=member.pk)
        tell_of(kinds.INVITED, space, member, by)
    return invited


@action
def uninvite(*, by: Member, who: Membership) -> None:
    """End someone's being in a space, or one's own.

    Raises Refused (permission) for who may not, (conflict) for the last host of a private space.
    """
    space = locked(who.space)
    require(policy.may_uninvite(by, queries.membership(space, by), who, charter.in_force()))
    require(policy.may_go(who, space, queries.count_hosts(space)), kind="conflict")
    log("uninvite", by=by, about=space, member=who.member_id)
    who.delete()
