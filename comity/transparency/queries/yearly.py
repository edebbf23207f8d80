"""What the yearly report for the Digital Services Act is made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, Prefetch
from django.utils import timezone

from comity.care.models import Decision, Ground, IllegalContentNotice, Objection, Outcome, Role
from comity.people.queries import community
from comity.standing.models import Measure
from comity.talk.models import Held
from comity.transparency.drafting import harm_of
from comity.transparency.dsa import ours
from comity.transparency.dsa.categories import Category, Keyword
from comity.transparency.dsa.ours import Suggestion, suggest
from comity.transparency.dsa.report import Complaint, Holds, Notice, Restriction, Year
from comity.transparency.texts import QUALITATIVE


def year_of(first: date, last: date, previous: date | None = None) -> Year:
    """Everything of these days, each by the day it happened on; `previous` is when the report
    before was published."""
    since = timezone.make_aware(datetime.combine(first, time.min))
    until = timezone.make_aware(datetime.combine(last + timedelta(days=1), time.min))
    name = community().name
    held = list(Held.objects.filter(decided_at__gte=since, decided_at__lt=until))
    returned = [one for one in held if one.outcome == Held.Outcome.RETURNED]
    return Year(
        provider=name,
        service=name,
        published=timezone.localdate(),
        previous=previous,
        first=first,
        last=last,
        restrictions=(*_restrictions(since, until), *map(_not_shown, returned)),
        notices=tuple(_notices(since, until)),
        complaints=tuple(_complaints(since, until)),
        renewed=_renewed(since, until),
        repeated=_repeated(since, until),
        holds=Holds(len(returned), sum(one.outcome == Held.Outcome.RELEASED for one in held)),
        texts=QUALITATIVE,
    )


def _restrictions(since: datetime, until: datetime) -> Iterator[Restriction]:
    rows = Decision.objects.filter(effective_at__gte=since, effective_at__lt=until)
    decisions = list(rows.select_related("entry"))
    measures = _measures_of(one.pk for one in decisions)
    for decision in decisions:
        harm = _harm(decision)
        for measure in measures[decision.pk]:
            yield Restriction(
                column=ours.column(measure.kind, measure.ends_at is not None),
                category=harm.category,
                keywords=harm.keywords,
                by_law=decision.ground == "law",
                on_notice=decision.source in ours.NOTICES,
                detected_automatically=decision.detected_automatically,
                fully_automated=decision.automation == "fully",
                other=_other(decision),
            )


def _not_shown(held: Held) -> Restriction:
    """A text that a program held and a host returned: nobody but its author ever saw it."""
    harm = suggest(finding["clause"] for finding in held.findings)
    return Restriction(
        column="Visibility restriction Disable",
        category=harm.category,
        keywords=harm.keywords,
        by_law=False,
        on_notice=False,
        detected_automatically=True,
        fully_automated=False,
    )


def _measures_of(decisions: Iterable[str]) -> dict[str, list[Measure]]:
    found: dict[str, list[Measure]] = defaultdict(list)
    rows = Measure.objects.filter(decision__in=list(decisions), kind__in=ours.RESTRICTIONS)
    for measure in rows:
        found[measure.decision].append(measure)
    return found


def _harm(decision: Decision) -> Suggestion:
    """As the entry for the European database says it, so that both say the same."""
    entry = getattr(decision, "entry", None)
    if entry is None:
        return harm_of(decision.harm, decision.keywords, decision.clauses)
    return Suggestion(Category(entry.category), tuple(map(Keyword, entry.keywords)))


def _other(decision: Decision) -> str:
    """What a host wrote in the place of a keyword; looked over for names when it was released."""
    entry = getattr(decision, "entry", None)
    return entry.other_keyword if entry else ""


_UNSAID = Suggestion(Category.NOT_SPECIFIED_NOTICE)


def _notices(since: datetime, until: datetime) -> Iterator[Notice]:
    held = Decision.objects.filter(effective_at__isnull=False).select_related("entry")
    rows = IllegalContentNotice.objects.filter(received_at__gte=since, received_at__lt=until)
    notices = list(rows.prefetch_related(Prefetch("case__decisions", held)))
    decided = [d for notice in notices for d in notice.case.decisions.all()]
    acted = _measures_of(one.pk for one in decided)
    for notice in notices:
        breach = next((d for d in notice.case.decisions.all() if d.outcome == Outcome.BREACH), None)
        harm = _harm(breach) if breach else _UNSAID
        ground = "law" if breach and breach.ground == "law" else "terms"
        yield Notice(
            items=max(1, len(notice.urls)),
            trusted=notice.by_trusted_flagger,
            category=harm.category,
            keywords=harm.keywords,
            acted=ground if breach and acted[breach.pk] else "",
            hours=_hours(notice.received_at, breach.effective_at) if breach else None,
            other=_other(breach) if breach else "",
        )


def _complaints(since: datetime, until: datetime) -> Iterator[Complaint]:
    rows = Objection.objects.filter(at__gte=since, at__lt=until).select_related("decision")
    objections = list(rows)
    measures = _measures_of(one.decision_id for one in objections if one.decision_id)
    for objection in objections:
        kinds = [measure.kind for measure in measures[objection.decision_id or ""]]
        yield Complaint(
            about=frozenset(_about(objection, kinds)),
            outcome=objection.outcome,
            hours=_hours(objection.at, objection.decided_at),
        )


def _renewed(since: datetime, until: datetime) -> int:
    """How many restrictions there are because someone who alerted objected, and was right."""
    objected = Objection.objects.filter(
        decision__case=OuterRef("case"), role=Role.ALERTER, decided_at__lte=OuterRef("decided_at")
    ).exclude(outcome=Objection.Outcome.UPHELD)
    rows = Decision.objects.filter(
        Exists(objected), effective_at__gte=since, effective_at__lt=until
    )
    return sum(map(len, _measures_of(rows.values_list("pk", flat=True)).values()))


def _repeated(since: datetime, until: datetime) -> int:
    """How many were shut out on the ground of the law about whom hosts had decided on that ground
    before (Digital Services Act, article 23)."""
    by_law = Decision.objects.filter(ground=Ground.LAW, outcome=Outcome.BREACH)
    before = by_law.filter(subject=OuterRef("subject"), effective_at__lt=OuterRef("effective_at"))
    again = by_law.filter(Exists(before), effective_at__gte=since, effective_at__lt=until)
    keys = list(again.values_list("pk", flat=True))
    return Measure.objects.filter(decision__in=keys, kind__in=ours.SHUT_OUT).count()


def _about(objection: Objection, kinds: Iterable[str]) -> Iterator[str]:
    """What kinds of decision it is against; a text that was held and returned was not seen."""
    decision = objection.decision
    if decision is None:
        yield "visibility"
    elif objection.role == Role.ALERTER and decision.source in ours.NOTICES:
        yield "notice"
        if decision.source == "trusted-flagger":
            yield "trusted"
    for kind in kinds:
        yield _KIND.get(ours.column(kind, has_end=True).split()[0], "")


_KIND = {"Visibility": "visibility", "Provision": "service", "Account": "account"}


def _hours(begin: datetime, end: datetime | None) -> float | None:
    return None if end is None else (end - begin).total_seconds() / 3600
