"""Alerts to the hosts, letters to them, and their official notices."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.doors.ids import OpaqueIdField
from comity.people.models import Member

LETTER = 4_000
TITLE = 140


class Category(models.TextChoices):
    """What an alert is about. The first two are urgent (clause care-for-each-other)."""

    DANGER = "danger", _("Someone is in danger")
    NEEDS_HELP = "needs-help", _("Someone needs help")
    COURTESY = "courtesy", _("Insulting or belittling")
    DISCRIMINATION = "no-discrimination", _("Bullying or discrimination")
    HARASSMENT = "no-harassment", _("Harassment")
    STOP = "stop-means-stop", _("Does not stop when asked")
    CONTACT = "consent-before-contact", _("Unwanted contact")
    DIRECTORY = "not-a-directory", _("Gathers members' data")
    SELLING = "relations-not-sales", _("Selling")
    VENDOR = "vendor-promotion", _("A vendor's promotion")
    OVERSHARING = "leave-room", _("Shares too much")
    SMALL = "something-small", _("Something small")
    OTHER = "something-else", _("Something else")


URGENT = (Category.DANGER, Category.NEEDS_HELP)


class AlertQuerySet(models.QuerySet["Alert"]):
    """Words about alerts that chain."""

    def for_host(self, host: Member) -> AlertQuerySet:
        """What a host may know of: never what concerns themselves or what they raised."""
        return self.exclude(subject=host).exclude(reporter=host)

    def waiting(self) -> AlertQuerySet:
        """Not answered yet, urgent ones first, then the oldest."""
        return self.filter(answered_at__isnull=True).order_by("-urgent", "created_at")


class Alert(models.Model):
    """A member tells the hosts of something. It gets exactly one answer.

    `about_type` is "contribution", "comment", "message", "member", "request" or "" (nothing in
    particular); `subject` the person it concerns, if any; `snapshot` what the thing said at that
    moment.
    """

    id = OpaqueIdField()
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="alerts"
    )
    subject = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    about_type = models.CharField(max_length=20, blank=True)
    about_id = models.CharField(max_length=20, blank=True)
    snapshot = models.JSONField(default=dict)
    category = models.CharField(max_length=30, choices=Category.choices)
    urgent = models.BooleanField(default=False)
    text = models.TextField(max_length=LETTER)
    created_at = models.DateTimeField(default=timezone.now)
    answer = models.TextField(max_length=LETTER, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(null=True)

    objects = AlertQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | ~Q(answer=""),
                name="an_answered_alert_has_an_answer",
            )
        ]
        indexes = [
            models.Index(
                fields=["-urgent", "created_at"],
                condition=Q(answered_at__isnull=True),
                name="alerts_waiting",
            ),
            models.Index(fields=["reporter", "-created_at"]),
        ]


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
