"""Remove any content, directly, with clause and reason (clause hosts-may-remove)."""

from __future__ import annotations

from comity.answer import require
from comity.care import ladder, policy, queries
from comity.care.actions.decide import decide
from comity.care.actions.gather import gather
from comity.care.models import Case, Decision, Outcome
from comity.care.ruling import Ruling
from comity.doors.acting import action
from comity.people.models import Member
from comity.people.policy import may_host
from comity.standing.models import MeasureKind, Planned


@action
def remove(*, by: Member, about_type: str, about_id: str, clause: str, reason: str) -> Decision:
    """The same decision as any other, made in two clicks: a case is opened or the open one about it
    is used. Raises Http404 for what `by` may not read; Refused: permission, conflict, validation.
    """
    require(may_host(by))
    about = queries.get_about(by, about_type, about_id)
    require(policy.may_be_removed(by, about), kind="permission")
    case = gather(about, clause, severity=ladder.severity_of(clause))
    planned = Planned(MeasureKind.REMOVE, target_type=about.about_type, target_id=about.about_id)
    ruling = Ruling(
        outcome=Outcome.BREACH,
        clauses=[clause],
        facts=queries.facts_of(about),
        explanation=reason,
        measures=[planned],
    )
    return decide(by=by, case=_seen(by, case), ruling=ruling)


def _seen(by: Member, case: Case) -> Case:
    """The case, where this host may know of it: of an open one in which they are in conflict they
    learn no more than that another host sees to it."""
    require(policy.may_work_on_this(queries.knows(by, case)))
    return case
