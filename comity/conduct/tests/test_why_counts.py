"""How words and sentences of a why are counted, in Dutch and in English (clause share-with-why)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.conduct.why import (
    LEAST_WORDS,
    MOST_SENTENCES,
    MOST_WORDS,
    missing,
    sentences_of,
    words_of,
)

TITLE = "The Quiet Customer"
_PLAIN = (
    "it tells how three hospitals found out why patients never complain and what nurses wrote down"
).split()


def of_words(number: int) -> str:
    """One sentence of so many different words."""
    words = [
        _PLAIN[i] if i < len(_PLAIN) else f"word{chr(97 + i % 26)}{chr(97 + i // 26)}"
        for i in range(number)
    ]
    return f"{' '.join(words).capitalize()}."


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("number", "fits"),
    [
        (LEAST_WORDS - 1, False),
        (LEAST_WORDS, True),
        (LEAST_WORDS + 1, True),
        (MOST_WORDS - 1, True),
        (MOST_WORDS, True),
        (MOST_WORDS + 1, False),
    ],
)
def test_eight_words_fit_and_sixty_and_none_beyond(number: int, fits: bool, language: str) -> None:
    why = of_words(number)
    assert len(words_of(why)) == number
    assert (missing(why, TITLE, language) is None) is fits


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("number", "fits"), [(1, True), (2, True), (MOST_SENTENCES, True), (MOST_SENTENCES + 1, False)]
)
def test_three_sentences_fit_and_a_fourth_does_not(number: int, fits: bool, language: str) -> None:
    parts = [
        f"{word} showed all of us what callers really wanted"
        for word in ("Anna", "Bram", "Cato", "Daan")
    ]
    why = ". ".join(parts[:number]) + "."
    assert len(sentences_of(why, language)) == number
    assert (missing(why, TITLE, language) is None) is fits


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("👍 🎉 ✨", []),
        ("Read 👍 this", ["read", "this"]),
        ("https://a.example/eight-words-in-one-address-are-none", []),
        ("See www.a.example/now today", ["see", "today"]),
        ("It’s the manager's e-mail", ["it’s", "the", "manager's", "e-mail"]),
        ("'s ochtends om 8.30 uur", ["s", "ochtends", "om", "8.30", "uur"]),
        ("Wij deden €1.250,50 extra", ["wij", "deden", "1.250,50", "extra"]),
        ("één café in Zuid-Holland", ["één", "café", "in", "zuid-holland"]),
        ("well — so — there", ["well", "so", "there"]),
        ("a_b **bold** _it_", ["a", "b", "bold", "it"]),
        ("ΑΒΓ что 你好", ["αβγ", "что", "你好"]),
        ("...", []),
    ],
)
def test_a_word_is_what_people_call_one(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("Dit deed dhr. Jansen, o.a. op maandag.", "nl", 1),
        ("Lees m.n. hoofdstuk 3, d.w.z. het korte.", "nl", 1),
        ("Zie blz. 12 e.d. voor prof. dr. De Wit.", "nl", 1),
        ("Het kost ca. 3 euro incl. btw. Meer niet.", "nl", 2),
        ("I met Dr. Smith and Mrs. Jones, e.g. on Monday.", "en", 1),
        ("See p. 12, i.e. the short one, vs. the long one.", "en", 1),
        ("It works. Really? Yes! And more…", "en", 4),
        ("“It works.” She left.", "en", 2),
        ("(It works.) She left.", "en", 2),
        ("It works!! It does?! Yes...", "en", 3),
        ("Version 2.5 is out", "en", 1),
        ("See https://a.example/one.two.three now. Then rest.", "en", 2),
        ("One line\nAnother line\n\nA third", "en", 3),
        ("No end", "nl", 1),
        ("... !! ??", "en", 0),
        ("", "en", 0),
    ],
)
def test_a_dot_ends_a_sentence_only_where_it_does(text: str, language: str, number: int) -> None:
    assert len(sentences_of(text, language)) == number


def test_the_abbreviations_are_those_of_the_language() -> None:
    text = "Wij deden het bijv. op maandag en het werkte."
    assert len(sentences_of(text, "nl")) == 1
    assert len(sentences_of(text, "nl-BE")) == 1
    assert len(sentences_of(text, "en")) == 2


def test_an_unknown_language_is_read_as_english() -> None:
    assert len(sentences_of("See e.g. the one on Monday.", "xx")) == 1
    assert len(sentences_of("See e.g. the one on Monday.", "")) == 1


@pytest.mark.parametrize(
    ("why", "title", "language"),
    [
        ("The Quiet Customer, a book on the quiet customer.", TITLE, "en"),
        ("THE QUIET CUSTOMER the quiet customer the quiet customer", TITLE, "en"),
        ("«The Quiet Customer» — the quiet, quiet customer: the customer.", TITLE, "en"),
        ("De stille klant: een boek over de stille klant.", "De stille klant, een boek", "nl"),
    ],
)
def test_the_title_again_is_no_why(why: str, title: str, language: str) -> None:
    lacking = missing(why, title, language)
    assert lacking is not None
    assert "title again" in str(lacking)


def test_the_title_within_a_real_sentence_is_fine() -> None:
    why = "The Quiet Customer taught my team to call people back before they give up on us."
    assert missing(why, TITLE, "en") is None


@pytest.mark.parametrize(
    ("why", "language"),
    [
        ("Everyone should read this book now! You will love every page of it!", "en"),
        ("IEDEREEN MOET DIT BOEK OVER KLANTEN NU ECHT GAAN LEZEN", "nl"),
        ("Buy my book today with 25% discount on our website, it is worth it.", "en"),
        ("Bestel nu mijn boek met 25% korting, het is echt de moeite waard.", "nl"),
        ("Book a demo of our platform today and see what it can do.", "en"),
        ("Neem vrijblijvend contact op voor een offerte, wij helpen je graag verder.", "nl"),
    ],
)
def test_a_slogan_is_no_why(why: str, language: str) -> None:
    lacking = missing(why, TITLE, language)
    assert lacking is not None
    assert "slogan" in str(lacking)


@pytest.mark.parametrize(
    ("why", "language"),
    [
        (
            "We stopped measuring talk time! This tells what that did to the people on the phones.",
            "en",
        ),
        ("NPS and CSAT both fell, and this talk tells what we did about it.", "en"),
        ("It helped me see why my CEO never reads complaints 😅 and what I changed.", "en"),
        ("Het gaat over de vraag waarom klanten zwijgen, ook als het misgaat.", "nl"),
        ("Ik vertel hoe wij bij de gemeente 's ochtends om 8.30 uur opengingen.", "nl"),
        ("Waarom bellen mensen liever? Wij vroegen het er driehonderd, en dit zeiden ze.", "nl"),
    ],
)
def test_how_people_really_tell_why_is_one(why: str, language: str) -> None:
    assert missing(why, TITLE, language) is None


@pytest.mark.parametrize(
    "why",
    [
        "https://a.example/x " * 10,
        "Read https://a.example/x https://b.example/y https://c.example/z now please",
        "👍 " * 40,
        "word " * 12,
        "Customer. Service. Quality. Speed. Warmth. Trust. Care. Growth.",
    ],
)
def test_addresses_emoji_and_rows_of_words_are_no_why(why: str) -> None:
    assert missing(why, TITLE, "en") is not None


def test_an_address_beside_a_real_why_takes_nothing_from_it() -> None:
    why = "It tells how three hospitals found out why patients never complain: https://a.example/x"
    assert missing(why, TITLE, "en") is None


@given(st.text(max_size=400), st.text(max_size=60), st.sampled_from(["nl", "en", ""]))
def test_whatever_is_typed_gets_an_answer(why: str, title: str, language: str) -> None:
    lacking = missing(why, title, language)
    words = words_of(why)
    if lacking is None:
        assert LEAST_WORDS <= len(words) <= MOST_WORDS
        assert 1 <= len(sentences_of(why, language)) <= MOST_SENTENCES
    else:
        assert str(lacking)


@given(st.lists(st.sampled_from(_PLAIN), min_size=1, max_size=70))
def test_spaces_lines_and_case_change_no_count(words: list[str]) -> None:
    plain, loose = " ".join(words), "  \t ".join(word.upper() for word in words)
    assert words_of(plain) == words_of(loose) == words
