"""The shape of what is typed into this room's forms."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinLengthValidator, URLValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from comity.answer import Refused
from comity.charter.gate import shown
from comity.contact.models import (
    ADDRESS,
    LABEL,
    LINE,
    LINKS,
    PHONE,
    REASON,
    REASON_LEAST,
    Card,
    ContactWishes,
    Openness,
)
from comity.contact.reason import reason
from comity.doors.forms import OneLine
from comity.doors.shapes import one_line

NOTE = 1000


class ReasonField(forms.CharField):
    """The reason of a request: one line of plain text, without ways around this place."""

    def to_python(self, value: Any) -> str:
        try:
            return reason(super().to_python(value) or "")
        except ValueError as error:
            raise ValidationError(str(error)) from error


class AskForm(forms.Form):
    """A request to get in touch."""

    reason = ReasonField(
        label=_("Why would you like to get in touch?"),
        help_text=_(
            "Between 20 and 300 characters, without links, addresses or phone numbers. "
            "It is the one thing they read before they decide."
        ),
        max_length=REASON,
        validators=[MinLengthValidator(REASON_LEAST)],
        widget=forms.Textarea(attrs={"rows": 4, "class": "short"}),
    )
    shown = forms.CharField(required=False, widget=forms.HiddenInput)
    confirmation = forms.CharField(required=False)

    refused: Refused | None = None

    def confirmation_given(self) -> str:
        """The confirmation that “go on” sends; else which hints were seen."""
        data = self.cleaned_data
        return data["confirmation"] or (shown(data["shown"]) if data["shown"] else "")


class StopForm(forms.Form):
    """When the other hears of a stop. Nothing else is asked."""

    tell = forms.ChoiceField(
        label=_("When do they hear of it?"),
        choices=[
            ("now", _("At once")),
            ("next", _("Only if they try to approach me again")),
        ],
        initial="now",
        widget=forms.RadioSelect,
    )

    @property
    def tell_now(self) -> bool:
        """Whether the other is told at once, as they are where nothing was chosen."""
        self.full_clean()
        return self.cleaned_data.get("tell") != "next"


class WishesForm(forms.Form):
    """How one wishes to be reached."""

    openness = forms.ChoiceField(
        label=_("Who may ask to get in touch with you?"),
        choices=Openness.choices,
        widget=forms.RadioSelect,
    )
    takes_vendors = forms.BooleanField(
        label=_("People who work for a vendor may ask too"), required=False
    )
    listed = forms.BooleanField(
        label=_("Members can find me through the search for members"), required=False
    )
    shares_read_marks = forms.BooleanField(
        label=_("In conversations, share what was read: others see it of me, and I of them"),
        required=False,
    )


class LinksField(forms.CharField):
    """Links, one on each line: a name, then an address."""

    def to_python(self, value: Any) -> Any:
        lines = [line.strip() for line in (super().to_python(value) or "").splitlines()]
        return [_link(line) for line in lines if line]

    def validate(self, value: Any) -> None:
        if len(value) > LINKS:
            raise ValidationError(gettext("%(number)d links fit on a card.") % {"number": LINKS})

    def run_validators(self, value: Any) -> None:
        """Each line was looked at by itself."""


def _link(line: str) -> dict[str, str]:
    label, _sep, url = line.rpartition(" ")
    try:
        URLValidator(schemes=["https", "http"])(url)
        name = one_line(label or urlsplit(url).hostname or url)
    except (ValidationError, ValueError) as error:
        said = gettext(
            "“%(line)s” is no link. Write a name and an address that begins with https://."
        )
        raise ValidationError(said % {"line": line[:60]}) from error
    if len(name) > LABEL or len(url) > ADDRESS:
        raise ValidationError(gettext("“%(line)s” is too long.") % {"line": line[:60]})
    return {"label": name, "url": url}


class CardForm(forms.Form):
    """One's own card."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254, required=False)
    phone = OneLine(label=_("Phone"), max_length=PHONE, required=False)
    line = OneLine(
        label=_("A line about yourself"),
        help_text=_("For example when you are best reached."),
        max_length=LINE,
        required=False,
    )

    links = LinksField(
        label=_("Links to you elsewhere"),
        help_text=_("Up to 5, one on each line: a name and an address, as in “My site https://…”."),
        max_length=LINKS * (LABEL + ADDRESS + 4),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "class": "short"}),
    )


def initial_of(card: Card) -> dict[str, Any]:
    """A card as its form shows it."""
    lines = (f"{link['label']} {link['url']}" for link in card.links)
    return {
        "email": card.email,
        "phone": card.phone,
        "line": card.line,
        "links": "\n".join(lines),
    }


def initial_wishes(wishes: ContactWishes) -> dict[str, Any]:
    """Wishes as their form shows them."""
    return {name: getattr(wishes, name) for name in WishesForm.base_fields}


class ReturnForm(forms.Form):
    """Why a held request goes back to the one who asked."""

    reason = forms.CharField(
        label=_("Why it goes back"),
        help_text=_("The asker reads this. The one who would be asked never hears of it."),
        max_length=NOTE,
        widget=forms.Textarea(attrs={"rows": 3, "class": "short"}),
    )
