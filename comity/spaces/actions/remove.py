"""Remove a space."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.charter import queries as charter
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.spaces import policy
from comity.spaces.models import Space


@action
def remove(*, by: Member, space: Space) -> None:
    """Take a space out of every list, with what is in it. Nothing is deleted.

    Raises Refused (permission) for who is no host of the community.
    """
    require(policy.may_remove(by, charter.in_force()))
    space.removed_at = timezone.now()
    space.save(update_fields=["removed_at"])
    log("remove-space", by=by, about=space)
