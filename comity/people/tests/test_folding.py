"""Names are found without case and accents, alike in the database and in Python."""

from __future__ import annotations

import pytest
from django.db.models import Value
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.people.folding import Folded, fold, words_of
from comity.people.models import Community, Member
from tests.cast import Cast, by_hand


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Zoë", "zoe"),
        ("ÉLODIE", "elodie"),
        ("Łukasz Wójcik", "lukasz wojcik"),
        ("Søren Ærø", "soren aero"),
        ("Strauß", "strauss"),
        ("GROẞ", "gross"),
        ("Nguyễn Thị Hồng", "nguyen thi hong"),
        ("İbrahim", "ibrahim"),
        ("Iñaki", "inaki"),
        ("Đorđe", "dorde"),
        ("Σίσυφος", "σισυφοσ"),
        ("ﬁlip", "filip"),
    ],
)
def test_accents_strokes_and_case_do_not_matter(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", []),
        ("  ", []),
        ("Zoë de Wit", ["zoe", "de", "wit"]),
        ("o'brien-smith", ["o", "brien", "smith"]),
        ("50% _ \\", ["50"]),
        ("wit WIT wít", ["wit"]),
    ],
)
def test_what_is_typed_becomes_words_of_letters_and_digits(typed: str, words: list[str]) -> None:
    assert words_of(typed) == words


LETTERS = st.text(st.characters(max_codepoint=0x24F, categories=("L", "N", "Zs")), max_size=30)


@pytest.mark.django_db
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(LETTERS)
def test_the_database_folds_as_python_does(text: str) -> None:
    with by_hand():
        Community.objects.get_or_create(pk=1)
    found = Community.objects.filter(pk=1).values_list(Folded(Value(text)), flat=True)
    assert found.get() == fold(text)


def test_the_database_keeps_it_whoever_writes(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(name="Änna", headline="Zorgt én meet")
    assert Member.objects.get(pk=cast.anna.pk).folded == "anna\nzorgt en meet"
