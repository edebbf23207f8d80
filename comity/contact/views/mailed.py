"""Answer a request from a mail, without signing in.

Looking at the page does nothing; its buttons do. The link is good for this request only, until it
is answered.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from comity.answer import Refused
from comity.contact import queries
from comity.contact.forms import StopForm
from comity.contact.models import ContactRequest
from comity.contact.views.asking import answered
from comity.doors.problems import STATUS

GONE = 410


@never_cache
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """The request with its buttons, in the language of the one who was asked; 410 for a link that
    is good no more."""
    found = queries.request_by_token(token)
    if found is None or not found.waits_for_answer:
        return render(request, "contact/mailed_gone.html", status=GONE)
    with override(found.to.language):
        return _answer(request, found)


def _answer(request: HttpRequest, found: ContactRequest) -> HttpResponse:
    context: dict[str, object] = {"one": found, "stop_form": StopForm(), "mailed": True}
    if request.method != "POST":
        return render(request, "contact/mailed.html", context)
    try:
        context["done"] = answered(found.to, found, request)
    except Refused as refused:
        context["refused"] = refused
        return render(request, "contact/mailed.html", context, status=STATUS[refused.kind])
    return render(request, "contact/mailed_done.html", context)
