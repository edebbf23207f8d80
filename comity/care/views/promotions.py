"""The hosts' overview of promotion: month by month, who is near their budget, and the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comity.charter.viewing import in_force
from comity.people.models import Member
from comity.people.viewer import host_of
from comity.promotion import queries
from comity.talk.queries import posts_by_month


@login_required
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """How much was promoted each month by whom and under which rule, as a share of all posts, and
    who uses how much of their budget now."""
    host = host_of(request)
    months = _months(host)
    context = {
        "months": months,
        "bars": _bars(months),
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
    posts = posts_by_month(host, queries.first_month())
    return [{"month": month, "percent": _percent(month, posts)} for month in queries.months(host)]


def _percent(month: queries.Month, posts: Mapping[datetime, int]) -> int:
    """How much of what was published in a month promotes; what a host hid since is among it."""
    return round(100 * month.total / max(posts.get(month.start, 0), month.total))


def _bars(months: list[dict[str, object]]) -> list[queries.Bar]:
    found = [row["month"] for row in months]
    return queries.bars(
        {(m.start.year, m.start.month): m.total for m in found if isinstance(m, queries.Month)}
    )
