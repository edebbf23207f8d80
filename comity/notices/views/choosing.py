"""What a member is told and how, and the page by which a mail is stopped from the mail itself."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from comity.doors.forms import attempt, status_of
from comity.notices import actions, queries
from comity.notices.forms import WishesForm, initial_of
from comity.notices.kinds import ALWAYS_MAILED, Group
from comity.notices.reader import Reader
from comity.notices.unsubscribing import label, opened
from comity.notices.views.reading import reader_of


@login_required
@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Groups by channels, and quiet hours on the clock of the community."""
    by = reader_of(request)
    groups, wishes = queries.groups_of(by), queries.wishes_of(by)
    initial = initial_of(wishes, queries.quiet_hours_of(by))
    form = WishesForm(request.POST or None, groups=groups, initial=initial)
    if form.is_valid() and attempt(form, lambda: _settle(by, form)):
        messages.success(request, _("Saved."))
        return redirect("notices:choose")
    context = {
        "form": form,
        "always": [group for group in Group if group in ALWAYS_MAILED],
        "zone": settings.TIME_ZONE,
    }
    return render(request, "notices/choose.html", context, status=status_of(form))


def _settle(by: Reader, form: WishesForm) -> bool:
    actions.settle(by=by, wishes=form.wishes(), hours=form.quiet())
    return True


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Stop the mail that a signed link names (RFC 8058): a POST does, by a mail program that sends
    no cookie or by the button of the page that a GET shows. Twice is once. Who left is told that
    nothing is mailed any more."""
    found = opened(token)
    if found is None:
        raise Http404
    key, scope = found
    reader = queries.reader_with(key)
    is_done = request.method == "POST"
    if is_done and reader:
        actions.unsubscribe(member=reader, scope=scope)
    context = {"reader": reader, "is_done": is_done, "scope": label(scope)}
    return render(request, "notices/unsubscribe.html", context)
