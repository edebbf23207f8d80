"""What a host types in a case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.care.forms.alerting import REASON
from comity.care.models import LAW, LETTER, Case, Ground, Harm, Outcome
from comity.care.ruling import Ruling
from comity.charter.models import Clause
from comity.people.models import Member
from comity.spaces.models import Space
from comity.standing.models import CONDITIONS, OF_A_THING, MeasureKind, Planned

_TALL = {"rows": 5}
_SHORT = {"rows": 2, "class": "short"}
_BEFORE = (
    MeasureKind.REMOVE,
    MeasureKind.LOCK,
    MeasureKind.LIMIT_POSTING,
    MeasureKind.LIMIT_CONTACTING,
    MeasureKind.LIMIT_PROMOTING,
    MeasureKind.LIMIT_ATTENDING,
)


class NoteForm(forms.Form):
    """A note, what was done about a danger, or facts that nobody knew."""

    text = forms.CharField(
        label=_("For the other hosts"), max_length=LETTER, widget=forms.Textarea(attrs=_SHORT)
    )


class GroundForm(forms.Form):
    """Why a host steps back."""

    ground = forms.CharField(
        label=_("Why you step back"),
        help_text=_("From then on you cannot see this case."),
        max_length=REASON,
        widget=forms.Textarea(attrs=_SHORT),
    )


class TakeForm(forms.Form):
    """Why a host takes over what another has; nobody asks where it is free."""

    reason = forms.CharField(
        label=_("Why you take it over"),
        help_text=_("Stays with the case, for the hosts."),
        max_length=REASON,
        required=False,
        widget=forms.Textarea(attrs=_SHORT),
    )


class HearingForm(forms.Form):
    """A question to whom it concerns."""

    question = forms.CharField(
        label=_("What you want to know"),
        help_text=_("Leave out who alerted, and what would show it."),
        max_length=LETTER,
        widget=forms.Textarea(attrs=_TALL),
    )
    days = forms.IntegerField(label=_("Days to answer"), min_value=1, max_value=30, initial=3)

    def until(self) -> datetime:
        """The deadline."""
        return timezone.now() + timedelta(days=self.cleaned_data["days"])


class RemoveForm(forms.Form):
    """Why a text is removed, in two clicks."""

    clause = forms.ChoiceField(label=_("Which clause"), choices=())
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("The author reads this."),
        max_length=LETTER,
        widget=forms.Textarea(attrs=_TALL),
    )

    def __init__(self, *args: Any, clauses: Sequence[Clause], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self, "clause", [(one.anchor, one.title) for one in clauses])


class _Measured(forms.Form):
    """What measures have in common: how long, where, under which conditions."""

    days = forms.IntegerField(
        label=_("For how many days"),
        help_text=_("Empty: without an end. A suspension lasts 1 to 180 days."),
        required=False,
        min_value=1,
        max_value=3_650,
    )
    space = forms.ChoiceField(
        label=_("Where"),
        help_text=_(
            "One space is for limits on publishing, promoting and attending, and for a ban from a "
            "space. All else holds everywhere."
        ),
        required=False,
    )
    conditions = forms.CharField(
        label=_("Conditions"), required=False, max_length=CONDITIONS, widget=forms.Textarea(_SHORT)
    )

    def __init__(self, *args: Any, case: Case, spaces: Sequence[Space], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._case = case
        places = [(one.pk, one.name) for one in spaces]
        _choose(self, "space", [("", _("Everywhere")), *places])

    def _planned(self, kind: MeasureKind, other: Member | None = None) -> Planned:
        given, case = self.cleaned_data, self._case
        thing = (case.about_type, case.about_id) if kind in OF_A_THING else ("", "")
        if kind == MeasureKind.NO_CONTACT and other is not None:
            thing = ("member", other.pk)
        once = kind in (MeasureKind.REMINDER, MeasureKind.WARNING, *OF_A_THING)
        days = None if once else given.get("days")
        return Planned(
            kind=kind,
            space="" if once or kind == MeasureKind.NO_CONTACT else given["space"],
            target_type=thing[0],
            target_id=thing[1],
            ends_at=timezone.now() + timedelta(days=days) if days else None,
            conditions=given["conditions"],
        )


class InterveneForm(_Measured):
    """What is done at once, before there is a decision."""

    kind = forms.ChoiceField(
        label=_("At once, for three days at most"),
        choices=[(kind.value, kind.label) for kind in _BEFORE],
    )

    field_order = ("kind", "space", "conditions")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["days"]

    def planned(self) -> Planned:
        """The measure."""
        return self._planned(MeasureKind(self.cleaned_data["kind"]))


class DecideForm(_Measured):
    """A decision. What it does to the public account is chosen apart from what it rests on."""

    outcome = forms.ChoiceField(
        label=_("What you found"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    clauses = forms.MultipleChoiceField(
        label=_("Which clauses"), required=False, widget=forms.CheckboxSelectMultiple
    )
    facts = forms.CharField(
        label=_("The facts"),
        help_text=_("What happened, and how you know. Leave out who alerted."),
        max_length=LETTER,
        widget=forms.Textarea(attrs=_TALL),
    )
    explanation = forms.CharField(
        label=_("Why, in words to the person"),
        max_length=LETTER,
        widget=forms.Textarea(attrs=_TALL),
    )
    measures = forms.MultipleChoiceField(
        label=_("What follows"),
        choices=MeasureKind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    no_contact_with = forms.CharField(
        label=_("No contact with (handle)"),
        help_text=_(
            "It binds them too: they are told, without reasons or blame, and can object. Whom this "
            "concerns reads their name. If it is who alerted, that can tell who did: ask first."
        ),
        required=False,
        max_length=41,
    )
    ground = forms.ChoiceField(
        label=_("On what it rests"), choices=Ground.choices, widget=forms.RadioSelect
    )
    law = forms.CharField(label=_("The law, with its article"), required=False, max_length=LAW)
    harm = forms.ChoiceField(
        label=_("What kind of harm, for the public account"), choices=Harm.choices
    )

    field_order = (
        "outcome",
        "clauses",
        "facts",
        "explanation",
        "measures",
        "days",
        "space",
        "no_contact_with",
        "conditions",
        "ground",
        "law",
        "harm",
    )

    def __init__(self, *args: Any, clauses: Sequence[Clause], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self, "clauses", [(one.anchor, one.title) for one in clauses])

    def ruling(self, other: Member | None) -> Ruling:
        """The decision as `decide` takes it; `other` is whom the handle names."""
        given = self.cleaned_data
        kinds = [MeasureKind(kind) for kind in given["measures"]]
        return Ruling(
            outcome=Outcome(given["outcome"]),
            clauses=given["clauses"],
            facts=given["facts"],
            explanation=given["explanation"],
            ground=Ground(given["ground"]),
            law=given["law"],
            measures=[self._planned(kind, other) for kind in kinds],
            harm=Harm(given["harm"]),
        )


def _choose(form: forms.Form, name: str, choices: Sequence[tuple[str, Any]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField | forms.MultipleChoiceField)
    field.choices = list(choices)
