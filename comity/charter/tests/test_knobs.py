"""The numbers of a code: their bounds, their defaults, and what readers learn of them."""

from __future__ import annotations

import tomllib

import pytest
from django.conf import settings
from django.utils.translation import override

from comity.charter.keeping import how
from comity.charter.knobs import KNOBS, Knob
from comity.charter.models import Version
from comity.charter.queries import settings_of
from comity.doors.wording import say


def named(knob: Knob) -> str:
    return f"{knob.anchor} {knob.name}"


def version(knob: Knob, value: object) -> Version:
    return Version(number=1, required=1, settings={knob.anchor: {knob.name: value}})


@pytest.mark.parametrize("knob", KNOBS, ids=named)
def test_a_knob_takes_whole_numbers_within_its_bounds(knob: Knob) -> None:
    taken = (knob.least, knob.default, knob.most)
    left = (knob.least - 1, knob.most + 1, True, False, "2", 2.0, None, [2])
    assert all(knob.accepts(value) for value in taken)
    assert not any(knob.accepts(value) for value in left)


@pytest.mark.parametrize("knob", KNOBS, ids=named)
def test_the_shipped_code_sets_every_knob_to_a_value_it_takes(knob: Knob) -> None:
    shipped = tomllib.loads((settings.CODE_FOLDER / "settings.toml").read_text())
    assert knob.accepts(shipped[knob.anchor][knob.name])


def test_the_shipped_code_sets_nothing_that_there_is_not() -> None:
    shipped = tomllib.loads((settings.CODE_FOLDER / "settings.toml").read_text())
    known = {(knob.anchor, knob.name) for knob in KNOBS}
    written = {(anchor, name) for anchor, table in shipped.items() for name in table}
    assert {(anchor, name) for anchor, name in written if name != "kept_by"} == known


@pytest.mark.parametrize("knob", KNOBS, ids=named)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_a_number_means_stands_beside_it_in_both_languages(knob: Knob, language: str) -> None:
    with override(language):
        whole = [say(sentence) for sentence in how(version(knob, 17))[knob.anchor].whole]
        meaning = say(knob.meaning)
    (shown,) = [sentence for sentence in whole if meaning in sentence]
    assert "17" in shown
    assert (meaning == knob.meaning.text) is (language == "en")


@pytest.mark.parametrize("knob", KNOBS, ids=named)
def test_a_clause_is_judged_by_the_number_that_is_shown(knob: Knob) -> None:
    for value in (knob.least, knob.most):
        asked = settings_of(version(knob, value)).number(knob.anchor, knob.name, knob.default)
        assert asked == value
    assert settings_of(None).number(knob.anchor, knob.name, knob.default) == knob.default
