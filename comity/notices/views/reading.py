"""The list behind the bell, and the bell itself."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import condition, require_POST, require_safe

from comity.notices import actions, queries
from comity.notices.reader import Reader
from comity.notices.sentences import lines


def reader_of(request: HttpRequest) -> Reader:
    """The one behind a request that only the signed-in reach."""
    return cast(Reader, request.user)


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The reader's notices. What a page showed is read once it was rendered: a GET that writes,
    which is harmless as it is the reader's own mark and doing it twice changes nothing."""
    reader = reader_of(request)
    page = queries.page_of(reader, request.GET.get("cursor"))
    shown = [notice.pk for notice in page.items if notice.read_at is None]
    context = {
        "lines": lines(page.items),
        "next": page.next,
        "more_unread": page.next and reader.unread_notices > len(shown),
    }
    response = render(request, "notices/index.html", context)
    if reader.unread_notices:
        actions.mark_read(by=reader, ids=shown)
    return response


@login_required
@require_safe
def follow(request: HttpRequest, key: str) -> HttpResponse:
    """Go where a notice leads, and mark it as read on the way (as harmless as above)."""
    notice = queries.get_notice(reader_of(request), key)
    actions.mark_read(by=reader_of(request), ids=[notice.pk])
    return redirect(notice.link or "notices:index")


@login_required
@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """Mark all of the reader's notices as read."""
    actions.mark_read(by=reader_of(request))
    return redirect("notices:index")


def _bell_etag(request: HttpRequest) -> str | None:
    if not request.user.is_authenticated:
        return None
    return f'"{reader_of(request).unread_notices}-{get_language()}"'


@require_safe
@condition(etag_func=_bell_etag)
def bell(request: HttpRequest) -> HttpResponse:
    """The bell as a piece for polling: the counter comes with the reader, so no query of its own.

    For a stranger there is nothing to show (204), and never a sign-in page inside the header.
    """
    if not request.user.is_authenticated:
        return HttpResponse(status=204)
    response = render(request, "doors/_bell.html")
    patch_cache_control(response, private=True, no_cache=True)
    return response
