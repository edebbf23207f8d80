"""See to what is needed when it is serious: helplines, and a person outside."""

from __future__ import annotations

from collections.abc import Collection

from django.utils import timezone

from comity.answer import require
from comity.care import outside, policy, queries, telling
from comity.care.emergency import LINES
from comity.care.models import ConfirmedLine
from comity.doors.acting import action, log
from comity.people.models import Community, Member
from comity.people.policy import may_host


@action
def confirm_lines(*, by: Member, keys: Collection[str]) -> None:
    """Show these helplines for a year from now, as `by` looked at their sources, and no others.
    Raises Refused (permission)."""
    require(may_host(by))
    known = [line.key for line in LINES if line.key in keys]
    ConfirmedLine.objects.exclude(key__in=known).delete()
    for key in known:
        ConfirmedLine.objects.update_or_create(key=key, defaults={"by": by, "at": timezone.now()})
    log("confirm-helplines", by=by, about=by, keys=known)


@action
def name_outside(*, by: Member, address: str) -> Community:
    """Say who outside the community is written to where no host can look; "" for nobody. Whoever is
    named gets at once what waited for someone. Raises Refused: permission for who is not the owner,
    validation for a host's own address."""
    require(policy.may_name_outside(by, queries.owner()))
    require(policy.may_be_outside(address), kind="validation")
    kept = Community.objects.select_for_update().get(pk=1)
    kept.outside_address = address
    kept.save(update_fields=["outside_address"])
    for case in queries.waiting_outside() if address else ():
        outside.send(case)
        telling.reporters_of_outside(queries.for_outside(case.pk).alerts, named=True)
    log("name-outside", by=by, about=kept)
    return kept
