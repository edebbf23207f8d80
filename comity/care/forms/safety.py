"""The shape of what hosts see to for when it is serious."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.care.queries import Safety


class LinesForm(forms.Form):
    """Which helplines a host looked at and found right."""

    lines = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, safety: Safety, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lines = self.fields["lines"]
        assert isinstance(lines, forms.MultipleChoiceField)
        lines.choices = [(one.line.key, one.line.name) for one in safety.lines]


class OutsideForm(forms.Form):
    """Who is asked where no host can look."""

    address = forms.EmailField(
        label=_("E-mail address of the person outside"),
        help_text=_(
            "Somebody whom members can trust, and who is no host. They get what was alerted where "
            "it concerns every host; you are told that it happened, and not what it is about."
        ),
        required=False,
        max_length=254,
    )
