"""/contact/: what waits for me, what I asked, with whom I am in touch, stops and mutes."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comity.boundaries import queries as boundaries
from comity.boundaries.models import Consent
from comity.contact import queries
from comity.contact.forms import StopForm
from comity.doors.cursors import Page
from comity.people.models import Member
from comity.people.viewer import member_of

Context = dict[str, object]


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """One of the lists; ?show= says which."""
    viewer, cursor = member_of(request), request.GET.get("cursor")
    show = request.GET.get("show", "")
    fetch = _LISTS.get(show, _waiting)
    context = {"show": show if show in _LISTS else "", **fetch(viewer, cursor)}
    return render(request, "contact/index.html", context)


def _waiting(viewer: Member, cursor: str | None) -> Context:
    page = queries.requests_to(viewer, waiting=True, cursor=cursor)
    origins = queries.origins_of(viewer, page.items)
    rows = [(one, origins.get(one.pk)) for one in page.items]
    return {"requests": rows, "next": page.next, "stop_form": StopForm()}


def _answered(viewer: Member, cursor: str | None) -> Context:
    page = queries.requests_to(viewer, waiting=False, cursor=cursor)
    return {"requests": [(one, None) for one in page.items], "next": page.next}


def _asked(viewer: Member, cursor: str | None) -> Context:
    page = queries.requests_from(viewer, cursor)
    return {"requests": [(one, None) for one in page.items], "next": page.next}


def _in_touch(viewer: Member, cursor: str | None) -> Context:
    return _consents(viewer, queries.consents_of(viewer, standing=True, cursor=cursor))


def _ended(viewer: Member, cursor: str | None) -> Context:
    return _consents(viewer, queries.consents_of(viewer, standing=False, cursor=cursor))


def _consents(viewer: Member, page: Page[Consent]) -> Context:
    came = queries.reasons_of(page.items)
    rows = [(one, one.partner_of(viewer), came.get(one.pk)) for one in page.items]
    return {"consents": rows, "next": page.next}


def _stops(viewer: Member, cursor: str | None) -> Context:
    page = boundaries.stops_of(viewer, cursor)
    return {"stops": page.items, "next": page.next}


def _mutes(viewer: Member, cursor: str | None) -> Context:
    page = boundaries.mutes_of(viewer, cursor)
    return {"mutes": page.items, "next": page.next}


_LISTS: dict[str, Callable[[Member, str | None], Context]] = {
    "asked": _asked,
    "in-touch": _in_touch,
    "answered": _answered,
    "ended": _ended,
    "stops": _stops,
    "muted": _mutes,
}
