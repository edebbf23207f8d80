"""Cases: what hosts look into, under a name that says nothing about anyone."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.care import codenames
from comity.care.models.alert import closed_to
from comity.care.models.letter import LETTER
from comity.care.moves import AT_WORK, DONE, CaseState
from comity.doors.ids import OpaqueIdField
from comity.people.models import Company, Member

CODE_NAME = 40


class State(models.TextChoices):
    """The states of `care.moves`, as people read them."""

    OPEN = CaseState.OPEN.value, _("open")
    ASSIGNED = CaseState.ASSIGNED.value, _("taken")
    LOOKING = CaseState.LOOKING.value, _("being looked into")
    HEARING = CaseState.HEARING.value, _("being heard")
    DECIDING = CaseState.DECIDING.value, _("being decided")
    DECIDED = CaseState.DECIDED.value, _("decided")
    CLOSED = CaseState.CLOSED.value, _("closed")


class Severity(models.IntegerChoices):
    """How much depends on a case."""

    SMALL = 1, _("small")
    NORMAL = 2, _("normal")
    SERIOUS = 3, _("serious")
    URGENT = 4, _("urgent")


class CaseQuerySet(models.QuerySet["Case"]):
    """Words about cases that chain."""

    def for_host(self, host: Member) -> CaseQuerySet:
        """Those that a host may know of; while what came in was for one host alone, that one."""
        others = Q(only_for__isnull=False) & ~Q(only_for=host)
        return self.without_conflict(host).exclude(others)

    def without_conflict(self, host: Member) -> CaseQuerySet:
        """Those in which a host is not in conflict, also while what came in is for another."""
        if not host.is_host or host.is_shut_out:
            return self.none()
        return self.exclude(closed_to(host))

    def waiting(self) -> CaseQuerySet:
        """Those that are neither decided nor closed."""
        return self.exclude(state__in=[state.value for state in DONE])


class Case(models.Model):
    """What several alerts on the same thing or person, or something hosts saw, come together in.

    `code_name` is a slug, the name in addresses and for programs; `subject` the person it concerns,
    if any, and `company` where that person worked when the case was opened. `only_for` is the one
    host for whom its alerts were, until the others are told. What is `apart` keeps hosts out, and
    takes in nothing later. `outside_at` is when the person outside the community was written to,
    as no host could look. `urgent_at` is since when it is urgent and waits for someone to take it,
    `rung_at` when hosts were last told again of one that nobody took. `address_digest` is the keyed
    digest of the address of whom it concerns, where they left before it was decided, until it is: a
    ban that follows keeps it.
    """

    id = OpaqueIdField()
    code_name = models.SlugField(max_length=CODE_NAME, unique=True)
    subject = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="cases"
    )
    company = models.ForeignKey(Company, null=True, on_delete=models.SET_NULL, related_name="+")
    about_type = models.CharField(max_length=20, blank=True)
    about_id = models.CharField(max_length=20, blank=True)
    category = models.CharField(max_length=30, blank=True)
    severity = models.PositiveSmallIntegerField(choices=Severity.choices, default=Severity.NORMAL)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="cases_taken"
    )
    only_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    apart = models.BooleanField(default=False)
    opened_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField()
    looked_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    urgent_at = models.DateTimeField(null=True)
    rung_at = models.DateTimeField(null=True)
    address_digest = models.CharField(max_length=64, blank=True)
    outside_at = models.DateTimeField(null=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["state", "due_at"]),
            models.Index(fields=["assignee", "due_at"]),
            models.Index(fields=["subject", "-opened_at"]),
            models.Index(fields=["about_type", "about_id"]),
            models.Index(fields=["due_at", "id"]),
            models.Index(fields=["-opened_at", "-id"]),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its page at the desk."""
        return f"/desk/cases/{self.code_name}/"

    @property
    def name(self) -> str:
        """The code name as people say it."""
        return codenames.spoken(self.code_name)

    @property
    def at(self) -> CaseState:
        """Where it stands, for `care.moves`."""
        return CaseState(self.state)

    @property
    def is_done(self) -> bool:
        return self.at in DONE

    @property
    def is_at_work(self) -> bool:
        return self.at in AT_WORK

    @property
    def is_urgent(self) -> bool:
        return self.severity == Severity.URGENT

    @property
    def is_free(self) -> bool:
        """Whether any host may take it: nobody has, or who has is no host any more or let its time
        pass."""
        host = self.assignee
        return host is None or not host.is_host or host.is_shut_out or self.is_overdue

    @property
    def is_overdue(self) -> bool:
        """Whether its time passed without a decision."""
        return not self.is_done and self.due_at < timezone.now()


class Note(models.Model):
    """What hosts write to each other in a case; nobody else reads it, nor that it is there."""

    id = OpaqueIdField()
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="notes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=LETTER)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]


class Hearing(models.Model):
    """A question to the person whom a case concerns, with a deadline, and their answer."""

    id = OpaqueIdField()
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="hearings")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="hearings"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    question = models.TextField(max_length=LETTER)
    asked_at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField()
    answer = models.TextField(max_length=LETTER, blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["asked_at", "pk"]
