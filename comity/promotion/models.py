"""What was promoted by whom under which rule; sponsored activities; exceptions that were asked."""

from __future__ import annotations

from datetime import datetime

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.conduct.promoting import Rule
from comity.doors.ids import OpaqueIdField
from comity.people.models import Company, Member
from comity.spaces.models import Space

TITLE, TEXT, DRAFT, DISCLOSURE = 140, 1000, 20_000, 300


class Declaration(models.TextChoices):
    """Whose the promoted work is."""

    OWN = "own", _("my own")
    EMPLOYER = "employer", _("my employer's")


class RuleChoice(models.TextChoices):
    """Under which rule a promotion passed."""

    BUDGET = Rule.BUDGET.value, _("within the member's budget")
    QUESTION = Rule.QUESTION.value, _("answer to somebody else's question")
    CONVERSATION = Rule.CONVERSATION.value, _("in a conversation of others")
    SPONSORED = Rule.SPONSORED.value, _("in a sponsored activity")
    EXCEPTION = Rule.EXCEPTION.value, _("with the hosts' permission")
    INTRODUCTION = Rule.INTRODUCTION.value, _("introduction in the vendors' section")
    RELEASED = Rule.RELEASED.value, _("released by a host")


class Sponsorship(models.Model):
    """An activity that a company sponsors, as hosts agreed upon it. It counts from `starts_at`
    until just before `ends_at`; without spaces, in every space. `given` is what was given for it,
    where hosts wish to tell."""

    id = OpaqueIdField()
    company = models.ForeignKey(Company, on_delete=models.PROTECT, related_name="sponsorships")
    title = models.CharField(max_length=TITLE)
    disclosure_nl = models.CharField(max_length=DISCLOSURE)
    disclosure_en = models.CharField(max_length=DISCLOSURE)
    spaces = models.ManyToManyField(Space, related_name="+", blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    publications = models.PositiveSmallIntegerField()
    used = models.PositiveSmallIntegerField(default=0)
    given = models.CharField(max_length=DISCLOSURE, blank=True)
    made_by = models.ForeignKey(Member, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["company", "-ends_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="a_sponsorship_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(used__lte=F("publications")), name="a_sponsorship_is_not_overdrawn"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def left(self) -> int:
        """How many publications are left."""
        return self.publications - self.used

    @property
    def disclosure(self) -> str:
        """What it is, in the language that is active."""
        dutch = (get_language() or "en").startswith("nl")
        return self.disclosure_nl if dutch else self.disclosure_en

    def is_active(self, now: datetime) -> bool:
        """Whether it counts at a moment."""
        return self.starts_at <= now < self.ends_at


class Permission(models.Model):
    """An exception that a member asked of the hosts: for what, when, why, with the draft; and what
    became of it. Granted, it is for one contribution of the asker, until a moment and, where one is
    named, in a space."""

    class State(models.TextChoices):
        """Where it stands."""

        ASKED = "asked", _("waits for an answer")
        GRANTED = "granted", _("granted")
        REFUSED = "refused", _("refused")
        WITHDRAWN = "withdrawn", _("withdrawn")
        USED = "used", _("published")

    id = OpaqueIdField()
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="permissions")
    title = models.CharField(max_length=TITLE)
    when = models.CharField(max_length=TITLE, blank=True)
    reason = models.CharField(max_length=TEXT)
    draft = models.TextField(max_length=DRAFT, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    asked_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey(Member, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=TEXT, blank=True)
    until = models.DateTimeField(null=True)
    space = models.ForeignKey(Space, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["member", "-asked_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["member"], condition=Q(state="asked"), name="one_open_request_each"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["granted", "used"]) | Q(until__isnull=False),
                name="what_is_granted_has_an_end",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Where its asker reads it."""
        return f"/promotion/exceptions/{self.pk}/"

    @property
    def is_open(self) -> bool:
        return self.state == self.State.ASKED

    @property
    def is_granted(self) -> bool:
        return self.state == self.State.GRANTED


class Remark(models.Model):
    """What a host says to the other hosts about an exception."""

    permission = models.ForeignKey(Permission, on_delete=models.CASCADE, related_name="remarks")
    by = models.ForeignKey(Member, null=True, on_delete=models.SET_NULL, related_name="+")
    text = models.CharField(max_length=TEXT)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at"]


class Entry(models.Model):
    """One promotion in the ledger. It stays when the text goes, so that deleting gives nothing
    back.

    `text` is the id of the contribution or comment, `thread` that of the contribution above it.
    `apart` is the space whose own budget it counts for; without, the community's. `places` are the
    hosts of its links, so that the same work is known again.
    """

    id = OpaqueIdField()
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="promotions")
    company = models.ForeignKey(
        Company, null=True, on_delete=models.SET_NULL, related_name="promotions"
    )
    is_vendor = models.BooleanField()
    text = models.CharField(max_length=20, unique=True)
    is_reply = models.BooleanField()
    thread = models.CharField(max_length=20)
    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="+")
    apart = models.ForeignKey(Space, null=True, on_delete=models.PROTECT, related_name="+")
    declared = models.CharField(max_length=10, choices=Declaration.choices)
    rule = models.CharField(max_length=15, choices=RuleChoice.choices)
    sponsorship = models.ForeignKey(
        Sponsorship, null=True, on_delete=models.PROTECT, related_name="entries"
    )
    permission = models.ForeignKey(
        Permission, null=True, on_delete=models.SET_NULL, related_name="entries"
    )
    places = ArrayField(models.CharField(max_length=200), default=list)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [
            models.Index(fields=["member", "-at"]),
            models.Index(fields=["company", "-at"]),
            models.Index(fields=["-at", "-id"]),
        ]

    def get_absolute_url(self) -> str:
        """Where the text stands, or a mark in its place."""
        return f"/comments/{self.text}/" if self.is_reply else f"/c/{self.text}/"


class Reply(models.Model):
    """A reply to somebody else, of another company, that promoted nothing: it makes room."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    text = models.CharField(max_length=20, unique=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["member", "at"])]


class Answered(models.Model):
    """What an author answered against the signs of promotion in a text."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    text = models.CharField(max_length=20)
    signs = ArrayField(models.CharField(max_length=200))
    at = models.DateTimeField(default=timezone.now)


class HouseRules(models.Model):
    """What a space has of its own about promotion. A number that is None is the code's; with any
    of its own for members or vendors, what is promoted there counts there and nowhere else."""

    space = models.OneToOneField(Space, on_delete=models.CASCADE, related_name="promotion_rules")
    is_section = models.BooleanField(default=False)
    takes_introductions = models.BooleanField(default=True)
    promotions = models.PositiveSmallIntegerField(null=True, blank=True)
    window_days = models.PositiveSmallIntegerField(null=True, blank=True)
    replies_between = models.PositiveSmallIntegerField(null=True, blank=True)
    company_replies = models.PositiveSmallIntegerField(null=True, blank=True)
    company_window_days = models.PositiveSmallIntegerField(null=True, blank=True)
    replies_per_thread = models.PositiveSmallIntegerField(null=True, blank=True)

    NUMBERS = (
        "promotions",
        "window_days",
        "replies_between",
        "company_replies",
        "company_window_days",
        "replies_per_thread",
    )

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers of its own, by the names of the code's settings."""
        return {
            name: getattr(self, name) for name in self.NUMBERS if getattr(self, name) is not None
        }
