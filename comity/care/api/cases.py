"""Cases and objections for programs of hosts."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Body, Router, Status

from comity.care import actions, queries
from comity.care.models import State
from comity.care.schema import (
    CaseOut,
    CasesOut,
    DecideObjectionIn,
    DecisionIn,
    DecisionOut,
    GroundIn,
    HearingIn,
    NoteIn,
    ObjectionOut,
    ObjectionsOut,
    OneCaseOut,
    RemoveIn,
    TakeIn,
    case_out,
    decision_out,
    objection_out,
    one_case_out,
)
from comity.doors.tokens import HOSTS
from comity.people.viewer import host_of

router = Router()


@router.get("/desk/cases", auth=HOSTS, response=CasesOut)
def cases(request: HttpRequest, state: State | None = None, cursor: str | None = None) -> CasesOut:
    """The queue, what is due first on top: what waits, or the cases in one state."""
    page = queries.cases_for(host_of(request), state=state or "", cursor=cursor)
    return CasesOut(items=[case_out(one) for one in page.items], next=page.next)


@router.get("/desk/cases/{code_name}", auth=HOSTS, response=OneCaseOut)
def case(request: HttpRequest, code_name: str) -> OneCaseOut:
    """One case, with what happened in it; that you looked is remembered with the first look."""
    host = host_of(request)
    found = queries.get_case(host, code_name)
    if found.looked_at is None:
        actions.look(by=host, case=found)
    return one_case_out(found, queries.history_of(host, found))


@router.post("/desk/cases/{code_name}/take", auth=HOSTS, response=CaseOut)
def take(request: HttpRequest, code_name: str, given: TakeIn | None = Body(None)) -> CaseOut:  # type: ignore[type-arg]  # noqa: B008
    """See to it; with a `reason` also where another host does."""
    host = host_of(request)
    found = queries.get_case(host, code_name)
    return case_out(actions.take(by=host, case=found, reason=given.reason if given else ""))


@router.post("/desk/cases/{code_name}/recuse", auth=HOSTS, response={204: None})
def recuse(request: HttpRequest, code_name: str, given: GroundIn) -> Status[None]:
    """Step back: from now on it is not there for you."""
    host = host_of(request)
    actions.recuse(by=host, case=queries.get_case(host, code_name), ground=given.ground)
    return Status(204, None)


@router.post("/desk/cases/{code_name}/notes", auth=HOSTS, response={201: OneCaseOut})
def note(request: HttpRequest, code_name: str, given: NoteIn) -> Status[OneCaseOut]:
    """Write to the other hosts."""
    host = host_of(request)
    found = queries.get_case(host, code_name)
    actions.note(by=host, case=found, text=given.text)
    return Status(201, one_case_out(found, queries.history_of(host, found)))


@router.post("/desk/cases/{code_name}/hearing", auth=HOSTS, response={201: CaseOut})
def hearing(request: HttpRequest, code_name: str, given: HearingIn) -> Status[CaseOut]:
    """Ask whom it concerns."""
    host = host_of(request)
    found = queries.get_case(host, code_name)
    actions.ask(by=host, case=found, question=given.question, until=given.deadline())
    return Status(201, case_out(queries.get_case(host, code_name)))


@router.post(
    "/desk/cases/{code_name}/decisions", auth=HOSTS, response={201: DecisionOut, 202: DecisionOut}
)
def decide(request: HttpRequest, code_name: str, given: DecisionIn) -> Status[DecisionOut]:
    """Decide; 202 where a second host must agree first."""
    host = host_of(request)
    found = queries.get_case(host, code_name)
    made = actions.decide(by=host, case=found, ruling=given.ruling(found))
    out = decision_out(made, found, queries.measures_of_decision(made.pk))
    return Status(201 if made.is_effective else 202, out)


@router.post("/desk/cases/{code_name}/decisions/{key}/cosign", auth=HOSTS, response=DecisionOut)
def cosign(request: HttpRequest, code_name: str, key: str) -> DecisionOut:
    """Agree with a decision, as the second host."""
    host = host_of(request)
    found = queries.get_case(host, code_name)
    made = actions.cosign(by=host, decision=queries.get_decision_to_cosign(found, key))
    return decision_out(made, found, queries.measures_of_decision(made.pk))


@router.post("/desk/remove", auth=HOSTS, response={201: DecisionOut})
def remove(request: HttpRequest, given: RemoveIn) -> Status[DecisionOut]:
    """Remove a text, with clause and reason."""
    made = actions.remove(
        by=host_of(request),
        about_type=given.about.type,
        about_id=given.about.id,
        clause=given.clause,
        reason=given.reason,
    )
    return Status(201, decision_out(made, made.case, queries.measures_of_decision(made.pk)))


@router.get("/desk/objections", auth=HOSTS, response=ObjectionsOut)
def objections(request: HttpRequest, cursor: str | None = None) -> ObjectionsOut:
    """Objections that you may decide, the oldest first."""
    page = queries.objections_page(host_of(request), cursor)
    return ObjectionsOut(items=[objection_out(one) for one in page.items], next=page.next)


@router.post("/desk/objections/{key}/decide", auth=HOSTS, response=ObjectionOut)
def decide_objection(request: HttpRequest, key: str, given: DecideObjectionIn) -> ObjectionOut:
    """Decide about an objection, as a host who did not decide before."""
    host = host_of(request)
    made = actions.decide_objection(
        by=host,
        objection=queries.get_objection(host, key),
        outcome=given.outcome,
        explanation=given.explanation,
        undone=given.undone,
    )
    return objection_out(made)
