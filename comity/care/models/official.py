"""Official notices of the hosts."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from comity.care.models.letter import LETTER
from comity.doors.ids import OpaqueIdField

TITLE = 140


class Official(models.Model):
    """A word of the hosts, as the hosts, to one member: one way, and whatever else stands between
    people. `by`, the host who wrote it, is known to hosts only; `html` is its body as it is shown.
    """

    id = OpaqueIdField()
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="official_notices"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    title = models.CharField(max_length=TITLE)
    body = models.CharField(max_length=LETTER)
    html = models.TextField()
    language = models.CharField(max_length=5)
    sent_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(by__isnull=True) | ~Q(by=F("to")), name="no_host_writes_to_themselves"
            )
        ]
        indexes = [
            models.Index(fields=["to", "-sent_at"]),
            models.Index(fields=["-sent_at"]),
        ]
