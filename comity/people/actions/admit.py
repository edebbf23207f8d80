"""Let an applicant in, or not."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.doors.acting import action, log
from comity.notices.actions import tell
from comity.people import kinds, policy, queries
from comity.people.actions.locking import locked
from comity.people.models import Member, Role


@action
def admit(*, by: Member, applicant: Member) -> Member:
    """Make an applicant a member and tell them. Raises Refused where they do not wait."""
    waiting = locked(applicant)
    require(policy.may_admit(by, waiting), kind="conflict" if by.is_host else "permission")
    waiting.role, waiting.admitted_at, waiting.admitted_by = Role.MEMBER, timezone.now(), by
    waiting.save(update_fields=["role", "admitted_at", "admitted_by"])
    log("admit", by=by, about=waiting)
    name = queries.community().name
    tell(member=waiting, kind=kinds.ADMITTED.name, link="/", community=name)
    return waiting


@action
def decline(*, by: Member, applicant: Member, reason: str) -> Member:
    """Do not let an applicant in, and tell them why. They may introduce themselves anew."""
    waiting = locked(applicant)
    require(policy.may_admit(by, waiting), kind="conflict" if by.is_host else "permission")
    waiting.introduced_at = None
    waiting.save(update_fields=["introduced_at"])
    log("decline", by=by, about=waiting)
    tell(member=waiting, kind=kinds.DECLINED.name, link="/join/about-you/", reason=reason)
    return waiting
