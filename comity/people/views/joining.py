"""Pages at the beginning: of a membership, and of the community."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from comity.doors.forms import attempt, status_of
from comity.people import actions, queries
from comity.people.forms import ProfileForm, SetUpForm, initial_of
from comity.people.viewer import member_of

THE_CODE = "/code/accept/?" + urlencode({"next": "/"})
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@login_required
@require_http_methods(["GET", "POST"])
def about_you(request: HttpRequest) -> HttpResponse:
    """The questions at joining; then comes the code."""
    by = member_of(request)
    if by.introduced_at is not None:
        return redirect("people:settings")
    form = ProfileForm(request.POST or None, initial=initial_of(by))
    if form.is_valid():
        done = attempt(form, lambda: actions.introduce(by=by, profile=form.profile()))
        if done is not None:
            return redirect(THE_CODE)
    return render(request, "people/about_you.html", {"form": form}, status=status_of(form))


@require_http_methods(["GET", "POST"])
def set_up(request: HttpRequest, token: str) -> HttpResponse:
    """The first start, for who holds the one-time token."""
    if not queries.setup_token_fits(token):
        raise Http404
    form = SetUpForm(request.POST or None)
    if form.is_valid():
        founding = form.founding((get_language() or "en")[:2])
        host = attempt(form, lambda: actions.complete_setup(founding=founding))
        if host is not None:
            login(request, host, backend=BACKEND)
            return redirect(THE_CODE)
    return render(request, "people/set_up.html", {"form": form}, status=status_of(form))
