"""What is said of decisions in the European database."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone

from comity.care.models import LAW, Decision
from comity.doors.ids import OpaqueIdField
from comity.transparency.dsa.limits import LONGEST

FACTS = LONGEST["decision_facts"]
EXPLANATION = 4_000
OTHER_KEYWORD = LONGEST["category_specification_other"]


class EntryQuerySet(models.QuerySet["Entry"]):
    """Words about entries that chain."""

    def held(self) -> EntryQuerySet:
        """Those in which a host still has to look for personal data, or that are too long."""
        return self.filter(released_at=None)

    def ready(self) -> EntryQuerySet:
        """Those that may be sent."""
        return self.exclude(released_at=None)


class Entry(models.Model):
    """The statement of reasons of one decision, as it is to stand in the European database.

    The texts are copies that hosts may edit, the decision's own stay as they were delivered.
    `line` is the statement itself, as JSON: fixed when it was released, as what is sent cannot be
    corrected. `found` says what sorts of personal data hold it. `released_by` is the host who
    edited it, null where there was nothing to edit.
    """

    id = OpaqueIdField()
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="entry")
    puid = models.CharField(max_length=60, unique=True)
    facts = models.TextField(max_length=FACTS)
    explanation = models.TextField(max_length=EXPLANATION)
    law = models.CharField(max_length=LAW, blank=True)
    category = models.CharField(max_length=80)
    keywords = ArrayField(models.CharField(max_length=80), default=list)
    other_keyword = models.CharField(max_length=OTHER_KEYWORD, blank=True)
    found = ArrayField(models.CharField(max_length=20), default=list)
    line = models.TextField(blank=True)
    applied_on = models.DateField()
    drawn_at = models.DateTimeField(default=timezone.now)
    released_at = models.DateTimeField(null=True)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = EntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(released_at__isnull=True, line="")
                | Q(released_at__isnull=False) & ~Q(line=""),
                name="what_is_released_is_fixed",
            )
        ]
        indexes = [
            models.Index(
                fields=["drawn_at"], condition=Q(released_at__isnull=True), name="entries_held"
            ),
            models.Index(fields=["applied_on", "puid"]),
        ]
