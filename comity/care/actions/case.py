"""Work on a case before it is decided: look, take it, step back, note, ask, be heard."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from comity.answer import YES, require
from comity.care import policy, telling
from comity.care.actions.events import locked, move, record
from comity.care.actions.gather import look_outside_if_nobody_can
from comity.care.models import Case, EventKind, Hearing, Note, Recusal
from comity.care.moves import Because, CaseState
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.people.policy import may_host


@action
def look(*, by: Member, case: Case) -> None:
    """Remember when a host first looked at what was fetched for them; later looks change none."""
    require(may_host(by))
    Case.objects.filter(pk=case.pk, looked_at=None).update(looked_at=timezone.now())


@action
def take(*, by: Member, case: Case, reason: str = "") -> Case:
    """Be the one who sees to it; with a `reason`, which is kept, also in the place of another host.
    Raises Refused: permission, conflict where another has it and there is no reason."""
    case = locked(case)
    require(policy.may_work_on(by, case))
    require(policy.may_take(by, case, reason), kind="conflict")
    take_over(case, by, reason.strip())
    log("take-case", by=by, about=case)
    return case


def take_over(case: Case, by: Member, reason: str = "") -> None:
    """Note who sees to a locked case, and tell who did until now. Part of an action that asked."""
    before = case.assignee
    if before == by:
        return
    case.assignee = by
    case.looked_at = case.looked_at or timezone.now()
    case.save(update_fields=["assignee", "looked_at"])
    if case.at is CaseState.OPEN:
        move(case, CaseState.ASSIGNED)
    record(case, EventKind.TAKEN, by, **({"reason": reason} if reason else {}))
    if before is not None:
        telling.host_of_taking_over(case, before)


@action
def recuse(*, by: Member, case: Case, ground: str) -> Recusal:
    """Step back, with a ground. From now on `by` cannot see the case; where no host is left, the
    person outside is asked."""
    case = locked(case)
    require(policy.may_work_on(by, case))
    made, _ = Recusal.objects.get_or_create(case=case, host=by, defaults={"ground": ground})
    if case.assignee_id == by.pk:
        case.assignee = None
    if case.only_for_id == by.pk:
        case.only_for = None
    case.save(update_fields=["assignee", "only_for"])
    record(case, EventKind.RECUSED, by, ground=ground)
    if not look_outside_if_nobody_can(case):
        telling.hosts_of_case(case)
    return made


@action
def note(*, by: Member, case: Case, text: str) -> Note:
    """Write something to the other hosts; nobody else reads it."""
    case = locked(case)
    require(policy.may_work_on(by, case))
    made = Note.objects.create(case=case, by=by, text=text)
    record(case, EventKind.NOTED, by, note=made.pk)
    return made


@action
def ask(*, by: Member, case: Case, question: str, until: datetime) -> Hearing:
    """Let the person whom it concerns speak: a question with a deadline. Raises Refused: conflict
    where it concerns nobody, another host has it, or it is decided."""
    case = locked(case)
    require(policy.may_work_on(by, case))
    require(policy.may_ask(by, case, until), kind="conflict")
    take_over(case, by)
    assert case.subject is not None
    made = Hearing.objects.create(
        case=case, member=case.subject, by=by, question=question, until=until
    )
    if case.at in (CaseState.ASSIGNED, CaseState.LOOKING):
        move(case, CaseState.HEARING)
    record(case, EventKind.HEARD, by, hearing=made.pk, until=until.isoformat())
    telling.member_of_hearing(made)
    return made


@action
def speak(*, by: Member, hearing: Hearing, text: str) -> Hearing:
    """Answer what hosts asked, once, until its deadline. Raises Refused: permission, conflict."""
    case = locked(hearing.case)
    hearing = Hearing.objects.select_for_update().get(pk=hearing.pk)
    require(policy.may_speak(by, hearing), kind="conflict")
    hearing.answer, hearing.answered_at = text, timezone.now()
    hearing.save(update_fields=["answer", "answered_at"])
    record(case, EventKind.SPOKE, by, hearing=hearing.pk)
    telling.host_of_words(case)
    return hearing


@action
def note_emergency(*, by: Member, case: Case, text: str) -> None:
    """Keep what hosts did about a danger to someone's life (Digital Services Act, article 18)."""
    case = locked(case)
    require(policy.may_work_on(by, case))
    record(case, EventKind.EMERGENCY, by, text=text)


@action
def reopen(*, by: Member, case: Case, facts: str) -> Case:
    """Look at a decided case again because of facts that nobody knew."""
    case = locked(case)
    require(policy.may_work_on(by, case))
    require(policy.is_done(case), kind="conflict")
    move(case, CaseState.LOOKING, Because.NEW_FACTS)
    case.assignee, case.closed_at = by, None
    case.save(update_fields=["assignee", "closed_at"])
    record(case, EventKind.MOVED, by, facts=facts)
    return case


@action
def close(*, case: Case) -> Case:
    """Close a decided case in which nothing can follow any more."""
    require(YES)
    case = locked(case)
    if case.at is CaseState.DECIDED:
        move(case, CaseState.CLOSED)
        case.closed_at = timezone.now()
        case.save(update_fields=["closed_at"])
        record(case, EventKind.MOVED, None)
    return case
