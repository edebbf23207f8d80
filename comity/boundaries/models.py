"""Consent, stop and mute, each between two members."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.utils import timezone

from comity.conduct.deeds import Way
from comity.doors.ids import OpaqueIdField
from comity.people.models import Member, Viewer


class ConsentQuerySet(models.QuerySet["Consent"]):
    """Words about consents that chain."""

    def standing(self) -> ConsentQuerySet:
        """Those that nobody ended."""
        return self.filter(ended_at__isnull=True)

    def of(self, member: Member) -> ConsentQuerySet:
        """Those in which a member is one of the two."""
        return self.filter(Q(one=member) | Q(other=member))


class Consent(models.Model):
    """That two members agreed to be written to by each other (clause consent-before-contact).

    `one` is the one of the two whose key comes first, so that a pair stands here once. `origin` is
    the id of the request from which it came.
    """

    id = OpaqueIdField()
    one = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    origin = models.CharField(max_length=20, blank=True)
    began_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ConsentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(one=F("other")), name="a_consent_is_of_two"),
            models.UniqueConstraint(
                Least("one", "other"),
                Greatest("one", "other"),
                condition=Q(ended_at__isnull=True),
                name="one_consent_stands",
            ),
        ]
        indexes = [
            models.Index(fields=["one", "-began_at"]),
            models.Index(fields=["other", "-began_at"]),
        ]

    def partner_of(self, member: Member) -> Member:
        """The other of the two."""
        return self.other if self.one_id == member.pk else self.one


class StopQuerySet(models.QuerySet["Stop"]):
    """Words about stops that chain."""

    def standing(self) -> StopQuerySet:
        """Those that were not lifted and, where hosts imposed them, have not ended."""
        lasts = Q(until__isnull=True) | Q(until__gt=timezone.now())
        return self.filter(lasts, lifted_at__isnull=True)

    def asked(self) -> StopQuerySet:
        """Those that somebody asked for themselves, not those that hosts imposed on two."""
        return self.filter(measure="")

    def imposed(self) -> StopQuerySet:
        """Those that hosts imposed on two."""
        return self.exclude(measure="")


class Stop(models.Model):
    """That `by` asked `member` to stop (clause stop-means-stop). Only `by` lifts it.

    Or that hosts decided that the two have no contact (clause sanctions): then `measure` is the id
    of that measure, there is one of these in each direction, neither of the two lifts it, and it
    ends at `until`, where that is set. `told_at` is when `member` was told: at once, or at the next
    attempt, as `by` chose. `attempts` counts what was refused since; each is an `Attempt`.
    """

    id = OpaqueIdField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="stops_asked"
    )
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="stops_heard"
    )
    asked_at = models.DateTimeField(default=timezone.now)
    told_at = models.DateTimeField(null=True)
    lifted_at = models.DateTimeField(null=True)
    measure = models.CharField(max_length=20, blank=True)
    until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    last_attempt_at = models.DateTimeField(null=True)

    objects = StopQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(by=F("member")), name="nobody_stops_themselves"),
            models.UniqueConstraint(
                fields=["by", "member", "measure"],
                condition=Q(lifted_at__isnull=True),
                name="one_stop_stands",
            ),
        ]
        indexes = [
            models.Index(
                fields=["member"], condition=Q(lifted_at__isnull=True), name="stops_standing"
            ),
            models.Index(fields=["-last_attempt_at", "-id"], name="stops_tried"),
        ]


class Attempt(models.Model):
    """That a member tried to come near someone who had asked them to stop, and was refused."""

    stop = models.ForeignKey(Stop, on_delete=models.CASCADE, related_name="tried")
    way = models.CharField(max_length=20, choices=[(way.value, way.value) for way in Way])
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["stop", "-at"])]


class MuteQuerySet(models.QuerySet["Mute"]):
    """Words about mutes that chain."""

    def of(self, viewer: Viewer) -> MuteQuerySet:
        """A viewer's own; a stranger has none."""
        return self.none() if viewer is None else self.filter(by=viewer)


class Mute(models.Model):
    """That `by` does not want to see what `member` writes. Nobody else is told."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mutes")
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(default=timezone.now)

    objects = MuteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(by=F("member")), name="nobody_mutes_themselves"),
            models.UniqueConstraint(fields=["by", "member"], name="mute_once"),
        ]
