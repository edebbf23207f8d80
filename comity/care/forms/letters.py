"""The shape of a letter to the hosts, and of what they write as the hosts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.care.models import LETTER, TITLE
from comity.doors.forms import OneLine
from comity.people.models import Member
from comity.people.queries import find_member


class LetterForm(forms.Form):
    """A letter to the hosts; only visitors are asked who they are.

    `website` is a trap: people don't see it, programs that fill every field do.
    """

    name = forms.CharField(label=_("Your name"), max_length=80)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("Only the hosts see it, to answer you."),
        max_length=254,
    )
    to = forms.ChoiceField(label=_("To"), required=False)
    text = forms.CharField(
        label=_("Your question or message"),
        max_length=LETTER,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, hosts: list[Member], is_member: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._hosts = {host.pk: host for host in hosts}
        to = self.fields["to"]
        assert isinstance(to, forms.ChoiceField)
        to.choices = [("", _("All hosts")), *((h.pk, h.name) for h in hosts)]
        if is_member:
            del self.fields["name"], self.fields["email"]

    @property
    def is_trapped(self) -> bool:
        """Whether a program filled what no person sees."""
        return bool(self.cleaned_data["website"])

    def letter(self) -> dict[str, Any]:
        """The letter as `write_letter` takes it."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "website"}
        return {**given, "to": self._hosts.get(given["to"])}


class OfficialForm(forms.Form):
    """A word of the hosts. Whom it goes to is asked only where the page does not know it."""

    to = OneLine(
        label=_("Handle of the member"), max_length=41, help_text=_("As in @sanne-de-wit.")
    )
    title = OneLine(
        label=_("Title"),
        help_text=_("This stands in the mail. What you write below is read here only."),
        max_length=TITLE,
    )
    text = forms.CharField(
        label=_("What the hosts say"),
        max_length=LETTER,
        widget=forms.Textarea(attrs={"rows": 10}),
    )

    def __init__(self, *args: Any, host: Member, to: Member | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._host, self.addressee = host, to
        if to:
            del self.fields["to"]

    def clean_to(self) -> str:
        handle = str(self.cleaned_data["to"])
        self.addressee = find_member(self._host, handle)
        if self.addressee is None:
            raise forms.ValidationError(_("Nobody here has this handle."))
        return handle
