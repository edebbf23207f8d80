"""What is typed by whom a case concerns, and by who decides about an objection."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.care.models import LETTER, Objection
from comity.standing.models import Measure


class ObjectForm(forms.Form):
    """Why someone disagrees."""

    text = forms.CharField(
        label=_("Why do you disagree?"),
        help_text=_("Another host reads this and decides."),
        max_length=LETTER,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class SpeakForm(forms.Form):
    """The answer to what hosts asked."""

    text = forms.CharField(
        label=_("Your answer"),
        help_text=_("Only the hosts who see to this read it."),
        max_length=LETTER,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class ObjectionForm(forms.Form):
    """What another host makes of an objection."""

    outcome = forms.ChoiceField(
        label=_("Is the objection right?"),
        choices=Objection.Outcome.choices,
        widget=forms.RadioSelect,
    )
    undone = forms.MultipleChoiceField(
        label=_("Which measures end, if it is partly right?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    explanation = forms.CharField(
        label=_("Why"),
        help_text=_("Goes to who objected, with your name."),
        max_length=LETTER,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args: Any, measures: Sequence[Measure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        undone = self.fields["undone"]
        assert isinstance(undone, forms.MultipleChoiceField)
        undone.choices = [(one.pk, one.get_kind_display()) for one in measures]
        if not measures:
            del self.fields["undone"]
