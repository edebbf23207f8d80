"""Cases at the desk, each host seeing those without a conflict."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404
from django.utils import timezone

from comity.care.models import (
    Alert,
    Case,
    Decision,
    EventPayload,
    Objection,
    Severity,
    State,
)
from comity.doors.cursors import Page, page
from comity.notices.kinds import About
from comity.people.models import Member
from comity.standing.models import Measure, Planned
from comity.standing.queries import came_back

MOST = 100
"""Counts go no further: whether 100 or 5,000 wait, a host does the same."""

_LANES = ("mine", "urgent", "overdue", "unassigned", "all", "done")


@dataclass(frozen=True, slots=True)
class Lane:
    """A way to look at the queue, and how much is in it (at most `MOST`)."""

    name: str
    count: int

    @property
    def shown(self) -> str:
        """The count as a badge says it."""
        return f"{MOST - 1}+" if self.count >= MOST else str(self.count)


def cases_for(
    host: Member, *, lane: str = "all", state: str = "", cursor: str | None = None
) -> Page[Case]:
    """A lane of the queue, what is due first at its top; or the cases in one state."""
    rows = Case.objects.for_host(host).select_related("subject", "assignee")
    if state:
        return page(rows.filter(state=state), by="due_at", cursor=cursor)
    if lane == "done":
        return page(rows.filter(_done()), by="-opened_at", cursor=cursor)
    return page(_lane(rows, host, lane), by="due_at", cursor=cursor)


def lanes_of(host: Member) -> list[Lane]:
    """The lanes that are counted, in one query."""
    rows = Case.objects.for_host(host)
    names = _LANES[:4]
    counts = [Coalesce(Subquery(_counted(_lane(rows, host, name))), 0) for name in names]
    found = Member.objects.filter(pk=host.pk).order_by().values_list(*counts).get()
    return [Lane(name, count) for name, count in zip(names, found, strict=True)]


def _counted(rows: QuerySet[Case]) -> QuerySet[Any, Any]:
    """How many, but no more than `MOST`, as one row of one column."""
    first = rows.order_by().values("pk")[:MOST]
    every = Case.objects.filter(pk__in=first).order_by().annotate(every=Value(1)).values("every")
    return every.annotate(n=Count("pk")).values("n")


def _lane(rows: QuerySet[Case], host: Member, lane: str) -> QuerySet[Case]:
    waiting = rows.exclude(_done())
    if lane == "mine":
        return waiting.filter(assignee=host)
    if lane == "urgent":
        return waiting.filter(severity=Severity.URGENT)
    if lane == "overdue":
        return waiting.filter(due_at__lt=timezone.now())
    return waiting.filter(assignee=None) if lane == "unassigned" else waiting


def _done() -> Q:
    return Q(state__in=[State.DECIDED, State.CLOSED])


def get_case(host: Member, code_name: str) -> Case:
    """One case. Raises Http404 for none, and for one that this host may not know of."""
    rows = Case.objects.for_host(host).select_related("subject__company", "assignee", "only_for")
    return get_object_or_404(rows, code_name=code_name)


def knows(host: Member, case: Case) -> bool:
    """Whether a host may know of a case."""
    return Case.objects.for_host(host).filter(pk=case.pk).exists()


def known_case(reader: Member, about: About) -> QuerySet[Case]:
    """The case, where a reader may know of it as a host, still."""
    return Case.objects.for_host(reader).filter(pk=about)


def able(case: Case) -> list[Member]:
    """The hosts who may know of a case."""
    return [host for host in Member.objects.hosts() if knows(host, case)]


def without_conflict(case: Case) -> list[Member]:
    """The hosts who could see to a case, also while what came in is for one of them."""
    rows = Case.objects.filter(pk=case.pk)
    return [host for host in Member.objects.hosts() if rows.without_conflict(host).exists()]


def count_hosts() -> int:
    """How many hosts the community has."""
    return Member.objects.hosts().count()


def owner() -> Member | None:
    """Who has been host for longest."""
    return Member.objects.hosts().first()


def alerters_of(case: Case) -> list[Member]:
    """Who alerted the hosts in a case, each once."""
    return list(Member.objects.filter(pk__in=case.alerts.values("reporter")))


def interim_of(case: Case) -> list[Measure]:
    """The measures of a case that are in force without a decision."""
    rows = Measure.objects.filter(case=case.pk, interim=True, ended_at=None)
    return list(rows.select_related("member"))


def is_repeated(case: Case, planned: Planned) -> bool:
    """Whether the same was done in a case before its decision already, and holds still or nothing
    came in since: so nothing goes on without a decision or a second host."""
    where = Q(space="") | Q(space=planned.space) if planned.space else Q()
    same = Measure.objects.filter(
        where,
        case=case.pk,
        interim=True,
        kind=planned.kind,
        target_type=planned.target_type,
        target_id=planned.target_id,
    )
    last = same.order_by("begins_at").last()
    if last is None:
        return False
    return same.in_force().exists() or not _came_in_since(case, last.begins_at)


def _came_in_since(case: Case, moment: datetime) -> bool:
    """Whether there is an alert, a notice, or a fact that nobody knew at a moment."""
    return (
        case.alerts.filter(created_at__gt=moment).exists()
        or case.notices.filter(received_at__gt=moment).exists()
        or case.events.filter(payload__content__has_key="facts", at__gt=moment).exists()
    )


def had_interim(case: Case) -> bool:
    """Whether there ever was one."""
    return Measure.objects.filter(case=case.pk, interim=True).exists()


def get_interim(case: Case, key: str) -> Measure:
    """One interim measure of a case. Raises Http404 for any other."""
    rows = Measure.objects.filter(case=case.pk, interim=True).select_related("member")
    return get_object_or_404(rows, pk=key)


def with_ended_measures(now: datetime) -> list[Case]:
    """The cases in which a measure ended by itself and was not tidied up yet, in the one order in
    which several cases are locked."""
    ended = Measure.objects.expired(now).exclude(case="").order_by()
    return list(Case.objects.filter(pk__in=ended.values("case")).order_by("pk"))


def get_decision_to_cosign(case: Case, key: str) -> Decision:
    """One decision of a case. Raises Http404 for any other."""
    rows = Decision.objects.filter(case=case).select_related("case", "subject")
    return get_object_or_404(rows, pk=key)


def unlooked_at(usually: timedelta, urgently: timedelta) -> QuerySet[Alert]:
    """Alerts for one host alone, at which that one did not look in time."""
    now = timezone.now()
    late = Q(created_at__lte=now - usually) | Q(urgent=True, created_at__lte=now - urgently)
    rows = Alert.objects.filter(late, to__isnull=False, others_told_at=None, answered_at=None)
    looked = Q(case__looked_at__isnull=False, case__only_for=F("to")) | Q(case__assignee=F("to"))
    return rows.exclude(looked).select_related("case", "to", "reporter").order_by("created_at")


def untaken(urgent_before: datetime, rung_before: datetime) -> QuerySet[Case]:
    """Urgent cases that nobody took."""
    rung = Q(rung_at=None) | Q(rung_at__lte=rung_before)
    return (
        Case.objects.waiting()
        .filter(rung, severity=Severity.URGENT, assignee=None, urgent_at__lte=urgent_before)
        .order_by("urgent_at")
    )


def urgent_and_untaken(key: str) -> Case | None:
    """An urgent case that nobody took yet; None where someone did, or there is none."""
    rows = Case.objects.waiting().filter(severity=Severity.URGENT, assignee=None)
    return rows.filter(pk=key).first()


def to_forget(closed_before: datetime) -> QuerySet[Case]:
    """Cases closed before a moment, of which something that was said is still kept."""
    kept = EventPayload.objects.filter(event__case=OuterRef("pk"))
    old = Case.objects.filter(state=State.CLOSED, closed_at__lte=closed_before)
    return old.filter(Exists(kept)).order_by("closed_at")


def banned_cases(addresses: Collection[str]) -> dict[str, list[Case]]:
    """The cases in which someone with one of these addresses was banned and still is, by address:
    two queries for however many."""
    bans = came_back(addresses)
    cases = Case.objects.in_bulk({ban.case for found in bans.values() for ban in found})
    return {
        address: [cases[ban.case] for ban in found if ban.case in cases]
        for address, found in bans.items()
    }


def past_objecting() -> QuerySet[Case]:
    """Decided cases of which the last statement is more than six months old, without an objection
    that waits."""
    old = timezone.now() - timedelta(days=185)
    waits = Objection.objects.filter(decision__case=OuterRef("pk"), decided_at=None)
    return Case.objects.filter(~Exists(waits), state=State.DECIDED, decided_at__lte=old)
