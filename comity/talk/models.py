"""Contributions, comments and what hangs on them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.doors.ids import OpaqueIdField
from comity.people.models import Viewer
from comity.spaces.models import Kind, Space

TITLE = 140
BODY = 20_000
COMMENT = 5_000


class State(models.TextChoices):
    """Where a text stands. Held and returned ones are seen by their author and the hosts."""

    PUBLISHED = "published", _("published")
    HELD = "held", _("waiting for a host")
    RETURNED = "returned", _("returned")
    DELETED = "deleted", _("deleted")


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
KIND_ICONS = {
    Kind.QUESTION: "circle-question-mark",
    Kind.EXPERIENCE: "footprints",
    Kind.IDEA: "lightbulb",
    Kind.STORY: "book-open",
    Kind.SUCCESS: "trophy",
    Kind.FAILURE: "mountain",
    Kind.ANNOUNCEMENT: "megaphone",
}


class Text(models.Model):
    """What a contribution and a comment share.

    `html` is rendered once, when written. The byline's company and badge are those of the moment
    of writing (clause vendors-have-a-place). Reactions are stored counters.
    """

    id = OpaqueIdField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="%(class)ss"
    )
    body = models.TextField(max_length=BODY)
    html = models.TextField()
    language = models.CharField(max_length=5)
    state = models.CharField(
        max_length=10, choices=State.choices, default=State.PUBLISHED
    )
    byline_company = models.CharField(max_length=80, blank=True)
    byline_vendor = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)
    thanks = models.PositiveIntegerField(default=0)
    insightful = models.PositiveIntegerField(default=0)
    same_here = models.PositiveIntegerField(default=0)
    courage = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True

    @property
    def is_published(self) -> bool:
        return self.state == State.PUBLISHED

    @property
    def what(self) -> str:
        """The kind of thing this is, as alerts and the API name it."""
        return self._meta.model_name or ""

    @property
    def target(self) -> dict[str, Any]:
        """This text as the one of both that a revision, a reaction or a hold is about."""
        return {self.what: self}

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
        return {
            kind: getattr(self, kind.replace("-", "_")) for kind in ReactionKind.values
        }


class ContributionQuerySet(models.QuerySet["Contribution"]):
    """Words about contributions that chain."""

    def visible_to(self, viewer: Viewer) -> ContributionQuerySet:
        """Published ones, and marks of deleted ones, in spaces the viewer may read; one's own held
        and returned ones; to hosts also others' held ones."""
        spaces = Space.objects.visible_to(viewer).order_by().values("pk")
        shown = Q(state__in=[State.PUBLISHED, State.DELETED])
        if viewer is not None:
            shown |= Q(author=viewer)
        if viewer is not None and viewer.is_host:
            shown |= Q(state=State.HELD)
        return self.filter(shown, space__in=spaces)

    def listed(self) -> ContributionQuerySet:
        """What a list shows: published ones, with what a line needs."""
        return self.filter(state=State.PUBLISHED).select_related("space", "author")


class Contribution(Text):
    """A question, experience, idea, story, success, failure or announcement in a space."""

    space = models.ForeignKey(
        Space, on_delete=models.PROTECT, related_name="contributions"
    )
    kind = models.CharField(max_length=20, choices=Kind.choices)
    title = models.CharField(max_length=TITLE)
    comment_count = models.PositiveIntegerField(default=0)
    active_at = models.DateTimeField(default=timezone.now)
    accepted = models.ForeignKey(
        "Comment", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ContributionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["space", "-active_at", "-id"],
                condition=Q(state="published"),
                name="contribution_of_space",
            ),
            models.Index(
                fields=["-active_at", "-id"],
                condition=Q(state="published"),
                name="contribution_feed",
            ),
            models.Index(fields=["author", "-created_at"]),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def kind_icon(self) -> str:
        """The icon of its kind."""
        return KIND_ICONS[Kind(self.kind)]

    def get_absolute_url(self) -> str:
        """The permalink."""
        return f"/c/{self.pk}/"


class CommentQuerySet(models.QuerySet["Comment"]):
    """Words about comments that chain."""

    def visible_to(self, viewer: Viewer) -> CommentQuerySet:
        """Within a contribution that the viewer may read: published ones and marks of deleted ones,
        one's own, and to hosts also held ones."""
        shown = Q(state__in=[State.PUBLISHED, State.DELETED])
        if viewer is not None:
            shown |= Q(author=viewer)
        if viewer is not None and viewer.is_host:
            shown |= Q(state=State.HELD)
        return self.filter(shown)


class Comment(Text):
    """A comment on a contribution, or a reply to such a comment: two levels, no more.

    `path` sorts a thread as it is read, each comment followed by its replies, so that a page of it
    is one index range: the comment's moment and id, behind its parent's where it replies.
    """

    contribution = models.ForeignKey(
        Contribution, on_delete=models.CASCADE, related_name="comments"
    )
    parent = models.ForeignKey(
        "self", null=True, on_delete=models.CASCADE, related_name="replies"
    )
    path = models.CharField(max_length=80)

    objects = CommentQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["contribution", "path"])]

    def get_absolute_url(self) -> str:
        """The permalink, which leads to the comment within its thread, on whichever page."""
        return f"/comments/{self.pk}/"


def _one_of_both(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(contribution__isnull=True) ^ Q(comment__isnull=True), name=name
    )


class Revision(models.Model):
    """What a text said before an edit. Members who may read the text may read its history."""

    contribution = models.ForeignKey(
        Contribution, null=True, on_delete=models.CASCADE, related_name="revisions"
    )
    comment = models.ForeignKey(
        Comment, null=True, on_delete=models.CASCADE, related_name="revisions"
    )
    title = models.CharField(max_length=TITLE, blank=True)
    body = models.TextField(max_length=BODY)
    html = models.TextField()
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["-written_at"]
        constraints = [_one_of_both("a_revision_of_one_text")]


class Reaction(models.Model):
    """That a member reacted to a text."""

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reactions"
    )
    contribution = models.ForeignKey(
        Contribution, null=True, on_delete=models.CASCADE, related_name="given"
    )
    comment = models.ForeignKey(
        Comment, null=True, on_delete=models.CASCADE, related_name="given"
    )
    kind = models.CharField(max_length=12, choices=ReactionKind.choices)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            _one_of_both("a_reaction_to_one_text"),
            models.UniqueConstraint(
                fields=["member", "contribution", "kind"],
                name="react_once_to_a_contribution",
            ),
            models.UniqueConstraint(
                fields=["member", "comment", "kind"], name="react_once_to_a_comment"
            ),
        ]


class Seen(models.Model):
    """Until when a member has read a contribution: what came later is marked unread."""

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="seen"
    )
    contribution = models.ForeignKey(
        Contribution, on_delete=models.CASCADE, related_name="seen"
    )
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "contribution"], name="seen_once")
        ]


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
    comment = models.ForeignKey(
        Comment, null=True, on_delete=models.CASCADE, related_name="holds"
    )
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
        constraints = [_one_of_both("a_hold_of_one_text")]
        indexes = [
            models.Index(
                fields=["held_at"], condition=Q(outcome=""), name="held_and_waiting"
            )
        ]

    @property
    def text(self) -> Contribution | Comment:
        """The text that waits, or whose edit waits."""
        found = self.contribution or self.comment
        assert found is not None
        return found
