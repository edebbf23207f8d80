"""Whom a member came across in the directory, the profiles planted in it, and what looked like a
sweep (clause not-a-directory)."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.doors.ids import OpaqueIdField


class Door(models.TextChoices):
    """Where in the directory one comes across somebody."""

    SEARCH = "search", _("search")
    SUGGESTION = "suggestion", _("six people to get to know")
    PROFILE = "profile", _("profiles")
    COMPANY = "company", _("pages of companies")


class Sighting(models.Model):
    """That a member came across another: once for each two, and kept for thirty days.

    `door` is the one of the first time. `last_at` is the moment from which it counts; it moves only
    once it is older than a day, so that to see someone again within a day costs nothing.
    """

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sightings"
    )
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    door = models.CharField(max_length=10, choices=Door.choices)
    first_at = models.DateTimeField(default=timezone.now)
    last_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["by", "member"], name="sighted_once"),
            models.CheckConstraint(condition=~Q(by=F("member")), name="nobody_sights_themselves"),
        ]
        indexes = [
            models.Index(fields=["by", "-last_at"]),
            models.Index(fields=["first_at"]),
            models.Index(fields=["last_at"]),
        ]


class Canary(models.Model):
    """A profile that hosts planted for those who sweep the directory.

    Behind it is a member who cannot sign in and is not active, so that nothing but the directory
    ever finds them: no list, no count, no mention, no mail.
    """

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="canary",
    )
    planted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    planted_at = models.DateTimeField(default=timezone.now)


class Pattern(models.TextChoices):
    """What looks like a sweep."""

    CANARY = "canary", _("opened a planted profile")
    FAST = "fast", _("came across many people within ten minutes")
    DAYS = "days", _("used up a day's number again and again")
    YOUNG = "young", _("used up a day's number in the first week here")
    TOGETHER = "together", _("used up a day's number on other people than accounts like it")


class Sign(models.Model):
    """That what a member did looks like a sweep, with the facts of that moment; for hosts.

    `people` is how many they came across in thirty days, `doors` the same by door, `partners` the
    accounts that seem to share the work. `told` says that hosts got a notice of it.
    """

    id = OpaqueIdField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="signs")
    pattern = models.CharField(max_length=10, choices=Pattern.choices)
    canary = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="canary_signs",
    )
    people = models.PositiveIntegerField(default=0)
    doors = models.JSONField(default=dict)
    partners = ArrayField(models.CharField(max_length=20), default=list)
    told = models.BooleanField(default=False)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [
            models.Index(fields=["-at", "-id"]),
            models.Index(fields=["by", "-at"]),
        ]

    @property
    def through(self) -> list[tuple[str, int]]:
        """How many people through which door, in the reader's language."""
        return [(str(Door(door).label), number) for door, number in self.doors.items()]
