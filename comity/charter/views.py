"""The pages of the code: to read it, to accept it, to say that a hint was wrong."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from comity.charter import keeping, queries
from comity.charter.actions.accept import accept as accept_code
from comity.charter.actions.hint import mark_wrong
from comity.charter.forms import AcceptForm
from comity.charter.models import Version
from comity.charter.viewing import in_force
from comity.doors.forms import attempt, status_of
from comity.doors.returning import way_back
from comity.people.viewer import member_of, viewer_of
from comity.writing.markdown import render as as_html

HINTS = 20


def _in_force(request: HttpRequest) -> Version:
    version = in_force(request)
    if version is None:
        raise Http404
    return version


def _text_of(version: Version) -> dict[str, Any]:
    """The code as its pages show it."""
    language = (get_language() or "en")[:2]
    return {
        "version": version,
        "preamble": as_html(version.preamble.get(language, "")),
        "clauses": queries.clauses_of(version, language),
    }


@require_safe
def code(request: HttpRequest) -> HttpResponse:
    """The code: each clause with its text and, beside it, how it is kept here; ?version= an earlier
    one, as decisions and statements of reasons name it, with its text alone."""
    viewer, now = viewer_of(request), _in_force(request)
    asked = request.GET.get("version")
    version = queries.version_of(asked) if asked else now
    text, how = _text_of(version), keeping.how(version) if version == now else {}
    context = {
        **text,
        "is_past": version != now,
        "kept": [(clause, how.get(clause.anchor)) for clause in text["clauses"]],
        "acceptance": viewer and queries.acceptance_of(viewer, version),
    }
    return render(request, "charter/code.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def accept(request: HttpRequest) -> HttpResponse:
    """Read the code clause by clause and accept it. Applicants may do so before they are let in."""
    by, version = member_of(request), _in_force(request)
    back = way_back(request)
    form = AcceptForm(request.POST or None, initial={"version": version.number, "next": back})
    if form.is_valid():
        number = form.cleaned_data["version"]
        language = (get_language() or "en")[:2]
        if attempt(form, lambda: accept_code(by=by, number=number, language=language)):
            messages.success(request, _("Thank you. You accepted the code."))
            return redirect(back)
    context = {
        **_text_of(version),
        "form": form,
        "acceptance": queries.acceptance_of(by, version),
    }
    return render(request, "charter/accept.html", context, status=status_of(form))


@login_required
@require_POST
def hints(request: HttpRequest) -> HttpResponse:
    """Keep "this was wrong" for hints that the gate showed this member; others' are passed over."""
    kept = mark_wrong(by=member_of(request), hints=request.POST.getlist("wrong")[:HINTS])
    if kept:
        messages.success(request, _("Noted. It helps to make the hints better."))
    return redirect(way_back(request))
