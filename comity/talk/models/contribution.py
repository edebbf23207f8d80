"""Contributions."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.conduct.promoting import Relation
from comity.conduct.screening.links import link_of
from comity.people.models import Viewer
from comity.spaces.models import Kind, Space
from comity.talk.models.text import State, Text

TITLE = 140
URL, WHY = 500, 1000

KIND_ICONS = {
    Kind.QUESTION: "circle-question-mark",
    Kind.EXPERIENCE: "footprints",
    Kind.IDEA: "lightbulb",
    Kind.STORY: "book-open",
    Kind.SUCCESS: "trophy",
    Kind.FAILURE: "mountain",
    Kind.SHARE: "share-2",
    Kind.ANNOUNCEMENT: "megaphone",
}


class WorkType(models.TextChoices):
    """What a shared work is (clause share-with-why)."""

    BOOK = "book", _("Book")
    ARTICLE = "article", _("Article")
    PODCAST = "podcast", _("Podcast episode")
    TALK = "talk", _("Talk")
    OTHER = "other", _("Something else")


class WorkRelation(models.TextChoices):
    """What the author is to it."""

    OWN = Relation.OWN.value, _("I made it")
    FEATURED = Relation.FEATURED.value, _("I am in it")
    EMPLOYER = Relation.EMPLOYER.value, _("It is my employer's")
    FOUND = Relation.FOUND.value, _("I found it; it is not mine")


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
    """A question, experience, idea, story, success, failure, share or announcement in a space.

    A share has its work and the why; nothing is ever fetched from its address.
    """

    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="contributions")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    worded = ("title", "body", "html", "why", "work_type", "work_title", "work_url", "relation")

    title = models.CharField(max_length=TITLE)
    comment_count = models.PositiveIntegerField(default=0)
    active_at = models.DateTimeField(default=timezone.now)
    work_type = models.CharField(max_length=10, choices=WorkType.choices, blank=True)
    work_title = models.CharField(max_length=TITLE, blank=True)
    work_url = models.CharField(max_length=URL, blank=True)
    relation = models.CharField(max_length=10, choices=WorkRelation.choices, blank=True)
    why = models.CharField(max_length=WHY, blank=True)
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
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["deleted", "removed"])
                | (Q(kind="share") ^ (Q(work_url="", work_type="", relation="", why=""))),
                name="a_share_and_nothing_else_has_a_work",
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def kind_icon(self) -> str:
        """The icon of its kind."""
        return KIND_ICONS[Kind(self.kind)]

    @property
    def is_share(self) -> bool:
        return self.kind == Kind.SHARE

    @property
    def work_host(self) -> str:
        """Where the shared work is, as its card shows it."""
        link = link_of(self.work_url) if self.work_url else None
        return link.host if link else ""

    def get_absolute_url(self) -> str:
        """The permalink."""
        return f"/c/{self.pk}/"
