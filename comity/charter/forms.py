"""The deliberate act."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class AcceptForm(forms.Form):
    """A box to tick for the version that stands above it. `next` is where to go then."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    accepted = forms.BooleanField(
        label=_("I have read the code and will keep to it."),
        error_messages={"required": _("Tick the box if you want to accept the code.")},
    )
    next = forms.CharField(required=False, widget=forms.HiddenInput)
