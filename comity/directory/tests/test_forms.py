"""What may be looked for, typed and chosen (clause not-a-directory)."""

from __future__ import annotations

import pytest

from comity.directory.forms import CanaryForm, ExportForm, PeopleForm, SearchForm, is_too_short
from comity.spaces.models import Space, Visibility

ROOM = Space(slug="room", name_nl="Kamer", name_en="Room", visibility=Visibility.PRIVATE)


def search(**typed: str) -> SearchForm:
    return SearchForm(typed, spaces=[ROOM])


@pytest.mark.parametrize(
    ("typed", "short"),
    [
        ("", False),
        ("   ", False),
        ("a", True),
        ("é", True),
        ("a b c", True),
        ("a.b", True),
        ("%", True),
        ("__", True),
        ("ab", False),
        ("a bc", False),
        ("Åå", False),
        ("7", True),
        ("42", False),
    ],
)
def test_a_word_of_two_letters_is_the_least(typed: str, short: bool) -> None:
    assert is_too_short(typed) is short
    for form in (search(q=typed), PeopleForm({"q": typed})):
        assert form.is_valid() is not short
        assert ("q" in form.errors) is short


def test_what_was_typed_becomes_a_wish() -> None:
    form = search(q=" Zoë de  WIT ", country="NL", language="en", space="room")
    assert form.is_valid()
    wish = form.wish()
    assert (list(wish.words), wish.country, wish.language) == (["zoe", "de", "wit"], "NL", "en")
    assert wish.space is ROOM
    assert not wish.is_empty


@pytest.mark.parametrize("typed", [{}, {"q": ""}, {"q": "  "}, {"country": "", "space": ""}])
def test_nothing_typed_is_an_empty_wish(typed: dict[str, str]) -> None:
    form = search(**typed)
    assert form.is_valid()
    assert form.wish().is_empty


@pytest.mark.parametrize(
    "typed",
    [
        {"country": "XX"},
        {"language": "xx"},
        {"space": "elsewhere"},
        {"q": "x" * 81},
        {"q": "an\u202ena"},
    ],
)
def test_what_is_not_offered_cannot_be_chosen(typed: dict[str, str]) -> None:
    assert not search(**typed).is_valid()


@pytest.mark.parametrize(
    ("name", "country", "languages", "valid"),
    [
        ("Els Bakker", "NL", ["nl"], True),
        ("E", "NL", ["nl"], False),
        ("Els Bakker", "", ["nl"], False),
        ("Els Bakker", "NL", [], False),
        ("x" * 81, "NL", ["nl"], False),
    ],
)
def test_a_planted_profile_has_all_that_a_search_looks_at(
    name: str, country: str, languages: list[str], valid: bool
) -> None:
    form = CanaryForm({"name": name, "country": country, "languages": languages})
    assert form.is_valid() is valid


@pytest.mark.parametrize(("reason", "valid"), [("A real reason", True), ("Because", False)])
def test_a_reason_to_export_is_a_sentence(reason: str, valid: bool) -> None:
    assert ExportForm({"reason": reason}).is_valid() is valid
