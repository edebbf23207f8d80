"""Decide a case (clause sanctions): decision, measures, statements, events, in one transaction."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from comity.answer import require
from comity.care import ladder, policy, queries, telling
from comity.care.actions.case import take_over
from comity.care.actions.deliver import answer_alerts, deliver
from comity.care.actions.events import locked, move, record
from comity.care.actions.measures import put_in_force, replace, undo
from comity.care.actions.widen import let_the_others_know
from comity.care.models import Case, Decision, EventKind
from comity.care.moves import CaseState
from comity.care.ruling import Ruling, as_kept, from_kept
from comity.charter.queries import anchors_of, version_at
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.standing.models import Measure, MeasureKind
from comity.standing.policy import needs_two_hosts


@action
def decide(*, by: Member, case: Case, ruling: Ruling) -> Decision:
    """Decide what comes of a case. What needs two hosts waits for the second (`cosign`), and until
    then nothing of it is in force and nobody is told.

    Raises Refused: permission, conflict where another host has the case or it is decided,
    validation for a ruling that does not hold together.
    """
    case = locked(case)
    require(policy.may_work_on(by, case))
    require(policy.may_decide(by, case), kind="conflict")
    happened = queries.happened_at(case)
    version = version_at(happened)
    number = version.number if version else None
    require(policy.holds_together(ruling, case, anchors_of(number)), kind="validation")
    require(policy.are_in_reach(ruling.measures, queries.in_reach(by, case)), kind="validation")
    take_over(case, by)
    decision = _write(by, case, ruling, number)
    if _is_for_two(case, ruling):
        let_the_others_know(case)
        move(case, CaseState.DECIDING)
        record(case, EventKind.PROPOSED, by, decision=decision.pk)
        telling.hosts_to_cosign(decision)
        return decision
    _take_effect(case, decision, by)
    return decision


@action
def cosign(*, by: Member, decision: Decision) -> Decision:
    """Agree, as the second host, with what another decided: from now on it holds. Raises Refused:
    permission, conflict for one's own decision and one that holds already."""
    case = locked(decision.case)
    decision = Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    require(policy.may_work_on(by, case))
    require(policy.may_cosign(by, decision), kind="conflict")
    decision.cosigned_by = by
    decision.save(update_fields=["cosigned_by"])
    _take_effect(case, decision, by)
    return decision


@action
def withdraw_proposal(*, by: Member, decision: Decision) -> Decision:
    """Take back a decision with which no second host agreed, or, as the second, disagree with it:
    the case is looked at again."""
    case = locked(decision.case)
    decision = Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    require(policy.may_work_on(by, case))
    require(policy.is_proposed(decision), kind="conflict")
    decision.withdrawn_at = timezone.now()
    decision.save(update_fields=["withdrawn_at"])
    record(case, EventKind.MOVED, by, withdrawn=decision.pk)
    return decision


def _is_for_two(case: Case, ruling: Ruling) -> bool:
    """Where there are three hosts or more and a second one without a conflict, also where what came
    in was for one host alone: that one does not ban anyone alone."""
    now = timezone.now()
    weighty = any(needs_two_hosts(one.kind, now, one.ends_at) for one in ruling.measures)
    return weighty and queries.count_hosts() >= 3 and len(queries.without_conflict(case)) >= 2


def _write(by: Member, case: Case, ruling: Ruling, version: int | None) -> Decision:
    harm, keywords = ladder.harm_of(case.category)
    source = queries.source_of(case)
    text = queries.text_of(case.about_type, case.about_id)
    return Decision.objects.create(
        case=case,
        subject=case.subject,
        about_type=case.about_type,
        about_id=case.about_id,
        content_language=text.language if text else "",
        content_at=text.created_at if text else None,
        outcome=ruling.outcome,
        clauses=list(ruling.clauses),
        code_version=version,
        facts=ruling.facts,
        explanation=ruling.explanation,
        ground=ruling.ground,
        law=ruling.law,
        planned=[as_kept(planned) for planned in ruling.measures],
        source=source.channel,
        detected_automatically=source.by_machine,
        harm=ruling.harm or harm,
        keywords=list(ruling.keywords) or ([] if ruling.harm else keywords),
        received_at=source.received_at,
        decided_by=by,
    )


def _take_effect(case: Case, decision: Decision, by: Member) -> None:
    decision.effective_at = timezone.now()
    decision.save(update_fields=["effective_at"])
    measures = _impose(case, decision, by)
    move(case, CaseState.DECIDED)
    _note_decided(case, decision.effective_at)
    record(
        case,
        EventKind.DECIDED,
        by,
        decision=decision.pk,
        outcome=decision.outcome,
        measures=[measure.pk for measure in measures],
    )
    deliver(decision, measures)
    answer_alerts(case, decision, by)
    log("decide", by=by, about=decision, outcome=decision.outcome)


def _note_decided(case: Case, at: datetime) -> None:
    case.decided_at, case.address_digest = at, ""
    case.save(update_fields=["decided_at", "address_digest"])


def _impose(case: Case, decision: Decision, by: Member) -> list[Measure]:
    """The measures of a decision, in the place of those that were in force until there was one."""
    planned = [from_kept(kept, _waited(decision)) for kept in decision.planned]
    interim = queries.interim_of(case)
    again = {(one.kind, one.space, one.target_id) for one in planned}
    for measure in interim:
        same = (measure.kind, measure.space, measure.target_id) in again
        _end(measure, by, same)
    if decision.subject is None:
        return []
    return [put_in_force(decision, decision.subject, one, by) for one in planned]


def _waited(decision: Decision) -> timedelta:
    """How long a decision waited for its second host; nothing where one was enough."""
    if decision.effective_at is None or decision.cosigned_by_id is None:
        return timedelta(0)
    return decision.effective_at - decision.decided_at


def _end(measure: Measure, by: Member, same: bool) -> None:
    """What hides or limits goes on without a gap where the decision says the same."""
    if same and measure.kind != MeasureKind.NO_CONTACT:
        replace(measure, by)
    else:
        undo(measure, by)
