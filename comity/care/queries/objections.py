"""Objections that wait for another host."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from comity.care.models import Case, CaseEvent, EventKind, Objection, Role
from comity.doors.cursors import Page, page
from comity.notices.kinds import About
from comity.people.models import Member
from comity.spaces.models import Space
from comity.talk.models import Held


def objections_for(host: Member) -> QuerySet[Objection]:
    """The undecided objections that this host may decide: they did not decide what it is about,
    and have no conflict."""
    return _for(host).filter(decided_at=None)


def objections_page(host: Member, cursor: str | None = None) -> Page[Objection]:
    """The same, the oldest first."""
    return page(_with(objections_for(host)), by="at", cursor=cursor)


def get_objection(host: Member, key: str) -> Objection:
    """One objection, decided or not. Raises Http404 for none, and for one that is not for this
    host."""
    return get_object_or_404(_with(_for(host)), pk=key)


def has_open_objection(case: Case) -> bool:
    """Whether an objection in a case waits."""
    return Objection.objects.filter(decision__case=case, decided_at=None).exists()


def is_settled(case: Case) -> bool:
    """Whether a case that is looked at again needs no new decision: it was an objection that opened
    it, none waits, who alerted was not found to be right, and nothing came in that has no answer.
    """
    why = Q(payload__content__reopened=True) | Q(payload__content__has_key="facts")
    last = CaseEvent.objects.filter(why, case=case).order_by("-number").first()
    right = Objection.objects.filter(
        decision__case=case, role=Role.ALERTER, decided_at__gte=case.decided_at
    ).exclude(outcome=Objection.Outcome.UPHELD)
    return (
        last is not None
        and last.kind == EventKind.OBJECTED
        and not has_open_objection(case)
        and not right.exists()
        and not case.alerts.filter(answered_at=None).exists()
        and not case.notices.filter(answered_at=None).exists()
    )


def is_objected_to(host: Member, case: Case) -> bool:
    """Whether an objection waits to what this host decided in a case."""
    theirs = Q(decision__decided_by=host) | Q(decision__cosigned_by=host)
    return Objection.objects.filter(theirs, decision__case=case, decided_at=None).exists()


def known_objection(reader: Member, about: About) -> QuerySet[Objection]:
    """The objection, for a host who may decide it, still."""
    return _for(reader).filter(pk=about)


def get_held_of(author: Member, key: str) -> Held:
    """A hold on a text of one's own. Raises Http404 for any other."""
    return get_object_or_404(Held, pk=key, author=author)


def _for(host: Member) -> QuerySet[Objection]:
    cases = Case.objects.for_host(host).order_by().values("pk")
    theirs = Q(decision__decided_by=host) | Q(decision__cosigned_by=host)
    own = Q(held__decided_by=host) | Q(held__author=host)
    spaces = Space.objects.decided_by(host).order_by().values("pk")
    there = Q(held__contribution__space__in=spaces) | Q(
        held__comment__contribution__space__in=spaces
    )
    of_decision = Q(decision__case__in=cases) & ~theirs
    of_return = Q(held__isnull=False) & there & ~own
    return Objection.objects.filter(of_decision | of_return).exclude(by=host)


def _with(rows: QuerySet[Objection]) -> QuerySet[Objection]:
    return rows.select_related(
        "by",
        "decided_by",
        "decision__case",
        "decision__subject",
        "decision__decided_by",
        "held__contribution__space",
        "held__comment__contribution__space",
        "held__decided_by",
    )
