"""What was told to whom."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from comity.doors.ids import OpaqueIdField


class Notice(models.Model):
    """One thing told to one member. The words are made when it is read, in the reader's language.

    `kind` is declared by a room (settings.NOTICE_KINDS); `params` fill its sentence, and `by`, the
    person whose doing it was, its %(who)s, so that it follows their name; `link` is a path of this
    site; `about_id` lets the room decide whether this reader may still see it.
    """

    id = OpaqueIdField()
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    kind = models.CharField(max_length=40)
    params = models.JSONField(default=dict)
    link = models.CharField(max_length=200, blank=True)
    about_id = models.CharField(max_length=20, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["member", "-created_at", "-id"])]


class KeptMail(models.Model):
    """A mail that was not sent because no mail server is set. Shown at /outbox/ in demo mode."""

    id = OpaqueIdField()
    to = models.CharField(max_length=254)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    html = models.TextField(blank=True)
    kept_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["-kept_at"])]
