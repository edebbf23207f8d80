"""Count what is tried past a stop: kept after the refused transaction was rolled back."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F
from django.utils import timezone

from comity.answer import YES, require
from comity.boundaries import telling
from comity.boundaries.actions.stop import tell_of
from comity.boundaries.models import Attempt, Stop
from comity.conduct.deeds import Way
from comity.doors.acting import action


@action
def attempted(*, stops: Iterable[Stop], way: Way, tell_hosts_from: int = 3) -> None:
    """Count one attempt against each of these stops. Who was not told of a stop is told now; hosts
    are told when the attempts past one that someone asked for reach `tell_hosts_from`. Of two whom
    hosts keep apart neither asked for anything: what they try stands in their case."""
    require(YES)
    keys = [stop.pk for stop in stops]
    rows = Stop.objects.select_for_update(of=("self",)).select_related("by", "member")
    for stop in rows.filter(pk__in=keys).order_by("pk"):
        Attempt.objects.create(stop=stop, way=way)
        Stop.objects.filter(pk=stop.pk).update(
            attempts=F("attempts") + 1, last_attempt_at=timezone.now()
        )
        if stop.told_at is None:
            tell_of(stop)
        if not stop.measure and stop.attempts + 1 == tell_hosts_from:
            telling.hosts_of_attempts(stop)
