"""The code as published, its acceptances, and what the gate found and what was made of it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from comity.doors.ids import OpaqueIdField
from comity.people.models import Member

TITLE = 120
TEXT = 4_000


class Version(models.Model):
    """One published version. `settings` are the clauses' settings: anchor → name → value, and
    under "kept_by" who keeps the clause.

    `preamble` maps a language to Markdown. `required` is the oldest version whose acceptance
    still suffices: publishing without asking again leaves it where it was.
    """

    number = models.PositiveIntegerField(primary_key=True)
    preamble = models.JSONField(default=dict)
    settings = models.JSONField(default=dict)
    required = models.PositiveIntegerField()
    published_at = models.DateTimeField(default=timezone.now)
    published_by = models.ForeignKey(Member, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["-number"]


class Clause(models.Model):
    """One clause of a version in one language; `html` is rendered once, when published."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="clauses")
    anchor = models.SlugField(max_length=60)
    language = models.CharField(max_length=5)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=TITLE)
    text = models.TextField(max_length=TEXT)
    html = models.TextField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "anchor", "language"],
                name="a_clause_once_per_language",
            )
        ]


class Acceptance(models.Model):
    """That a member accepted a version, in which language, when. Append-only (by trigger)."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="acceptances")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="acceptances")
    language = models.CharField(max_length=5)
    accepted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "version"], name="a_version_accepted_once")
        ]


class Hint(models.Model):
    """What the gate showed an author about a text, and what the author made of it.

    `deed` is what the text was for ("contribution", "comment", "message", "request").
    `choice` stays empty when the author walked away. `wrong` is "this was wrong": kept so that
    the patterns can be tuned. Nothing here ranks or punishes anyone.
    """

    class Choice(models.TextChoices):
        """What followed."""

        OPEN = "", "open"
        AS_IS = "as-is", "published as it was"
        EDITED = "edited", "edited first"

    id = OpaqueIdField()
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="hints")
    clause = models.SlugField(max_length=60)
    outcome = models.CharField(max_length=10)
    deed = models.CharField(max_length=20, blank=True)
    words = ArrayField(models.CharField(max_length=200), default=list)
    pattern = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=5)
    shown_at = models.DateTimeField(default=timezone.now)
    choice = models.CharField(max_length=10, choices=Choice.choices, blank=True)
    wrong = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["member", "clause", "-shown_at"])]
