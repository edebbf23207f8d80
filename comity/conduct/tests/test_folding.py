"""Disguises are undone, and what is found is shown as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.conduct.deeds import Writing
from comity.conduct.screening.by_patterns import PatternScreener
from comity.conduct.screening.folding import fold, plain

SCREENER = PatternScreener()
DISGUISED = {
    "spacing": "you are an i d i o t",
    "full stops": "you are an i.d.i.o.t",
    "hyphens": "you are an id-iot",
    "digits": "you are an 1d10t",
    "signs": "you are $tup1d",
    "asterisks": "you are st*pid",
    "repeated letters": "you are an idiooooot",
    "Cyrillic": "you are an іdіоt",
    "Greek": "you are an ιdιοt",
    "diacritics": "you are an ïdíòt",
    "combining marks": "you are an i\u0308diot",
    "full width": "you are an ｉｄｉｏｔ",
    "mathematical letters": "you are an 𝒊𝒅𝒊𝒐𝒕",
    "invisible characters": "you are an id\u200bi\u00adot",
    "capitals": "YOU ARE AN IDIOT",
    "typographic apostrophe": "you’re an idiot",
    "line break": "you are\nan idiot",
    "everything spelled": "y o u  a r e  a n  i d i o t",
}
ORDINARY = [
    "A. B. Jansen vraagt a, b en c.",
    "Plan A, B or C? 1 2 3 4 5.",
    "Our customer-centric e-mail (v2.0) costs €4.50, i.e. 10% less.",
    "Het stoomt hier, zo goed, heeel goed.",
    "f(x) = a*b + c#d",
]


@pytest.mark.parametrize("text", DISGUISED.values(), ids=DISGUISED.keys())
def test_a_disguised_insult_is_found_and_shown_as_typed(text: str) -> None:
    hits = SCREENER.screen(Writing(f"Well… {text}, friend."))
    assert text in [hit.words for hit in hits]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_marks_and_letters_are_no_disguise(text: str) -> None:
    assert SCREENER.screen(Writing(text)) == ()


def test_a_hit_knows_where_its_words_stand() -> None:
    text = "🙂 é — you are an ïdíòt!"
    hit = SCREENER.screen(Writing(text))[0]
    assert text[hit.start : hit.end] == hit.words == "you are an ïdíòt"


@given(st.text())
def test_every_folded_character_comes_from_one_typed_character(text: str) -> None:
    folded = fold(text)
    assert folded.plain == plain(text)
    assert len(folded.origin) == len(folded.plain)
    assert folded.origin == sorted(folded.origin)
    assert all(0 <= place < len(text) for place in folded.origin)
