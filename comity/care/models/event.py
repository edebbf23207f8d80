"""What happened in a case: append-only, by trigger, and chained."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.care.models.case import Case


class EventKind(models.TextChoices):
    """What can happen in a case."""

    OPENED = "opened", _("opened")
    ALERTED = "alerted", _("an alert came in")
    NOTIFIED = "notified", _("a notice of illegal content came in")
    TAKEN = "taken", _("taken")
    RECUSED = "recused", _("a host stepped back")
    MOVED = "moved", _("moved on")
    NOTED = "noted", _("a note")
    HEARD = "heard", _("asked whom it concerns")
    ANSWERED = "answered", _("answered who alerted")
    SPOKE = "spoke", _("whom it concerns answered")
    INTERIM = "interim", _("a measure before the decision")
    REVIEWED = "reviewed", _("a second host agreed with it")
    EXPIRED = "expired", _("a measure ended by itself")
    PROPOSED = "proposed", _("decided, waits for a second host")
    DECIDED = "decided", _("decided")
    OBJECTED = "objected", _("an objection came in")
    OBJECTION_DECIDED = "objection-decided", _("the objection was decided")
    TOLD = "told", _("hosts were told")
    OUTSIDE = "outside", _("the person outside was asked")
    EMERGENCY = "emergency", _("what was done about the danger")


class CaseEvent(models.Model):
    """One event. No role of the database changes or deletes it (a trigger, see the migrations).

    `digest` is of the event before it and of this one's fields (`care.chain.link`); the
    payload stands in a row of its own, of which only `payload_digest` is part of the chain.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="events")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=EventKind.choices)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)
    payload_digest = models.CharField(max_length=64)
    before = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["case", "number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="events_of_a_case_in_order")
        ]

    def fields(self) -> dict[str, object]:
        """What the digest is made of."""
        return {
            "case": self.case_id,
            "number": self.number,
            "kind": self.kind,
            "actor": self.actor_id,
            "at": self.at.isoformat(),
            "payload": self.payload_digest,
        }


class EventPayload(models.Model):
    """What an event says, with the secret that salts its digest. It may be erased; the event and
    the chain stay."""

    event = models.OneToOneField(
        CaseEvent, primary_key=True, on_delete=models.PROTECT, related_name="payload"
    )
    content = models.JSONField()
    salt = models.CharField(max_length=32)
