"""Pages on which one reads: the inbox, and what a search finds."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comity.conversations import queries
from comity.people.viewer import member_of


@login_required
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """One's conversations, what moved last first."""
    by = member_of(request)
    lines, following = queries.inbox(by, request.GET.get("cursor"))
    return render(request, "conversations/inbox.html", {"lines": lines, "next": following})


@login_required
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Search in what one may read."""
    words = " ".join(request.GET.get("q", "")[: queries.ASKED].split())
    page = queries.search(member_of(request), words, request.GET.get("cursor"))
    return render(request, "conversations/search.html", {"words": words, "page": page})
