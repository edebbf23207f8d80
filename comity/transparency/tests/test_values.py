"""Every single value that the European database knows is taken, and its nearest neighbours are
refused; every text and date is taken at its edge and refused one step beyond it."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from comity.transparency.dsa.validation import validate
from comity.transparency.tests.statements import GOOD, but

FACTS = json.loads((Path(__file__).parent / "dsa_facts.json").read_text(encoding="utf-8"))
ENUMS, TREE = FACTS["enums"], FACTS["tree"]
SEVERAL = {
    "decision_visibility",
    "category_specification",
    "content_type",
    "territorial_scope",
}
NEEDS: dict[str, dict[str, Any]] = {
    "DECISION_VISIBILITY_OTHER": {"decision_visibility_other": "Shown last"},
    "DECISION_MONETARY_OTHER": {"decision_monetary_other": "Paid later"},
    "CONTENT_TYPE_OTHER": {"content_type_other": "An account"},
    "DECISION_GROUND_ILLEGAL_CONTENT": {
        "illegal_content_legal_ground": "Article 137c",
        "illegal_content_explanation": "It incites hatred.",
        "incompatible_content_ground": "",
        "incompatible_content_explanation": "",
    },
}
"""What else a statement says when it says this."""
EACH = [(name, value) for name, values in ENUMS.items() for value in values]
UNDER = {word: category for category, words in TREE.items() for word in words}
ENDS = {
    "end_date_visibility_restriction": {},
    "end_date_monetary_restriction": {"decision_monetary": "DECISION_MONETARY_SUSPENSION"},
    "end_date_service_restriction": {"decision_provision": "DECISION_PROVISION_PARTIAL_SUSPENSION"},
    "end_date_account_restriction": {"decision_account": "DECISION_ACCOUNT_SUSPENDED"},
}
LAST = date(2038, 1, 1)
DAY = timedelta(days=1)


def saying(name: str, value: str) -> dict[str, Any]:
    """The changes that make a statement say this value."""
    said: dict[str, Any] = {name: (value,) if name in SEVERAL else value, **NEEDS.get(value, {})}
    if name == "category_specification":
        said["category"] = UNDER.get(value, GOOD.category)
    if name == "category":
        said["category_specification"] = ()
    return said


def refused(changes: dict[str, Any]) -> set[str]:
    """The fields at fault."""
    return {fault.field for fault in validate(but(**changes))}


@pytest.mark.parametrize(("name", "value"), [one for one in EACH if one[1] != "KEYWORD_STALKING"])
def test_each_value_of_each_enumeration_is_taken(name: str, value: str) -> None:
    assert refused(saying(name, value)) == set()


def test_the_keyword_without_a_category_is_refused_as_the_template_has_no_place_for_it() -> None:
    assert refused(saying("category_specification", "KEYWORD_STALKING")) == {
        "category_specification"
    }


@pytest.mark.parametrize("name", ENUMS)
@pytest.mark.parametrize("change", ["lower", "space", "shorter", "longer", "other"])
def test_what_only_resembles_a_value_is_refused(name: str, change: str) -> None:
    value = ENUMS[name][0]
    near = {
        "lower": value.swapcase(),
        "space": f" {value}",
        "shorter": value[:-1] or "-",
        "longer": f"{value}S",
        "other": "OTHER_THAN_KNOWN",
    }[change]
    if near in ENUMS[name]:
        pytest.skip("It is another value of the same enumeration.")
    assert name in refused(saying(name, near))


@pytest.mark.parametrize("name", sorted(SEVERAL))
def test_of_several_values_each_must_be_known_and_named_once(name: str) -> None:
    first, second, *_ = ENUMS[name]
    assert name in refused({name: (first, "UNKNOWN")})
    assert name in refused({name: (first, first)})
    if name == "territorial_scope":
        assert refused({name: (first, second)}) == set()


@pytest.mark.parametrize(("word", "category"), sorted(UNDER.items()))
def test_a_keyword_is_refused_under_a_category_that_is_not_its_own(
    word: str, category: str
) -> None:
    strangers = [other for other, words in TREE.items() if word not in words]
    for other in strangers:
        changes = {"category": other, "category_specification": (word,)}
        assert "category_specification" in refused(changes), other
    assert word in TREE[category]


def test_other_stands_under_every_category_but_the_one_without_keywords() -> None:
    without = [category for category, words in TREE.items() if "KEYWORD_OTHER" not in words]
    assert without == ["STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE"]


@pytest.mark.parametrize("addition", ENUMS["category"])
def test_any_other_category_may_be_added_and_the_same_may_not(addition: str) -> None:
    at_fault = refused({"category_addition": (addition,)})
    assert at_fault == ({"category_addition"} if addition == GOOD.category else set())


@pytest.mark.parametrize("category", ENUMS["category"])
@pytest.mark.parametrize("ground", ENUMS["decision_ground"])
@pytest.mark.parametrize("illegal", ["", "Yes", "No"])
def test_category_and_ground_are_chosen_apart(category: str, ground: str, illegal: str) -> None:
    changes = {**saying("category", category), **saying("decision_ground", ground)}
    at_fault = refused({**changes, "incompatible_content_illegal": illegal})
    by_law = ground == "DECISION_GROUND_ILLEGAL_CONTENT"
    assert at_fault == ({"incompatible_content_illegal"} if by_law and illegal else set())


@pytest.mark.parametrize(("name", "more"), ENDS.items())
def test_an_end_may_lie_at_the_last_day_and_not_after_it(name: str, more: dict[str, Any]) -> None:
    assert refused({**more, name: LAST}) == set()
    assert refused({**more, name: LAST + DAY}) == {name}
    assert refused({**more, name: None}) == set()


@pytest.mark.parametrize("name", [name for name, more in ENDS.items() if more])
def test_nothing_ends_that_was_not_decided(name: str) -> None:
    assert refused({name: date(2026, 9, 1)}) == {name}


@pytest.mark.parametrize(
    ("name", "first"),
    [("content_date", date(2000, 1, 1)), ("application_date", date(2020, 1, 1))],
)
def test_a_day_lies_from_the_first_to_the_last(name: str, first: date) -> None:
    for day in (first, first + DAY, LAST - DAY, LAST):
        assert refused({name: day}) == set()
    for day in (first - DAY, LAST + DAY):
        assert refused({name: day}) == {name}


TEXTS = {
    "decision_visibility_other": (500, saying("decision_visibility", "DECISION_VISIBILITY_OTHER")),
    "decision_monetary_other": (500, saying("decision_monetary", "DECISION_MONETARY_OTHER")),
    "illegal_content_legal_ground": (
        500,
        saying("decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT"),
    ),
    "illegal_content_explanation": (
        2000,
        saying("decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT"),
    ),
    "incompatible_content_ground": (500, {}),
    "incompatible_content_explanation": (2000, {}),
    "category_specification_other": (500, {"category_specification": ("KEYWORD_OTHER",)}),
    "content_type_other": (500, saying("content_type", "CONTENT_TYPE_OTHER")),
    "decision_facts": (5000, {}),
    "source_identity": (500, {}),
    "puid": (500, {}),
}


@pytest.mark.parametrize(("name", "rule"), TEXTS.items())
def test_a_text_is_taken_at_its_length_and_refused_one_longer(
    name: str, rule: tuple[int, dict[str, Any]]
) -> None:
    most, more = rule
    assert refused({**more, name: "x" * most}) == set()
    assert refused({**more, name: "x" * (most + 1)}) == {name}


def test_letters_beyond_ascii_count_once_each() -> None:
    assert refused({"decision_facts": "é" * 5000}) == set()
    assert refused({"decision_facts": "🙂" * 5001}) == {"decision_facts"}


@pytest.mark.parametrize(
    ("length", "at_fault"), [(500, set()), (501, {"decision_ground_reference_url"})]
)
def test_an_address_is_a_web_address_of_at_most_500(length: int, at_fault: set[str]) -> None:
    start = "https://example.org/"
    url = start + "x" * (length - len(start))
    assert refused({"decision_ground_reference_url": url}) == at_fault


@pytest.mark.parametrize(
    "url", ["example.org", "ftp://example.org", "https://", "https://a b", "x"]
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    assert refused({"decision_ground_reference_url": url}) == {"decision_ground_reference_url"}


@pytest.mark.parametrize(
    "name",
    [
        "puid",
        "decision_visibility",
        "decision_ground",
        "category",
        "content_type",
        "territorial_scope",
        "decision_facts",
        "source_type",
        "automated_detection",
        "automated_decision",
        "incompatible_content_ground",
        "incompatible_content_explanation",
    ],
)
def test_nothing_that_must_be_said_may_be_left_out(name: str) -> None:
    empty = () if isinstance(getattr(GOOD, name), tuple) else ""
    assert name in refused({name: empty})


@pytest.mark.parametrize("name", ["decision_facts", "incompatible_content_explanation"])
@pytest.mark.parametrize("blank", [" ", "\n", "\t \n", "\u00a0"])
def test_blanks_say_nothing(name: str, blank: str) -> None:
    assert refused({name: blank}) == {name}
