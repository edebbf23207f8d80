"""Ask the hosts for an exception, or take that back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from comity.answer import require
from comity.charter import queries as charter
from comity.doors import limits
from comity.doors.acting import action, log
from comity.notices.actions import tell_all
from comity.people import queries as people
from comity.people.models import Member
from comity.promotion import kinds, policy
from comity.promotion.actions.locking import one_by_one
from comity.promotion.models import Permission

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Request:
    """What someone would publish, when, why it is of great importance, and the draft."""

    title: str
    reason: str
    when: str = ""
    draft: str = ""


@action
def ask(*, by: Member, request: Request) -> Permission:
    """Put a request before the hosts (clause ask-the-hosts). Raises Refused where one waits
    already, where this year's are used up, and for who may not write."""
    version = charter.in_force()
    one_by_one(f"asks:{by.pk}")
    before = Permission.objects.filter(member=by)
    yearly = charter.settings_of(version).number("ask-the-hosts", "exceptions_a_year", 4)
    lately = before.filter(asked_at__gt=timezone.now() - YEAR).count()
    is_open = before.filter(state=Permission.State.ASKED).exists()
    require(policy.may_ask(by, is_open, lately, yearly, version))
    limits.spend(limits.POSTING, by.pk)
    made = Permission.objects.create(
        member=by,
        title=request.title,
        when=request.when,
        reason=request.reason,
        draft=request.draft,
    )
    log("ask-exception", by=by, about=made)
    tell_all(
        members=[host for host in people.hosts() if host.pk != by.pk],
        kind=kinds.ASKED.name,
        link=f"/desk/exceptions/{made.pk}/",
        about_id=made.pk,
        by=by,
        title=made.title,
    )
    return made


@action
def withdraw(*, by: Member, permission: Permission) -> Permission:
    """Take one's own request back while it waits. It still counts for the year."""
    permission = Permission.objects.select_for_update().get(pk=permission.pk)
    require(policy.may_withdraw(by, permission), kind="conflict")
    permission.state = Permission.State.WITHDRAWN
    permission.save(update_fields=["state"])
    log("withdraw-exception", by=by, about=permission)
    return permission
