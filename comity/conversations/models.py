"""Conversations, who takes part in them and when, and what is written there."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from comity.doors.ids import OpaqueIdField
from comity.people.models import COMPANY, Member

TITLE = 80
BODY = 10_000
PEOPLE = 20
"""How many may be in one conversation, those included who were invited and have not answered."""

WORDS = SearchVector("body", config="simple")
"""What search looks in: words as they were written, as two languages are mixed here."""


class Conversation(models.Model):
    """Between two, who have one and no more (`pair` is their two keys), or in a group.

    `titled_by` is whose words a group's title is.
    """

    id = OpaqueIdField()
    pair = models.CharField(max_length=40, null=True, unique=True)
    title = models.CharField(max_length=TITLE, blank=True)
    titled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(pair__isnull=True) | Q(title=""), name="a_pair_has_no_title"
            ),
        ]

    def get_absolute_url(self) -> str:
        return f"/conversations/{self.pk}/"

    @property
    def is_pair(self) -> bool:
        return self.pair is not None


class ParticipationQuerySet(models.QuerySet["Participation"]):
    """Words about participations that chain."""

    def open(self) -> ParticipationQuerySet:
        """Of those who are in it, or were invited and have not answered."""
        return self.filter(left_at__isnull=True)

    def inside(self) -> ParticipationQuerySet:
        """Of those who are in it."""
        return self.filter(left_at__isnull=True, joined_at__isnull=False)

    def shown(self) -> ParticipationQuerySet:
        """What its member may know of: an invitation that waits, and every stay."""
        return self.filter(Q(joined_at__isnull=False) | Q(left_at__isnull=True))

    def current(self) -> ParticipationQuerySet:
        """Of each member's in a conversation the newest."""
        later = Participation.objects.shown().filter(
            conversation=OuterRef("conversation"), member=OuterRef("member"), pk__gt=OuterRef("pk")
        )
        return self.shown().filter(~Exists(later))


class Participation(models.Model):
    """One stay of a member in a conversation: invited, joined by their own agreement, left.

    They read what was written from `joined_at` to `left_at`. `agreed_at` is when they last agreed
    to read those who were in it or invited then. `active_at` is when the conversation last moved
    as far as they may know, `heard_at` when somebody whom they did not mute last wrote,
    `read_until` up to where they read, and `draft` what they began to write.
    """

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="participations"
    )
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="participations"
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    invited_at = models.DateTimeField(default=timezone.now)
    joined_at = models.DateTimeField(null=True)
    agreed_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)
    active_at = models.DateTimeField(null=True)
    heard_at = models.DateTimeField(null=True)
    read_until = models.DateTimeField(null=True)
    draft = models.TextField(max_length=BODY, blank=True)

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "member"],
                condition=Q(left_at__isnull=True),
                name="in_a_conversation_once",
            ),
            models.CheckConstraint(
                condition=Q(joined_at__isnull=True) | Q(agreed_at__gte=F("joined_at")),
                name="who_joined_has_agreed",
            ),
        ]
        indexes = [models.Index(fields=["member", "-active_at", "-id"])]

    @property
    def state(self) -> Literal["invited", "joined", "left"]:
        """Where its member stands, as programs read it."""
        if self.left_at is not None:
            return "left"
        return "invited" if self.joined_at is None else "joined"

    @property
    def is_inside(self) -> bool:
        return self.joined_at is not None and self.left_at is None

    @property
    def is_invited(self) -> bool:
        return self.joined_at is None and self.left_at is None

    @property
    def is_unread(self) -> bool:
        """Whether something was written since its member looked; an invitation always is, and
        nothing of what they left."""
        if not self.is_inside:
            return self.is_invited
        return self.heard_at is not None and not self.has_read(self.heard_at)

    def has_read(self, moment: datetime) -> bool:
        """Whether what was written at a moment was read."""
        return self.read_until is not None and self.read_until >= moment


class MessageQuerySet(models.QuerySet["Message"]):
    """Words about messages that chain."""

    def readable_by(self, member: Member) -> MessageQuerySet:
        """What was written while this member was in the conversation, and by nobody else's leave:
        no role reads more."""
        stays = Participation.objects.filter(
            Q(left_at__isnull=True) | Q(left_at__gte=OuterRef("sent_at")),
            conversation=OuterRef("conversation"),
            member=member,
            joined_at__lte=OuterRef("sent_at"),
        )
        return self.filter(Exists(stays))

    def standing(self) -> MessageQuerySet:
        """Those that were not deleted."""
        return self.filter(deleted_at__isnull=True)


class Message(models.Model):
    """What one wrote to those who were in the conversation at that moment. `html` is rendered once,
    when written, and the byline's company and badge are those of that moment (clause
    vendors-have-a-place). Deleted, a mark stays without words."""

    id = OpaqueIdField()
    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="messages"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="messages"
    )
    body = models.TextField(max_length=BODY)
    html = models.TextField()
    language = models.CharField(max_length=5)
    byline_company = models.CharField(max_length=COMPANY, blank=True)
    byline_vendor = models.BooleanField(default=False)
    sent_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(deleted_at__isnull=True) | Q(body="", html=""),
                name="a_deleted_message_has_no_words",
            ),
        ]
        indexes = [
            models.Index(fields=["conversation", "-sent_at", "-id"], name="messages_in_turn"),
            models.Index(fields=["author", "-sent_at"], name="messages_of_author"),
            GinIndex(WORDS, name="messages_by_words"),
        ]

    def get_absolute_url(self) -> str:
        """The page of its conversation that ends with it."""
        return f"/conversations/{self.conversation_id}/?at={self.pk}#message-{self.pk}"

    @property
    def is_deleted(self) -> bool:
        return self.deleted_at is not None
