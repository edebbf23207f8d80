"""What happens around every request."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from structlog.contextvars import bind_contextvars, clear_contextvars

from comity.answer import Refused
from comity.doors.problems import STATUS

GetResponse = Callable[[HttpRequest], HttpResponse]


def request_id(get_response: GetResponse) -> GetResponse:
    """Give each request an id, in its logs and in its answer; what a client sends is not used."""

    def around(request: HttpRequest) -> HttpResponse:
        made = uuid4().hex[:16]
        clear_contextvars()
        bind_contextvars(request_id=made)
        response = get_response(request)
        response["X-Request-ID"] = made
        return response

    return around


class refusals:  # noqa: N801  Django names middleware like functions
    """A refusal that no form caught becomes a page that says why."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Render a Refused; leave everything else to Django."""
        if not isinstance(error, Refused):
            return None
        status = 409 if error.is_nudge else STATUS[error.kind]
        page = render(request, "doors/refused.html", {"refused": error}, status=status)
        if error.retry_after is not None:
            page["Retry-After"] = str(error.retry_after)
        return page
