"""Let two members write to each other, and end it (clause consent-before-contact)."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import YES, require
from comity.boundaries import policy, queries
from comity.boundaries.actions.locking import lock_pair
from comity.boundaries.models import Consent
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def grant(*, by: Member, other: Member, origin: str = "") -> Consent:
    """Let the two write to each other from now on; whoever calls this knows that both want it.

    `origin` is the id of the request that was accepted. Where consent stands, nothing changes.
    Raises Refused (permission) while a stop stands between them.
    """
    lock_pair(by, other)
    require(policy.may_consent(queries.between(by, other)))
    one, two = queries.pair(by, other)
    consent, is_new = Consent.objects.standing().get_or_create(
        one_id=one, other_id=two, defaults={"origin": origin}
    )
    if is_new:
        log("consent", by=by, about=consent)
    return consent


@action
def withdraw(*, by: Member, other: Member) -> bool:
    """End the consent between the two; either may, at any time. Returns whether there was one."""
    require(YES)
    lock_pair(by, other)
    return end(by, other)


def end(by: Member, other: Member) -> bool:
    """End what stands between the two, as `by` wished. Part of an action that holds their lock."""
    one, two = queries.pair(by, other)
    standing = Consent.objects.standing().filter(one=one, other=two)
    return bool(standing.update(ended_at=timezone.now(), ended_by=by))
