"""Put a measure in force (clause sanctions)."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from comity.answer import require
from comity.doors.acting import action
from comity.doors.models import ApiToken
from comity.people.models import Member
from comity.standing import policy, queries
from comity.standing.actions.counting import recount
from comity.standing.models import Measure, MeasureKind, Planned


@action
def impose(
    *,
    by: Member | None,
    member: Member,
    planned: Planned,
    decision: str,
    case: str = "",
    digest: str = "",
) -> Measure:
    """Put a decided measure in force from this moment. Part of deciding: who calls this has asked
    whether `by` may. A ban ends the member's sessions and the tokens of their programs, and keeps
    the digest of their address; `digest` is that of who left before, whose address is gone. Raises
    Refused (validation) for a measure that the ladder does not have.
    """
    now = timezone.now()
    shape = (planned.kind, now, planned.ends_at, planned.space, planned.target_id)
    require(policy.can_be(*shape), kind="validation")
    made = _measure(by, member, planned, now, case)
    made.decision = decision
    if planned.kind == MeasureKind.BAN:
        made.email_digest = digest or queries.digest_of(member.email)
        _end_access(member, now)
    made.save(force_insert=True)
    recount(member)
    return made


@action
def impose_interim(*, by: Member, member: Member, planned: Planned, case: str) -> Measure:
    """Hide or limit at once, before there is a decision: for 72 hours at most, and 24 unless a
    second host agrees. Raises Refused (validation)."""
    now = timezone.now()
    ends_at = planned.ends_at or now + policy.LONGEST_INTERIM
    shape = (planned.kind, now, ends_at, planned.space, planned.target_id)
    require(policy.can_be(*shape), kind="validation")
    require(policy.can_be_interim(planned.kind, now, ends_at), kind="validation")
    made = _measure(by, member, planned, now, case)
    made.interim, made.ends_at = True, ends_at
    made.review_by = now + policy.REVIEW_WITHIN
    made.save(force_insert=True)
    recount(member)
    return made


def _measure(
    by: Member | None, member: Member, planned: Planned, now: datetime, case: str
) -> Measure:
    return Measure(
        member=member,
        kind=planned.kind,
        space=planned.space,
        target_type=planned.target_type,
        target_id=planned.target_id,
        conditions=planned.conditions,
        case=case,
        begins_at=now,
        ends_at=planned.ends_at,
        imposed_by=by,
    )


def _end_access(member: Member, now: datetime) -> None:
    """Every session and every program's token ends. They may sign in again to read the decision."""
    Member.objects.filter(pk=member.pk).update(sessions_ended_at=now)
    member.sessions_ended_at = now
    ApiToken.objects.filter(owner=member, ended_at=None).update(ended_at=now)
