"""What readers and authors leave on texts: earlier words, reactions, having read."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from comity.talk.models.comment import Comment
from comity.talk.models.contribution import TITLE, Contribution
from comity.talk.models.text import BODY, ReactionKind


def one_of_both(name: str) -> models.CheckConstraint:
    """That a row is about a contribution or a comment, never both or neither."""
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
    language = models.CharField(max_length=5)
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["-written_at"]
        constraints = [one_of_both("a_revision_of_one_text")]


class Reaction(models.Model):
    """That a member reacted to a text."""

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reactions"
    )
    contribution = models.ForeignKey(
        Contribution, null=True, on_delete=models.CASCADE, related_name="given"
    )
    comment = models.ForeignKey(Comment, null=True, on_delete=models.CASCADE, related_name="given")
    kind = models.CharField(max_length=12, choices=ReactionKind.choices)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            one_of_both("a_reaction_to_one_text"),
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
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="seen")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "contribution"], name="seen_once")]
