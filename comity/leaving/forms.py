"""The shape of what one says on leaving."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from comity.leaving.actions import Texts
from comity.people.viewer import member_of


class LeaveForm(forms.Form):
    """What becomes of one's texts, and the password, as nobody can undo this. Of pages and programs
    alike. Wrong passwords count with those at the sign-in, and so meet its limit."""

    texts = forms.TypedChoiceField(
        label=_("What you published"),
        choices=Texts.choices,
        coerce=Texts,
        widget=forms.RadioSelect,
    )
    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        adapter = get_adapter(self.request)
        if not adapter.reauthenticate(member_of(self.request), password):
            raise adapter.validation_error("incorrect_password")
        return password
