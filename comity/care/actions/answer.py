"""Answer an alert, once."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.care import policy, telling
from comity.care.models import Alert
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def answer(*, by: Member, alert: Alert, text: str) -> Alert:
    """Answer who alerted. Of two hosts at once, one answers: the row is locked before asking.

    Raises Refused: permission for whom it concerns or who raised it, conflict where it has an
    answer.
    """
    locked = Alert.objects.select_for_update().get(pk=alert.pk)
    require(policy.may_answer(by, locked))
    require(policy.is_unanswered(locked), kind="conflict")
    locked.answer, locked.answered_by, locked.answered_at = text, by, timezone.now()
    locked.save(update_fields=["answer", "answered_by", "answered_at"])
    telling.reporter_of_answer(locked)
    log("answer-alert", by=by, about=locked)
    return locked
