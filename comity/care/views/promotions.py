"""The hosts' overview of promotion: month by month, who is near their budget, and the ledger."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from comity.charter.viewing import in_force
from comity.people.models import Member
from comity.people.viewer import host_of
from comity.promotion import queries
from comity.talk.queries import posts_by_month

YEAR = timedelta(days=372)


@login_required
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """How much was promoted each month by whom and under which rule, as a share of all posts, and
    who uses how much of their budget now."""
    host = host_of(request)
    context = {
        "months": _months(host),
        "users": queries.budgets_used(host, in_force(request)),
        "asked": queries.count_asked(host),
    }
    return render(request, "care/promotions.html", context)


@login_required
@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    """Every promotion with its label, facts and the rule that let it pass, the newest first."""
    page = queries.ledger(host_of(request), request.GET.get("cursor"))
    return render(request, "care/promotion_ledger.html", {"page": page})


def _months(host: Member) -> list[dict[str, object]]:
    months = queries.months(host)
    posts = posts_by_month(timezone.now() - YEAR)
    most = max((month.total for month in months), default=1)
    return [
        {
            "month": month,
            "most": most,
            "percent": round(100 * month.total / max(posts.get(month.start, 0), month.total)),
        }
        for month in months
    ]
