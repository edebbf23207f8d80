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
from comity.care.evidence import ALONE, Around, Evidence
from comity.care.forms import AlertForm, MessageAlertForm
from comity.care.models import Alert
from comity.doors.forms import attempt, status_of
from comity.people.models import Member
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
    form = _form(request, about_type)
    around = form.around() if isinstance(form, MessageAlertForm) else ALONE
    about = queries.get_about(by, about_type, about_id, around)
    form.not_to(about.subject)
    if form.is_valid() and _was_seen(form, about):
        made = attempt(form, lambda: _raise(by, form, about, around))
        if made:
            messages.success(request, _received(made))
            return redirect(f"/alerts/#alert-{made.pk}")
    context = {
        "form": form,
        "about": about,
        "first_call": first_call(by.country),
        "helplines": queries.helplines_for(by),
        "look": form.is_bound and not form.errors and not _was_seen(form, about),
    }
    return render(request, "care/new_alert.html", context, status=status_of(form))


def _received(made: Alert) -> str:
    """What is true of an alert that was raised just now."""
    if made.reader == "hosts":
        return _("The hosts know. You will find their answer here.")
    return _("It is kept. No host may look at it; who does, you read in your notices.")


def _form(request: HttpRequest, about_type: str) -> AlertForm:
    """Bound when it is sent; who only looks at what goes along is not told what is missing yet."""
    kind = MessageAlertForm if about_type == "message" else AlertForm
    hosts = all_hosts()
    if request.method == "POST" and "look" in request.POST:
        return kind(hosts=hosts, initial=request.POST.dict())
    initial = {"category": request.GET.get("category")}
    return kind(request.POST or None, hosts=hosts, initial=initial)


def _was_seen(form: AlertForm, about: Evidence) -> bool:
    """Whether the page showed just this. Others' words in private go along, so what was edited or
    chosen since is shown first."""
    if not isinstance(form, MessageAlertForm):
        return True
    return bool(form["seen"].value() == about.snapshot["sha256"])


def _raise(by: Member, form: AlertForm, about: Evidence, around: Around) -> Alert:
    given = form.cleaned_data
    return actions.alert(
        by=by,
        category=given["category"],
        text=given["text"],
        about_type=about.about_type,
        about_id=about.about_id,
        around=around,
        details=actions.Details(**form.details()),
    )
