"""What a member may know: the decisions that were told to them, what they were asked."""

from __future__ import annotations

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from comity.care.models import Hearing, IllegalContentNotice, Objection, Statement
from comity.doors.cursors import Page, page
from comity.notices.kinds import About
from comity.people.models import Member
from comity.standing.models import Measure


def decisions_of(member: Member, cursor: str | None = None) -> Page[Statement]:
    """The statements that a member was given, newest first, each with their own objection."""
    found = page(_statements(member), by="-delivered_at", cursor=cursor)
    mine = {
        objection.decision_id: objection
        for objection in Objection.objects.filter(
            by=member, decision__in=[one.decision_id for one in found.items]
        ).select_related("decided_by")
    }
    for statement in found.items:
        statement.objection = mine.get(statement.decision_id)  # type: ignore[attr-defined]
    return found


def get_statement(member: Member, decision: str) -> Statement:
    """What a member was told of one decision, with their own objection to it. Raises Http404 where
    they were told nothing."""
    found = get_object_or_404(_statements(member), decision=decision)
    mine = Objection.objects.filter(decision=decision, by=member).select_related("decided_by")
    found.objection = mine.first()  # type: ignore[attr-defined]
    return found


def measures_of(statement: Statement) -> list[Measure]:
    """What a decision imposed on whom the statement is for, in force or ended."""
    return list(Measure.objects.filter(decision=statement.decision_id, member=statement.member_id))


def measures_now(member: Member) -> list[Measure]:
    """What is in force on a member at this moment."""
    return list(Measure.objects.filter(member=member).in_force())


def measures_on(member: Member) -> list[Measure]:
    """All that decisions imposed on a member, in force or ended."""
    return list(Measure.objects.filter(member=member).exclude(decision=""))


def measures_of_decision(key: str | None) -> list[Measure]:
    """What a decision imposed; nothing for none."""
    return list(Measure.objects.filter(decision=key)) if key else []


def objection_of(statement: Statement) -> Objection | None:
    """The member's own objection, as `get_statement` fetched it."""
    found: Objection | None = getattr(statement, "objection", None)
    return found


def statement_to_send(key: str) -> Statement | None:
    """A statement that was not mailed yet, with whom it is for."""
    rows = Statement.objects.filter(mailed_at=None).select_related("member", "decision")
    return rows.filter(pk=key).first()


def get_notice(key: str) -> IllegalContentNotice | None:
    """A notice of illegal content, for the worker that mails its receipt."""
    return IllegalContentNotice.objects.filter(pk=key).first()


def hearings_of(member: Member) -> list[Hearing]:
    """What hosts asked a member, newest first."""
    return list(Hearing.objects.filter(member=member).order_by("-asked_at")[:50])


def get_hearing(member: Member, key: str) -> Hearing:
    """One question to this member. Raises Http404 for any other."""
    return get_object_or_404(Hearing.objects.select_related("case"), member=member, pk=key)


def known_statement(reader: Member, about: About) -> QuerySet[Statement]:
    """The statement to this reader about a decision."""
    return Statement.objects.filter(member=reader, decision=about)


def known_hearing(reader: Member, about: About) -> QuerySet[Hearing]:
    """The question, where it is for this reader."""
    return Hearing.objects.filter(member=reader, pk=about)


def _statements(member: Member) -> QuerySet[Statement]:
    return Statement.objects.filter(member=member).select_related("decision")
