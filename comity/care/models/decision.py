"""Decisions, the statements by which people learn of them, and objections."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.care.models.case import Case
from comity.care.models.letter import LETTER
from comity.doors.ids import OpaqueIdField
from comity.talk.models import Held

LAW = 500


class Outcome(models.TextChoices):
    """What hosts found."""

    NO_BREACH = "no_breach", _("No breach")
    OUT_OF_SCOPE = "out_of_scope", _("Not for the hosts")
    UNKNOWN = "unknown", _("Can't be known")
    BREACH = "breach", _("A breach of the code")


class Ground(models.TextChoices):
    """On what a decision rests. Chosen apart from what kind of harm it was."""

    CODE = "code", _("The code of conduct")
    LAW = "law", _("The law")


class Source(models.TextChoices):
    """How hosts came to know, as it was: reports under the Digital Services Act count the same
    channel in different ways."""

    ALERT = "alert", _("an alert by a member")
    ARTICLE_16 = "article-16", _("a notice of illegal content")
    TRUSTED_FLAGGER = "trusted-flagger", _("a notice by a trusted flagger")
    OWN = "own", _("the hosts saw it themselves")
    GATE = "gate", _("the gate held it")


class Automation(models.TextChoices):
    """Whether something other than people decided."""

    NONE = "none", _("People decided.")
    PARTLY = "partly", _("People decided, with the help of automated means.")
    FULLY = "fully", _("It was decided by automated means.")


class Harm(models.TextChoices):
    """The kinds of harm of Implementing Regulation (EU) 2024/2835, without their long prefix."""

    ANIMAL_WELFARE = "ANIMAL_WELFARE", _("Animal welfare")
    CONSUMER_INFORMATION = "CONSUMER_INFORMATION", _("Information for consumers")
    CYBER_VIOLENCE = "CYBER_VIOLENCE", _("Cyber violence")
    AGAINST_WOMEN = "CYBER_VIOLENCE_AGAINST_WOMEN", _("Cyber violence against women")
    PRIVACY = "DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", _("Data protection and privacy")
    SPEECH = "ILLEGAL_OR_HARMFUL_SPEECH", _("Illegal or harmful speech")
    PROPERTY = "INTELLECTUAL_PROPERTY_INFRINGEMENTS", _("Intellectual property")
    ELECTIONS = "NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS", _("Elections and public debate")
    OTHER = "OTHER_VIOLATION_TC", _("Another rule of this community")
    MINORS = "PROTECTION_OF_MINORS", _("Protection of minors")
    SECURITY = "RISK_FOR_PUBLIC_SECURITY", _("Public security")
    SCAMS = "SCAMS_AND_FRAUD", _("Scams and fraud")
    SELF_HARM = "SELF_HARM", _("Self-harm")
    PRODUCTS = "UNSAFE_AND_PROHIBITED_PRODUCTS", _("Unsafe or prohibited products")
    VIOLENCE = "VIOLENCE", _("Violence")


class Decision(models.Model):
    """What hosts decided in a case.

    `clauses` are anchors of the code in the version that was in force when it happened
    (`code_version`). `planned` are the measures as they were decided on (`standing.Planned`): they
    come into force at `effective_at`, which for what two hosts decide is when the second agreed.
    `subject` and `about_*` say whom and what it concerns, with that thing's date and language, so
    that a decision stands when either is gone. `harm` and `keywords` are for the public
    account, chosen apart from the ground. `reversed_at` is when an objection undid it, wholly
    or in part.
    """

    id = OpaqueIdField()
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="decisions")
    subject = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="decisions"
    )
    about_type = models.CharField(max_length=20, blank=True)
    about_id = models.CharField(max_length=20, blank=True)
    content_language = models.CharField(max_length=5, blank=True)
    content_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    clauses = ArrayField(models.SlugField(max_length=60), default=list)
    code_version = models.PositiveIntegerField(null=True)
    facts = models.TextField(max_length=LETTER)
    explanation = models.TextField(max_length=LETTER)
    ground = models.CharField(max_length=4, choices=Ground.choices, default=Ground.CODE)
    law = models.CharField(max_length=LAW, blank=True)
    planned = models.JSONField(default=list)
    source = models.CharField(max_length=20, choices=Source.choices)
    detected_automatically = models.BooleanField(default=False)
    automation = models.CharField(max_length=6, choices=Automation.choices, default=Automation.NONE)
    harm = models.CharField(max_length=60, choices=Harm.choices, default=Harm.OTHER)
    keywords = ArrayField(models.CharField(max_length=80), default=list)
    received_at = models.DateTimeField()
    decided_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    cosigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    effective_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    reversed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["decided_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(ground="law") | ~Q(law=""), name="a_ground_in_law_names_the_law"
            ),
            models.CheckConstraint(
                condition=~Q(outcome="breach") | ~Q(clauses=[]) | Q(ground="law"),
                name="a_breach_names_its_clauses",
            ),
        ]
        indexes = [
            models.Index(fields=["subject", "-effective_at"]),
            models.Index(fields=["effective_at"]),
        ]

    @property
    def is_effective(self) -> bool:
        """Whether it holds: a second host agreed, where two were needed."""
        return self.effective_at is not None

    @property
    def waits(self) -> bool:
        """Whether a second host is needed still."""
        return self.effective_at is None and self.withdrawn_at is None


class Role(models.TextChoices):
    """As whom someone is told of a decision."""

    RESPONDENT = "respondent", _("whom it concerns")
    ALERTER = "alerter", _("who alerted the hosts")
    KEPT_APART = "kept-apart", _("with whom there is to be no contact")


class Statement(models.Model):
    """The statement of reasons to one person (Digital Services Act, article 17), in their language,
    as it was delivered: `parts` is a list of {"heading", "text"}. It never changes."""

    id = OpaqueIdField()
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="statements")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="statements"
    )
    role = models.CharField(max_length=12, choices=Role.choices)
    language = models.CharField(max_length=5)
    parts = models.JSONField()
    delivered_at = models.DateTimeField(default=timezone.now)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-delivered_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "member"], name="one_statement_to_one")
        ]
        indexes = [models.Index(fields=["member", "-delivered_at"])]


class Objection(models.Model):
    """That someone disagrees with a decision, or with a text being returned; another host decides.

    Exactly one of `decision` and `held` is what it is about.
    """

    class Outcome(models.TextChoices):
        """What another host made of it."""

        UPHELD = "upheld", _("The decision stands")
        PARTLY = "partly", _("Partly right")
        REVERSED = "reversed", _("Right: the decision is undone")

    id = OpaqueIdField()
    decision = models.ForeignKey(
        Decision, null=True, on_delete=models.PROTECT, related_name="objections"
    )
    held = models.ForeignKey(Held, null=True, on_delete=models.PROTECT, related_name="objections")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="objections"
    )
    role = models.CharField(max_length=12, choices=Role.choices)
    text = models.TextField(max_length=LETTER)
    at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    explanation = models.TextField(max_length=LETTER, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(decision__isnull=True) ^ Q(held__isnull=True),
                name="an_objection_to_one_thing",
            ),
            models.UniqueConstraint(fields=["decision", "by"], name="object_once"),
            models.UniqueConstraint(fields=["held"], name="object_to_a_return_once"),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True) | ~Q(outcome=""),
                name="a_decided_objection_has_an_outcome",
            ),
        ]
        indexes = [
            models.Index(
                fields=["at"], condition=Q(decided_at__isnull=True), name="objections_waiting"
            ),
        ]
