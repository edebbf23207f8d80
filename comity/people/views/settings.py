"""A member's own settings: profile, language, programs."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from comity.doors.forms import attempt, status_of
from comity.people import actions, queries
from comity.people.forms import EditProfileForm, PreferencesForm, TokenForm, initial_of
from comity.people.viewer import member_of


@login_required
@require_http_methods(["GET", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    """One's name, headline, country, languages and employer."""
    by = member_of(request)
    form = EditProfileForm(request.POST or None, initial=initial_of(by))
    if form.is_valid():
        name = form.cleaned_data["name"]
        if attempt(form, lambda: actions.edit_profile(by=by, name=name, profile=form.profile())):
            messages.success(request, _("Your profile is saved."))
            return redirect("people:settings")
    return render(request, "people/settings.html", {"form": form}, status=status_of(form))


@login_required
@require_http_methods(["GET", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    """The language of the site and of mails."""
    by = member_of(request)
    form = PreferencesForm(request.POST or None, initial={"language": by.language})
    if form.is_valid():
        actions.change_language(by=by, language=form.cleaned_data["language"])
        with override(by.language):
            messages.success(request, _("Saved."))
        return redirect("people:preferences")
    return render(request, "people/preferences.html", {"form": form}, status=status_of(form))


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def tokens(request: HttpRequest) -> HttpResponse:
    """The tokens of one's programs. The secret of a new one is on this page once."""
    by = member_of(request)
    form = TokenForm(request.POST or None, owner=by)
    made = None
    if form.is_valid():
        made = attempt(form, lambda: actions.make_token(by=by, **form.cleaned_data))
    context = {
        "form": form if made is None else TokenForm(owner=by),
        "secret": made[1] if made else "",
        "tokens": queries.tokens(by),
    }
    return render(request, "people/tokens.html", context, status=status_of(form))


@login_required
@require_POST
def end_token(request: HttpRequest, key: str) -> HttpResponse:
    """End a token at once."""
    actions.end_token(by=member_of(request), key=key)
    messages.success(request, _("The token is ended. Programs that used it are shut out now."))
    return redirect("people:tokens")
