"""What happens around every request."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote
from uuid import uuid4

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
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


def private(get_response: GetResponse) -> GetResponse:
    """Let no shared cache keep an answer that does not say so itself: pages and errors differ by
    reader and language, and carry cookies (CVE-2021-41271, CVE-2023-37467)."""

    def around(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if "Cache-Control" not in response.headers:
            patch_cache_control(response, private=True, no_cache=True)
        return response

    return around


def readable(get_response: GetResponse) -> GetResponse:
    """Refuse (400) an address or a cookie with NUL in it, which PostgreSQL cannot be asked about.
    Forms and the API look after their own fields."""

    def around(request: HttpRequest) -> HttpResponse:
        query = unquote(request.META.get("QUERY_STRING", ""))
        if any("\x00" in text for text in (request.path, query, *request.COOKIES.values())):
            raise BadRequest("NUL in the address or in a cookie.")
        return get_response(request)

    return around


def forgotten(get_response: GetResponse) -> GetResponse:
    """Let nothing keep a member's page, so that who uses the same browser later finds nothing. What
    says for itself how long it may be kept, as the bell does, keeps that."""

    def around(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.user.is_authenticated and "Cache-Control" not in response.headers:
            patch_cache_control(response, private=True, no_store=True)
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
