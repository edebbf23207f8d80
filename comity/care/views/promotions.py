"""The hosts' overview of promotion: month by month, who is near their budget, and the ledger."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from comity.people.viewer import host_of
from comity.promotion import queries
from comity.talk.queries import posts_by_month

YEAR = timedelta(days=372)


@login_required
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """How much was promoted each month by whom and under which rule, as a share of all posts, and
    every promotion with its label, facts and rule."""
    host = host_of(request)
    cursor = request.GET.get("cursor")
    context = {
        "page": queries.ledger(host, cursor),
        "months": [] if cursor else _months(request),
        "users": [] if cursor else queries.budgets_used(host),
        "asked": queries.count_asked(host),
    }
    return render(request, "care/promotions.html", context)


def _months(request: HttpRequest) -> list[dict[str, object]]:
    months = queries.months(host_of(request))
    posts = posts_by_month(timezone.now() - YEAR)
    most = max((month.total for month in months), default=1)
    return [
        {
            "month": month,
            "most": most,
            "posts": posts.get(month.start, 0),
            "percent": round(100 * month.total / max(posts.get(month.start, 0), month.total)),
        }
        for month in months
    ]
