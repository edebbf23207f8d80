"""Become a host, and stop being one."""

from __future__ import annotations

from comity.answer import require
from comity.doors.acting import action, log
from comity.notices.actions import tell
from comity.people import kinds, policy
from comity.people.actions.locking import locked
from comity.people.models import Member, Role


@action
def appoint(*, by: Member, member: Member) -> Member:
    """Make a member a host and tell them. Their row is locked: who leaves at this moment, or was
    appointed by another host just now, is not appointed."""
    member = locked(member)
    require(policy.may_appoint(by, member))
    member.role = Role.HOST
    member.save(update_fields=["role"])
    log("appoint", by=by, about=member)
    tell(member=member, kind=kinds.APPOINTED.name, link="/desk/", by=by)
    return member


@action
def step_down(*, by: Member) -> Member:
    """Stop being a host. All hosts' rows are locked, so that the last two cannot go at once.

    Raises Refused (conflict) for the last host.
    """
    hosts = list(Member.objects.hosts().order_by("pk").select_for_update(of=("self",)))
    require(policy.may_step_down(by, len(hosts)), kind="conflict" if by.is_host else "permission")
    by.role = Role.MEMBER
    by.save(update_fields=["role"])
    log("step-down", by=by, about=by)
    return by
