"""Which helplines hosts confirmed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone


class ConfirmedLine(models.Model):
    """That a host looked at the source of one of `care.emergency.LINES` and found it right."""

    key = models.CharField(max_length=40, primary_key=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)
