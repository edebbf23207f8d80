"""The language in which a member is spoken to."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from comity.people.viewer import viewer_of

GetResponse = Callable[[HttpRequest], HttpResponse]


def language_of_member(get_response: GetResponse) -> GetResponse:
    """A signed-in member's own language; visitors keep what their cookie or browser says."""

    def around(request: HttpRequest) -> HttpResponse:
        member = viewer_of(request)
        if member is not None:
            translation.activate(member.language)
            request.LANGUAGE_CODE = translation.get_language()
        return get_response(request)

    return around
