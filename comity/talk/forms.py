"""The shape of what is typed into talk's forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from comity.answer import Refused
from comity.charter.gate import shown
from comity.people.models import Member
from comity.spaces.models import Kind, Space
from comity.talk.composing import Draft
from comity.talk.models import BODY, COMMENT, TITLE

LANGUAGES = [("", _("Guess from the text")), *settings.LANGUAGES]


class TextForm(forms.Form):
    """What every text has: words in Markdown, and the language they are in."""

    body = forms.CharField(
        label=_("Text"),
        max_length=BODY,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("Markdown: *emphasis*, **strong**, - list, > quote, [link](https://…)."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)
    shown = forms.CharField(required=False, widget=forms.HiddenInput)
    confirmation = forms.CharField(required=False)

    refused: Refused | None = None

    def draft(self) -> Draft:
        """The text as the actions take it."""
        data = self.cleaned_data
        return Draft(body=data["body"], title=data.get("title", ""), language=data["language"])

    def confirmation_given(self) -> str:
        """The confirmation that “Publish as it is” sends; else which hints were seen."""
        data = self.cleaned_data
        if data["confirmation"]:
            return str(data["confirmation"])
        return shown(data["shown"]) if data["shown"] else ""


class ContributionForm(TextForm):
    """A contribution, new or edited. The kinds are those that this member may post here."""

    kind = forms.ChoiceField(label=_("Kind"), widget=forms.RadioSelect)
    title = forms.CharField(label=_("Title"), min_length=3, max_length=TITLE)

    field_order = ("kind", "title", "body", "language")

    def __init__(self, *args: Any, space: Space, author: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [Kind(kind) for kind in space.kinds]
        if not author.is_host:
            kinds = [kind for kind in kinds if kind != Kind.ANNOUNCEMENT]
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(kind.value, kind.label) for kind in kinds]


class ContributionEditForm(TextForm):
    """Another title and text for a contribution; its kind stays."""

    title = forms.CharField(label=_("Title"), min_length=3, max_length=TITLE)

    field_order = ("title", "body", "language")


class CommentForm(TextForm):
    """A comment, or a reply where `reply_to` names a comment."""

    reply_to = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        body = self.fields["body"]
        assert isinstance(body, forms.CharField)
        body.max_length = COMMENT
        body.label = _("Comment")
        body.widget.attrs.update({"rows": 4, "maxlength": COMMENT})
        body.validators = [
            *body.validators,
            MaxLengthValidator(COMMENT),
        ]
