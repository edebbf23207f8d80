"""Where the person outside answers an alert at which no host can look: a link in their mail."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from comity.care import actions, queries
from comity.care.forms import AnswerForm
from comity.doors.forms import attempt, status_of


@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, key: str) -> HttpResponse:
    """One answer to who alerted. The page says no more of it than its category."""
    found = queries.alert_of_link(key)
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        text = form.cleaned_data["text"]
        if attempt(form, lambda: actions.answer_from_outside(alert=found, text=text)):
            return redirect("care:answer-outside", key)
        found = queries.alert_of_link(key)
    context = {"alert": found, "form": form}
    return render(request, "care/answer_outside.html", context, status=status_of(form))
