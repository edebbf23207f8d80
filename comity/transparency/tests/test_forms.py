"""What a host may make of a held statement: every text at its length, every choice of the law."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict

from comity.care.models import Decision
from comity.transparency.dsa.categories import KEYWORDS, Category, Keyword
from comity.transparency.forms import ReleaseForm
from comity.transparency.models import Entry

CYBER = "STATEMENT_CATEGORY_CYBER_VIOLENCE"


def entry(**more: Any) -> Entry:
    """A held statement that nobody kept."""
    given: dict[str, Any] = {
        "facts": "Two comments.",
        "explanation": "Our code asks for courtesy.",
        "category": CYBER,
        "keywords": ["KEYWORD_CYBER_HARASSMENT"],
        "decision": Decision(),
    }
    return Entry(**{**given, **more})


def filled(of: Entry | None = None, **more: Any) -> ReleaseForm:
    """The form as a browser sends it."""
    data = QueryDict(mutable=True)
    sent: dict[str, Any] = {"facts": "F.", "explanation": "E.", "category": CYBER, **more}
    for name, value in sent.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return ReleaseForm(data, entry=of or entry())


def test_it_begins_with_what_is_kept() -> None:
    draft = ReleaseForm(entry=entry()).draft()
    assert (draft.facts, draft.explanation) == ("Two comments.", "Our code asks for courtesy.")
    assert draft.category == Category.CYBER_VIOLENCE
    assert draft.keywords == (Keyword.CYBER_HARASSMENT,)


@pytest.mark.parametrize(
    ("name", "most"), [("facts", 5000), ("explanation", 2000), ("other_keyword", 500)]
)
def test_a_text_is_taken_at_its_length_and_no_longer(name: str, most: int) -> None:
    assert filled(None, **{name: "x" * most}).is_valid()
    form = filled(None, **{name: "x" * (most + 1)})
    assert set(form.errors) == {name}


def test_the_law_is_asked_for_where_the_law_was_the_ground() -> None:
    assert "law" not in filled().fields
    by_law = entry(law="Article 137c")
    assert set(filled(by_law, law="").errors) == {"law"}
    assert filled(by_law, law="x" * 500).is_valid()
    assert set(filled(by_law, law="x" * 501).errors) == {"law"}
    assert filled(by_law, law="Article 137d").draft().law == "Article 137d"


def test_a_law_that_is_sent_where_the_code_was_the_ground_is_not_taken() -> None:
    form = filled(law="Article 137c")
    assert form.is_valid()
    assert form.draft().law == ""


@pytest.mark.parametrize("category", KEYWORDS)
def test_each_kind_of_harm_can_be_chosen_with_each_of_its_keywords(category: Category) -> None:
    form = filled(category=str(category), keywords=[str(one) for one in KEYWORDS[category]])
    assert form.is_valid(), form.errors
    assert form.draft().category == category
    assert form.draft().keywords == KEYWORDS[category]


@pytest.mark.parametrize("category", ["", "CYBER_VIOLENCE", "STATEMENT_CATEGORY_X"])
def test_a_kind_of_harm_that_is_none_is_refused_and_the_page_still_shows(category: str) -> None:
    form = filled(category=category)
    assert set(form.errors) == {"category"}
    assert form.draft().category == Category.CYBER_VIOLENCE
    assert "KEYWORD_PHISHING" in str(form["keywords"])


def test_a_keyword_without_a_category_cannot_be_chosen() -> None:
    assert set(filled(keywords=["KEYWORD_STALKING"]).errors) == {"keywords"}


def test_what_does_not_fit_is_looked_at_as_it_was_kept() -> None:
    assert filled(facts="").draft().facts == "Two comments."


@pytest.mark.parametrize("text", ["one\ntwo", "bell \x07"])
def test_another_keyword_is_one_line_that_can_be_shown(text: str) -> None:
    form = filled(other_keyword=text)
    assert not form.is_valid() or "\n" not in form.draft().other_keyword


@pytest.mark.parametrize(
    ("keywords", "opened"),
    [
        ([], ["Cyber violence"]),
        (["KEYWORD_SUICIDE"], ["Cyber violence", "Self-harm"]),
        (["KEYWORD_OTHER"], ["Cyber violence"]),
        (
            ["KEYWORD_SUICIDE", "KEYWORD_PHISHING"],
            ["Cyber violence", "Scams and/or fraud", "Self-harm"],
        ),
    ],
)
def test_groups_lie_open_where_a_keyword_is_ticked_or_their_kind_is_chosen(
    keywords: list[str], opened: list[str]
) -> None:
    widget = filled(keywords=keywords).fields["keywords"].widget
    drawers = widget.get_context("keywords", keywords, {})["widget"]["drawers"]
    assert [name for name, _options, is_open in drawers if is_open and name] == opened


def test_every_box_has_its_label() -> None:
    page = str(filled()["keywords"])
    boxes = page.count('<input type="checkbox"')
    assert boxes == page.count("<label for=") == len(set(Keyword) - {Keyword.STALKING})
