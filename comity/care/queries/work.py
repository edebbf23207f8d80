"""How hosts' work goes, as hosts see it: nothing of what a case is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Avg, Count, DurationField, ExpressionWrapper, F, Q
from django.utils import timezone

from comity.care.models import Alert, Case, Decision
from comity.people.models import Member

_SPAN = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart: a name, its number, and that as a part of the greatest."""

    label: str
    value: int
    most: int


@dataclass(frozen=True, slots=True)
class Work:
    """The last ninety days: hours until a first look and until an answer, and who has how much."""

    hours_to_look: int | None
    hours_to_answer: int | None
    hours_to_decide: int | None
    open_cases: list[Bar]
    decided: list[Bar]


def work_seen_by(host: Member) -> Work:
    """The numbers, of the cases that this host may know of."""
    since = timezone.now() - _SPAN
    cases = Case.objects.for_host(host).filter(opened_at__gte=since)
    alerts = Alert.objects.for_host(host).filter(created_at__gte=since)
    theirs = Case.objects.for_host(host).order_by().values("pk")
    open_ = Q(cases_taken__in=Case.objects.for_host(host).waiting().order_by().values("pk"))
    hosts = Member.objects.hosts().annotate(n=Count("cases_taken", filter=open_))
    decided = (
        Decision.objects.filter(case__in=theirs, effective_at__gte=since)
        .order_by()
        .values("decided_by__name")
        .annotate(n=Count("pk"))
    )
    took = cases.order_by().aggregate(
        look=_mean("opened_at", "looked_at"), decide=_mean("opened_at", "decided_at")
    )
    answers = alerts.order_by().aggregate(mean=_mean("created_at", "answered_at"))
    return Work(
        hours_to_look=_hours(took["look"]),
        hours_to_answer=_hours(answers["mean"]),
        hours_to_decide=_hours(took["decide"]),
        open_cases=_bars(list(hosts.values_list("name", "n"))),
        decided=_bars([(one["decided_by__name"], one["n"]) for one in decided]),
    )


def _mean(start: str, end: str) -> Avg:
    return Avg(ExpressionWrapper(F(end) - F(start), output_field=DurationField()))


def _hours(mean: timedelta | None) -> int | None:
    return None if mean is None else round(mean.total_seconds() / 3600)


def _bars(counted: list[tuple[str, int]]) -> list[Bar]:
    most = max((number for _, number in counted), default=0)
    return [Bar(label, number, most or 1) for label, number in sorted(counted)]
