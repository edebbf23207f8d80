"""What time does at the desk: a worker calls these every minute. Done late or twice, no harm."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import YES, require
from comity.care import queries, telling, urgently
from comity.care.actions.case import close
from comity.care.actions.events import locked, record
from comity.care.actions.measures import restore
from comity.care.actions.widen import let_the_others_know
from comity.care.models import Case, EventKind
from comity.care.times import times
from comity.doors.acting import action
from comity.standing.actions import tidy

BATCH = 100


@action
def tell_the_others() -> int:
    """An alert that was for one host is for all, where that one did not look within a day, or half
    an hour for what is urgent, as the code sets it. Returns how many."""
    require(YES)
    now = times()
    late = queries.unlooked_at(now.one_host_looks_within, now.ring_after)[:BATCH]
    for alert in sorted(late, key=lambda alert: alert.case_id or ""):
        if alert.case is not None:
            locked(alert.case)
        alert.others_told_at = timezone.now()
        alert.save(update_fields=["others_told_at"])
        Case.objects.filter(pk=alert.case_id).update(only_for=None)
        telling.hosts_of_alert(alert)
    return len(late)


@action
def ring() -> int:
    """Tell all hosts again of what is urgent and nobody took, also where it was for one of them:
    after half an hour, and then every hour until someone does, as the code sets it. Each time is
    kept. Returns how many cases."""
    require(YES)
    now, set_ = timezone.now(), times()
    untaken = queries.untaken(now - set_.ring_after, now - set_.ring_every)[:BATCH]
    for found in sorted(untaken, key=lambda case: case.pk):
        case = locked(found)
        if case.assignee_id or case.rung_at != found.rung_at:
            continue
        let_the_others_know(case)
        case.rung_at = now
        case.save(update_fields=["rung_at"])
        record(case, EventKind.TOLD, None)
        telling.hosts_of_urgent_case(case)
        urgently.ring_outside(case)
    return len(untaken)


@action
def expire() -> int:
    """Restore what a measure that ended by itself had changed. Returns how many ended. Cases are
    locked before their measures, as everywhere, so that no host and worker wait for each other."""
    require(YES)
    now = timezone.now()
    cases = {found.pk: locked(found) for found in queries.with_ended_measures(now)}
    ended = tidy(now=now)
    for measure in ended:
        restore(measure, None)
        if measure.interim:
            telling.member_of_end(measure)
        if measure.case in cases:
            record(cases[measure.case], EventKind.EXPIRED, None, measure=measure.pk)
    return len(ended)


@action
def close_old_cases() -> int:
    """Close what was decided and to which nobody can object any more. Returns how many."""
    require(YES)
    old = queries.past_objecting()[:BATCH]
    for case in old:
        close(case=case)
    return len(old)
