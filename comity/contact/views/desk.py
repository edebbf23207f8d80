"""The hosts' desk: requests that a clause held, and attempts past a stop."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.boundaries.queries import tried
from comity.contact import actions, queries
from comity.contact.attempts import LEAST, shown
from comity.contact.forms import ReturnForm
from comity.people.viewer import host_of


@login_required
@require_safe
def requests(request: HttpRequest) -> HttpResponse:
    """Held requests, the oldest first, with why."""
    return _page(request, ReturnForm(), "")


def _page(request: HttpRequest, form: ReturnForm, bound: str, status: int = 200) -> HttpResponse:
    page = queries.held_page(host_of(request), request.GET.get("cursor"))
    context = {"items": page.items, "next": page.next, "form": form, "bound": bound}
    return render(request, "contact/desk_requests.html", context, status=status)


@login_required
@require_POST
def release(request: HttpRequest, key: str) -> HttpResponse:
    """Pass it on to the one it is for."""
    host = host_of(request)
    actions.release(by=host, request=queries.get_held(host, key))
    messages.success(request, _("Passed on. The one who asked was told."))
    return redirect("contact:desk-requests")


@login_required
@require_POST
def return_(request: HttpRequest, key: str) -> HttpResponse:
    """Give it back with a reason; without one the form comes back."""
    host = host_of(request)
    found = queries.get_held(host, key)
    form = ReturnForm(request.POST)
    if not form.is_valid():
        return _page(request, form, found.pk, 422)
    actions.return_(by=host, request=found, reason=form.cleaned_data["reason"])
    messages.success(request, _("Returned with your reason."))
    return redirect("contact:desk-requests")


@login_required
@require_safe
def stops(request: HttpRequest) -> HttpResponse:
    """Who keeps trying to approach whom, past a stop."""
    page = tried(LEAST, host_of(request), request.GET.get("cursor"))
    context = {"stops": [shown(stop) for stop in page.items], "next": page.next}
    return render(request, "contact/desk_stops.html", context)
