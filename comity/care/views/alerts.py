"""Tell the hosts something, and read what they answered."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.answer import Refused
from comity.care import actions, queries
from comity.care.emergency import first_call
from comity.care.evidence import Evidence
from comity.care.forms import AlertForm
from comity.care.models import URGENT
from comity.doors.problems import STATUS
from comity.doors.wording import say
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
    form = AlertForm(request.POST or None, initial={"category": request.GET.get("category")})
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, about, 422 if form.is_bound else 200)
    try:
        made = actions.alert(
            by=by, about_type=about.about_type, about_id=about.about_id, **form.cleaned_data
        )
    except Refused as refused:
        form.add_error(None, say(refused.answer.reason))
        return _page(request, form, about, STATUS[refused.kind])
    messages.success(request, _("The hosts know. You will find their answer here."))
    return redirect(f"/alerts/#alert-{made.pk}")


def _page(request: HttpRequest, form: AlertForm, about: Evidence, status: int) -> HttpResponse:
    context = {
        "form": form,
        "about": about,
        "urgent": [category.value for category in URGENT],
        "first_call": say(first_call(member_of(request).country)),
    }
    return render(request, "care/new_alert.html", context, status=status)
