"""The code for programs: read it, and accept it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from django.http import Http404, HttpRequest
from django.utils.translation import get_language, override
from ninja import Field, Router, Schema, Status

from comity.charter import keeping, queries
from comity.charter.actions.accept import accept
from comity.charter.actions.hint import mark_wrong
from comity.charter.models import Acceptance
from comity.doors.tokens import ANYONE, WRITE
from comity.doors.wording import say
from comity.people.viewer import member_of

router = Router(tags=["code"])
Language = Literal["nl", "en"]


class ClauseOut(Schema):
    """A clause: its text in Markdown, who keeps it, and how they do."""

    anchor: str
    title: str
    text: str
    kept_by: Literal["software", "hosts", "both"]
    how: str


class CodeOut(Schema):
    """The version in force, in one language."""

    version: int
    language: str
    clauses: list[ClauseOut]


class AcceptanceIn(Schema):
    """The version that was read, and the language in which (by default the member's own)."""

    version: int = Field(ge=1, le=2**31 - 1)
    language: Language | None = None


class AcceptanceOut(Schema):
    """What is kept of an acceptance."""

    version: int
    language: str
    accepted_at: datetime

    @staticmethod
    def resolve_version(kept: Acceptance) -> int:
        return kept.version_id


@router.get("/code", auth=ANYONE, response=CodeOut)
def code(request: HttpRequest, language: Language | None = None) -> dict[str, Any]:
    """The code in force, by default in the language of the request."""
    version = queries.in_force()
    if version is None:
        raise Http404
    wanted = language or (get_language() or "en")[:2]
    how = keeping.how(version)
    with override(wanted):
        clauses = [
            {
                "anchor": clause.anchor,
                "title": clause.title,
                "text": clause.text,
                "kept_by": how[clause.anchor].kept_by,
                "how": " ".join(say(part) for part in how[clause.anchor].whole),
            }
            for clause in queries.clauses_of(version, wanted)
        ]
    return {"version": version.number, "language": wanted, "clauses": clauses}


@router.post("/hints/{key}/wrong", auth=WRITE, response={204: None})
def hint_was_wrong(request: HttpRequest, key: str) -> Status[None]:
    """Say that what the gate showed you was wrong: `hints` of a nudge, `hint` of a finding."""
    if not mark_wrong(by=member_of(request), hints=[key]):
        raise Http404
    return Status(204, None)


@router.post("/code/acceptances", auth=WRITE, response={201: AcceptanceOut})
def accept_version(request: HttpRequest, given: AcceptanceIn) -> Status[Acceptance]:
    """Accept the version in force. Accepting it again answers with the first acceptance."""
    by = member_of(request)
    language = given.language or by.language
    return Status(201, accept(by=by, number=given.version, language=language))
