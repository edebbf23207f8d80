"""Write down what happens in a case: a part of every action at the desk."""

from __future__ import annotations

from comity.care import chain
from comity.care.models import Case, CaseEvent, EventKind, EventPayload
from comity.care.moves import Because, CaseState, may_move
from comity.people.models import Member


def locked(case: Case) -> Case:
    """The case as it is now, locked until the transaction ends: one thing at a time happens in a
    case, so that its chain has one order. Part of an action that asks next."""
    Case.objects.select_for_update().get(pk=case.pk)
    return Case.objects.select_related("subject", "assignee").get(pk=case.pk)


def record(case: Case, kind: EventKind, by: Member | None, **said: object) -> CaseEvent:
    """Add an event to the chain of a locked case. Part of an action. Who alerted is in no payload:
    the alerts know."""
    last = CaseEvent.objects.filter(case=case).order_by("-number").first()
    salt = chain.new_salt()
    event = CaseEvent(
        case=case,
        number=last.number + 1 if last else 1,
        kind=kind,
        actor=by,
        payload_digest=chain.digest_of_payload(said, salt),
        before=last.digest if last else chain.BEGINNING,
    )
    event.digest = chain.link(event.before, event.fields())
    event.save(force_insert=True)
    EventPayload.objects.create(event=event, content=said, salt=salt)
    return event


def move(case: Case, to: CaseState, because: Because = Because.STEP) -> None:
    """Let a locked case go to a state, which `care.moves` must allow. Part of an action. Raises
    ValueError for a step that there is not: a bug."""
    if case.at is to:
        return
    if not may_move(case.at, to, because):
        raise ValueError(f"No case moves from {case.at} to {to} ({because}).")
    case.state = to.value
    case.save(update_fields=["state"])
