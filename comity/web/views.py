"""The front page, the language switch, and the pages for when something is wrong."""

from __future__ import annotations

import sys

from django.conf import settings
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseRedirect,
    RawPostDataException,
    UnreadablePostError,
)
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.doors.problems import AWAY, RETRY_AFTER, Away, problem, unavailable
from comity.doors.returning import way_back
from comity.people import actions as people
from comity.people.viewer import viewer_of
from comity.spaces.queries import spaces_for
from comity.talk.queries import feed
from comity.talk.views import reading

NEWEST = 6
TYPED = ("title", "body", "text", "answer", "reason")
UNSHOWN = "password"
BARE = (400, 500)
LANGUAGE_COOKIE_AGE = 60 * 60 * 24 * 365
ROBOTS = """\
User-agent: *
Disallow: /accounts/
Disallow: /alerts/
Disallow: /api/
Disallow: /companies/
Disallow: /contact/
Disallow: /conversations/
Disallow: /desk/
Disallow: /language/
Disallow: /members/
Disallow: /messages/
Disallow: /notices/
Disallow: /settings/
"""


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The feed for whoever is signed in; for a visitor, what this is and what one can read."""
    if viewer_of(request) is not None:
        return reading.feed(request)
    context = {"spaces": spaces_for(None), "newest": feed(None, size=NEWEST).items}
    return render(request, "web/front.html", context)


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Show the site in another language from now on, and go back to the page one was on. For a
    member it is kept with the account, for a visitor in a cookie."""
    chosen = request.POST.get("language", "")
    if chosen not in dict(settings.LANGUAGES):
        return HttpResponseBadRequest(_("This language is not there."), content_type="text/plain")
    viewer = viewer_of(request)
    if viewer is not None:
        people.change_language(by=viewer, language=chosen)
    response = HttpResponseRedirect(way_back(request))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        chosen,
        max_age=LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        samesite="Lax",
    )
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What a crawler should leave alone. Pages say for themselves whether they may be indexed."""
    return HttpResponse(ROBOTS, content_type="text/plain")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Where browsers look for an icon when a page names none."""
    return HttpResponseRedirect(static("doors/comity.svg"))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was too old, or came from elsewhere. Nothing is done with it; what was typed is
    shown, so that it can be taken along."""
    if request.path.startswith("/api/"):
        return problem("permission", _("Send a token instead of a cookie."))
    return render(request, "web/csrf.html", {"typed": _typed(request)}, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: what came in cannot be read."""
    return _error(request, 400, "validation", _("This request cannot be read."))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 without a reason of our own."""
    return _error(request, 403, "permission", _("You may not do this."))


def not_found(request: HttpRequest, exception: Exception | Http404) -> HttpResponse:
    """404: not there, or not this viewer's to know of."""
    detail = _("There is nothing here that you may know of.")
    return _error(request, 404, "not-found", detail)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: it is in the log. Like that of 400, its page asks nothing of the database or of who
    asks, as they may be what is broken; what was typed is shown, as no page of a member's is kept
    by the browser to go back to."""
    if isinstance(sys.exception(), Away):
        return _away(request)
    detail = _("It is in the log, and nothing was changed.")
    return _error(request, 500, "server-error", detail)


def _away(request: HttpRequest) -> HttpResponse:
    """503: the database is away, or its disk is full. It may pass."""
    if request.path.startswith("/api/"):
        return unavailable()
    shown = {"text": _(AWAY), "typed": _typed(request)}
    page = HttpResponse(render_to_string("503.html", shown), status=503)
    page["Retry-After"] = str(RETRY_AFTER)
    return page


def _error(request: HttpRequest, status: int, kind: str, detail: str) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problem(kind, detail, status=status)
    if status in BARE:
        shown = {"typed": _typed(request)} if status == 500 else {}
        return HttpResponse(render_to_string(f"{status}.html", shown), status=status)
    return render(request, f"{status}.html", status=status)


def _typed(request: HttpRequest) -> list[str]:
    """What somebody wrote into the form that came in, as far as it can be read: what is `TYPED`,
    and whatever else is more than one word, but a password."""
    try:
        form = {name: str(text) for name, text in request.POST.items() if UNSHOWN not in name}
    except (SuspiciousOperation, BadRequest, UnreadablePostError, RawPostDataException):
        return []
    return [text for name, text in form.items() if text and (name in TYPED or " " in text.strip())]
