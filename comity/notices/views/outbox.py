"""The demo's outbox: mails that were kept instead of sent."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comity.notices import queries


def _demo_only() -> None:
    if not settings.DEMO:
        raise Http404


@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """Mails that were kept instead of sent; there only in demo mode."""
    _demo_only()
    page = queries.kept_mails(request.GET.get("cursor"))
    return render(request, "notices/outbox.html", {"mails": page.items, "next": page.next})


@require_safe
def kept_mail(request: HttpRequest, key: str) -> HttpResponse:
    """One kept mail: its text, and its HTML as source, so that no mail can act on this page."""
    _demo_only()
    return render(request, "notices/kept_mail.html", {"mail": queries.get_kept_mail(key)})
