"""Members and companies."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from comity.doors.ids import OpaqueIdField
from comity.people.folding import Folded
from comity.writing.markdown import HANDLE

COMPANY = 80
DOMAIN = 100


class Role(models.TextChoices):
    """What someone is to the community."""

    APPLICANT = "applicant", _("applicant")
    MEMBER = "member", _("member")
    HOST = "host", _("host")


class VendorClass(models.TextChoices):
    """Whether a company's main audience are buyers of customer-related technology or services
    (clause vendors-have-a-place). Hosts decide."""

    YES = "yes", _("vendor")
    NO = "no", _("not a vendor")
    UNDECIDED = "undecided", _("to be decided")


class VendorClaim(models.TextChoices):
    """What the first member to name a company said of it when joining."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNSURE = "unsure", _("Not sure")


class Company(models.Model):
    """An employer. `folded` is its name without case and spacing, so that it exists once.

    `domains` are where its own pages are. A double stays, with the company it was merged into, so
    that who types its name comes to the right one; it has no people of its own.
    """

    id = OpaqueIdField()
    name = models.CharField(max_length=COMPANY)
    folded = models.CharField(max_length=COMPANY, unique=True)
    vendor = models.CharField(
        max_length=10, choices=VendorClass.choices, default=VendorClass.UNDECIDED
    )
    claim = models.CharField(max_length=10, choices=VendorClaim.choices, blank=True)
    decided_by = models.ForeignKey(
        "Member", null=True, on_delete=models.SET_NULL, related_name="companies_decided"
    )
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=500, blank=True)
    domains = ArrayField(models.CharField(max_length=DOMAIN), default=list, blank=True)
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="doubles"
    )
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its page."""
        return f"/companies/{self.pk}/"

    @property
    def counts_as_vendor(self) -> bool:
        """Decided a vendor; or undecided and not claimed to be none (clause vendor-promotion)."""
        if self.vendor == VendorClass.UNDECIDED:
            return self.claim != VendorClaim.NO
        return self.vendor == VendorClass.YES

    @property
    def wears_badge(self) -> bool:
        """Whether its people's writing shows the vendor badge: only once hosts decided so."""
        return self.vendor == VendorClass.YES


class Decision(models.Model):
    """What a host decided about a company, and why: its history."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="decisions")
    vendor = models.CharField(max_length=10, choices=VendorClass.choices)
    by = models.ForeignKey("Member", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-at"]


class Employment(models.Model):
    """For whom someone worked from when until when, as they said here."""

    member = models.ForeignKey("Member", on_delete=models.CASCADE, related_name="employments")
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="employments")
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)

    class Meta:
        ordering = ["since"]
        constraints = [
            models.UniqueConstraint(
                fields=["member"], condition=models.Q(until=None), name="one_employer_at_a_time"
            )
        ]


class MemberQuerySet(models.QuerySet["Member"]):
    """Words about members that chain."""

    def active(self) -> MemberQuerySet:
        """Members and hosts who may sign in; applicants are still at the door."""
        return self.filter(is_active=True).exclude(role=Role.APPLICANT)

    def hosts(self) -> MemberQuerySet:
        """The hosts, in the order in which they became members; none who is suspended or banned."""
        shut_out = models.Q(shut_out_until__gt=timezone.now())
        hosts = self.filter(is_active=True, role=Role.HOST).exclude(shut_out)
        return hosts.order_by("joined_at")

    def applicants(self) -> MemberQuerySet:
        """Who asked to join, said who they are, and waits for the hosts; first come first."""
        return self.filter(
            is_active=True, role=Role.APPLICANT, introduced_at__isnull=False
        ).order_by("joined_at")


class MemberManager(BaseUserManager["Member"]):
    """Members with their company, which every byline needs."""

    def get_queryset(self) -> MemberQuerySet:
        return MemberQuerySet(self.model, using=self._db).select_related("company")

    def active(self) -> MemberQuerySet:
        return self.get_queryset().active()

    def hosts(self) -> MemberQuerySet:
        return self.get_queryset().hosts()

    def applicants(self) -> MemberQuerySet:
        return self.get_queryset().applicants()


class Member(AbstractBaseUser):
    """A person with an account. The e-mail address is shown to nobody.

    `accepted_version` and `unread_notices` are stored counters: the newest version of the code
    that was accepted (the record is `charter.Acceptance`) and what the bell shows.
    `introduced_at` is when the questions at joining were answered, `left_at` when someone left: of
    them only the row stays on which others' threads rest, with nothing in it of who they were.
    `folded` is name and headline, a line each, as one looks for them; the database keeps it.
    `measured_until` and `shut_out_until` are kept by the room standing: until when any measure, or
    a suspension or ban, is in force. Sessions begun before `sessions_ended_at` are over.
    """

    id = OpaqueIdField()
    handle = models.SlugField(max_length=40, unique=True)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=80)
    headline = models.CharField(max_length=120, blank=True)
    country = models.CharField(max_length=2, blank=True)
    languages = ArrayField(models.CharField(max_length=5), default=list, blank=True)
    language = models.CharField(max_length=5, default="en")
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.APPLICANT)
    company = models.ForeignKey(
        Company, null=True, blank=True, on_delete=models.SET_NULL, related_name="people"
    )
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)
    introduced_at = models.DateTimeField(null=True)
    admitted_at = models.DateTimeField(null=True)
    admitted_by = models.ForeignKey("self", null=True, on_delete=models.SET_NULL)
    left_at = models.DateTimeField(null=True)
    accepted_version = models.PositiveIntegerField(default=0)
    unread_notices = models.PositiveIntegerField(default=0)
    folded = models.GeneratedField(
        expression=Folded("name", "headline"), output_field=models.TextField(), db_persist=True
    )
    measured_until = models.DateTimeField(null=True)
    shut_out_until = models.DateTimeField(null=True)
    sessions_ended_at = models.DateTimeField(null=True)

    objects: ClassVar[MemberManager] = MemberManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        indexes = [models.Index(fields=["role", "joined_at"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(handle__regex=rf"^{HANDLE}$"), name="a_handle_can_be_mentioned"
            ),
            models.CheckConstraint(
                condition=models.Q(left_at__isnull=True)
                | models.Q(
                    is_active=False,
                    name="",
                    headline="",
                    country="",
                    languages=[],
                    company__isnull=True,
                    email__endswith=".invalid",
                ),
                name="who_left_is_nobody",
            ),
        ]

    def __str__(self) -> str:
        return self.shown_name

    @property
    def shown_name(self) -> str:
        """The name as readers see it; of someone who left only that, in the reader's language."""
        return gettext("Former member") if self.has_left else self.name

    @property
    def badge(self) -> str:
        """The company whose vendor badge they wear now; "" for none."""
        company = self.company
        return company.name if company is not None and company.wears_badge else ""

    @property
    def has_left(self) -> bool:
        return self.left_at is not None

    @property
    def is_host(self) -> bool:
        return self.role == Role.HOST

    @property
    def is_applicant(self) -> bool:
        return self.role == Role.APPLICANT

    @property
    def is_shut_out(self) -> bool:
        """Whether a suspension or ban is in force at this moment."""
        return self.shut_out_until is not None and self.shut_out_until > timezone.now()

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session is bound to: the password, as Django does it, and that nobody ended all of
        the member's sessions since."""
        bound = super()._get_session_auth_hash(secret)  # type: ignore[misc]
        if self.sessions_ended_at is None:
            return str(bound)
        return f"{bound}:{self.sessions_ended_at.timestamp()}"


class Community(models.Model):
    """The one row that says what this community is and who may join. `outside_address` is of a
    person who is no host: they are written to where every host is concerned by an alert."""

    class Joining(models.TextChoices):
        """How someone becomes a member."""

        OPEN = "open", _("Open: who verifies an address is a member")
        APPROVAL = "approval", _("By approval: hosts look first")

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    name = models.CharField(max_length=80, default="Comity")
    about_nl = models.CharField(max_length=1000, blank=True)
    about_en = models.CharField(max_length=1000, blank=True)
    joining = models.CharField(max_length=10, choices=Joining.choices, default=Joining.OPEN)
    contact_address = models.EmailField(blank=True)
    outside_address = models.EmailField(blank=True)
    set_up_at = models.DateTimeField(null=True)
    setup_token_digest = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="there_is_one_community")
        ]


Viewer = Member | None
