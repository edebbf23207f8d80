"""Forget who came across whom."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import YES, require
from comity.conduct.allowance import WINDOW
from comity.directory.models import Sighting, Sign
from comity.doors.acting import action


@action
def forget_old() -> int:
    """Delete what is older than the thirty days in which it counts; returns how much that was."""
    require(YES)
    before = timezone.now() - WINDOW
    sightings, _ = Sighting.objects.filter(last_at__lte=before).delete()
    signs, _ = Sign.objects.filter(at__lte=before).delete()
    return sightings + signs
