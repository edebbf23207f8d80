"""Remove any content, directly, with clause and reason (clause hosts-may-remove)."""

from __future__ import annotations

from comity.answer import require
from comity.care import ladder, policy, queries
from comity.care.actions.decide import decide
from comity.care.actions.gather import open_case
from comity.care.models import Decision, Outcome
from comity.care.ruling import Ruling
from comity.doors.acting import action
from comity.people.models import Member
from comity.people.policy import may_host
from comity.standing.models import MeasureKind, Planned
from comity.talk.policy import may_remove


@action
def remove(*, by: Member, about_type: str, about_id: str, clause: str, reason: str) -> Decision:
    """The same decision as any other, made in two clicks, in a case of its own: whether there is
    another one about it, who removes something neither learns nor waits for. Raises Http404 for
    what `by` may not read; Refused: permission, conflict, validation.
    """
    require(may_host(by))
    about = queries.get_about(by, about_type, about_id)
    require(policy.may_be_removed(by, about), kind="permission")
    text = queries.text_of(about.about_type, about.about_id)
    assert text is not None  # a text, as was asked, and fetched just now
    require(may_remove(text), kind="conflict")
    case = open_case(about, clause, severity=ladder.severity_of(clause))
    planned = Planned(MeasureKind.REMOVE, target_type=about.about_type, target_id=about.about_id)
    ruling = Ruling(
        outcome=Outcome.BREACH,
        clauses=[clause],
        facts=queries.facts_of(about),
        explanation=reason,
        measures=[planned],
    )
    return decide(by=by, case=case, ruling=ruling)
