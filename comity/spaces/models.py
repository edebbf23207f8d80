"""Spaces and their memberships."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.doors.ids import OpaqueIdField
from comity.people.models import Member, Viewer
from comity.standing.queries import is_measured, spaces_closed_to

NAME = 60
DESCRIPTION = 300


class Visibility(models.TextChoices):
    """Who may read a space."""

    PUBLIC = "public", _("Public: anyone on the web reads, members write")
    MEMBERS = "members", _("Members: members read and write")
    PRIVATE = "private", _("Private: whom its hosts invite")


READERS = (Visibility.PRIVATE, Visibility.MEMBERS, Visibility.PUBLIC)
"""The visibilities, from the fewest readers to the most."""


class Kind(models.TextChoices):
    """What a contribution is (clause contribute). Failure stands beside success."""

    QUESTION = "question", _("Question")
    EXPERIENCE = "experience", _("Experience")
    IDEA = "idea", _("Idea")
    STORY = "story", _("Story")
    SUCCESS = "success", _("Success")
    FAILURE = "failure", _("Failure")
    SHARE = "share", _("Share")
    ANNOUNCEMENT = "announcement", _("Announcement")


def every_kind() -> list[str]:
    """All kinds, the default of a new space."""
    return list(Kind.values)


class SpaceQuerySet(models.QuerySet["Space"]):
    """Words about spaces that chain."""

    def open(self) -> SpaceQuerySet:
        """Spaces that were not removed."""
        return self.filter(removed_at__isnull=True)

    def visible_to(self, viewer: Viewer) -> SpaceQuerySet:
        """Public ones to anyone, members' ones to members, private ones to who is in them; none
        from which the viewer is banned."""
        rows = self.readable_by(viewer)
        if viewer is not None and is_measured(viewer):
            rows = rows.exclude(pk__in=spaces_closed_to(viewer))
        return rows

    def readable_by(self, viewer: Viewer) -> SpaceQuerySet:
        """The same, also where a ban from a space is in force: only to say that it is."""
        if viewer is None or viewer.is_applicant or not viewer.is_active or viewer.is_shut_out:
            return self.open().filter(visibility=Visibility.PUBLIC)
        mine = Membership.objects.filter(member=viewer).values("space_id")
        return self.open().filter(~models.Q(visibility=Visibility.PRIVATE) | models.Q(pk__in=mine))

    def decided_by(self, member: Member) -> SpaceQuerySet:
        """Where a member decides about what waits: the community's hosts wherever they may read, a
        private space's own hosts in it, as perhaps no host of the community is there."""
        if member.is_host:
            return self.visible_to(member)
        own = Membership.objects.filter(member=member, is_host=True).values("space_id")
        return self.visible_to(member).filter(visibility=Visibility.PRIVATE, pk__in=own)


class Space(models.Model):
    """A room to talk in, with a name and a description in both languages.

    `first_written_at` is set for good with the first text: from then on no more people may read it.
    """

    id = OpaqueIdField()
    slug = models.SlugField(max_length=40, unique=True)
    visibility = models.CharField(max_length=10, choices=Visibility.choices)
    name_nl = models.CharField(max_length=NAME)
    name_en = models.CharField(max_length=NAME)
    description_nl = models.CharField(max_length=DESCRIPTION, blank=True)
    description_en = models.CharField(max_length=DESCRIPTION, blank=True)
    kinds = ArrayField(models.CharField(max_length=20), default=every_kind)
    position = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True)
    first_written_at = models.DateTimeField(null=True)

    objects = SpaceQuerySet.as_manager()

    class Meta:
        ordering = ["position", "slug"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Where one reads what is in it."""
        return f"/spaces/{self.slug}/"

    @property
    def name(self) -> str:
        """Its name in the language that is active."""
        return self.name_in(get_language() or "en")

    @property
    def description(self) -> str:
        """Its description in the language that is active."""
        dutch = (get_language() or "en").startswith("nl")
        return self.description_nl if dutch else self.description_en

    def name_in(self, language: str) -> str:
        """Its name in a language: Dutch, or English for any other."""
        return self.name_nl if language.startswith("nl") else self.name_en

    @property
    def is_written_in(self) -> bool:
        """Whether somebody ever wrote here, also where it was deleted since."""
        return self.first_written_at is not None

    @property
    def is_private(self) -> bool:
        return self.visibility == Visibility.PRIVATE


class Membership(models.Model):
    """That someone was invited into a private space, or is one of a space's own hosts."""

    space = models.ForeignKey(Space, on_delete=models.CASCADE, related_name="memberships")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="memberships")
    is_host = models.BooleanField(default=False)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["space", "member"], name="in_a_space_once")]
