"""Exceptions that members asked of the hosts."""

from __future__ import annotations

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils import timezone

from comity.doors.cursors import Page, page
from comity.people.models import Member
from comity.promotion.models import Permission, Remark
from comity.promotion.queries.hosts import only_hosts
from comity.spaces.models import Space

_LISTED = 100


def permissions_of(member: Member, cursor: str | None = None) -> Page[Permission]:
    """What a member asked for, the newest first."""
    rows = Permission.objects.filter(member=member).select_related("member__company", "space")
    return page(rows, by="-asked_at", cursor=cursor)


def get_permission(member: Member, key: str) -> Permission:
    """One's own request. Raises Http404 for any other."""
    return get_object_or_404(Permission.objects.select_related("space"), pk=key, member=member)


def granted_to(member: Member, space: Space) -> list[Permission]:
    """The exceptions that a member may publish in a space now."""
    rows = Permission.objects.filter(member=member, state=Permission.State.GRANTED)
    rows = rows.filter(Q(space=None) | Q(space=space), until__gt=timezone.now())
    return list(rows.order_by("until"))


def asked_of(
    host: Member, cursor: str | None = None, *, answered: bool = False
) -> Page[Permission]:
    """What others asked: what waits, the oldest first; or what was answered, the newest first."""
    only_hosts(host)
    rows = Permission.objects.exclude(member=host).select_related("member__company", "space")
    if answered:
        return page(rows.filter(decided_at__isnull=False), by="-decided_at", cursor=cursor)
    return page(rows.filter(state=Permission.State.ASKED), by="asked_at", cursor=cursor)


def get_asked(host: Member, key: str) -> Permission:
    """A request of somebody else, for a host. Raises Http404 for others, and for one's own."""
    only_hosts(host)
    rows = Permission.objects.exclude(member=host).select_related(
        "member__company", "space", "decided_by"
    )
    return get_object_or_404(rows, pk=key)


def remarks_on(permission: Permission) -> list[Remark]:
    """What hosts said to each other about a request that one of them was let to."""
    return list(permission.remarks.select_related("by")[:_LISTED])


def count_asked(host: Member) -> int:
    """How many requests wait for this host."""
    rows = Permission.objects.filter(state=Permission.State.ASKED)
    return rows.exclude(member=host).count()
