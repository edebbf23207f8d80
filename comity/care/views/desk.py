"""The hosts' desk: what is held, what was alerted, what was written to the hosts."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.care import actions, queries
from comity.care.forms import AnswerForm, ReturnForm, SetAsideForm
from comity.care.held import all_waits, decider_of, waits
from comity.doors.forms import attempt, status_of
from comity.people.viewer import host_of
from comity.talk import actions as decide
from comity.talk import queries as talk


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What waits, and what is held with its findings, the oldest first."""
    host = decider_of(request)
    page = talk.held_for(host, cursor=request.GET.get("cursor"))
    context = {
        "waiting": queries.waiting_for(host) if host.is_host else None,
        "stuck": talk.stuck_of(host),
        "items": all_waits(page.items),
        "next": page.next,
        "form": ReturnForm(),
    }
    return render(request, "care/desk.html", context)


@login_required
@require_safe
def held(request: HttpRequest, key: str) -> HttpResponse:
    """One held text."""
    return _held_page(request, key, ReturnForm())


@login_required
@require_POST
def release(request: HttpRequest, key: str) -> HttpResponse:
    """Publish what waited."""
    host = decider_of(request)
    decide.release(by=host, held=talk.get_held(host, key))
    messages.success(request, _("Published. Its author was told."))
    return redirect("care:desk")


@login_required
@require_POST
def return_(request: HttpRequest, key: str) -> HttpResponse:
    """Give it back with a reason; without one the form comes back."""
    host = decider_of(request)
    form = ReturnForm(request.POST)
    if not form.is_valid():
        return _held_page(request, key, form)
    decide.return_(by=host, held=talk.get_held(host, key), reason=form.cleaned_data["reason"])
    messages.success(request, _("Returned with your reason. Its author was told."))
    return redirect("care:desk")


@login_required
@require_safe
def alerts(request: HttpRequest) -> HttpResponse:
    """Alerts that wait, urgent ones first; or with ?answered=1 those that have their answer."""
    host = host_of(request)
    answered, cursor = "answered" in request.GET, request.GET.get("cursor")
    page = queries.alerts_for(host, answered=answered, but_urgent=not answered, cursor=cursor)
    context = {"alerts": page.items, "next": page.next, "answered": answered}
    if not (answered or cursor):
        context["urgent"] = queries.urgent_for(host)
    return render(request, "care/desk_alerts.html", context)


@login_required
def alert(request: HttpRequest, key: str) -> HttpResponse:
    """One alert with what it is about as it was, and the form that answers it; that a host looked
    is remembered with the first look."""
    host = host_of(request)
    found = queries.get_alert(host, key)
    if found.case is not None and found.case.looked_at is None:
        actions.look(by=host, case=found.case)
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        text = form.cleaned_data["text"]
        if attempt(form, lambda: actions.answer(by=host, alert=found, text=text)):
            messages.success(request, _("Answered. Who raised it was told."))
            return redirect("care:desk-alerts")
        found = queries.get_alert(host, key)
    context = {
        "alert": found,
        "form": form,
        "set_aside": queries.is_set_aside(found.reporter),
        "set_aside_form": SetAsideForm(),
    }
    return render(request, "care/desk_alert.html", context, status=status_of(form))


@login_required
@require_POST
def set_aside(request: HttpRequest, key: str) -> HttpResponse:
    """Let the alerts of who raised this one wait behind the rest; done again, no more."""
    host = host_of(request)
    found = queries.get_alert(host, key)
    form = SetAsideForm(request.POST)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.set_aside(by=host, member=found.reporter, reason=reason)
    else:
        actions.take_back(by=host, member=found.reporter)
    return redirect("care:desk-alert", key)


@login_required
@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """Letters that wait; or with ?done=1 those that are done."""
    host = host_of(request)
    done = "done" in request.GET
    page = queries.letters_for(host, done=done, cursor=request.GET.get("cursor"))
    context = {"letters": page.items, "next": page.next, "done": done}
    return render(request, "care/desk_letters.html", context)


@login_required
@require_POST
def finish_letter(request: HttpRequest, key: str) -> HttpResponse:
    """Note that a letter needs nothing more."""
    host = host_of(request)
    actions.finish_letter(by=host, letter=queries.get_letter(host, key))
    return redirect("care:desk-letters")


def _held_page(request: HttpRequest, key: str, form: ReturnForm) -> HttpResponse:
    context = {"item": waits(talk.get_held(decider_of(request), key)), "form": form}
    return render(request, "care/held.html", context, status=status_of(form))
