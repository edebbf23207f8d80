"""What waits for a host."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.doors.ids import OpaqueIdField
from comity.talk.models.comment import Comment
from comity.talk.models.contribution import Contribution
from comity.talk.models.marks import one_of_both


class Held(models.Model):
    """A text, or an edit of one, that waits for a host. `findings` as `charter.gate` packs them.

    For an edit `proposed` holds the new title, body and language; what was published stands
    meanwhile.
    """

    class Outcome(models.TextChoices):
        """What a host made of it."""

        WAITING = "", _("waiting")
        RELEASED = "released", _("released")
        RETURNED = "returned", _("returned")
        WITHDRAWN = "withdrawn", _("withdrawn by its author")

    id = OpaqueIdField()
    contribution = models.ForeignKey(
        Contribution, null=True, on_delete=models.CASCADE, related_name="holds"
    )
    comment = models.ForeignKey(Comment, null=True, on_delete=models.CASCADE, related_name="holds")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="holds"
    )
    findings = models.JSONField()
    proposed = models.JSONField(null=True)
    held_at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    reason = models.CharField(max_length=1000, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [one_of_both("a_hold_of_one_text")]
        indexes = [
            models.Index(fields=["held_at"], condition=Q(outcome=""), name="held_and_waiting")
        ]

    @property
    def is_hiding(self) -> bool:
        """Whether a host took the text out of others' sight, rather than gave back what waited:
        only then no clause had found anything."""
        returned = self.outcome == self.Outcome.RETURNED
        return returned and not self.findings and self.proposed is None

    @property
    def text(self) -> Contribution | Comment:
        """The text that waits, or whose edit waits."""
        found = self.contribution or self.comment
        assert found is not None
        return found
