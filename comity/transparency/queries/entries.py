"""Entries for the European database: what is owed, what is held, what may be sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from django.db.models import Count, F, Q, TextField, Value
from django.db.models.functions import Cast
from django.shortcuts import get_object_or_404

from comity.care.models import Alert, Case, Decision, IllegalContentNotice
from comity.charter.models import Clause
from comity.doors.cursors import Page, page
from comity.people.models import Community, Member
from comity.spaces.models import Space, Visibility
from comity.standing.models import Measure
from comity.transparency.drafting import Ruled
from comity.transparency.dsa.ours import RESTRICTIONS
from comity.transparency.models import Entry, EntryQuerySet
from comity.transparency.screening import Names

Rows = Any
"""A query of whatever has texts that name someone or something."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many entries there are that a host may know of."""

    held: int
    released: int


def undrawn() -> list[str]:
    """The ids of the decisions of which a statement is owed and not drawn up yet, oldest first."""
    restricting = Measure.objects.filter(kind__in=RESTRICTIONS).exclude(decision="")
    owed = Decision.objects.filter(effective_at__isnull=False, entry=None)
    rows = owed.filter(pk__in=restricting.order_by().values("decision"))
    return list(rows.order_by("effective_at", "pk").values_list("pk", flat=True))


def ruled(decision: Decision) -> Ruled:
    """A decision with its measures and the names of its clauses, as they were when it fell."""
    measures = Measure.objects.filter(decision=decision.pk, interim=False)
    return Ruled(decision, list(measures), _rules(decision))


def _rules(decision: Decision) -> str:
    """As a reader anywhere in the Union may know them: in English, with their anchors."""
    number = decision.code_version or 0
    rows = Clause.objects.filter(language="en", version__number=number)
    titles = dict(rows.values_list("anchor", "title"))
    named = "; ".join(f"{titles.get(anchor, anchor)} ({anchor})" for anchor in decision.clauses)
    version = f", version {number}" if number else ""
    return f"Code of conduct{version}: {named}"[:500]


def all_names() -> Names:
    """Everybody's name and handle, to look for in texts that are about to be published; and what
    is called with a capital though it is nobody: the community, its rooms, its clauses."""
    return _names(_here())


def names_for(decision: Decision, everybody: Names | None = None) -> Names:
    """The same, and whom those who alerted named, be they members or not."""
    return _names([*([] if everybody else _here()), *_named_in(decision.case_id)], everybody)


MEMBER, NOBODY, SAID = "member", "nobody", "said"


def _here() -> list[Rows]:
    open_to_all = Space.objects.exclude(visibility=Visibility.PRIVATE)
    return [
        _as(MEMBER, Member.objects.all(), "name", "handle"),
        _as(NOBODY, Community.objects.all(), "name"),
        _as(NOBODY, open_to_all, "name_nl", "name_en"),
        _as(NOBODY, Clause.objects.all(), "title"),
    ]


def _named_in(case: str) -> list[Rows]:
    alerts = Alert.objects.filter(case=case)
    return [
        _as(SAID, alerts, "people", "witnesses"),
        _as(SAID, alerts, "on_behalf_of"),
        _as(SAID, IllegalContentNotice.objects.filter(case=case), "name"),
    ]


def _as(sort: str, rows: Rows, one: str, other: str = "") -> Rows:
    """Two columns of text of any table, with what they are."""
    second = F(other) if other else Value("")
    said = {
        "sort": Value(sort),
        "one": Cast(F(one), TextField()),
        "other": Cast(second, TextField()),
    }
    return rows.order_by().annotate(**said).values_list(*said)


def _names(parts: list[Rows], known: Names | None = None) -> Names:
    """In one query, as the page of one statement asks for it."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for sort, one, other in parts[0].union(*parts[1:]):
        found[sort].append((one, other))
    names = known or Names.of(found[MEMBER], public=chain(*found[NOBODY]))
    return names.also(chain(*found[SAID]))


def held_for(host: Member, cursor: str | None = None) -> Page[Entry]:
    """What waits for a host, of the cases that this one may know of, the oldest first."""
    rows = _known_to(host).held().select_related("decision__case")
    return page(rows, by="drawn_at", cursor=cursor)


def get_held(host: Member, key: str) -> Entry:
    """One entry that waits. Raises Http404 for none, for one of a case that this host may not know
    of, and for one that was released."""
    rows = _known_to(host).held().select_related("decision__case", "decision__subject")
    return get_object_or_404(rows, pk=key)


def counts_for(host: Member) -> Counts:
    """How much waits and how much was released, of what this host may know of."""
    found = _known_to(host).aggregate(
        held=Count("pk", filter=Q(released_at=None)), every=Count("pk")
    )
    return Counts(found["held"], found["every"] - found["held"])


def released_since(day: date) -> Iterator[str]:
    """The statements of decisions that apply from this day or later, in a fixed order."""
    rows = Entry.objects.ready().filter(applied_on__gte=day).order_by("applied_on", "puid")
    return rows.values_list("line", flat=True).iterator()


def held_since(day: date) -> int:
    """How many wait for a host, of decisions that apply from this day or later."""
    return Entry.objects.held().filter(applied_on__gte=day).count()


def _known_to(host: Member) -> EntryQuerySet:
    return Entry.objects.filter(decision__case__in=Case.objects.for_host(host))
