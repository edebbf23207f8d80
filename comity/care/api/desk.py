"""Care for programs: the desk for hosts, alerts for everyone. The same queries and actions."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Router, Status

from comity.care import actions, queries
from comity.care.evidence import ALONE, Around
from comity.care.held import decider_of, waits
from comity.care.models import Official
from comity.care.schema import (
    AlertForHostOut,
    AlertIn,
    AlertOut,
    AlertsForHostOut,
    AlertsOut,
    AnswerIn,
    HeldsOut,
    OfficialForHostOut,
    OfficialIn,
    OfficialsForHostOut,
    OfficialsOut,
    ReturnIn,
    alert_for_host_out,
    alert_out,
    held_out,
)
from comity.doors.cursors import Page
from comity.doors.tokens import HOSTS, READ, WRITE
from comity.people.viewer import host_of, member_of
from comity.talk import actions as decide
from comity.talk import queries as talk
from comity.talk.models import Comment, Contribution
from comity.talk.schema import CommentOut, ContributionOut, comment_out, contribution_out

router = Router(tags=["care"])


@router.get("/desk/held", auth=HOSTS, response=HeldsOut)
def held(request: HttpRequest, cursor: str | None = None) -> HeldsOut:
    """What waits for a host, the oldest first."""
    page = talk.held_for(decider_of(request), cursor=cursor)
    return HeldsOut(items=[held_out(waits(one)) for one in page.items], next=page.next)


@router.post("/desk/held/{key}/release", auth=HOSTS, response=ContributionOut | CommentOut)
def release(request: HttpRequest, key: str) -> ContributionOut | CommentOut:
    """Publish what waits; its author is told."""
    host = decider_of(request)
    return _text(decide.release(by=host, held=talk.get_held(host, key)))


@router.post("/desk/held/{key}/return", auth=HOSTS, response=ContributionOut | CommentOut)
def return_(request: HttpRequest, key: str, given: ReturnIn) -> ContributionOut | CommentOut:
    """Give back what waits, with the reason that its author reads."""
    host = decider_of(request)
    found = talk.get_held(host, key)
    return _text(decide.return_(by=host, held=found, reason=given.reason))


@router.post("/alerts", auth=WRITE, response={201: AlertOut})
def raise_alert(request: HttpRequest, given: AlertIn) -> Status[AlertOut]:
    """Tell the hosts of a danger, someone in need, or a breach of the code."""
    about = given.about
    made = actions.alert(
        by=member_of(request),
        about_type=about.type if about else "",
        about_id=about.id if about else "",
        category=given.category,
        text=given.text,
        around=Around(about.before, about.after) if about else ALONE,
        urgent=given.urgent,
        details=given.details(queries.host_named(given.to), queries.hosts_by_key(given.concerns)),
    )
    return Status(201, alert_out(made))


@router.get("/alerts", auth=READ, response=AlertsOut)
def my_alerts(request: HttpRequest, cursor: str | None = None) -> AlertsOut:
    """What you raised, newest first, with the hosts' answers."""
    page = queries.alerts_of(member_of(request), cursor)
    return AlertsOut(items=[alert_out(one) for one in page.items], next=page.next)


@router.get("/desk/alerts", auth=HOSTS, response=AlertsForHostOut)
def alerts(
    request: HttpRequest,
    state: Literal["received", "answered"] = "received",
    cursor: str | None = None,
) -> AlertsForHostOut:
    """Alerts that wait for an answer, urgent ones first and then the oldest; or those that have
    one, newest first."""
    page = queries.alerts_for(host_of(request), answered=state == "answered", cursor=cursor)
    return AlertsForHostOut(items=[alert_for_host_out(one) for one in page.items], next=page.next)


@router.post("/desk/alerts/{key}/answer", auth=HOSTS, response=AlertForHostOut)
def answer(request: HttpRequest, key: str, given: AnswerIn) -> AlertForHostOut:
    """Answer who raised it, once."""
    host = host_of(request)
    actions.answer(by=host, alert=queries.get_alert(host, key), text=given.text)
    return alert_for_host_out(queries.get_alert(host, key))


@router.post("/desk/official-notices", auth=HOSTS, response={201: OfficialForHostOut})
def write_officially(request: HttpRequest, given: OfficialIn) -> Status[Official]:
    """Write to a member as the hosts. They are told at once; which host wrote stays at the desk."""
    host = host_of(request)
    to = queries.get_addressee(host, given.to)
    made = actions.write_officially(by=host, to=to, title=given.title, text=given.text)
    return Status(201, made)


@router.get("/desk/official-notices", auth=HOSTS, response=OfficialsForHostOut)
def officials(request: HttpRequest, cursor: str | None = None) -> Page[Official]:
    """What the hosts wrote to members, newest first."""
    return queries.officials_for(host_of(request), cursor)


@router.get("/official-notices", auth=READ, response=OfficialsOut)
def my_officials(request: HttpRequest, cursor: str | None = None) -> Page[Official]:
    """What the hosts wrote to you, newest first."""
    return queries.officials_to(member_of(request), cursor)


def _text(text: Contribution | Comment) -> ContributionOut | CommentOut:
    return comment_out(text) if isinstance(text, Comment) else contribution_out(text)
