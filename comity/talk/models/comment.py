"""Comments."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from comity.people.models import Viewer
from comity.spaces.models import Space
from comity.talk.models.contribution import Contribution
from comity.talk.models.text import State, Text

COMMENT = 5_000


class CommentQuerySet(models.QuerySet["Comment"]):
    """Words about comments that chain."""

    def visible_to(self, viewer: Viewer) -> CommentQuerySet:
        """Within a contribution that the viewer may read: published ones and marks of deleted and
        removed ones, one's own, and to who decides about them also held ones."""
        shown = Q(state__in=[State.PUBLISHED, State.REMOVED, State.DELETED])
        if viewer is not None:
            decided = Space.objects.decided_by(viewer).order_by().values("pk")
            above = Contribution.objects.filter(space__in=decided).order_by().values("pk")
            shown |= Q(author=viewer) | Q(state=State.HELD, contribution__in=above)
        return self.filter(shown)


class Comment(Text):
    """A comment on a contribution, or a reply to such a comment: two levels, no more.

    `path` sorts a thread as it is read, each comment followed by its replies, so that a page of it
    is one index range: the comment's moment and id, behind its parent's where it replies.
    """

    contribution = models.ForeignKey(
        Contribution, on_delete=models.CASCADE, related_name="comments"
    )
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="replies")
    responds_to = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="responses"
    )
    path = models.CharField(max_length=80)

    objects = CommentQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["contribution", "path"])]

    def get_absolute_url(self) -> str:
        """The permalink, which leads to the comment within its thread, on whichever page."""
        return f"/comments/{self.pk}/"
