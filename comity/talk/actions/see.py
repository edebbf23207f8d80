"""Remember that a member has read a contribution until now."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import YES, require
from comity.doors.acting import action
from comity.people.models import Member
from comity.talk.models import Contribution, Seen


@action
def see(*, by: Member, contribution: Contribution) -> None:
    """What `by` was let see is read now: nothing under it is marked unread until more comes."""
    require(YES)
    mark(by, contribution)


def mark(by: Member, contribution: Contribution) -> None:
    """The same as a part of another action."""
    row = Seen(member=by, contribution=contribution, at=timezone.now())
    Seen.objects.bulk_create(
        [row],
        update_conflicts=True,
        unique_fields=["member", "contribution"],
        update_fields=["at"],
    )
