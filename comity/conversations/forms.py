"""The shape of what is typed in conversations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from comity.charter.gate import shown
from comity.conversations.models import BODY, TITLE
from comity.doors.forms import OneLine
from comity.people.models import Member
from comity.talk.forms import TextForm


class MessageForm(TextForm):
    """A message; its language is guessed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        body = self.fields["body"]
        assert isinstance(body, forms.CharField)
        body.max_length = BODY
        body.label = _("Message")
        body.help_text = ""
        body.widget.attrs.update({"rows": 4, "maxlength": BODY, "class": "short"})
        body.validators = [*body.validators, MaxLengthValidator(BODY)]


class DraftForm(forms.Form):
    """What one began to write; it may be nothing."""

    body = forms.CharField(max_length=BODY, required=False)


class TitleForm(forms.Form):
    """A group's title."""

    title = OneLine(
        label=_("Title"),
        max_length=TITLE,
        required=False,
        help_text=_("Without one, the group is called by its people."),
    )
    shown = forms.CharField(required=False, widget=forms.HiddenInput)
    confirmation = forms.CharField(required=False)

    def confirmation_given(self) -> str:
        """The confirmation that “Send as it is” sends; else which hints were seen."""
        data = self.cleaned_data
        if data["confirmation"]:
            return str(data["confirmation"])
        return shown(data["shown"]) if data["shown"] else ""


class GroupForm(TitleForm):
    """Whom one starts a conversation with, and a group's title."""

    people = forms.MultipleChoiceField(
        label=_("With whom?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("These are the people you and they agreed to be in contact with."),
    )

    field_order = ("people", "title")

    def __init__(self, *args: Any, members: Sequence[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._members = {member.pk: member for member in members}
        people = self.fields["people"]
        assert isinstance(people, forms.MultipleChoiceField)
        people.choices = [(member.pk, member.shown_name) for member in members]

    def chosen(self) -> list[Member]:
        """The members who were ticked."""
        return [self._members[key] for key in self.cleaned_data["people"]]


class AddForm(forms.Form):
    """Whom one adds to a group."""

    member = forms.ChoiceField(label=_("Add someone"))

    def __init__(self, *args: Any, members: Sequence[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._members = {each.pk: each for each in members}
        field = self.fields["member"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(each.pk, each.shown_name) for each in members]

    def chosen(self) -> Member:
        """The member who was chosen."""
        return self._members[self.cleaned_data["member"]]
