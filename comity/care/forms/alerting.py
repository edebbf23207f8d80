"""The shape of what is typed in an alert, an answer, a notice of illegal content."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.care.evidence import MOST_AROUND, Around
from comity.care.models import LETTER, LINE, Category
from comity.doors.forms import OneLine
from comity.people.models import Member

REASON = 1000
AROUND = [(str(number), str(number)) for number in range(MOST_AROUND + 1)]


class AlertForm(forms.Form):
    """What an alert says. Only what it is and what happened is asked; the rest helps, if known."""

    category = forms.ChoiceField(
        label=_("What is it about?"), choices=Category.choices, widget=forms.RadioSelect
    )
    concerns = forms.MultipleChoiceField(
        label=_("Does it concern one of the hosts?"),
        help_text=_("Who is ticked never sees it, nor does who is named with their whole name."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    text = forms.CharField(
        label=_("What happened?"),
        help_text=_("In your own words. A line is enough."),
        max_length=LETTER,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    place = OneLine(label=_("Where?"), required=False, max_length=LINE)
    happened_at = OneLine(label=_("When?"), required=False, max_length=LINE)
    ongoing = forms.NullBooleanField(
        label=_("Is it still going on?"),
        required=False,
        widget=forms.Select(choices=[("", _("Not sure")), ("true", _("Yes")), ("false", _("No"))]),
    )
    people = OneLine(
        label=_("Who is involved?"),
        help_text=_("Names, or what they look like; with @ and their handle where you know it."),
        required=False,
        max_length=LINE,
    )
    witnesses = OneLine(label=_("Did others see it?"), required=False, max_length=LINE)
    on_behalf_of = OneLine(label=_("On whose behalf?"), required=False, max_length=LINE)
    wish = forms.CharField(
        label=_("What do you wish for?"),
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2, "class": "short"}),
    )
    to = forms.ChoiceField(
        label=_("To"),
        help_text=_(
            "If one host does not look within a day, or half an hour where it is urgent, "
            "the others are told; also of what takes a second host."
        ),
        required=False,
    )

    def __init__(self, *args: Any, hosts: list[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._hosts = {host.pk: host for host in hosts}
        self.not_to(None)

    def not_to(self, subject: Member | None) -> None:
        """Offer no host the alert that is about them, nor ask whether it concerns them."""
        if subject:
            self._hosts.pop(subject.pk, None)
        concerns = self.fields["concerns"]
        assert isinstance(concerns, forms.MultipleChoiceField)
        concerns.choices = [(key, host.name) for key, host in self._hosts.items()]
        to = self.fields["to"]
        assert isinstance(to, forms.ChoiceField)
        to.choices = [("", _("All hosts")), *((key, h.name) for key, h in self._hosts.items())]

    def details(self) -> dict[str, Any]:
        """What is known beside what happened, as `alert` takes it."""
        names = ("place", "happened_at", "ongoing", "people", "witnesses", "on_behalf_of", "wish")
        given = {name: self.cleaned_data[name] for name in names}
        concerns = [self._hosts[key] for key in self.cleaned_data["concerns"]]
        return {**given, "to": self._hosts.get(self.cleaned_data["to"]), "concerns": concerns}


class MessageAlertForm(AlertForm):
    """An alert about a message: with how many of those around it go along. `seen` is the seal of
    what the page showed, so that nothing goes to the hosts that its reporter did not see."""

    before = forms.ChoiceField(label=_("Messages before it"), choices=AROUND, required=False)
    after = forms.ChoiceField(label=_("Messages after it"), choices=AROUND, required=False)
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def around(self) -> Around:
        """How many were chosen, as far as that can be read."""
        chosen = [self[name].value() for name in ("before", "after")]
        before, after = (int(each) if str(each) in dict(AROUND) else 0 for each in chosen)
        return Around(before, after)


class NoticeForm(forms.Form):
    """A notice of illegal content (Digital Services Act, article 16)."""

    urls = forms.CharField(
        label=_("Where is it?"),
        help_text=_("The exact address of each page, one a line."),
        max_length=LETTER,
        widget=forms.Textarea(attrs={"rows": 3, "class": "short"}),
    )
    explanation = forms.CharField(
        label=_("Why is it illegal?"), max_length=LETTER, widget=forms.Textarea(attrs={"rows": 6})
    )
    law = OneLine(label=_("Against which law, if you know it?"), required=False, max_length=LINE)
    name = OneLine(label=_("Your name"), required=False, max_length=80)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_(
            "Only the hosts see it, to answer you, or a person outside where no host may look."
        ),
        required=False,
        max_length=254,
    )
    concerns_abuse_of_children = forms.BooleanField(
        label=_("It concerns sexual abuse of children: name and address are not needed"),
        required=False,
    )
    good_faith = forms.BooleanField(
        label=_("I believe in good faith that what I say here is right and complete")
    )

    def clean_urls(self) -> list[str]:
        """Each line that has something on it."""
        return [line.strip() for line in self.cleaned_data["urls"].splitlines() if line.strip()]

    def clean(self) -> dict[str, Any]:
        """Name and address are needed, but where the law excepts it (article 16(2)(c))."""
        given = super().clean() or {}
        if not given.get("concerns_abuse_of_children"):
            for name in ("name", "email"):
                if not given.get(name) and name not in self.errors:
                    self.add_error(name, _("This is needed, so that you can be answered."))
        return given

    def notice(self) -> dict[str, Any]:
        """The notice as `notify` takes it."""
        return {name: value for name, value in self.cleaned_data.items() if name != "good_faith"}


class SetAsideForm(forms.Form):
    """Why someone's alerts are to wait behind the rest."""

    reason = forms.CharField(
        label=_("Why their alerts wait behind the rest"),
        max_length=REASON,
        widget=forms.Textarea(attrs={"rows": 2, "class": "short"}),
    )


class AnswerForm(forms.Form):
    """What the hosts answer to an alert."""

    text = forms.CharField(
        label=_("Your answer"),
        help_text=_("Goes to the one who raised it, once."),
        max_length=LETTER,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class ReturnForm(forms.Form):
    """Why a text goes back to its author."""

    reason = forms.CharField(
        label=_("Why it goes back"),
        help_text=_("The author reads this, and may change the text and try again."),
        max_length=REASON,
        widget=forms.Textarea(attrs={"rows": 3, "class": "short"}),
    )
