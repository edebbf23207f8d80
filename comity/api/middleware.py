"""Programs read problems, whoever said no."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from comity.doors.problems import STATUS, problem

GetResponse = Callable[[HttpRequest], HttpResponse]
_PROBLEM = "application/problem+json"
_KINDS = {status: kind for kind, status in reversed(STATUS.items())}


def problems_only(get_response: GetResponse) -> GetResponse:
    """Under /api/, turn what the framework itself refuses (a method, an unreadable request) into a
    problem document too (RFC 9457)."""

    def around(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not request.path.startswith("/api/") or response.status_code < 400:
            return response
        if response.headers.get("Content-Type", "").startswith(_PROBLEM):
            return response
        return _as_problem(response)

    return around


def _as_problem(response: HttpResponse) -> HttpResponse:
    kind = _KINDS.get(response.status_code, "validation")
    allowed = response.headers.get("Allow", "")
    detail = _("It takes: %(methods)s.") % {"methods": allowed} if allowed else ""
    found = problem(kind, detail, status=response.status_code)
    if allowed:
        found["Allow"] = allowed
    return found
