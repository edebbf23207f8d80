"""The shape of what is typed into talk's forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from comity.answer import Refused
from comity.charter.gate import shown
from comity.conduct.verdict import Outcome
from comity.doors.forms import OneLine
from comity.doors.shapes import web_address
from comity.people.models import Member
from comity.spaces.models import Kind, Space
from comity.talk.composing import Draft, Share
from comity.talk.models import (
    BODY,
    COMMENT,
    TITLE,
    URL,
    WHY,
    Promotes,
    WorkRelation,
    WorkType,
)

LANGUAGES = [("", _("Guess from the text")), *settings.LANGUAGES]


_ABOUT_PROMOTION = frozenset({"share-with-why", "vendor-promotion", "ask-the-hosts"})
_MAY_BE_ASKED = frozenset({"vendor-promotion", "leave-room", "vendors-have-a-place"})


@dataclass(frozen=True, slots=True)
class Offered:
    """What an author may choose from: activities of their company, exceptions they were granted,
    and what a promotion in a thread may respond to; each with its key."""

    sponsorships: tuple[tuple[str, str], ...] = ()
    exceptions: tuple[tuple[str, str], ...] = ()
    said: tuple[tuple[str, str], ...] = ()

    def by_field(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """The choices by the name of their field."""
        return {
            "sponsorship": self.sponsorships,
            "exception": self.exceptions,
            "responds_to": self.said,
        }


class TextForm(forms.Form):
    """What every text has: words in Markdown, and the language they are in."""

    body = forms.CharField(
        label=_("Text"),
        max_length=BODY,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("Markdown: *emphasis*, **strong**, - list, > quote, [link](https://…)."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)
    promotes = forms.ChoiceField(
        label=_("Does this promote something of yours or your employer's?"),
        choices=Promotes.choices,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("It is welcome within the rules, and says so. Nobody is asked twice."),
    )
    sponsorship = forms.ChoiceField(label=_("Sponsored activity"), required=False)
    exception = forms.ChoiceField(label=_("With the hosts' permission"), required=False)
    responds_to = forms.ChoiceField(label=_("To what does your promotion respond?"), required=False)
    shown = forms.CharField(required=False, widget=forms.HiddenInput)
    confirmation = forms.CharField(required=False)

    refused: Refused | None = None

    def __init__(self, *args: Any, offered: Offered | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lists = offered or Offered()
        for name, choices in lists.by_field().items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            if choices:
                field.choices = [("", _("None")), *choices]
            else:
                del self.fields[name]

    def draft(self) -> Draft:
        """The text as the actions take it."""
        data = self.cleaned_data
        return Draft(
            body=data["body"],
            title=data.get("title", ""),
            language=data["language"],
            promotes=data["promotes"],
            sponsorship=data.get("sponsorship", ""),
            exception=data.get("exception", ""),
        )

    @property
    def asks_whose(self) -> bool:
        """Whether the question whose this is stands open: it was answered, or was asked."""
        findings = self.refused.verdict.findings if self.refused and self.refused.verdict else ()
        asked = any(finding.clause in _ABOUT_PROMOTION for finding in findings)
        covered = self["exception"].value() if "exception" in self.fields else ""
        return asked or bool(self["promotes"].value() or covered)

    @property
    def may_ask(self) -> bool:
        """Whether a refusal is one for which the hosts may be asked for an exception."""
        if self.refused is None or self.refused.verdict is None:
            return False
        return any(
            finding.clause in _MAY_BE_ASKED and finding.outcome is Outcome.REFUSE
            for finding in self.refused.verdict.findings
        )

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
        kinds = [Kind(kind) for kind in space.kinds if kind != Kind.SHARE]
        if not author.is_host:
            kinds = [kind for kind in kinds if kind != Kind.ANNOUNCEMENT]
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(kind.value, kind.label) for kind in kinds]


class ShareForm(TextForm):
    """A work that one shares: what it is, whose it is, and the why."""

    kind = forms.CharField(initial=Kind.SHARE.value, required=False, widget=forms.HiddenInput)
    work_type = forms.ChoiceField(label=_("What is it?"), choices=WorkType.choices)
    title = OneLine(label=_("Its title"), min_length=3, max_length=TITLE)
    url = OneLine(
        label=_("Where is it?"),
        max_length=URL,
        widget=forms.URLInput,
        help_text=_("A link. Nothing is fetched from it: readers see what you type."),
    )
    relation = forms.ChoiceField(
        label=_("What is it to you?"), choices=WorkRelation.choices, widget=forms.RadioSelect
    )
    why = forms.CharField(
        label=_("Why could it interest the others?"),
        max_length=WHY,
        widget=forms.Textarea(attrs={"class": "short", "rows": 3}),
        help_text=_(
            "One or two sentences, at least 8 words. For example: “We stopped measuring talk time, "
            "and this tells what that did to the people on the phones.”"
        ),
    )

    field_order = ("kind", "work_type", "title", "url", "relation", "why", "body", "language")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        body = self.fields["body"]
        body.required, body.label = False, _("More, where you like")
        body.widget.attrs["rows"] = 4
        del self.fields["promotes"]

    def clean_url(self) -> str:
        try:
            return web_address(self.cleaned_data["url"])
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error

    def draft(self) -> Draft:
        """The share as the actions take it."""
        data = self.cleaned_data
        work = (data["work_type"], data["title"], data["url"], data["relation"], data["why"])
        return Draft(
            data["body"],
            data["title"],
            data["language"],
            sponsorship=data.get("sponsorship", ""),
            exception=data.get("exception", ""),
            share=Share(*work),
        )

    @property
    def asks_whose(self) -> bool:
        """Its relation to its author answers that."""
        return False


def share_initial(draft: Draft) -> dict[str, str]:
    """A share as its form starts with it."""
    share = draft.share
    assert share is not None
    return {
        "work_type": share.type,
        "title": draft.title,
        "url": share.url,
        "relation": share.relation,
        "why": share.why,
        "body": draft.body,
        "language": draft.language,
    }


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
