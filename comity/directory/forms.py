"""The shape of what people look for, and of what hosts type about the directory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.directory.queries import Wish
from comity.doors.forms import OneLine
from comity.people.countries import country_choices, language_choices
from comity.people.folding import words_of
from comity.spaces.models import Space

QUERY, NAME, REASON = 80, 80, 500
LETTERS = 2
SHORT = _("Type at least two letters of a name or a headline.")


def is_too_short(typed: str) -> bool:
    """Whether no word of what was typed has two letters: that would look for nearly everyone."""
    return bool(typed.strip()) and not any(len(word) >= LETTERS for word in words_of(typed))


def _any(choices: Sequence[tuple[str, str]]) -> list[tuple[str, Any]]:
    return [("", _("any")), *(choice for choice in choices if choice[0])]


class SearchForm(forms.Form):
    """Whom one looks for. All of it is optional; nothing at all finds nobody."""

    q = OneLine(
        label=_("Name, or what they do"),
        max_length=QUERY,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    country = forms.ChoiceField(
        label=_("Country"), choices=lambda: _any(country_choices()), required=False
    )
    language = forms.ChoiceField(
        label=_("Speaks"), choices=lambda: _any(language_choices()), required=False
    )
    space = forms.ChoiceField(label=_("Takes part in"), required=False)

    def __init__(self, *args: Any, spaces: Sequence[Space], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._spaces = {space.slug: space for space in spaces}
        named = [(space.slug, space.name) for space in spaces]
        self.fields["space"].choices = _any(named)  # type: ignore[attr-defined]

    def clean_q(self) -> str:
        typed = str(self.cleaned_data["q"])
        if is_too_short(typed):
            raise forms.ValidationError(SHORT)
        return typed

    def wish(self) -> Wish:
        """What was typed, as the actions take it."""
        data = self.cleaned_data
        return Wish(
            words=words_of(data["q"]),
            country=data["country"],
            language=data["language"],
            space=self._spaces.get(data["space"]),
        )


class PeopleForm(forms.Form):
    """A name among the people of one company."""

    q = OneLine(label=_("Name, or what they do"), max_length=QUERY, required=False)

    def clean_q(self) -> str:
        typed = str(self.cleaned_data["q"])
        if is_too_short(typed):
            raise forms.ValidationError(SHORT)
        return typed


class CanaryForm(forms.Form):
    """A profile to plant."""

    name = OneLine(
        label=_("Name"),
        min_length=2,
        max_length=NAME,
        help_text=_("An everyday name, and that of nobody you know."),
    )
    country = forms.ChoiceField(label=_("Country"), choices=country_choices)
    languages = forms.MultipleChoiceField(
        label=_("Languages"), choices=language_choices, widget=forms.CheckboxSelectMultiple
    )


class ExportForm(forms.Form):
    """Why a host takes the list of members along."""

    reason = OneLine(
        label=_("What do you need the list for?"),
        min_length=10,
        max_length=REASON,
        help_text=_("The other hosts read this, and it stays in the log."),
    )
