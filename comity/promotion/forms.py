"""The shape of what is typed about promotion."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.doors.forms import OneLine
from comity.people.models import Company
from comity.promotion.actions import Activity
from comity.promotion.actions.ask import Request
from comity.promotion.models import DISCLOSURE, DRAFT, TEXT, TITLE, HouseRules
from comity.spaces.models import Space

NAME = 80
FIRST_YEAR, LAST_YEAR = 2000, 2199
NO_DAY_OF_OURS = _("Give a date between the years 2000 and 2199.")


def _is_ours(moment: datetime) -> None:
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise forms.ValidationError(NO_DAY_OF_OURS)


def _moment(label: Any) -> forms.DateTimeField:
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return forms.DateTimeField(label=label, widget=widget, validators=[_is_ours])


def _short(label: Any, *, required: bool = True, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"class": "short", "rows": 4})
    return forms.CharField(label=label, max_length=TEXT, widget=widget, required=required, **more)


class AskForm(forms.Form):
    """A request for an exception."""

    title = OneLine(label=_("What would you publish?"), min_length=3, max_length=TITLE)
    when = OneLine(
        label=_("When?"),
        max_length=TITLE,
        required=False,
        help_text=_("For example: the week before the conference."),
    )
    reason = _short(_("Why is it of great importance to the others?"))
    draft = forms.CharField(
        label=_("Your draft"),
        max_length=DRAFT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("It is kept with your request, so that you can publish it once granted."),
    )

    def request(self) -> Request:
        """What was typed, as the action takes it."""
        return Request(**self.cleaned_data)


class SponsorshipForm(forms.Form):
    """A sponsored activity. Its company is found by name in the view."""

    company = OneLine(label=_("Company"), max_length=NAME)
    title = OneLine(label=_("What is sponsored"), min_length=3, max_length=TITLE)
    disclosure_nl = OneLine(label=_("What readers are told, in Dutch"), max_length=DISCLOSURE)
    disclosure_en = OneLine(label=_("What readers are told, in English"), max_length=DISCLOSURE)
    spaces = forms.ModelMultipleChoiceField(
        label=_("In which spaces"),
        queryset=Space.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Without a choice: in every space."),
    )
    starts_at = _moment(_("Begins"))
    ends_at = _moment(_("Until"))
    publications = forms.IntegerField(label=_("Publications"), min_value=1, max_value=1000)
    given = OneLine(
        label=_("What was given for it"),
        max_length=DISCLOSURE,
        required=False,
        help_text=_("Shown under About, where you enter it."),
    )

    def __init__(self, *args: Any, spaces: list[Space], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["spaces"]
        assert isinstance(field, forms.ModelMultipleChoiceField)
        field.queryset = Space.objects.filter(pk__in=[space.pk for space in spaces])

    def activity(self, company: Company) -> Activity:
        """What was typed, as the action takes it."""
        data = {**self.cleaned_data, "company": company}
        return Activity(**{**data, "spaces": tuple(data["spaces"])})


class RemarkForm(forms.Form):
    """Something to say to the other hosts."""

    text = _short(_("What the other hosts read"))


class GrantForm(forms.Form):
    """Until when and where an exception counts."""

    until = _moment(_("May be published until"))
    space = forms.ModelChoiceField(
        label=_("In which space"),
        queryset=Space.objects.none(),
        required=False,
        empty_label=_("Any space"),
    )
    answer = _short(_("What you say to the asker"), required=False)

    def __init__(self, *args: Any, spaces: list[Space], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["space"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Space.objects.filter(pk__in=[space.pk for space in spaces])


class RefuseForm(forms.Form):
    """Why not."""

    reason = _short(_("Reason, which the asker reads"))


def _number(label: Any, least: int, most: int) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=most, required=False)


class RulesForm(forms.Form):
    """What a space has of its own about promotion; an empty number is the code's."""

    is_section = forms.BooleanField(
        label=_("This is the vendors' section"),
        required=False,
        help_text=_("Vendors introduce their company here, once in a while."),
    )
    takes_introductions = forms.BooleanField(label=_("It takes introductions"), required=False)
    promotions = _number(_("Shares that fit in the period"), 0, 100)
    window_days = _number(_("Days of that period"), 1, 365)
    replies_between = _number(_("Replies to others between two shares"), 0, 100)
    company_replies = _number(_("Promotional replies of one company"), 0, 1000)
    company_window_days = _number(_("Days of the period for a company"), 1, 365)
    replies_per_thread = _number(_("Promotional replies of one company in a thread"), 0, 100)

    def numbers(self) -> dict[str, int | None]:
        """The numbers that were typed."""
        return {name: self.cleaned_data[name] for name in HouseRules.NUMBERS}


def initial_of(rules: HouseRules) -> dict[str, Any]:
    """A space's rules as the form starts with them."""
    return {name: getattr(rules, name) for name in RulesForm.base_fields}
