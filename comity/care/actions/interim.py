"""Hide or limit at once, before there is a decision; unless a second host agrees, for a day."""

from __future__ import annotations

from comity.answer import require
from comity.care import policy, queries, telling
from comity.care.actions.case import take_over
from comity.care.actions.events import locked, record
from comity.care.actions.measures import put_in_force_for_now, undo
from comity.care.actions.widen import let_the_others_know
from comity.care.models import Case, EventKind
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.standing import actions as standing
from comity.standing.models import Measure, Planned


@action
def intervene(*, by: Member, case: Case, planned: Planned) -> Measure:
    """Put a measure in force until there is a decision: 72 hours at most, and once unless more came
    in since. A second host is to look at it, so what was for one host is for all. Raises Refused:
    permission, conflict, validation."""
    case = locked(case)
    require(policy.may_work_on(by, case))
    require(policy.may_intervene(by, case), kind="conflict")
    require(policy.has_subject(case), kind="validation")
    require(policy.are_in_reach([planned], queries.in_reach(by, case)), kind="validation")
    require(policy.is_new(queries.is_repeated(case, planned)), kind="conflict")
    take_over(case, by)
    assert case.subject is not None
    made = put_in_force_for_now(case, case.subject, planned, by)
    record(case, EventKind.INTERIM, by, measure=made.pk, what=planned.kind.value)
    let_the_others_know(case)
    telling.hosts_to_review(case, by)
    telling.member_of_interim(made)
    log("intervene", by=by, about=made)
    return made


@action
def review(*, by: Member, case: Case, measure: Measure, agrees: bool) -> Measure:
    """As a second host, let an interim measure run, or end it now. Raises Refused: permission,
    conflict for who imposed it and for one that ended."""
    case = locked(case)
    rows = Measure.objects.select_for_update(of=("self",)).select_related("member")
    measure = rows.get(pk=measure.pk, case=case.pk)
    require(policy.may_work_on(by, case))
    require(policy.may_review(by, measure), kind="conflict")
    if agrees:
        standing.review(by=by, measure=measure)
    else:
        undo(measure, by)
        telling.member_of_end(measure)
    record(case, EventKind.REVIEWED, by, measure=measure.pk, agrees=agrees)
    return measure
