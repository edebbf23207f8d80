"""Measures in force on members."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.doors.ids import OpaqueIdField

CONDITIONS = 1_000


class Doing(Enum):
    """What a measure may forbid. `TAKE_PART` is whatever has no name of its own."""

    TAKE_PART = "take-part"
    POST = "post"
    PROMOTE = "promote"
    CONTACT = "contact"
    ATTEND = "attend"


class MeasureKind(models.TextChoices):
    """The ladder of the clause sanctions, mildest first; before it what is done to a thing."""

    REMOVE = "remove", _("Remove it")
    LOCK = "lock", _("Lock the thread")
    REMINDER = "reminder", _("A reminder")
    WARNING = "warning", _("A warning")
    LIMIT_POSTING = "limit_posting", _("No publishing")
    LIMIT_PROMOTING = "limit_promoting", _("No promoting")
    LIMIT_CONTACTING = "limit_contacting", _("No contacting others")
    LIMIT_ATTENDING = "limit_attending", _("No attending")
    NO_CONTACT = "no_contact", _("No contact with each other")
    SUSPENSION = "suspension", _("Suspension")
    SPACE_BAN = "space_ban", _("Ban from a space")
    BAN = "ban", _("Ban from the community")


LIMITS = {
    MeasureKind.LIMIT_POSTING: Doing.POST,
    MeasureKind.LIMIT_PROMOTING: Doing.PROMOTE,
    MeasureKind.LIMIT_CONTACTING: Doing.CONTACT,
    MeasureKind.LIMIT_ATTENDING: Doing.ATTEND,
}
"""What each limit forbids, here or everywhere."""

SHUTS_OUT = (MeasureKind.SUSPENSION, MeasureKind.BAN)
"""These forbid all but reading the decision, objecting, one's own data, and a line to the hosts."""

OF_A_THING = (MeasureKind.REMOVE, MeasureKind.LOCK)

IN_ONE_SPACE = (
    MeasureKind.LIMIT_POSTING,
    MeasureKind.LIMIT_PROMOTING,
    MeasureKind.LIMIT_ATTENDING,
    MeasureKind.SPACE_BAN,
)
"""These can hold in one space; the others hold everywhere, or are about one text."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A measure as a host plans it; `ends_at` None is without an end."""

    kind: MeasureKind
    space: str = ""
    target_type: str = ""
    target_id: str = ""
    ends_at: datetime | None = None
    conditions: str = ""


class MeasureQuerySet(models.QuerySet["Measure"]):
    """Words about measures that chain."""

    def in_force(self, now: datetime | None = None) -> MeasureQuerySet:
        """What has begun and neither ended nor expired; an interim one also ends unless a second
        host reviewed it in time. Nothing has to be written down for it."""
        at = now or timezone.now()
        lasts = Q(ends_at__isnull=True) | Q(ends_at__gt=at)
        stands = Q(interim=False) | Q(reviewed_at__isnull=False) | Q(review_by__gt=at)
        return self.filter(lasts, stands, begins_at__lte=at, ended_at__isnull=True)

    def expired(self, now: datetime | None = None) -> MeasureQuerySet:
        """What ended by itself and was not tidied up yet."""
        at = now or timezone.now()
        unreviewed = Q(interim=True, reviewed_at__isnull=True, review_by__lte=at)
        return self.filter(Q(ends_at__lte=at) | unreviewed, ended_at__isnull=True)


class Measure(models.Model):
    """One measure on one member.

    `space` is the id of the space it holds in, "" for everywhere. `target_type` and `target_id` say
    which text was removed or locked, or whom one may not contact. `decision` and `case` are ids of
    the room care; an interim measure has no decision yet, so it ends within 72 hours, or
    at `review_by` unless a second host reviewed it. `email_digest` is the keyed digest of a banned
    member's address, kept while the ban lasts, so that hosts see someone coming back.
    """

    id = OpaqueIdField()
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="measures"
    )
    kind = models.CharField(max_length=20, choices=MeasureKind.choices)
    space = models.CharField(max_length=20, blank=True)
    target_type = models.CharField(max_length=20, blank=True)
    target_id = models.CharField(max_length=20, blank=True)
    conditions = models.CharField(max_length=CONDITIONS, blank=True)
    case = models.CharField(max_length=20, blank=True)
    decision = models.CharField(max_length=20, blank=True)
    begins_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    interim = models.BooleanField(default=False)
    imposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    review_by = models.DateTimeField(null=True)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    email_digest = models.CharField(max_length=64, blank=True)

    objects = MeasureQuerySet.as_manager()

    class Meta:
        ordering = ["begins_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(decision="")
                | Q(interim=True, ends_at__isnull=False, review_by__isnull=False),
                name="a_measure_has_a_decision_or_is_interim",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("begins_at")),
                name="a_measure_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=Q(email_digest="") | Q(kind="ban"), name="only_a_ban_keeps_a_digest"
            ),
        ]
        indexes = [
            models.Index(
                fields=["member"], condition=Q(ended_at__isnull=True), name="measures_standing"
            ),
            models.Index(
                fields=["ends_at"], condition=Q(ended_at__isnull=True), name="measures_ending"
            ),
            models.Index(fields=["decision"], name="measures_of_a_decision"),
            models.Index(
                fields=["email_digest"],
                condition=~Q(email_digest=""),
                name="measures_of_an_address",
            ),
        ]

    @property
    def lasts_until(self) -> datetime | None:
        """When it ends by itself, as things stand; None where it does not."""
        ends = [self.ends_at]
        if self.interim and self.reviewed_at is None:
            ends.append(self.review_by)
        return min((end for end in ends if end is not None), default=None)
