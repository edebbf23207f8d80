"""The programs' mount: every room's api module under /api/v1/."""

from __future__ import annotations

import structlog
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja.errors import AuthenticationError, HttpError, ValidationError

from comity import __version__
from comity.answer import Refused
from comity.api.documented import DocumentedAPI
from comity.api.validation import field_of, mend
from comity.care.api import router as care
from comity.charter.api import router as charter
from comity.contact.api import router as contact
from comity.conversations.api import router as conversations
from comity.directory.api import router as directory
from comity.doors.problems import Away, of_refusal, problem, unavailable
from comity.leaving.api import router as people
from comity.notices.api import router as notices
from comity.promotion.api import router as promotion
from comity.spaces.api import router as spaces
from comity.talk.api import router as talk
from comity.transparency.api import router as transparency

logger = structlog.get_logger(__name__)

api = DocumentedAPI(
    title="Comity",
    version=__version__,
    description="The same actions and the same gate as the pages. Errors are RFC 9457 problems.",
    docs_url="/docs",
)
for room in (
    people,
    charter,
    spaces,
    promotion,
    talk,
    contact,
    conversations,
    directory,
    care,
    transparency,
    notices,
):
    api.add_router("", room)


@api.exception_handler(Refused)
def refused(request: HttpRequest, error: Refused) -> HttpResponse:
    return of_refusal(error)


@api.exception_handler(Http404)
def not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem("not-found", _("There is nothing here that you may know of."))


@api.exception_handler(AuthenticationError)
def unauthenticated(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    response = problem("unauthenticated", _("Send a token: “Authorization: Bearer …”."))
    response["WWW-Authenticate"] = "Bearer"
    return response


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    fields = {field_of(one): mend(one) for one in error.errors}
    return problem("validation", _("Mend the fields that are named."), fields=fields)


@api.exception_handler(HttpError)
def http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    if error.status_code == 400:
        unread = _("This is not JSON that can be read.")
        return problem("validation", _("Mend the fields that are named."), fields={"body": unread})
    return problem("validation", str(error), status=error.status_code)


@api.exception_handler(RequestDataTooBig)
def too_large(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    return problem("too-large", _("Send less at once."))


@api.exception_handler(Away)
def away(request: HttpRequest, error: Away) -> HttpResponse:
    logger.error("database-away", route=request.path, exc_info=error)
    return unavailable()


@api.exception_handler(Exception)
def broken(request: HttpRequest, error: Exception) -> HttpResponse:
    logger.error("api-failed", route=request.path, exc_info=error)
    return problem("server-error", _("It is in the log, and nothing was changed."))
