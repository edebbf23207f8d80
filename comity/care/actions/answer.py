"""Answer an alert, once."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from comity.answer import require
from comity.care import policy, telling
from comity.care.actions.events import locked, record
from comity.care.models import Alert, EventKind
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def answer(*, by: Member, alert: Alert, text: str) -> Alert:
    """Answer who alerted. Of two hosts at once, one answers: the row is locked before asking.

    Raises Refused: permission for whom it concerns or who raised it, conflict where it has an
    answer.
    """
    case = locked(alert.case) if alert.case else None
    found = Alert.objects.select_for_update(of=("self",)).get(pk=alert.pk)
    require(policy.may_answer(by, found))
    require(policy.is_unanswered(found), kind="conflict")
    give(found, by, text)
    if case is not None:
        record(case, EventKind.ANSWERED, by, alert=found.pk)
    log("answer-alert", by=by, about=found)
    return found


@action
def answer_from_outside(*, alert: Alert, text: str) -> Alert:
    """Answer as the person outside, who has the link. Raises Refused: conflict where it has an
    answer."""
    case = locked(alert.case) if alert.case else None
    found = Alert.objects.select_for_update(of=("self",)).get(pk=alert.pk)
    require(policy.may_answer_from_outside(found), kind="conflict")
    give(found, None, text)
    if case is not None:
        record(case, EventKind.ANSWERED, None, alert=found.pk)
    log("answer-alert", by=None, about=found)
    return found


def give(alert: Alert, by: Member | None, text: str, at: datetime | None = None) -> None:
    """Write an answer, of a host or else of the person outside, and tell who alerted; `at` is when
    the decision that answers it took effect. Part of an action that locked the alert's case."""
    alert.answer, alert.answered_by, alert.answered_at = text, by, at or timezone.now()
    alert.save(update_fields=["answer", "answered_by", "answered_at"])
    telling.reporter_of_answer(alert)
