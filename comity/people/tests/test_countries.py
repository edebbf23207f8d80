"""Countries and languages in the reader's language."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from comity.people.countries import (
    country_choices,
    country_name,
    language_choices,
    language_name,
)


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [("nl", "BE", "België"), ("en", "BE", "Belgium"), ("nl", "XK", "Kosovo"), ("en", "QQ", "QQ")],
)
def test_a_country_is_named_in_the_readers_language(language: str, code: str, name: str) -> None:
    with override(language):
        assert country_name(code) == name


@pytest.mark.parametrize("language", ["nl", "en"])
def test_countries_stand_in_the_order_of_their_names(language: str) -> None:
    with override(language):
        names = [name for _, name in country_choices()]
    assert len(names) > 200
    assert names[0] == "—"
    assert names.index("Zimbabwe") > names.index("Zambia") > names.index("Finland")


def test_an_accent_does_not_send_a_country_to_the_end() -> None:
    with override("en"):
        names = [name for _, name in country_choices()]
    assert names.index("Åland Islands") < names.index("Belgium")


def test_no_union_and_no_rock_counts_as_a_country() -> None:
    codes = {code for code, _ in country_choices()}
    assert {"NL", "BE", "DE", "SE"} < codes
    assert not {"EU", "AC", "IC"} & codes


def test_the_communitys_own_languages_come_first() -> None:
    with override("nl"):
        assert [name for _, name in language_choices()][:2] == ["Nederlands", "Engels"]
        assert language_name("xx") == "xx"
