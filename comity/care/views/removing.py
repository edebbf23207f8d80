"""Remove a text in two clicks; objections at the desk; the hosts' work in numbers."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from comity.care import actions, policy, queries
from comity.care.forms import ObjectionForm, RemoveForm
from comity.care.models import Objection
from comity.charter.queries import clauses_in_force
from comity.doors.forms import attempt, status_of
from comity.people.viewer import host_of


@login_required
@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest) -> HttpResponse:
    """Remove what ?about=comment:<id> names, with clause and reason."""
    host = host_of(request)
    about_type, _sep, about_id = request.GET.get("about", "").partition(":")
    about = queries.get_about(host, about_type or "none", about_id)
    form = RemoveForm(request.POST or None, clauses=clauses_in_force())
    if form.is_valid():
        given = form.cleaned_data
        made = attempt(
            form,
            lambda: actions.remove(by=host, about_type=about_type, about_id=about_id, **given),
        )
        if made:
            messages.success(request, _("Removed. Its author was told why, and may object."))
            return redirect(made.case)
    context = {"form": form, "about": about}
    return render(request, "care/remove.html", context, status=status_of(form))


@login_required
@require_safe
def objections(request: HttpRequest) -> HttpResponse:
    """Objections that this host may decide, the oldest first."""
    page = queries.objections_page(host_of(request), request.GET.get("cursor"))
    return render(request, "care/objections.html", {"objections": page.items, "next": page.next})


@login_required
@require_http_methods(["GET", "POST"])
def objection(request: HttpRequest, key: str) -> HttpResponse:
    """One objection with the decision that it is about, and the form that decides it."""
    host = host_of(request)
    found = queries.get_objection(host, key)
    imposed = queries.measures_of_decision(found.decision_id)
    measures = [one for one in imposed if policy.is_at_stake(found, one)]
    form = ObjectionForm(request.POST or None, measures=measures)
    if form.is_valid():
        given = form.cleaned_data
        outcome = Objection.Outcome(given["outcome"])
        if attempt(
            form,
            lambda: actions.decide_objection(
                by=host,
                objection=found,
                outcome=outcome,
                explanation=given["explanation"],
                undone=given.get("undone") or (),
            ),
        ):
            messages.success(request, _("Decided. Who objected was told."))
            return redirect("care:objections")
    context = {"objection": found, "form": form, "measures": measures}
    return render(request, "care/objection.html", context, status=status_of(form))


@login_required
@require_safe
def work(request: HttpRequest) -> HttpResponse:
    """How long hosts take to look and to answer, and who carries how much."""
    return render(request, "care/work.html", {"work": queries.work_seen_by(host_of(request))})
