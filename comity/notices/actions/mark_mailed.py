"""Remember that notices went out by mail."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from comity.answer import YES, require
from comity.doors.acting import action
from comity.notices.models import Mail, Notice


@action
def mark_mailed(*, notice: Notice) -> None:
    """Keep that the notice was mailed now, so that its job, run again, sends nothing."""
    require(YES)
    Notice.objects.filter(pk=notice.pk).update(mailed_at=timezone.now())


@action
def close_digest(*, told: Iterable[Notice], left_out: Iterable[Notice]) -> None:
    """Keep that a digest went out, so that the same, run again, sends nothing. What waited for it
    and was left out waits for no later one: it was told too long ago by then."""
    require(YES)
    Notice.objects.filter(pk__in=_keys(told)).update(mailed_at=timezone.now())
    Notice.objects.filter(pk__in=_keys(left_out)).update(mail=Mail.NONE)


def _keys(notices: Iterable[Notice]) -> list[str]:
    return [notice.pk for notice in notices]
