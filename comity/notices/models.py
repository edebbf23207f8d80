"""What was told to whom, and what a member wishes to be told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from datetime import time as clock

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.doors.ids import OpaqueIdField
from comity.notices.kinds import Group


class Mail(models.TextChoices):
    """How something is mailed."""

    AT_ONCE = "at-once", _("At once")
    DAILY = "daily", _("Daily")
    WEEKLY = "weekly", _("Weekly")
    NONE = "none", _("Never")


DIGESTS = (Mail.DAILY, Mail.WEEKLY)
Hours = tuple[clock, clock]
"""From when until when, on the clock of the community."""


class Notice(models.Model):
    """One thing told to one member. The words are made when it is read, in the reader's language.

    `kind` is declared by a room (settings.NOTICE_KINDS); `params` fill its sentence, and `by`, the
    person whose doing it was, its %(who)s, so that it follows their name; `link` is a path of this
    site; `about_id` lets the room decide whether this reader may still see it. `here` says whether
    it is listed and counted, `mail` how it was to be mailed when it was told.
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
    here = models.BooleanField(default=True)
    mail = models.CharField(max_length=10, choices=Mail.choices, default=Mail.AT_ONCE)
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["member", "-created_at", "-id"]),
            models.Index(
                fields=["mail", "created_at"],
                condition=Q(mail__in=DIGESTS, mailed_at__isnull=True, read_at__isnull=True),
                name="notices_for_digests",
            ),
        ]


class NoticeWish(models.Model):
    """What a member chose for a group of notices; without a row its default holds (wishes.py)."""

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_wishes"
    )
    group = models.CharField(max_length=20, choices=Group.choices)
    here = models.BooleanField()
    mail = models.CharField(max_length=10, choices=Mail.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "group"], name="one_wish_for_a_group")
        ]


class QuietHours(models.Model):
    """When a member wants no mail, on the clock of the community; it may cross midnight."""

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="quiet_hours",
    )
    starts_at = models.TimeField()
    ends_at = models.TimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(starts_at=F("ends_at")), name="quiet_hours_are_not_all_hours"
            ),
            models.CheckConstraint(
                condition=Q(starts_at__minute__in=(0, 30), starts_at__second=0)
                & Q(ends_at__minute__in=(0, 30), ends_at__second=0),
                name="quiet_hours_are_whole_or_half",
            ),
        ]

    @property
    def hours(self) -> Hours:
        return self.starts_at, self.ends_at

    def until(self, moment: datetime) -> datetime | None:
        """When the quiet ends that holds at this moment; None where none does.

        An end that the clock shows twice (when summer time ends) is the one still to come; one that
        it skips (when it starts) comes as much later as the clock jumps.
        """
        local = timezone.localtime(moment, timezone.get_default_timezone())
        if not self._holds(local.time()):
            return None
        is_today = local.time() < self.ends_at
        day = local.date() if is_today else local.date() + timedelta(days=1)
        end = datetime.combine(day, self.ends_at, tzinfo=local.tzinfo)
        if end.astimezone(UTC) <= moment:
            end = end.replace(fold=1)
        return end.astimezone(UTC)

    def _holds(self, at: clock) -> bool:
        if self.starts_at < self.ends_at:
            return self.starts_at <= at < self.ends_at
        return at >= self.starts_at or at < self.ends_at


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
