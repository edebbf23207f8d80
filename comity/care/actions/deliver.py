"""Let people learn of a decision: a part of deciding."""

from __future__ import annotations

from collections.abc import Sequence

from procrastinate.contrib.django import app

from comity.care import queries, statements, telling
from comity.care.actions.answer import give
from comity.care.actions.events import record
from comity.care.models import (
    Alert,
    Case,
    Decision,
    EventKind,
    IllegalContentNotice,
    Objection,
    Outcome,
    Role,
    Statement,
)
from comity.people.models import Member
from comity.standing.models import Measure


def deliver(decision: Decision, measures: Sequence[Measure]) -> None:
    """The statement of reasons to whom it concerns, where they have to do with it; in words of its
    own to each with whom they may have no contact, as it binds them too; and to who alerted, where
    no breach was found, as they may object. Nobody gets two: who alerted about themselves reads
    it as whom it concerns. Part of an action."""
    respondent = decision.subject if _concerns(decision, measures) else None
    if respondent is not None:
        _state(decision, respondent, Role.RESPONDENT, measures)
    for measure in measures:
        other = queries.kept_apart_by(measure)
        if other is not None:
            _state(decision, other, Role.KEPT_APART, [measure])
    if decision.outcome != Outcome.BREACH:
        for member in queries.alerters_of(decision.case):
            if member != respondent:
                _state(decision, member, Role.ALERTER, ())


def _concerns(decision: Decision, measures: Sequence[Measure]) -> bool:
    """Someone who never heard of a case does not hear that nothing was found."""
    heard = decision.case.hearings.exists() or queries.had_interim(decision.case)
    return decision.outcome == Outcome.BREACH or bool(measures) or heard


def _state(decision: Decision, member: Member, role: Role, measures: Sequence[Measure]) -> None:
    made = Statement.objects.create(
        decision=decision,
        member=member,
        role=role,
        language=member.language,
        parts=statements.parts(decision, measures, role, member.language),
    )
    if member.is_active:
        telling.member_of_decision(made)
        app.configure_task("comity.care.send_statement").defer(statement_id=made.pk)


def answer_alerts(case: Case, decision: Decision, by: Member) -> None:
    """Answer every alert of the case that has no answer yet: a person looked, what follows for the
    community, and how to object; never what happened to the other. Part of an action."""
    waiting = Alert.objects.select_related("reporter").filter(case=case, answered_at=None)
    for alert in waiting:
        said = statements.answer(Outcome(decision.outcome), alert.reporter.language)
        give(alert, by, said, decision.effective_at)
        record(case, EventKind.ANSWERED, by, alert=alert.pk)
    _answer_notices(case, decision)


def tell_of_change(objection: Objection, decision: Decision) -> None:
    """All who were told of a decision hear that another host sees it differently: whom a statement
    went to, who alerted, and who sent a notice of illegal content. Part of an action."""
    telling.all_who_were_told(objection)
    telling.alerters_of_change(decision)
    answered = IllegalContentNotice.objects.filter(
        case=decision.case_id, answered_at=decision.effective_at
    )
    for notice in answered.exclude(email=""):
        app.configure_task("comity.care.send_notice_change").defer(notice_id=notice.pk)


def _answer_notices(case: Case, decision: Decision) -> None:
    for notice in IllegalContentNotice.objects.filter(case=case, answered_at=None):
        if notice.email:
            app.configure_task("comity.care.send_notice_answer").defer(
                notice_id=notice.pk, decision_id=decision.pk
            )
        notice.answered_at = decision.effective_at
        notice.save(update_fields=["answered_at"])
