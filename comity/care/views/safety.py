"""What hosts see to for when it is serious: the helplines shown, and the person outside."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from comity.care import actions, queries
from comity.care.forms import LinesForm, OutsideForm
from comity.care.queries import Safety
from comity.doors.forms import attempt, status_of
from comity.people.viewer import host_of


@login_required
@require_http_methods(["GET", "POST"])
def safety(request: HttpRequest) -> HttpResponse:
    """The helplines with their sources; a host ticks what they looked at and found right."""
    host = host_of(request)
    found = queries.safety_for(host)
    sent = request.POST if request.method == "POST" else None  # no tick at all is an answer too
    form = LinesForm(sent, safety=found)
    if form.is_valid():
        actions.confirm_lines(by=host, keys=form.cleaned_data["lines"])
        messages.success(request, _("Kept. Members are shown these for a year."))
        return redirect("care:safety")
    return _page(request, found, OutsideForm(initial={"address": found.outside}))


@login_required
@require_POST
def outside(request: HttpRequest) -> HttpResponse:
    """Name the person outside."""
    host = host_of(request)
    form = OutsideForm(request.POST)
    if form.is_valid():
        address = form.cleaned_data["address"]
        if attempt(form, lambda: actions.name_outside(by=host, address=address)):
            messages.success(request, _("Kept. Only you see this address."))
            return redirect("care:safety")
    return _page(request, queries.safety_for(host), form)


def _page(request: HttpRequest, found: Safety, form: OutsideForm) -> HttpResponse:
    context = {"safety": found, "outside_form": form}
    return render(request, "care/safety.html", context, status=status_of(form))
