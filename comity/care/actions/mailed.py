"""Note what went out by mail."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import YES, require
from comity.care.models import IllegalContentNotice, Statement
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
