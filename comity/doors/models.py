"""Tokens of programs, the log of acts, and the state of limits."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from comity.doors.ids import OpaqueIdField


class ApiToken(models.Model):
    """A bearer token of a member's program. Only the SHA-256 of its secret is kept."""

    id = OpaqueIdField()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tokens"
    )
    name = models.CharField(max_length=60)
    scopes = ArrayField(models.CharField(max_length=20))
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    used_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "-created_at"])]


class Act(models.Model):
    """One line of the log: who did which verb to what, when."""

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    verb = models.CharField(max_length=60)
    about_type = models.CharField(max_length=60)
    about_id = models.CharField(max_length=64)
    details = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [
            models.Index(fields=["about_type", "about_id"]),
            models.Index(fields=["actor", "-at"]),
        ]


class Limit(models.Model):
    """Where a rate limit stands: `full_at` is when its allowance would be whole again."""

    key = models.CharField(max_length=120, primary_key=True)
    full_at = models.DateTimeField()
