"""Carry out what was decided, and undo it: each measure beside its inverse. Parts of actions."""

from __future__ import annotations

from collections.abc import Callable

from comity.answer import Message, Refused, no
from comity.boundaries.actions import keep_apart, let_meet
from comity.care import queries
from comity.care.models import Case, Decision
from comity.people.models import Member
from comity.standing.actions import impose, impose_interim, lift
from comity.standing.models import Measure, MeasureKind, Planned
from comity.talk import actions as talk
from comity.talk.models import Contribution

_K = MeasureKind


def put_in_force(decision: Decision, member: Member, planned: Planned, by: Member) -> Measure:
    """Impose a decided measure and carry it out. Part of deciding."""
    made = impose(
        by=by,
        member=member,
        planned=planned,
        decision=decision.pk,
        case=decision.case_id,
        digest=decision.case.address_digest,
    )
    _carry_out(made, by)
    return made


def put_in_force_for_now(case: Case, member: Member, planned: Planned, by: Member) -> Measure:
    """The same before there is a decision. Part of an action that asked."""
    made = impose_interim(by=by, member=member, planned=planned, case=case.pk)
    _carry_out(made, by)
    return made


def undo(measure: Measure, by: Member | None) -> None:
    """End a measure and restore what was. Part of an action; `by` is None where it ended by itself.
    Done twice, it changes nothing."""
    lift(by=by, measure=measure)
    restore(measure, by)


def restore(measure: Measure, by: Member | None) -> None:
    """What ending a measure gives back beside the member's own freedom. Part of an action."""
    if measure.kind == _K.NO_CONTACT:
        let_meet(measure=measure.pk)
    if measure.kind not in (_K.REMOVE, _K.LOCK) or queries.stands_otherwise(measure):
        return
    text = queries.text_of(measure.target_type, measure.target_id)
    if text is None:
        return
    if measure.kind == _K.REMOVE:
        talk.restore(by=by, text=text)
    elif isinstance(text, Contribution):
        talk.unlock(by=by, contribution=text)


def replace(measure: Measure, by: Member) -> None:
    """End an interim measure in whose place a decision puts the same. Part of deciding."""
    lift(by=by, measure=measure)


def _carry_out(measure: Measure, by: Member) -> None:
    doing: dict[str, Callable[[Measure, Member], None]] = {
        _K.REMOVE: _remove,
        _K.LOCK: _lock,
        _K.NO_CONTACT: _keep_apart,
    }
    if measure.kind in doing:
        doing[measure.kind](measure, by)


def _remove(measure: Measure, by: Member) -> None:
    text = queries.text_of(measure.target_type, measure.target_id)
    if text is None:
        raise Refused(no(Message("This text is gone; there is nothing to remove.")), "conflict")
    if not text.is_removed:
        talk.remove(by=by, text=text)


def _lock(measure: Measure, by: Member) -> None:
    text = queries.text_of(measure.target_type, measure.target_id)
    if not isinstance(text, Contribution):
        raise Refused(no(Message("Only a contribution has a thread to lock.")), "validation")
    talk.lock(by=by, contribution=text)


def _keep_apart(measure: Measure, by: Member) -> None:
    other = queries.member_of_measure(measure.target_id)
    if other is None or other.pk == measure.member_id:
        raise Refused(no(Message("Say with whom there is to be no contact.")), "validation")
    until = measure.lasts_until if not measure.interim else measure.ends_at
    keep_apart(one=measure.member, other=other, measure=measure.pk, until=until)
