"""Pages are closed to who is suspended or banned, but for those that must stay open to them."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comity.answer import Refused
from comity.standing.doorkeeper import may_enter

GetResponse = Callable[[HttpRequest], HttpResponse]


def shut_out(get_response: GetResponse) -> GetResponse:
    """Answer with the reason and the way to the decision (403) where the doorkeeper says no."""

    def around(request: HttpRequest) -> HttpResponse:
        answer = may_enter(request.user, request.path)
        if answer.allowed:
            return get_response(request)
        return render(request, "doors/refused.html", {"refused": Refused(answer)}, status=403)

    return around
