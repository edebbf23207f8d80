"""Who may object, until when, and who decides about it."""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime

from django.utils import timezone

from comity.answer import YES, Answer, Message, no
from comity.care.models import Decision, Objection, Outcome, Role, Statement
from comity.care.queries import knows
from comity.people.models import Member
from comity.people.policy import may_host
from comity.standing.models import Measure, MeasureKind
from comity.talk.models import Held

MONTHS = 6
"""Digital Services Act, article 20(1): at least six months from when one was told."""


def object_until(told: datetime) -> datetime:
    """Six calendar months later: the same day of the month, or its last where there is none."""
    months = told.month - 1 + MONTHS
    year, month = told.year + months // 12, months % 12 + 1
    return told.replace(year=year, month=month, day=min(told.day, monthrange(year, month)[1]))


def may_object(member: Member, statement: Statement, decision: Decision, before: bool) -> Answer:
    """Whom it concerns, who is kept apart from them, and who alerted where no breach was found;
    once, in time."""
    if statement.member_id != member.pk or not decision.is_effective:
        return no(Message("This decision was not told to you."))
    if statement.role == Role.ALERTER and decision.outcome == Outcome.BREACH:
        return no(Message("The hosts found a breach, as you told them."))
    return _in_time(statement.delivered_at, before)


def may_object_to_return(member: Member, held: Held, before: bool) -> Answer:
    """The author of a text that a host returned; once, in time."""
    if held.author_id != member.pk or held.outcome != Held.Outcome.RETURNED:
        return no(Message("Nothing of yours was returned here."))
    return _in_time(held.decided_at or held.held_at, before)


def _in_time(told: datetime, before: bool) -> Answer:
    if before:
        return no(Message("You have objected to this already."))
    if timezone.now() > object_until(told):
        return no(Message("Six months have passed since you were told, so this stands."))
    return YES


def may_decide_objection(host: Member, objection: Objection) -> Answer:
    """Another host than those who decided, without a conflict, and not who objected."""
    if not may_host(host):
        return may_host(host)
    decision, held = objection.decision, objection.held
    if decision is not None:
        involved = {decision.decided_by_id, decision.cosigned_by_id, objection.by_id}
        fits = host.pk not in involved and knows(host, decision.case)
    else:
        assert held is not None
        fits = host.pk not in (held.decided_by_id, held.author_id)
    return YES if fits else no(Message("Another host decides about this."))


def is_at_stake(objection: Objection, measure: Measure) -> bool:
    """Whether an objection can end a measure: to whom it concerns every one, to who is kept apart
    from them that alone, and to who alerted none."""
    if objection.role == Role.KEPT_APART:
        apart = measure.kind == MeasureKind.NO_CONTACT
        return apart and measure.target_id == objection.by_id
    return objection.role == Role.RESPONDENT


def is_undecided(objection: Objection) -> Answer:
    """An objection is decided once."""
    if objection.decided_at is not None:
        return no(Message("This was decided already."))
    return YES
