"""Personal data is seen in texts that are about to be published.

The sentences in eval/personal_*.csv are labelled; how many were seen at first sight, before the
patterns were mended on them, stands in eval/README.md. That they are seen now only says that what
was learnt stays learnt.
"""

from __future__ import annotations

import csv
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.transparency.screening import Kind, Names, screen

EVAL = Path(__file__).resolve().parents[3] / "eval"
MEMBERS = [
    ("Anna de Wit", "anna"),
    ("Bram Ashworth", "bram"),
    ("Hilde Maes", "hilde"),
    ("Samir Haddad", "samir"),
    ("Vera Lindqvist", "vera"),
    ("Nora Vermeer", "nora"),
    ("Aziz Karimi", "aziz"),
    ("Will May", "will"),
    ("Mark Summer", "mark-s"),
]
ROOMS = ["The Commons", "Gesprek", "Praktijk", "Vragen", "Café", "Eerlijk delen"]
HERE = Names.of(MEMBERS, public=ROOMS)


def seen(text: str) -> list[tuple[str, str]]:
    """What was found in a text: its sort and the very words."""
    return [(found.kind.value, found.words(text)) for found in screen(text, HERE)]


def rows(name: str) -> list[dict[str, str]]:
    with (EVAL / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("name", "recall", "alarms"),
    [
        ("personal_first.csv", 1.0, 0.0),
        ("personal_second.csv", 1.0, 0.14),
        ("personal_third.csv", 1.0, 0.12),
        ("personal_fourth.csv", 1.0, 0.0),
    ],
)
def test_what_was_seen_once_is_seen_still(name: str, recall: float, alarms: float) -> None:
    personal = [row for row in rows(name) if row["kinds"]]
    harmless = [row for row in rows(name) if not row["kinds"]]
    assert sum(bool(seen(row["text"])) for row in personal) / len(personal) >= recall
    assert sum(bool(seen(row["text"])) for row in harmless) / len(harmless) <= alarms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna de Wit wrote it.", [("name", "Anna de Wit")]),
        ("It was ANNA DE WIT.", [("name", "ANNA DE WIT")]),
        ("Ánna de Wit", [("name", "Ánna de Wit")]),
        ("Ask Bram about it.", [("name", "Bram")]),
        ("It is about Ashworth's post.", [("name", "Ashworth's")]),
        ("@anna said so", [("handle", "@anna")]),
        ("the profile mark-s", [("handle", "mark-s")]),
        ("lou@example.org", [("email", "lou@example.org")]),
        ("lou (at) kade (punt) example", [("email", "lou (at) kade (punt) example")]),
        ("Call +31 6 12345678 now", [("phone", "+31 6 12345678")]),
        ("Dorpsstraat 12a", [("address", "Dorpsstraat 12a")]),
        ("1234 AB Utrecht", [("address", "1234 AB")]),
        ("NL91 ABNA 0417 1643 00", [("iban", "NL91 ABNA 0417 1643 00")]),
        ("see www.example.org/lou", [("url", "www.example.org/lou")]),
        ("/members/7hK2mPqRsT1vWx/", [("url", "/members/7hK2mPqRsT1vWx")]),
        ("said Jan Jansen once", [("perhaps", "Jan Jansen")]),
        ("mevrouw Jansen", [("name", "mevrouw Jansen")]),
        ("number 123456782", [("number", "123456782")]),
    ],
)
def test_each_sort_is_seen_with_its_very_words(text: str, found: list[tuple[str, str]]) -> None:
    assert seen(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Will this stop?",
        "May this be a reminder.",
        "Mark the difference.",
        "It was hidden on 12 May 2026.",
        "The Commons has a code.",
        "Under the Digital Services Act, Article 17.",
        "Regulation (EU) 2022/2065",
        "At 10:15, 250 people, 49,95 euro, 20-05-2026.",
        "a warm will and a mark",
    ],
)
def test_what_names_nobody_is_left_alone(text: str) -> None:
    assert seen(text) == []


def test_a_member_named_like_a_word_is_seen_within_a_sentence() -> None:
    assert seen("It was sent to Will twice.") == [("name", "Will")]
    assert seen("It was sent to Will May.") == [("name", "Will May")]


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    found = screen(text, HERE)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(isinstance(one.kind, Kind) for one in found)


@given(st.sampled_from(MEMBERS), st.text(alphabet="abc xyz.,", max_size=30))
def test_a_full_name_is_seen_wherever_it_stands(member: tuple[str, str], around: str) -> None:
    text = f"{around} {member[0]} {around}"
    assert any(member[0] in words for _, words in seen(text))
