"""Remember that a notice went out by mail."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import YES, require
from comity.doors.acting import action
from comity.notices.models import Notice


@action
def mark_mailed(*, notice: Notice) -> None:
    """Keep that the notice was mailed now, so that its job, run again, sends nothing."""
    require(YES)
    Notice.objects.filter(pk=notice.pk).update(mailed_at=timezone.now())
