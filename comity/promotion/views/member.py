"""A member's pages: what one may promote now, what one asked the hosts."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from comity.charter.viewing import in_force
from comity.doors.forms import attempt, status_of
from comity.people.models import Member
from comity.people.viewer import member_of
from comity.promotion import actions, queries
from comity.promotion.forms import AskForm
from comity.promotion.models import DRAFT, TITLE, Permission


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """My budget now, my company's activities, what I asked, what I promoted."""
    by = member_of(request)
    context = {
        "budget": queries.budget_of(by, version=in_force(request)),
        "sponsorships": queries.sponsorships_of(by),
        "permissions": queries.permissions_of(by).items[:10],
        "page": queries.promotions_of(by, request.GET.get("cursor")),
        "now": timezone.now(),
    }
    return render(request, "promotion/index.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for an exception. A refused draft arrives by POST with `carry`, so that it is kept."""
    by = member_of(request)
    if "carry" in request.POST:
        form = AskForm(initial=_carried(request))
    else:
        form = AskForm(request.POST or None)
        made = _asked(by, form) if form.is_valid() else None
        if made is not None:
            messages.success(request, _("Asked. The hosts discuss it and answer you."))
            return redirect(made)
    return render(request, "promotion/ask.html", {"form": form}, status=status_of(form))


def _asked(by: Member, form: AskForm) -> Permission | None:
    return attempt(form, lambda: actions.ask(by=by, request=form.request()))


def _carried(request: HttpRequest) -> dict[str, str]:
    """What stood in the form that was refused."""
    why, body = request.POST.get("why", ""), request.POST.get("body", "")
    draft = "\n\n".join(filter(None, [why, body, request.POST.get("url", "")]))
    return {"title": request.POST.get("title", "")[:TITLE], "draft": draft[:DRAFT]}


@login_required
@require_safe
def exception(request: HttpRequest, key: str) -> HttpResponse:
    """One's own request, and the answer."""
    found = queries.get_permission(member_of(request), key)
    return render(request, "promotion/exception.html", {"permission": found})


@login_required
@require_POST
def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Take one's request back."""
    by = member_of(request)
    actions.withdraw(by=by, permission=queries.get_permission(by, key))
    messages.success(request, _("Taken back."))
    return redirect("promotion:index")
