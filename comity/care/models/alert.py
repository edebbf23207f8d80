"""Alerts to the hosts."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.care.models.letter import LETTER
from comity.care.models.recusal import Recusal
from comity.doors.ids import OpaqueIdField
from comity.people.models import Company, Member

LINE = 300


class Category(models.TextChoices):
    """What an alert is about. The first two are urgent (clause care-for-each-other); behind them
    the clauses, with the forms that `no-harassment` names."""

    DANGER = "danger", _("Someone is in danger")
    NEEDS_HELP = "needs-help", _("Someone needs help")
    COURTESY = "courtesy", _("Insulting or belittling")
    DISCRIMINATION = "no-discrimination", _("Bullying or discrimination")
    HARASSMENT = "no-harassment", _("Harassment")
    INTIMIDATION = "intimidation", _("Intimidation or threats")
    FOLLOWING = "following", _("Following or stalking")
    PICTURES = "pictures", _("Pictures or recordings against someone's will")
    SEXUAL = "sexual-attention", _("Unwanted sexual attention or images")
    TOUCH = "touch", _("Inappropriate touch")
    DISRUPTION = "disruption", _("Disrupts conversations or events")
    STOP = "stop-means-stop", _("Does not stop when asked")
    CONTACT = "consent-before-contact", _("Unwanted contact")
    DIRECTORY = "not-a-directory", _("Gathers members' data")
    SELLING = "relations-not-sales", _("Selling")
    VENDOR = "vendor-promotion", _("A vendor's promotion")
    OVERSHARING = "leave-room", _("Shares too much")
    SMALL = "something-small", _("Something small")
    OTHER = "something-else", _("Something else")


URGENT = (Category.DANGER, Category.NEEDS_HELP)

FORMS_OF_HARASSMENT = (
    Category.INTIMIDATION,
    Category.FOLLOWING,
    Category.PICTURES,
    Category.SEXUAL,
    Category.TOUCH,
    Category.DISRUPTION,
)


class AlertQuerySet(models.QuerySet["Alert"]):
    """Words about alerts that chain."""

    def for_host(self, host: Member) -> AlertQuerySet:
        """What a host may know of: nothing of a case that is not theirs to know of, and of no
        alert that was for another host alone and still is."""
        others = Q(to__isnull=False, others_told_at__isnull=True) & ~Q(to=host)
        own = Q(subject=host) | Q(reporter=host)
        return self.exclude(own).exclude(closed_to(host, "case__")).exclude(others)

    def waiting(self) -> AlertQuerySet:
        """Not answered yet, urgent ones first, then the oldest."""
        return self.filter(answered_at__isnull=True).order_by("-urgent", "created_at")


class Alert(models.Model):
    """A member tells the hosts of something. It gets exactly one answer.

    `about_type` is "contribution", "comment", "message", "member", "request" or "" (nothing in
    particular); `subject` the person it concerns, if any; `snapshot` what the thing said at that
    moment. `involved` are
    the hosts who are named among the people or witnesses: they cannot see the case. `to` is the one
    host it is for; `others_told_at` is when the others were told as well. `company` is where its
    reporter worked then: a profile that changes later brings no host in, and keeps none out.
    `outside_at` is when it was mailed to the person outside.
    """

    id = OpaqueIdField()
    case = models.ForeignKey(
        "care.Case", null=True, on_delete=models.PROTECT, related_name="alerts"
    )
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="alerts"
    )
    company = models.ForeignKey(Company, null=True, on_delete=models.SET_NULL, related_name="+")
    subject = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    about_type = models.CharField(max_length=20, blank=True)
    about_id = models.CharField(max_length=20, blank=True)
    snapshot = models.JSONField(default=dict)
    category = models.CharField(max_length=30, choices=Category.choices)
    urgent = models.BooleanField(default=False)
    text = models.TextField(max_length=LETTER)
    place = models.CharField(max_length=LINE, blank=True)
    happened_at = models.CharField(max_length=LINE, blank=True)
    ongoing = models.BooleanField(null=True)
    people = models.CharField(max_length=LINE, blank=True)
    witnesses = models.CharField(max_length=LINE, blank=True)
    on_behalf_of = models.CharField(max_length=LINE, blank=True)
    wish = models.CharField(max_length=1_000, blank=True)
    involved = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    others_told_at = models.DateTimeField(null=True)
    outside_at = models.DateTimeField(null=True)
    set_aside = models.BooleanField(default=False)
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
            ),
            models.CheckConstraint(
                condition=Q(set_aside=False) | Q(urgent=False), name="danger_is_never_set_aside"
            ),
        ]
        indexes = [
            models.Index(
                fields=["-urgent", "created_at"],
                condition=Q(answered_at__isnull=True),
                name="alerts_waiting",
            ),
            models.Index(fields=["reporter", "-created_at"]),
            models.Index(
                fields=["created_at"],
                condition=Q(to__isnull=False, others_told_at__isnull=True),
                name="alerts_to_one_host",
            ),
        ]

    @property
    def reader(self) -> str:
        """Who has it, for its reporter: "hosts", "outside", or "nobody" until someone is named."""
        if self.outside_at is not None:
            return "outside"
        return "nobody" if self.case and self.case.outside_at else "hosts"


def closed_to(host: Member, case: str = "") -> Q:
    """Which cases a host may not know of: about themselves, alerted or witnessed by them, those
    from which they stepped back, and those of someone who was of their company when it came in.
    `case` leads
    to the case from the rows that are filtered. Each part is a set that the database finds by an
    index and once, so that it costs as much for ten thousand cases as for ten."""
    alerts = Alert.objects.filter(case__isnull=False).order_by().values("case")
    shut = [
        alerts.filter(Q(reporter=host) | Q(subject=host)),
        alerts.filter(involved=host),
        Recusal.objects.filter(host=host).values("case"),
    ]
    found = Q(**{f"{case}subject": host})
    if host.company_id:
        shut.append(alerts.filter(company=host.company_id))
        found |= Q(**{f"{case}company": host.company_id})
    for cases in shut:
        found |= Q(**{f"{case}pk__in": cases})
    return found


class IllegalContentNotice(models.Model):
    """A notice of illegal content by anyone (Digital Services Act, article 16). Name and address
    may be left out where the law says so; who gave an address gets a receipt and the decision."""

    id = OpaqueIdField()
    case = models.ForeignKey("care.Case", on_delete=models.PROTECT, related_name="notices")
    urls = models.JSONField()
    explanation = models.TextField(max_length=LETTER)
    law = models.CharField(max_length=LINE, blank=True)
    name = models.CharField(max_length=80, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=5, default="en")
    by_trusted_flagger = models.BooleanField(default=False)
    concerns_abuse_of_children = models.BooleanField(default=False)
    snapshot = models.JSONField(default=dict)
    received_at = models.DateTimeField(default=timezone.now)
    outside_at = models.DateTimeField(null=True)
    receipt_sent_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["received_at"])]


class SetAside(models.Model):
    """That the alerts of someone who alerted falsely again and again wait behind the others; they
    are still kept and answered, and those of danger or of illegal content never wait."""

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.CharField(max_length=1_000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(default=timezone.now)
