"""Requests as programs send and receive them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import AfterValidator, StringConstraints

from comity.contact.forms import NOTE
from comity.contact.models import REASON, REASON_LEAST, ContactRequest, State
from comity.contact.reason import reason
from comity.doors.problems import finding_as_json
from comity.doors.schema import Key
from comity.doors.shapes import shown
from comity.people.models import Member
from comity.people.schema import CompanyOut
from comity.talk.schema import Confirmation, FindingOut

Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=REASON_LEAST, max_length=REASON),
    AfterValidator(reason),
]
Note = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=NOTE),
    AfterValidator(shown),
]


class OriginIn(Schema):
    """Where a request comes from."""

    type: Literal["contribution", "comment"]
    id: Key


class RequestIn(Schema):
    """A request to get in touch: 20 to 300 characters of plain text, without links, addresses,
    phone numbers or names on other networks. `to` is a member's id."""

    to: Key
    reason: Reason
    about: OriginIn | None = None
    confirmation: Confirmation | None = None


class DeclineIn(Schema):
    """How to decline; with `stop` the other is asked to stop too, and told so at once or, without
    `tell_now`, at their next attempt."""

    stop: bool = False
    tell_now: bool = True


class ReturnIn(Schema):
    """Why a held request goes back; the asker reads it."""

    reason: Note


class AskedPersonOut(Schema):
    """Someone, by id and name, with where they work."""

    id: str
    name: str
    headline: str
    company: CompanyOut | None


class RequestOut(Schema):
    """A request, for its two people. `findings` are for who asked, while it waits for a host;
    `note` is why a host returned it. Nobody learns when it was read."""

    id: str
    asker: AskedPersonOut
    to: AskedPersonOut
    reason: str
    language: str
    about: OriginIn | None
    state: State
    asked_at: datetime
    lapses_at: datetime
    ended_at: datetime | None
    findings: list[FindingOut]
    note: str | None


class RequestsOut(Schema):
    """A page of requests."""

    items: list[RequestOut]
    next: str | None


def person_out(member: Member) -> AskedPersonOut:
    """A member, as the other of two sees them."""
    company = member.company
    return AskedPersonOut(
        id=member.pk,
        name=member.shown_name,
        headline=member.headline,
        company=CompanyOut(name=company.name, vendor=company.wears_badge) if company else None,
    )


def request_out(one: ContactRequest, *, findings: bool = False, hints: bool = False) -> RequestOut:
    """A request; with `findings` for hosts and, with their `hints`, for who asked."""
    return RequestOut(
        id=one.pk,
        asker=person_out(one.asker),
        to=person_out(one.to),
        reason=one.reason,
        language=one.language,
        about=_origin(one),
        state=one.now,
        asked_at=one.asked_at,
        lapses_at=one.lapses_at,
        ended_at=one.ended_at,
        findings=_findings(one, hints) if findings or hints else [],
        note=(one.note or None) if findings or hints else None,
    )


def _findings(one: ContactRequest, hints: bool) -> list[FindingOut]:
    keys = [kept.get("hint") or None if hints else None for kept in one.findings]
    said = map(finding_as_json, one.said)
    return [
        FindingOut.model_validate({**finding, "hint": key})
        for finding, key in zip(said, keys, strict=True)
    ]


def _origin(one: ContactRequest) -> OriginIn | None:
    if not one.about_id:
        return None
    return OriginIn.model_validate({"type": one.about_type, "id": one.about_id})
