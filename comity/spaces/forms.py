"""The shape of what is typed about spaces."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.doors.forms import OneLine
from comity.people.models import Member
from comity.spaces.details import Details
from comity.spaces.models import DESCRIPTION, NAME, Kind, Space, Visibility, every_kind
from comity.spaces.queries import find_member

TEXTS = ("name_nl", "name_en", "description_nl", "description_en")


class SpaceForm(forms.Form):
    """A space's details, new or edited."""

    name_nl = OneLine(label=_("Name in Dutch"), min_length=2, max_length=NAME)
    name_en = OneLine(label=_("Name in English"), min_length=2, max_length=NAME)
    description_nl = OneLine(
        label=_("Description in Dutch"), max_length=DESCRIPTION, required=False
    )
    description_en = OneLine(
        label=_("Description in English"), max_length=DESCRIPTION, required=False
    )
    visibility = forms.ChoiceField(
        label=_("Who reads it"),
        choices=Visibility.choices,
        initial=Visibility.MEMBERS,
        widget=forms.RadioSelect,
    )
    kinds = forms.MultipleChoiceField(
        label=_("What can be posted"),
        choices=Kind.choices,
        initial=every_kind,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Announcements are for hosts only, also where they are ticked."),
    )

    def __init__(self, *args: Any, space: Space | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if space is not None and space.is_written_in:
            self.fields["visibility"].help_text = _(
                "People wrote here for those who can read it now, so it can only get fewer readers."
            )

    def details(self) -> Details:
        """What was typed, as the actions take it."""
        data = self.cleaned_data
        return Details(
            **{name: data[name] for name in TEXTS},
            visibility=Visibility(data["visibility"]),
            kinds=tuple(data["kinds"]),
        )


def initial_of(space: Space) -> dict[str, object]:
    """A space's details as the form starts with them."""
    return {name: getattr(space, name) for name in SpaceForm.base_fields}


class PersonForm(forms.Form):
    """Someone to invite into a private space, or to make one of a space's own hosts."""

    handle = OneLine(label=_("Handle"), max_length=41, help_text=_("For example: @robin"))
    as_host = forms.BooleanField(label=_("As a host of this space"), required=False)

    def __init__(self, *args: Any, space: Space, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_private = space.is_private
        if not space.is_private:
            del self.fields["as_host"]

    @property
    def wants_host(self) -> bool:
        """Whether the person is to be a host: into an open space nobody is merely invited."""
        return not self.is_private or bool(self.cleaned_data["as_host"])

    def clean_handle(self) -> Member:
        """The member with this handle, typed with or without an @ before it."""
        handle = str(self.cleaned_data["handle"]).removeprefix("@").lower()
        found = find_member(handle)
        if found is None:
            raise forms.ValidationError(_("Nobody here has this handle."))
        return found
