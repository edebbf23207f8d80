"""Object to a decision, and decide about an objection: another host does, a person."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from comity.answer import require
from comity.care import policy, queries, telling
from comity.care.actions.deliver import tell_of_change
from comity.care.actions.events import locked, move, record
from comity.care.actions.measures import undo
from comity.care.actions.widen import let_the_others_know
from comity.care.models import Case, Decision, EventKind, Objection, Role, Statement
from comity.care.moves import Because, CaseState
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.standing.queries import of_decision
from comity.talk import actions as talk
from comity.talk.models import Held

_O = Objection.Outcome


@action
def object_to(*, by: Member, statement: Statement, text: str) -> Objection:
    """Object to a decision of which one was told, within six calendar months, once. The case is
    looked at again, by another host, also where what came in was for one alone. Raises Refused:
    permission, conflict."""
    case = locked(statement.decision.case)
    decision = Decision.objects.get(pk=statement.decision_id)
    before = Objection.objects.filter(decision=decision, by=by).exists()
    require(policy.may_object(by, statement, decision, before), kind="conflict")
    made = Objection.objects.create(decision=decision, by=by, role=statement.role, text=text)
    opens_again = case.is_done
    if opens_again:
        move(case, CaseState.LOOKING, Because.OBJECTION)
        case.assignee = case.closed_at = None
        case.save(update_fields=["assignee", "closed_at"])
    let_the_others_know(case)
    record(case, EventKind.OBJECTED, None, objection=made.pk, reopened=opens_again)
    telling.hosts_of_objection(made)
    log("object", by=None, about=made)
    return made


@action
def object_to_return(*, by: Member, held: Held, text: str) -> Objection:
    """Object, once, to a text of one's own being returned by a host. Raises Refused: conflict."""
    held = Held.objects.select_for_update(of=("self",)).get(pk=held.pk)
    before = Objection.objects.filter(held=held).exists()
    require(policy.may_object_to_return(by, held, before), kind="conflict")
    made = Objection.objects.create(held=held, by=by, role=Role.RESPONDENT, text=text)
    telling.hosts_of_objection(made)
    log("object", by=None, about=made)
    return made


@action
def decide_objection(
    *,
    by: Member,
    objection: Objection,
    outcome: Objection.Outcome,
    explanation: str,
    undone: Sequence[str] = (),
) -> Objection:
    """Decide as another host than those who decided. Reversed, every measure that is at stake is
    undone and all who were told of the decision are told; partly, those of them with the ids in
    `undone`.

    Raises Refused: permission, conflict where it is decided.
    """
    case = locked(objection.decision.case) if objection.decision else None
    objection = Objection.objects.select_for_update(of=("self",)).get(pk=objection.pk)
    require(policy.may_decide_objection(by, objection))
    require(policy.is_undecided(objection), kind="conflict")
    objection.outcome, objection.explanation = outcome, explanation
    objection.decided_by, objection.decided_at = by, timezone.now()
    objection.save(update_fields=["outcome", "explanation", "decided_by", "decided_at"])
    if case is not None and objection.decision is not None:
        _follow(case, objection.decision, objection, by, undone)
    elif objection.held is not None and outcome != _O.UPHELD:
        talk.release(by=by, held=talk.take_up_again(by=by, held=objection.held))
    telling.objector(objection)
    log("decide-objection", by=by, about=objection, outcome=outcome)
    return objection


def _follow(
    case: Case, decision: Decision, objection: Objection, by: Member, undone: Sequence[str]
) -> None:
    """What an outcome does to the decision and its case."""
    for measure in of_decision(decision.pk):
        named = objection.outcome == _O.PARTLY and measure.pk in undone
        if policy.is_at_stake(objection, measure) and (objection.outcome == _O.REVERSED or named):
            undo(measure, by)
    if objection.outcome != _O.UPHELD:
        decision.reversed_at = timezone.now()
        decision.save(update_fields=["reversed_at"])
        tell_of_change(objection, decision)
    record(
        case,
        EventKind.OBJECTION_DECIDED,
        by,
        objection=objection.pk,
        outcome=objection.outcome,
        undone=list(undone),
    )
    if case.at is CaseState.LOOKING and queries.is_settled(case):
        move(case, CaseState.DECIDED)
