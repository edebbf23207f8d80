"""What of a text's surroundings matters to promotion."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.shortcuts import get_object_or_404
from django.utils import timezone

from comity.people.models import Member
from comity.spaces.models import Space
from comity.talk.models import Comment, Contribution, State

_OFFERED = 20


def count_finds(author: Member, days: int) -> tuple[int, int]:
    """How many of an author's contributions of so many days share what others made, and how many
    there are."""
    since = timezone.now() - timedelta(days=days)
    rows = Contribution.objects.filter(author=author, created_at__gt=since)
    counted = rows.exclude(state=State.DELETED).aggregate(
        found=Count("pk", filter=Q(relation="found")), posts=Count("pk")
    )
    return counted["found"], counted["posts"]


def has_answered(author: Member, contribution: Contribution, but: str = "") -> bool:
    """Whether a member has a published comment of their own, not a reply, under a contribution;
    `but` is the id of one that does not count."""
    rows = Comment.objects.filter(contribution=contribution, author=author, parent=None)
    return rows.filter(state=State.PUBLISHED).exclude(pk=but).exists()


def responded_to(
    viewer: Member, contribution: Contribution, key: str
) -> Contribution | Comment | None:
    """What a comment says that it responds to: a published comment under the contribution, or the
    contribution itself; None for "". Raises Http404 for anything else."""
    if not key:
        return None
    if key == contribution.pk:
        return contribution
    rows = Comment.objects.visible_to(viewer).select_related("author")
    return get_object_or_404(rows, contribution=contribution, state=State.PUBLISHED, pk=key)


def to_respond_to(viewer: Member, contribution: Contribution) -> list[Comment]:
    """The last comments of others to which one could respond, the newest first."""
    rows = Comment.objects.visible_to(viewer).filter(contribution=contribution)
    others = rows.filter(state=State.PUBLISHED).exclude(author=viewer).select_related("author")
    return list(others.order_by("-path")[:_OFFERED])


def posts_by_month(viewer: Member, since: datetime) -> dict[datetime, int]:
    """How many contributions and comments were published in each month in spaces that the viewer
    reads, deleted ones included."""
    public = Q(created_at__gte=since, state__in=[State.PUBLISHED, State.DELETED])
    month, spaces = TruncMonth("created_at"), Space.objects.visible_to(viewer).order_by()
    above = Contribution.objects.filter(public, space__in=spaces).order_by().values_list(month)
    below = Comment.objects.filter(public, contribution__space__in=spaces)
    under = below.order_by().values_list(month)
    counted: dict[datetime, int] = {}
    both = above.annotate(n=Count("pk")).union(under.annotate(n=Count("pk")), all=True)
    for start, number in both:
        counted[start] = counted.get(start, 0) + number
    return counted
