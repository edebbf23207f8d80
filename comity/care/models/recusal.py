"""Hosts who stepped back."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone


class Recusal(models.Model):
    """That a host stepped back from a case, and why. From then on they cannot see it."""

    case = models.ForeignKey("care.Case", on_delete=models.PROTECT, related_name="recusals")
    host = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=1_000)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "host"], name="recused_once")]
