"""Decisions about oneself and notices of illegal content, for programs."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Status

from comity.care import actions, queries
from comity.care.schema import (
    NoticeIn,
    ObjectionIn,
    ObjectionOut,
    OwnDecisionsOut,
    ReceiptOut,
    objection_out,
    own_decision_out,
)
from comity.doors.tokens import READ, WRITE
from comity.people.viewer import member_of

router = Router()


@router.get("/decisions", auth=READ, response=OwnDecisionsOut)
def decisions(request: HttpRequest, cursor: str | None = None) -> OwnDecisionsOut:
    """What hosts decided that was told to you, newest first, with their reasons."""
    member = member_of(request)
    page = queries.decisions_of(member, cursor)
    measures = queries.measures_on(member)
    return OwnDecisionsOut(
        items=[own_decision_out(one, measures) for one in page.items], next=page.next
    )


@router.post("/decisions/{key}/objection", auth=WRITE, response={201: ObjectionOut})
def object_to(request: HttpRequest, key: str, given: ObjectionIn) -> Status[ObjectionOut]:
    """Object to a decision that was told to you; another host decides."""
    member = member_of(request)
    statement = queries.get_statement(member, key)
    made = actions.object_to(by=member, statement=statement, text=given.text)
    return Status(201, objection_out(made))


@router.post("/illegal-content-notices", auth=None, response={201: ReceiptOut})
def notify(request: HttpRequest, given: NoticeIn) -> Status[ReceiptOut]:
    """Say that something here is illegal (Digital Services Act, article 16); no token is needed."""
    made = actions.notify(given=given.notified(), address=request.META["REMOTE_ADDR"])
    return Status(201, ReceiptOut(id=made.pk, received_at=made.received_at))
