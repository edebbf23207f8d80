"""Whose doings a reader is not to be told of: those they asked to stop, and those they muted."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from comity.boundaries.models import Mute, Stop
from comity.notices.reader import Reader
from comity.people.models import Member


def silenced(reader: Reader) -> QuerySet[Member, str]:
    """The keys of those of whom this reader hears nothing."""
    stopped = Stop.objects.standing().filter(by_id=reader.pk).order_by().values("member_id")
    muted = Mute.objects.filter(by_id=reader.pk).order_by().values("member_id")
    return _keys(Q(pk__in=stopped) | Q(pk__in=muted))


def who_silenced(key: str) -> QuerySet[Member, str]:
    """The keys of those who hear nothing of this member."""
    stopped = Stop.objects.standing().filter(member_id=key).order_by().values("by_id")
    muted = Mute.objects.filter(member_id=key).order_by().values("by_id")
    return _keys(Q(pk__in=stopped) | Q(pk__in=muted))


def _keys(found: Q) -> QuerySet[Member, str]:
    return Member.objects.filter(found).order_by().values_list("pk", flat=True)
