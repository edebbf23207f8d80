"""Refusals as programs read them: RFC 9457 problem details (application/problem+json)."""

from __future__ import annotations

import json

from django.db import OperationalError
from django.http import HttpResponse
from django.utils.translation import gettext, gettext_noop

from comity.answer import Refused
from comity.conduct.verdict import Finding
from comity.doors.wording import say

STATUS = {
    "conduct": 403,
    "permission": 403,
    "unauthenticated": 401,
    "not-found": 404,
    "method": 405,
    "too-large": 413,
    "conflict": 409,
    "validation": 422,
    "rate-limit": 429,
    "server-error": 500,
    "unavailable": 503,
}
TITLE = {
    "conduct": gettext_noop("The code of conduct stands in the way"),
    "permission": gettext_noop("You may not do this"),
    "unauthenticated": gettext_noop("Sign in first"),
    "not-found": gettext_noop("Not there, or not yours to know"),
    "method": gettext_noop("This address does not take that method"),
    "too-large": gettext_noop("More than can be taken at once"),
    "conflict": gettext_noop("This does not fit with how things stand"),
    "validation": gettext_noop("Something in the request needs mending"),
    "rate-limit": gettext_noop("Too fast"),
    "server-error": gettext_noop("Something went wrong on our side"),
    "unavailable": gettext_noop("Closed for a moment"),
}
Away = OperationalError
"""What is raised where the database is away, its disk is full, or no connection is free in time."""

AWAY = gettext_noop(
    "What is kept here cannot be reached for a moment. Nothing was changed. Try again in a minute."
)
RETRY_AFTER = 30


def problem(
    kind: str, detail: str = "", *, status: int | None = None, **more: object
) -> HttpResponse:
    """A problem document of one of the kinds above; `more` are its extension members."""
    code = status or STATUS[kind]
    body = {
        "type": f"/problems/{kind}",
        "title": gettext(TITLE[kind]),
        "status": code,
        "detail": detail,
        **more,
    }
    return HttpResponse(json.dumps(body), status=code, content_type="application/problem+json")


def unavailable() -> HttpResponse:
    """The problem of a database that is away or full: nothing was changed, and it may pass."""
    found = problem("unavailable", gettext(AWAY))
    found["Retry-After"] = str(RETRY_AFTER)
    return found


def finding_as_json(finding: Finding) -> dict[str, object]:
    """A finding as every door of programs shows it, in the language that is active."""
    return {
        "clause": finding.clause,
        "outcome": finding.outcome.word,
        "reason": say(finding.reason),
        "remedy": say(finding.remedy) or None,
        "allowed_from": finding.allowed_from.isoformat() if finding.allowed_from else None,
        "words": list(finding.words),
    }


def of_refusal(refused: Refused) -> HttpResponse:
    """The problem document of a refusal: 409 with its confirmation for a nudge."""
    more: dict[str, object] = {}
    if refused.answer.clause:
        more["clause"] = refused.answer.clause
    if refused.verdict is not None:
        more["outcome"] = refused.verdict.outcome.word
        more["findings"] = [finding_as_json(f) for f in refused.verdict.findings]
    if refused.hints:
        more["hints"] = list(refused.hints)
    if refused.is_nudge:
        more["confirmation"] = refused.confirmation
    status = 409 if refused.is_nudge else STATUS[refused.kind]
    response = problem(refused.kind, say(refused.answer.reason), status=status, **more)
    if refused.retry_after is not None:
        response["Retry-After"] = str(refused.retry_after)
    return response
