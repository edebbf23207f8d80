"""Programs read problems, whoever said no."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

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
        kind = _KINDS.get(response.status_code, "validation")
        found = problem(kind, status=response.status_code)
        if "Allow" in response.headers:
            found["Allow"] = response.headers["Allow"]
        return found

    return around
