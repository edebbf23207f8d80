"""One-click sign-ins of the demo community. In any other mode there is nothing here."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from comity.doors.returning import way_back
from comity.people.queries import demo_member

SIGN_INS = {
    "member": "sanne-de-wit",
    "host": "marit-vos",
    "vendor": "victor-lang",
    "newcomer": "zofia-krol",
}
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the four. Raises Http404 outside demo mode and for anyone else."""
    handle = SIGN_INS.get(request.POST.get("as", ""))
    if not settings.DEMO or handle is None:
        raise Http404
    login(request, demo_member(handle), backend=BACKEND)
    return redirect(way_back(request))
