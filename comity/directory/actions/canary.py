"""Plant a profile for those who sweep the directory, and take it away."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from comity.answer import require
from comity.directory import policy
from comity.directory.models import Canary
from comity.doors.acting import action, log
from comity.doors.ids import new_id
from comity.people.handles import new_handle
from comity.people.models import Member, Role


@action
def plant(*, by: Member, name: str, country: str, languages: Sequence[str]) -> Canary:
    """A profile like any other, except that nobody is behind it: it has no password and no address
    that could be proven, and is not active, so that no list, count, mention or mail finds it."""
    require(policy.may_plant(by))
    now = timezone.now()
    member = Member(
        handle=new_handle(name),
        name=name,
        email=f"{new_id().lower()}@planted.invalid",
        country=country,
        languages=list(languages),
        role=Role.MEMBER,
        is_active=False,
        joined_at=now,
        introduced_at=now,
        admitted_at=now,
    )
    member.set_unusable_password()
    member.save(force_insert=True)
    canary = Canary.objects.create(member=member, planted_by=by)
    log("plant-canary", by=by, about=canary)
    return canary


@action
def uproot(*, by: Member, canary: Canary) -> None:
    """Take a planted profile away, with every trace of who came across it. That somebody opened it
    stays at the desk until its time is over."""
    require(policy.may_plant(by))
    log("uproot-canary", by=by, about=canary)
    canary.member.delete()
