"""The values, limits and dependencies are those of the European database (`dsa_facts.json`, copied
from it on 24 June 2026), all of them and no others."""

from __future__ import annotations

import json
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from comity.transparency.dsa import limits
from comity.transparency.dsa.categories import KEYWORDS, Category, Keyword
from comity.transparency.dsa.labels import LABELS
from comity.transparency.dsa.places import EEA, EU, LANGUAGES
from comity.transparency.dsa.vocabulary import (
    Account,
    AccountType,
    Automation,
    ContentType,
    Ground,
    Monetary,
    Provision,
    Source,
    Visibility,
    YesNo,
)

FACTS = json.loads((Path(__file__).parent / "dsa_facts.json").read_text(encoding="utf-8"))
OURS: dict[str, type[StrEnum] | frozenset[str]] = {
    "decision_visibility": Visibility,
    "decision_monetary": Monetary,
    "decision_provision": Provision,
    "decision_account": Account,
    "account_type": AccountType,
    "decision_ground": Ground,
    "incompatible_content_illegal": YesNo,
    "content_type": ContentType,
    "category": Category,
    "category_specification": Keyword,
    "source_type": Source,
    "automated_detection": YesNo,
    "automated_decision": Automation,
    "content_language": LANGUAGES,
    "territorial_scope": EEA,
}


def test_every_enumeration_of_the_database_is_here() -> None:
    assert OURS.keys() == FACTS["enums"].keys()


@pytest.mark.parametrize("name", FACTS["enums"])
def test_an_enumeration_has_just_the_values_of_the_database(name: str) -> None:
    theirs = FACTS["enums"][name]
    assert {str(one) for one in OURS[name]} == set(theirs)
    assert len(theirs) == len(set(theirs))


@pytest.mark.parametrize("category", FACTS["tree"])
def test_a_category_has_just_the_keywords_of_the_template_in_its_order(category: str) -> None:
    assert [str(one) for one in KEYWORDS[Category(category)]] == FACTS["tree"][category]


def test_categories_stand_in_the_order_of_the_template() -> None:
    assert [str(one) for one in KEYWORDS] == list(FACTS["tree"])


def test_the_one_keyword_without_a_category_is_known() -> None:
    under = {word for words in KEYWORDS.values() for word in words}
    assert set(Keyword) - under == {Keyword.STALKING}


def test_everything_has_a_label() -> None:
    assert LABELS.keys() == {*Category, *Keyword}
    assert str(LABELS[Category.CYBER_VIOLENCE]) == "Cyber violence"


def test_the_area_is_the_union_and_three_more() -> None:
    assert len(EU) == 27
    assert len(EEA) == 30
    assert {"IS", "LI", "NO"} == EEA - EU
    assert "GR" in EU
    assert "EL" in LANGUAGES
    assert len(LANGUAGES) == 184


@pytest.mark.parametrize(
    ("field", "most"),
    [
        ("decision_visibility_other", 500),
        ("decision_monetary_other", 500),
        ("decision_ground_reference_url", 500),
        ("illegal_content_legal_ground", 500),
        ("illegal_content_explanation", 2000),
        ("incompatible_content_ground", 500),
        ("incompatible_content_explanation", 2000),
        ("category_specification_other", 500),
        ("content_type_other", 500),
        ("decision_facts", 5000),
        ("source_identity", 500),
    ],
)
def test_a_text_may_be_as_long_as_the_database_takes(field: str, most: int) -> None:
    assert limits.LONGEST[field] == most


def test_dates_may_lie_where_the_database_takes_them() -> None:
    assert date(2038, 1, 1) == limits.LATEST
    assert {
        "content_date": date(2000, 1, 1),
        "application_date": date(2020, 1, 1),
    } == limits.EARLIEST
