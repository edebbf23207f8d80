"""What members wish about being reached, requests to get in touch, and cards."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.boundaries.models import Consent
from comity.charter.gate import findings_from_kept
from comity.conduct.verdict import Finding
from comity.doors.ids import OpaqueIdField
from comity.people.models import Member, Viewer

REASON = 300
REASON_LEAST = 20
LINKS = 5
LABEL, ADDRESS, PHONE, LINE = 40, 200, 40, 160


class Openness(models.TextChoices):
    """Whose requests a member takes (clause consent-before-contact)."""

    EVERYONE = "everyone", _("Every member")
    SHARED = "shared", _("Members I share a space with")
    TALKED = "talked", _("People I talked with in a thread")
    NOBODY = "nobody", _("Nobody")


class ContactWishes(models.Model):
    """How a member wishes to be reached. Who never chose has the defaults, and no row.

    `listed` is whether the directory finds them, `shares_read_marks` whether those they write with
    see what they read, and they what those read.
    """

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="contact_wishes",
    )
    openness = models.CharField(max_length=10, choices=Openness.choices, default=Openness.EVERYONE)
    takes_vendors = models.BooleanField(default=True)
    listed = models.BooleanField(default=True)
    shares_read_marks = models.BooleanField(default=False)


class State(models.TextChoices):
    """Where a request stands, as the one who asked reads it. After an ask to stop it is declined
    like any other."""

    WAITING = "waiting", _("waiting")
    HELD = "held", _("waiting for a host")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("not accepted")
    WITHDRAWN = "withdrawn", _("withdrawn")
    LAPSED = "lapsed", _("lapsed")
    RETURNED = "returned", _("returned by a host")


PENDING = (State.WAITING, State.HELD)


class About(models.TextChoices):
    """Where a request came from."""

    CONTRIBUTION = "contribution", _("a contribution")
    COMMENT = "comment", _("a comment")
    MEMBER = "member", _("the profile")


class ContactRequestQuerySet(models.QuerySet["ContactRequest"]):
    """Words about requests that chain."""

    def pending(self) -> ContactRequestQuerySet:
        """Those that still wait for an answer or for a host."""
        return self.filter(state__in=PENDING, lapses_at__gt=timezone.now())

    def overdue(self) -> ContactRequestQuerySet:
        """Those that lapsed, though it is not written down yet."""
        return self.filter(state__in=PENDING, lapses_at__lte=timezone.now())

    def between(self, a: Member, b: Member) -> ContactRequestQuerySet:
        """Those of either of two members to the other."""
        return self.filter(Q(asker=a, to=b) | Q(asker=b, to=a))

    def visible_to(self, viewer: Viewer) -> ContactRequestQuerySet:
        """The asker's own; to whom they are for once they reached them."""
        if viewer is None:
            return self.none()
        return self.filter(Q(asker=viewer) | Q(to=viewer, reached_at__isnull=False))


class ContactRequest(models.Model):
    """That `asker` asks `to` whether they may write, with the one reason that reaches somebody who
    has not consented.

    `about_type` and `about_id` are where it came from. `findings` are why it was held; `reached_at`
    is when it was put before `to`, which a held one never was. `note` is what the host who returned
    it said. `lapses_at` is when it lapses unanswered: whoever reads `state` asks `now`.
    """

    id = OpaqueIdField()
    asker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="requests_sent"
    )
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="requests_got"
    )
    reason = models.CharField(max_length=REASON)
    language = models.CharField(max_length=5)
    about_type = models.CharField(max_length=20, choices=About.choices, default=About.MEMBER)
    about_id = models.CharField(max_length=20, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    findings = models.JSONField(default=list)
    asked_at = models.DateTimeField(default=timezone.now)
    reached_at = models.DateTimeField(null=True)
    lapses_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    note = models.CharField(max_length=1000, blank=True)

    objects = ContactRequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(asker=F("to")), name="a_request_is_between_two"),
            models.UniqueConstraint(
                Least("asker", "to"),
                Greatest("asker", "to"),
                condition=Q(state__in=["waiting", "held"]),
                name="one_request_waits",
            ),
        ]
        indexes = [
            models.Index(fields=["asker", "-asked_at"]),
            models.Index(fields=["to", "-asked_at"]),
            models.Index(
                fields=["lapses_at"],
                condition=Q(state__in=["waiting", "held"]),
                name="requests_waiting",
            ),
        ]

    def get_absolute_url(self) -> str:
        """The page of this request, for its two people."""
        return f"/contact/requests/{self.pk}/"

    @property
    def now(self) -> State:
        """Where it stands at this moment, also where nobody wrote down yet that it lapsed."""
        state = State(self.state)
        return State.LAPSED if state in PENDING and self.lapses_at <= timezone.now() else state

    @property
    def is_pending(self) -> bool:
        """Whether it still waits."""
        return self.now in PENDING

    @property
    def waits_for_answer(self) -> bool:
        """Whether the one who was asked can answer it now."""
        return self.now is State.WAITING

    @property
    def said(self) -> tuple[Finding, ...]:
        """Why it was held, as the gate found it."""
        return findings_from_kept(self.findings)

    @property
    def ended_at(self) -> datetime | None:
        """When it stopped waiting."""
        return self.answered_at or (self.lapses_at if self.now is State.LAPSED else None)

    def partner_of(self, member: Member) -> Member:
        """The other of the two."""
        return self.to if self.asker_id == member.pk else self.asker


class Card(models.Model):
    """What a member shows of themselves beyond here, to those with whom they exchange it.

    `links` is a list of {"label", "url"}. Nothing else in the product shows an address.
    """

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="contact_card",
    )
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=PHONE, blank=True)
    line = models.CharField(max_length=LINE, blank=True)
    links = models.JSONField(default=list)
    changed_at = models.DateTimeField(auto_now=True)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on it."""
        return not (self.email or self.phone or self.line or self.links)


class CardOffer(models.Model):
    """That `by` agrees to exchange cards within a consent. Cards show once both do, and only while
    the consent stands."""

    consent = models.ForeignKey(Consent, on_delete=models.CASCADE, related_name="card_offers")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="card_offers"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["consent", "by"], name="offered_once")]
