"""Tell the hosts something, and read what they answered."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.care import actions, queries
from comity.care.emergency import first_call
from comity.care.forms import AlertForm
from comity.doors.forms import attempt, status_of
from comity.people.queries import hosts as all_hosts
from comity.people.viewer import member_of


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What the member raised, each with its answer."""
    page = queries.alerts_of(member_of(request), request.GET.get("cursor"))
    return render(request, "care/alerts.html", {"alerts": page.items, "next": page.next})


@login_required
def new(request: HttpRequest) -> HttpResponse:
    """Raise an alert; ?about=contribution:<id> says about what. What was typed is kept."""
    by = member_of(request)
    about_type, _sep, about_id = request.GET.get("about", "").partition(":")
    about = queries.get_about(by, about_type, about_id)
    hosts = [host for host in all_hosts() if about.subject is None or host.pk != about.subject.pk]
    initial = {"category": request.GET.get("category")}
    form = AlertForm(request.POST or None, hosts=hosts, initial=initial)
    if form.is_valid():
        given = form.cleaned_data
        made = attempt(
            form,
            lambda: actions.alert(
                by=by,
                about_type=about.about_type,
                about_id=about.about_id,
                category=given["category"],
                text=given["text"],
                details=actions.Details(**form.details()),
            ),
        )
        if made:
            messages.success(request, _("The hosts know. You will find their answer here."))
            return redirect(f"/alerts/#alert-{made.pk}")
    context = {"form": form, "about": about, "first_call": first_call(by.country)}
    return render(request, "care/new_alert.html", context, status=status_of(form))
