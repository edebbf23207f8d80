"""Note what went out by mail."""

from __future__ import annotations

from collections.abc import Collection

from django.utils import timezone

from comity.answer import YES, require
from comity.care.models import Alert, IllegalContentNotice, Statement
from comity.doors.acting import action


@action
def mark_statement(*, statement: Statement) -> None:
    """A statement was mailed."""
    require(YES)
    Statement.objects.filter(pk=statement.pk).update(mailed_at=timezone.now())


@action
def mark_receipt(*, notice: IllegalContentNotice) -> None:
    """A receipt was mailed."""
    require(YES)
    IllegalContentNotice.objects.filter(pk=notice.pk).update(receipt_sent_at=timezone.now())


@action
def mark_outside(*, alerts: Collection[Alert], notices: Collection[IllegalContentNotice]) -> None:
    """These were mailed to the person outside."""
    require(YES)
    now = timezone.now()
    Alert.objects.filter(pk__in=[each.pk for each in alerts]).update(outside_at=now)
    rows = IllegalContentNotice.objects.filter(pk__in=[each.pk for each in notices])
    rows.update(outside_at=now)
