"""What care's tests do again and again: alert, take, decide, read what was told."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from comity.care import actions, queries
from comity.care.models import Alert, Case, Decision, Outcome, Statement
from comity.care.ruling import Ruling
from comity.notices.models import Notice
from comity.people.models import Member, Role
from comity.standing.models import MeasureKind, Planned
from comity.talk.models import Contribution
from tests.cast import Cast, by_hand

NOTHING = Ruling(Outcome.NO_BREACH, "We read it.", "It is blunt, and no breach.")


def alerted(
    by: Member, text: Contribution | None = None, category: str = "courtesy", **more: object
) -> Alert:
    """An alert about a text, or about nothing in particular."""
    about = {"about_type": "contribution", "about_id": text.pk} if text else {}
    words = "Dit is niet aardig."
    return actions.alert(by=by, category=category, text=words, **about, **more)  # type: ignore[arg-type]


def case_of(alert: Alert) -> Case:
    """The case that an alert went into, as it is now."""
    assert alert.case_id is not None
    return Case.objects.get(pk=alert.case_id)


def breach(*measures: Planned, clause: str = "courtesy") -> Ruling:
    """A breach with these measures."""
    return Ruling(
        Outcome.BREACH,
        "On Monday you wrote it.",
        "It belittles someone.",
        clauses=[clause],
        measures=measures,
    )


def planned(kind: MeasureKind, days: float | None = None, **more: str) -> Planned:
    """A measure that lasts so many days."""
    ends = timezone.now() + timedelta(days=days) if days is not None else None
    return Planned(kind, ends_at=ends, **more)


def removal(text: Contribution) -> Planned:
    """That a text is removed."""
    return Planned(MeasureKind.REMOVE, target_type="contribution", target_id=text.pk)


def decided(by: Member, case: Case, ruling: Ruling) -> Decision:
    """A decision in a case."""
    return actions.decide(by=by, case=case, ruling=ruling)


def statement(member: Member, decision: Decision) -> Statement:
    """What a member was told of a decision."""
    return queries.get_statement(member, decision.pk)


def told(member: Member) -> list[str]:
    """The kinds of what a member was told, the oldest first."""
    rows = Notice.objects.filter(member=member).order_by("created_at", "pk")
    return list(rows.values_list("kind", flat=True))


def again(member: Member) -> Member:
    """The member as they are now."""
    return Member.objects.get(pk=member.pk)


def third_host(cast: Cast) -> Member:
    """Bram becomes a host as well, so that there are three."""
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(role=Role.HOST)
    return again(cast.bram)
