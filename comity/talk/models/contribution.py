"""Contributions."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from comity.people.models import Viewer
from comity.spaces.models import Kind, Space
from comity.talk.models.text import State, Text

TITLE = 140

KIND_ICONS = {
    Kind.QUESTION: "circle-question-mark",
    Kind.EXPERIENCE: "footprints",
    Kind.IDEA: "lightbulb",
    Kind.STORY: "book-open",
    Kind.SUCCESS: "trophy",
    Kind.FAILURE: "mountain",
    Kind.ANNOUNCEMENT: "megaphone",
}


class ContributionQuerySet(models.QuerySet["Contribution"]):
    """Words about contributions that chain."""

    def visible_to(self, viewer: Viewer) -> ContributionQuerySet:
        """Published ones, and marks of deleted and removed ones, in spaces the viewer may read;
        one's own held and returned ones; to who decides about them also others' held ones."""
        spaces = Space.objects.visible_to(viewer).order_by().values("pk")
        shown = Q(state__in=[State.PUBLISHED, State.REMOVED, State.DELETED])
        if viewer is not None:
            decided = Space.objects.decided_by(viewer).order_by().values("pk")
            shown |= Q(author=viewer) | Q(state=State.HELD, space__in=decided)
        return self.filter(shown, space__in=spaces)

    def listed(self) -> ContributionQuerySet:
        """What a list shows: published ones, with what a line needs."""
        return self.filter(state=State.PUBLISHED).select_related("space", "author")


class Contribution(Text):
    """A question, experience, idea, story, success, failure or announcement in a space."""

    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="contributions")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    title = models.CharField(max_length=TITLE)
    comment_count = models.PositiveIntegerField(default=0)
    active_at = models.DateTimeField(default=timezone.now)
    locked_at = models.DateTimeField(null=True)
    accepted = models.ForeignKey("Comment", null=True, on_delete=models.SET_NULL, related_name="+")

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
