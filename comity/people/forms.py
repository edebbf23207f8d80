"""The shape of what people type about themselves, and of what hosts type about them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import password_validation
from django.http import HttpRequest
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from comity.doors.forms import OneLine
from comity.doors.tokens import SCOPES
from comity.people import queries
from comity.people.actions import About, Founding, Profile
from comity.people.countries import country_choices, language_choices
from comity.people.models import Community, Member, VendorClaim
from comity.people.naming import domains_in, folded

NAME = 80
ABOUT = 1000
REASON = 500


def _full_name() -> OneLine:
    return OneLine(
        label=_("Your name"),
        min_length=2,
        max_length=NAME,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class JoinForm(forms.Form):
    """What we ask at sign-up beside address and password; allauth builds its form upon this."""

    name = _full_name()

    field_order = ("name", "email", "password1")

    def signup(self, request: HttpRequest, user: Member) -> None:
        """Nothing more to do: the adapter's `save_user` keeps the name with the account."""


class ProfileForm(forms.Form):
    """The questions at joining."""

    headline = OneLine(
        label=_("What you do"),
        max_length=120,
        help_text=_("One line under your name, such as “Service designer, hospital”."),
    )
    country = forms.ChoiceField(
        label=_("Country"),
        choices=country_choices,
        widget=forms.Select(attrs={"autocomplete": "country"}),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages you speak"),
        choices=language_choices,
        widget=forms.CheckboxSelectMultiple,
    )
    employer = OneLine(
        label=_("Employer"),
        max_length=NAME,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        help_text=_("It stands beside what you write. Leave it empty if you work for yourself."),
    )
    claim = forms.ChoiceField(
        label=_(
            "Are that company's main customers buyers of customer-related technology or services?"
        ),
        choices=VendorClaim.choices,
        widget=forms.RadioSelect,
        required=False,
        help_text=_("Vendors are welcome and have rules of their own. Not sure? The hosts look."),
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        employer = folded(data.get("employer", ""))
        if employer and employer != self._known_employer() and not data.get("claim"):
            self.add_error("claim", _("Choose one: with an employer we need to know this."))
        return data

    def _known_employer(self) -> str:
        return folded(self.initial.get("employer", ""))

    def profile(self) -> Profile:
        """What was typed, as the actions take it."""
        data = self.cleaned_data
        names = ("headline", "country", "languages", "employer", "claim")
        return Profile(**{name: data[name] for name in names})


class EditProfileForm(ProfileForm):
    """The same questions later, and one's name."""

    name = _full_name()

    field_order = ("name", "headline", "country", "languages", "employer", "claim")


def initial_of(member: Member) -> dict[str, Any]:
    """What a member's profile says now, as a form starts with it."""
    return {
        "name": member.name,
        "headline": member.headline,
        "country": member.country,
        "languages": member.languages,
        "employer": member.company.name if member.company else "",
    }


class PreferencesForm(forms.Form):
    """The language in which the product speaks."""

    language = forms.ChoiceField(
        label=_("Language of the site and of mails"), choices=settings.LANGUAGES
    )


class TokenForm(forms.Form):
    """A new token for a program."""

    name = OneLine(
        label=_("Name of the program"),
        max_length=60,
        help_text=_("So that you know later which one it was."),
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        widget=forms.CheckboxSelectMultiple,
        initial=["read"],
    )

    def __init__(self, *args: Any, owner: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["scopes"]
        assert isinstance(field, forms.MultipleChoiceField)
        scopes = [scope for scope in SCOPES if owner.is_host or scope != "hosts"]
        field.choices = [(scope, _(SCOPES[scope])) for scope in scopes]


class ReasonForm(forms.Form):
    """Why not: an applicant reads it in a mail."""

    reason = forms.CharField(
        label=_("Reason, which the applicant reads"),
        max_length=REASON,
        widget=forms.Textarea(attrs={"class": "short", "rows": 3}),
    )


class DomainsField(forms.CharField):
    """Domains as typed, as a list of them."""

    def clean(self, value: Any) -> Any:
        try:
            return domains_in(super().clean(value))
        except ValueError as error:
            reason = _("“%(typed)s” is no domain. Write it as acme.example.")
            raise forms.ValidationError(reason, params={"typed": str(error)}) from error


class ClassForm(forms.Form):
    """Whether a company is a vendor, and why."""

    is_vendor = forms.TypedChoiceField(
        label=_("Are its main customers buyers of customer-related technology or services?"),
        choices=[("yes", _("Yes, a vendor")), ("no", _("No"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Reason, which the company's people read"),
        max_length=REASON,
        widget=forms.Textarea(attrs={"class": "short", "rows": 3}),
    )
    domains = DomainsField(
        label=_("Domains of the company"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"class": "short", "rows": 2}),
        help_text=_("One on a line. A link to them is asked about when its people write."),
    )


class MergeForm(forms.Form):
    """Of which other company this one is the double."""

    into = OneLine(
        label=_("Name of the company that it is the double of"),
        max_length=NAME,
        help_text=_("Its people go over. What they wrote keeps its label."),
    )


class AppointForm(forms.Form):
    """Whom to make a host."""

    handle = OneLine(
        label=_("Handle of the member"), max_length=41, help_text=_("As in @sanne-de-wit.")
    )


def _community() -> OneLine:
    return OneLine(label=_("Name of the community"), max_length=NAME)


def _contact_address() -> forms.EmailField:
    return forms.EmailField(
        label=_("Address for questions about the code"),
        help_text=_("Shown on the About page in a form that harvesters do not read."),
    )


def _joining() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Who may join?"),
        choices=Community.Joining.choices,
        widget=forms.RadioSelect,
        initial=Community.Joining.OPEN,
    )


class CommunityForm(forms.Form):
    """What is said of the community, and how one joins it."""

    name = _community()
    about_nl = forms.CharField(
        label=_("What it is, in Dutch"),
        max_length=ABOUT,
        required=False,
        widget=forms.Textarea(attrs={"class": "short", "rows": 4, "lang": "nl"}),
    )
    about_en = forms.CharField(
        label=_("What it is, in English"),
        max_length=ABOUT,
        required=False,
        widget=forms.Textarea(attrs={"class": "short", "rows": 4, "lang": "en"}),
    )
    joining = _joining()
    contact_address = _contact_address()

    def about(self) -> About:
        """What was typed, as the action takes it."""
        return About(**self.cleaned_data)


class SetUpForm(forms.Form):
    """The first start: the community and its first host."""

    community = _community()
    contact_address = _contact_address()
    joining = _joining()
    name = _full_name()
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("You sign in with it. Nobody else sees it."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=lazy(password_validation.password_validators_help_text_html, str)(),
    )

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"])
        if queries.address_is_taken(email):
            raise forms.ValidationError(_("There is an account with this address already."))
        return email

    def clean_password(self) -> str:
        data = self.cleaned_data
        dummy = Member(name=data.get("name", ""), email=data.get("email", ""))
        password_validation.validate_password(data["password"], dummy)
        return str(data["password"])

    def founding(self, language: str) -> Founding:
        """What was typed, as the action takes it."""
        return Founding(**self.cleaned_data, language=language)
