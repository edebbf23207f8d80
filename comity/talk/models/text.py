"""What contributions and comments share."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from comity.conduct.promoting import Declared
from comity.doors.ids import OpaqueIdField
from comity.promotion.models import Permission, Sponsorship

BODY = 20_000


class State(models.TextChoices):
    """Where a text stands. Held, returned and removed ones are seen by their author and hosts."""

    PUBLISHED = "published", _("published")
    HELD = "held", _("waiting for a host")
    RETURNED = "returned", _("returned")
    REMOVED = "removed", _("removed by the hosts")
    DELETED = "deleted", _("deleted")


class Promotes(models.TextChoices):
    """Whose a text promotes, as its author said; nothing where they were not asked."""

    NONE = Declared.NONE.value, _("No, neither")
    OWN = Declared.OWN.value, _("Mine")
    EMPLOYER = Declared.EMPLOYER.value, _("My employer's")


class ReactionKind(models.TextChoices):
    """The four reactions."""

    THANKS = "thanks", _("Thanks")
    INSIGHTFUL = "insightful", _("Insightful")
    SAME_HERE = "same-here", _("Same here")
    COURAGE = "courage", _("Courage")


REACTION_ICONS = {
    ReactionKind.THANKS: "hand-heart",
    ReactionKind.INSIGHTFUL: "sparkles",
    ReactionKind.SAME_HERE: "users",
    ReactionKind.COURAGE: "flame",
}


class Text(models.Model):
    """What a contribution and a comment share.

    `html` is rendered once, when written. The byline's company and badge are those of the moment
    of writing (clause vendors-have-a-place). Reactions are stored counters. `promotes` is what the
    author said of it, `sponsor` the company whose activity covers it. Of a text that hosts removed,
    the words are taken out of their fields and into `kept`, with what it was, so that nothing that
    shows texts can show them by mistake, and it can be restored.
    """

    id = OpaqueIdField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="%(class)ss"
    )
    body = models.TextField(max_length=BODY)
    html = models.TextField()
    language = models.CharField(max_length=5)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PUBLISHED)
    byline_company = models.CharField(max_length=80, blank=True)
    byline_vendor = models.BooleanField(default=False)
    promotes = models.CharField(max_length=10, choices=Promotes.choices, blank=True)
    sponsorship = models.ForeignKey(
        Sponsorship, null=True, on_delete=models.PROTECT, related_name="+"
    )
    sponsor = models.CharField(max_length=80, blank=True)
    permission = models.ForeignKey(
        Permission, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)
    kept = models.JSONField(null=True)
    thanks = models.PositiveIntegerField(default=0)
    insightful = models.PositiveIntegerField(default=0)
    same_here = models.PositiveIntegerField(default=0)
    courage = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True

    @property
    def is_published(self) -> bool:
        return self.state == State.PUBLISHED

    worded: ClassVar[tuple[str, ...]] = ("body", "html")

    @property
    def is_removed(self) -> bool:
        return self.state == State.REMOVED

    @property
    def what(self) -> str:
        """The kind of thing this is, as alerts and the API name it."""
        return self._meta.model_name or ""

    @property
    def target(self) -> dict[str, Any]:
        """This text as the one of both that a revision, a reaction or a hold is about."""
        return {self.what: self}

    @property
    def labels(self) -> list[str]:
        """What readers are told of it, as programs read it."""
        own = {Promotes.OWN: "own-work", Promotes.EMPLOYER: "employer"}
        said = [
            "vendor" if self.byline_vendor else "",
            own.get(Promotes(self.promotes), "") if self.promotes else "",
            "sponsored" if self.sponsor else "",
            "hosts-permission" if self.permission_id else "",
        ]
        return [label for label in said if label]

    @property
    def labels_shown(self) -> list[str]:
        """The same as people read it; the vendor's badge stands with the company's name."""
        said = {
            "own-work": gettext("own work"),
            "employer": gettext("employer's work"),
            "sponsored": gettext("sponsored by %(company)s") % {"company": self.sponsor},
            "hosts-permission": gettext("with the hosts' permission"),
        }
        return [said[label] for label in self.labels if label in said]

    @property
    def reaction_count(self) -> int:
        """How many reactions were given."""
        return self.thanks + self.insightful + self.same_here + self.courage

    @property
    def reactions_shown(self) -> list[dict[str, object]]:
        """The four reactions with their counts, and whether the viewer gave them (`mine` is
        annotated by `talk.queries`)."""
        mine = getattr(self, "mine", None) or ()
        return [
            {
                "kind": kind.value,
                "label": kind.label,
                "icon": REACTION_ICONS[kind],
                "count": self.reactions[kind],
                "mine": kind in mine,
            }
            for kind in ReactionKind
        ]

    @property
    def reactions(self) -> dict[str, int]:
        """How often each reaction was given, by its name in the API."""
        return {kind: getattr(self, kind.replace("-", "_")) for kind in ReactionKind.values}
