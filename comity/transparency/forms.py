"""The shape of what a host makes of a held statement."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from comity.care.models import LAW
from comity.doors.forms import OneLine
from comity.doors.wording import say
from comity.transparency.drafting import Draft
from comity.transparency.dsa.categories import KEYWORDS, Category, Keyword
from comity.transparency.dsa.labels import LABELS
from comity.transparency.dsa.limits import LONGEST
from comity.transparency.models import FACTS, OTHER_KEYWORD, Entry

EXPLAINED = LONGEST["incompatible_content_explanation"]


def _categories() -> list[tuple[str, str]]:
    return [(str(one), say(LABELS[one])) for one in KEYWORDS]


def _keywords() -> list[tuple[str, list[tuple[str, str]]]]:
    """In groups by category. “Other” stands once, as it is the same under each."""
    of_all = [("", [(str(Keyword.OTHER), say(LABELS[Keyword.OTHER]))])]
    return [
        *(
            (say(LABELS[of]), [(str(k), say(LABELS[k])) for k in known if k != Keyword.OTHER])
            for of, known in KEYWORDS.items()
            if known
        ),
        *of_all,
    ]


class Drawers(forms.CheckboxSelectMultiple):
    """Boxes to tick in groups that open; open are those in which one is ticked, and `at_hand`."""

    template_name = "transparency/_keywords.html"
    at_hand = ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """For the template: each group with its name, its boxes and whether it is open."""
        context = super().get_context(name, value, attrs)
        context["widget"]["drawers"] = [
            (group, options, group == self.at_hand or any(one["selected"] for one in options))
            for group, options, _index in context["widget"]["optgroups"]
        ]
        return context


class ReleaseForm(forms.Form):
    """A statement as it is to be sent."""

    facts = forms.CharField(
        label=_("Facts and circumstances"),
        max_length=FACTS,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    explanation = forms.CharField(
        label=_("Why this was not allowed"),
        max_length=EXPLAINED,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    law = OneLine(label=_("The law"), max_length=LAW, required=False)
    category = forms.ChoiceField(label=_("Kind of harm"), choices=_categories)
    keywords = forms.MultipleChoiceField(
        label=_("Keywords"),
        help_text=_("Of the chosen kind. None is allowed too."),
        required=False,
        choices=_keywords,
        widget=Drawers,
    )
    other_keyword = OneLine(label=_("Another keyword"), max_length=OTHER_KEYWORD, required=False)
    vouched = forms.BooleanField(
        label=_("What is only perhaps a name, an account or a number is nobody’s."), required=False
    )

    def __init__(self, data: QueryDict | None = None, *, entry: Entry) -> None:
        kept = ("facts", "explanation", "law", "category", "keywords", "other_keyword")
        super().__init__(data, initial={name: getattr(entry, name) for name in kept})
        self.fields["keywords"].widget.at_hand = self._kind_of_harm(entry)
        self.fields["law"].required = True
        if not entry.law:
            del self.fields["law"]

    def _kind_of_harm(self, entry: Entry) -> str:
        chosen = self.data.get("category", entry.category)
        return say(LABELS[Category(chosen)]) if chosen in set(Category) else ""

    def draft(self) -> Draft:
        """What it says now: as typed where it was sent and fits, else as it was kept."""
        given = self.cleaned_data if self.is_bound and self.is_valid() else self.initial
        return Draft(
            facts=given["facts"],
            explanation=given["explanation"],
            law=given.get("law", ""),
            category=Category(given["category"]),
            keywords=tuple(map(Keyword, given["keywords"])),
            other_keyword=given["other_keyword"],
        )
