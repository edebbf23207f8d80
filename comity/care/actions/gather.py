"""Bring what comes in together in cases: a part of the actions that take something in."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import blake2b

from django.db import connection
from django.db.models import Q
from django.utils import timezone

from comity.care import codenames, outside, telling
from comity.care.actions.events import record
from comity.care.evidence import Evidence
from comity.care.models import Case, EventKind, Severity
from comity.care.queries import Hosts, knows
from comity.care.times import times
from comity.people.models import Member

_URGENT = timedelta(hours=4)
_TRIES = 8


def gather(
    about: Evidence,
    category: str,
    hosts: Hosts,
    *,
    severity: Severity,
    only_for: Member | None = None,
) -> Case:
    """The case that is open about the same thing or person, where this fits in with its `hosts`; or
    a new one. Part of an action: what comes in about one person at the same moment waits for each
    other. What is urgent is for someone to take anew: who took the case before knew nothing of it.
    """
    _one_at_a_time(about)
    found = _open_about(about, hosts)
    if found is None:
        made = open_case(about, category, severity=severity, only_for=only_for)
        made.apart = hosts.stand_apart
        made.save(update_fields=["apart"])
        return made
    if severity is Severity.URGENT and (found.assignee_id or not found.is_urgent):
        found.assignee, found.urgent_at, found.rung_at = None, timezone.now(), None
    if severity > found.severity:
        found.severity = severity
        found.due_at = min(found.due_at, _due(severity))
    if only_for is None or found.only_for_id != only_for.pk:
        found.only_for = None
    found.save(update_fields=["severity", "due_at", "only_for", "assignee", "urgent_at", "rung_at"])
    return found


def open_case(
    about: Evidence, category: str, *, severity: Severity, only_for: Member | None = None
) -> Case:
    """A new case, with its first event. Part of an action."""
    made = Case.objects.create(
        code_name=_free_name(),
        subject=about.subject,
        company=about.subject.company if about.subject else None,
        about_type=about.about_type,
        about_id=about.about_id,
        category=category,
        severity=severity,
        only_for=only_for,
        due_at=_due(severity),
        urgent_at=timezone.now() if severity is Severity.URGENT else None,
    )
    record(made, EventKind.OPENED, None, category=category, severity=int(severity))
    return made


def let_go_if_in_conflict(case: Case) -> None:
    """Where who saw to a case may not know of it any more: nobody sees to it, and the other hosts
    are told. Part of an action."""
    if case.assignee is None or knows(case.assignee, case):
        return
    case.assignee = None
    case.save(update_fields=["assignee"])
    telling.hosts_of_case(case)


def look_outside_if_nobody_can(case: Case) -> bool:
    """Where every host is in conflict: note it and ask the person outside, each time anew for what
    came in since. Part of an action."""
    if outside.someone_can_look(case):
        return False
    case.outside_at, case.only_for = case.outside_at or timezone.now(), None
    case.save(update_fields=["outside_at", "only_for"])
    record(case, EventKind.OUTSIDE, None)
    outside.ask(case)
    return True


def _due(severity: Severity) -> datetime:
    usually = times().answer_within
    return timezone.now() + (min(usually, _URGENT) if severity is Severity.URGENT else usually)


def _open_about(about: Evidence, hosts: Hosts) -> Case | None:
    same = Q()
    if about.about_type:
        same |= Q(about_type=about.about_type, about_id=about.about_id)
    if about.subject is not None:
        same |= Q(subject=about.subject)
    if not same:
        return None
    rows = Case.objects.waiting().filter(same, apart=False).order_by("opened_at")
    return next((case for case in rows.select_for_update(of=("self",)) if hosts.fit(case)), None)


def _one_at_a_time(about: Evidence) -> None:
    key = about.subject.pk if about.subject else about.about_id
    if not key:
        return
    number = int.from_bytes(blake2b(f"case:{key}".encode(), digest_size=8).digest(), signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def _free_name() -> str:
    for _ in range(_TRIES):
        slug = codenames.new_slug()
        if not Case.objects.filter(code_name=slug).exists():
            return slug
    slug = codenames.new_slug()
    return codenames.numbered(slug, Case.objects.filter(code_name__startswith=slug).count() + 1)
