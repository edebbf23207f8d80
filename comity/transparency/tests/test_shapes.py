"""What is shaped like personal data is seen though nobody here bears it, and public words are not.

A sort that is certain must go; for a guess a host may vouch.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.transparency.screening import Kind, Names, screen
from comity.transparency.screening.words import (
    BARE,
    ORDINARY,
    PEOPLES,
    PUBLIC,
)

NOBODY = Names()
HERE = Names.of([("Anna de Wit", "anna"), ("Will May", "will")], public=["The Commons", "Café"])


def found(text: str, names: Names = NOBODY) -> list[tuple[str, str]]:
    """The sort and the very words of everything that is seen."""
    return [(one.kind.value, one.words(text)) for one in screen(text, names)]


def guessed(text: str, names: Names = NOBODY) -> list[str]:
    """The words of what is only guessed."""
    return [words for kind, words in found(text, names) if kind == Kind.PERHAPS]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The author says that Priya left.", ["Priya"]),
        ("Het bericht gaat over Joost, die weg is.", ["Joost"]),
        ("They wrote to Marcus's wife.", ["Marcus's"]),
        ("It is about Karel-Jan and his dog.", ["Karel-Jan"]),
        ("Ook Ruben en Daphne werden genoemd.", ["Ruben", "Daphne"]),
        ("It mentions O'Connor twice.", []),
        ("It names McAllister in the title.", ["McAllister"]),
        ("Dear Chantal, it began.", ["Chantal"]),
        ("Dit gaat over Øystein.", ["Øystein"]),
    ],
)
def test_a_word_with_a_capital_within_a_sentence_is_perhaps_a_name(
    text: str, words: list[str]
) -> None:
    assert guessed(text) == words
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Esther zei dat ze het niet wilde.",
        "Leonie is a fraud.",
        "It went on. Kofi has no shame, it said.",
        "In het Engels: Tineke was erbij.",
        "“Gerry drinks at work” and “Gerry wrote this”",
        "Wendy's job was the subject.",
        "- Femke moet weg",
    ],
)
def test_a_word_that_begins_a_sentence_is_one_before_what_a_person_does(text: str) -> None:
    assert guessed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Comments like these drove people away.",
        "Selling is not allowed here.",
        "Discriminatie is nooit aanvaardbaar.",
        "Schelden mag niet.",
        "Klagen kan, schelden niet.",
        "Somebody wrote this twice.",
        "Niemand heeft erop gereageerd.",
        "Reclame is hier niet welkom.",
        "Harassment has no place here.",
        "Twice the answer was no.",
        "Bedreigingen volgden.",
    ],
)
def test_an_ordinary_word_may_begin_a_sentence(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "People from Poland and Polish people were mocked.",
        "Een grap over Belgen, Duitsers en Surinamers.",
        "It calls Muslims and Jews names.",
        "Hij schreef dat Moslims en Joden moeten zwijgen.",
        "It was posted on Tuesday, and again in December.",
        "Met Pasen en met Kerstmis stond het er.",
        "The same text stands on LinkedIn and on Facebook.",
        "Het is groepsbelediging volgens de Hoge Raad en het Wetboek van Strafrecht.",
        "It happened in Utrecht, then in Ghent, then in London.",
        "The GDPR and the DSA forbid it; NPS and CX are terms of art.",
        "ChatGPT and iPhone are products.",
        "It breaks Article 137d of the Dutch Criminal Code.",
        "Na de Tweede Kamer kwam de Eerste Kamer aan de beurt.",
    ],
)
def test_peoples_faiths_places_days_laws_and_networks_are_public(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("M. Janssens werd genoemd.", "M. Janssens"),
        ("Written by J.P. de Groot.", "J.P. de Groot"),
        ("It says N. Vermeer did it.", "N. Vermeer"),
    ],
)
def test_initials_before_a_word_with_a_capital_are_seen(text: str, words: str) -> None:
    assert guessed(text) == [words]


@pytest.mark.parametrize(
    "text", ["See option B. The rest stands.", "Article 3, under A. It says so."]
)
def test_a_letter_that_ends_a_sentence_is_no_initial(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("handle", "It ended with IG: sophie.travels", "IG: sophie.travels"),
        ("handle", "Insta = nightowl", "Insta = nightowl"),
        ("handle", "the account dutch_cx_dave", "dutch_cx_dave"),
        ("perhaps", "he is jan1975 there", "jan1975"),
        ("perhaps", "onder de naam lotteleest", "onder de naam lotteleest"),
        ("perhaps", "a blog, tinekeschrijft.nl, too", "tinekeschrijft.nl"),
        ("url", "facebook.com/anna.dewit.9", "facebook.com/anna.dewit.9"),
        ("number", "the plate 45-KXB-3 is shown", "45-KXB-3"),
        ("number", "kenteken XX-999-X", "XX-999-X"),
        ("number", "from 203.0.113.45, it said", "203.0.113.45"),
        ("number", "geboren op 14 maart 1981", "geboren op 14 maart 1981"),
        ("number", "born on 3/5/1975 in", "born on 3/5/1975"),
        ("address", "at 52.3702, 4.8952 sharp", "52.3702, 4.8952"),
        ("perhaps", "ring 555-0134 at night", "ring 555-0134"),
        ("phone", "Bel 06 - 1234 5678", "06 - 1234 5678"),
    ],
)
def test_numbers_and_accounts_of_somebody_are_seen(kind: str, text: str, words: str) -> None:
    assert (kind, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "On 12-05-2026 at 09:30 it was hidden.",
        "It holds 3.400 words and 12,5 per cent of the page.",
        "Version 1.2.3 of the code, section 3.2.1.",
        "Order 20260315 of 25 euro.",
        "It ran from 10:15 to 11:45, 3-5 times a day.",
        "A 48-hour limit, a 30-day one and a 2-host rule.",
        "ISO 9001 and B2B are terms of art.",
        "their account was closed and the profile removed",
        "under the name of fairness",
    ],
)
def test_other_numbers_and_words_about_accounts_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_what_the_community_calls_its_own_is_public_and_its_members_are_not() -> None:
    assert found("It was said in The Commons, in the Café.", HERE) == []
    assert found("It was said in the Café.") == [("perhaps", "Café")]
    assert found("It was said to Anna in the Café.", HERE) == [("name", "Anna")]


def test_a_member_named_like_a_place_or_a_month_is_seen_all_the_same() -> None:
    names = Names.of([("Paris Holland", "paris"), ("April Ghent", "april")])
    assert found("It was sent to Paris twice.", names) == [("name", "Paris")]
    assert found("It mocks Holland for it.", names) == [("name", "Holland")]
    assert found("It was sent on 3 April 2026.", names) == []


def test_whom_a_text_names_is_looked_for_from_then_on() -> None:
    names = HERE.also(["Marjolein de Haan, her boss", "nobody else", ""])
    assert found("Marjolein. It stands by itself.", names) == [("name", "Marjolein")]
    assert found("Marjolein. It stands by itself.", HERE) == []
    assert found("It mocks Haan.", names) == [("name", "Haan")]
    assert HERE.also(["in the hall, on Monday, in Utrecht"]) == HERE
    assert HERE.also([]) is HERE


def test_what_is_certain_goes_before_what_is_guessed() -> None:
    text = "It tells Anna de Wit to mail Joost at joost@example.org"
    assert found(text, HERE) == [
        ("name", "Anna de Wit"),
        ("perhaps", "Joost"),
        ("email", "joost@example.org"),
    ]


def test_lists_of_words_are_as_words_are_compared() -> None:
    """Small letters without accents, or they would never match."""
    for word in (*PUBLIC, *ORDINARY, *BARE, *PEOPLES):
        assert word == word.lower()
        assert word.isascii(), word


@given(st.sampled_from(["Priya", "Joost", "Declan", "Malgorzata", "Youssef"]), st.integers(0, 30))
def test_a_long_text_hides_no_name(name: str, sentences: int) -> None:
    before = "The hosts looked at it twice. " * sentences
    assert guessed(f"{before}Then it turns to {name} again.") == [name]


def test_the_longest_statement_is_looked_at_in_no_time() -> None:
    text = ("The Author Wrote That Priya And J. de Groot Were Called Names, says it. " * 70)[:5000]
    names = Names.of([(f"Given{n} Family{n}", f"handle{n}") for n in range(500)])
    assert len(screen(text, names)) > 50
