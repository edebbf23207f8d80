"""The pages on which one takes one's data along, and leaves."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from ninja.responses import NinjaJSONEncoder

from comity.doors.forms import attempt, status_of
from comity.leaving import actions
from comity.leaving.forms import LeaveForm
from comity.leaving.schema import export_out
from comity.people.models import Member
from comity.people.viewer import member_of

FILE = "comity-export.json"


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def data(request: HttpRequest) -> HttpResponse:
    """What is kept of one and why; by the button, all of it in a file."""
    if request.method == "GET":
        return render(request, "leaving/data.html")
    taken = export_out(actions.export(by=member_of(request)))
    return JsonResponse(
        taken.model_dump(),
        encoder=NinjaJSONEncoder,
        json_dumps_params={"indent": 2, "ensure_ascii": False},
        headers={"Content-Disposition": f'attachment; filename="{FILE}"'},
    )


@login_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """What goes and what stays; then, with the password, one leaves."""
    by = member_of(request)
    form = LeaveForm(request.POST or None, request=request)
    if form.is_valid() and _leave(by, form):
        logout(request)
        messages.success(request, _("You have left, and your account is closed. Fare well."))
        return redirect("/")
    context = {"form": form, "has_password": by.has_usable_password()}
    return render(request, "leaving/leave.html", context, status=status_of(form))


def _leave(by: Member, form: LeaveForm) -> bool:
    texts = form.cleaned_data["texts"]
    return attempt(form, lambda: actions.leave(by=by, texts=texts)) is not None
