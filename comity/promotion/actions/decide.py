"""Discuss what was asked for, grant it or refuse it with a reason."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from comity.answer import require
from comity.doors.acting import action, log
from comity.notices.actions import tell
from comity.people.models import Member
from comity.promotion import kinds, policy
from comity.promotion.models import Permission, Remark
from comity.spaces.models import Space


@action
def remark(*, by: Member, permission: Permission, text: str) -> Remark:
    """Say something to the other hosts about a request. The asker never reads it."""
    require(policy.may_discuss(by, permission))
    made = Remark.objects.create(permission=permission, by=by, text=text)
    log("remark-exception", by=by, about=permission)
    return made


@action
def grant(
    *,
    by: Member,
    permission: Permission,
    until: datetime,
    space: Space | None = None,
    answer: str = "",
) -> Permission:
    """Let the asker publish it once until a moment, in one space or any; they are told.

    Raises Refused for who may not decide, once it is decided, for a moment that is past, and for a
    space that the asker may not read.
    """
    fresh = _locked(by, permission)
    require(policy.may_grant_until(until, timezone.now()), kind="validation")
    reads = space is None or Space.objects.visible_to(fresh.member).filter(pk=space.pk).exists()
    require(policy.may_grant_in(reads), kind="validation")
    fresh.until, fresh.space = until, space
    return _decided(fresh, by, Permission.State.GRANTED, answer)


@action
def refuse(*, by: Member, permission: Permission, reason: str) -> Permission:
    """Say no, with the reason that the asker reads. Raises Refused like `grant`."""
    return _decided(_locked(by, permission), by, Permission.State.REFUSED, reason)


def _locked(by: Member, permission: Permission) -> Permission:
    """The request as it is now, locked: of two hosts at once one decides."""
    fresh = (
        Permission.objects.select_for_update(of=("self",))
        .select_related("member")
        .get(pk=permission.pk)
    )
    require(policy.may_discuss(by, fresh))
    require(policy.may_decide(fresh), kind="conflict")
    return fresh


def _decided(fresh: Permission, by: Member, state: Permission.State, answer: str) -> Permission:
    fresh.state, fresh.answer = state, answer
    fresh.decided_by, fresh.decided_at = by, timezone.now()
    fresh.save(update_fields=["state", "answer", "decided_by", "decided_at", "until", "space"])
    log(f"exception-{state.value}", by=by, about=fresh)
    kind = kinds.GRANTED if state is Permission.State.GRANTED else kinds.REFUSED
    tell(
        member=fresh.member,
        kind=kind.name,
        link=fresh.get_absolute_url(),
        about_id=fresh.pk,
        title=fresh.title,
        reason=answer,
    )
    return fresh
