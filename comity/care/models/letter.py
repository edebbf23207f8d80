"""Letters to the hosts."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from comity.doors.ids import OpaqueIdField

LETTER = 4_000


class Letter(models.Model):
    """What came through the contact form (clause hosts-and-contact), to all hosts or to one."""

    id = OpaqueIdField()
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="letters",
    )
    name = models.CharField(max_length=80)
    email = models.EmailField()
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField(max_length=LETTER)
    sent_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
