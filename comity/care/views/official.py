"""What the hosts say as the hosts: read by whom it is for, written and listed at the desk."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from comity.care import actions, queries
from comity.care.forms import OfficialForm
from comity.care.models import Official
from comity.doors.forms import attempt, status_of
from comity.people.models import Member
from comity.people.viewer import host_of, member_of


@login_required
@require_safe
def one(request: HttpRequest, key: str) -> HttpResponse:
    """An official notice; which host wrote it is shown to hosts only."""
    found = queries.get_official(member_of(request), key)
    return render(request, "care/official.html", {"official": found})


@login_required
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """What the hosts wrote, newest first."""
    page = queries.officials_for(host_of(request), request.GET.get("cursor"))
    return render(request, "care/desk_officials.html", {"sent": page.items, "next": page.next})


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write one; ?to=<member id> says to whom, else the form asks. What was typed is kept."""
    host = host_of(request)
    key = request.GET.get("to")
    to = queries.get_addressee(host, key) if key else None
    form = OfficialForm(request.POST or None, host=host, to=to)
    if form.is_valid() and form.addressee:
        addressee = form.addressee
        if attempt(form, lambda: _write(host, addressee, form)):
            messages.success(request, _("Sent. It waits for them here, and a mail says so."))
            return redirect("care:desk-officials")
    context = {"form": form, "to": to}
    return render(request, "care/new_official.html", context, status=status_of(form))


def _write(host: Member, to: Member, form: OfficialForm) -> Official:
    title, text = form.cleaned_data["title"], form.cleaned_data["text"]
    return actions.write_officially(by=host, to=to, title=title, text=text)
