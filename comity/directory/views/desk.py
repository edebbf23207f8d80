"""The hosts' pages about the directory: what looking adds up to, planted profiles, the export."""

from __future__ import annotations

import csv

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from comity.charter.queries import settings_of
from comity.charter.viewing import in_force
from comity.directory import actions, facts, queries
from comity.directory.forms import CanaryForm, ExportForm
from comity.doors.forms import attempt, status_of
from comity.people.models import Member
from comity.people.viewer import host_of

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS = ("handle", "name", "headline", "country", "languages", "company", "joined")


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What looked like a sweep, and how many people the busiest accounts came across: when and
    through which doors, and never whom."""
    host, now = host_of(request), timezone.now()
    page = queries.signs_for(host, request.GET.get("cursor"))
    found = facts.of(queries.accounts(host, now), now, settings_of(in_force(request)))
    known = queries.named({key for sign in page.items for key in sign.partners})
    for sign in page.items:
        sign.shares = [known[key] for key in sign.partners if key in known]  # type: ignore[attr-defined]
    return render(request, "directory/desk.html", {"page": page, "facts": found})


@login_required
@require_http_methods(["GET", "POST"])
def canaries(request: HttpRequest) -> HttpResponse:
    """The planted profiles, and planting one."""
    host = host_of(request)
    form = CanaryForm(request.POST or None)
    if form.is_valid():
        data = form.cleaned_data
        if attempt(form, lambda: actions.plant(by=host, **data)):
            messages.success(request, _("Planted. You hear of it when somebody opens it."))
            return redirect("directory:canaries")
    context = {"form": form, "canaries": queries.canaries(host)}
    return render(request, "directory/canaries.html", context, status=status_of(form))


@login_required
@require_POST
def uproot(request: HttpRequest, key: str) -> HttpResponse:
    """Take a planted profile away."""
    host = host_of(request)
    actions.uproot(by=host, canary=queries.get_canary(host, key))
    messages.success(request, _("The planted profile is gone."))
    return redirect("directory:canaries")


@login_required
@require_http_methods(["GET", "POST"])
def export(request: HttpRequest) -> HttpResponse:
    """Who took the list along and why; with a reason, the list itself as a file."""
    host = host_of(request)
    form = ExportForm(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        members = attempt(form, lambda: actions.export_members(by=host, reason=reason))
        if members is not None:
            return _file(members)
    context = {"form": form, "exports": queries.exports(host)}
    return render(request, "directory/export.html", context, status=status_of(form))


def _file(members: list[Member]) -> HttpResponse:
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="members-{timezone.localdate()}.csv"'
    writer = csv.writer(answer)
    writer.writerow(_COLUMNS)
    writer.writerows(map(_row, members))
    return answer


def _row(member: Member) -> list[str]:
    """A member in the file. What a spreadsheet would take for a formula is made text."""
    cells = [
        member.handle,
        member.name,
        member.headline,
        member.country,
        " ".join(member.languages),
        member.company.name if member.company else "",
        timezone.localdate(member.joined_at).isoformat(),
    ]
    return [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]
