"""Whom a text addresses or quotes, however it is disguised (clause stop-means-stop)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.writing.addressing import addresses, quoted, repeats
from comity.writing.markdown import mentioned

KEY = "7Kq2mZx9PbRt4W"
DISGUISES = {
    "plain": "What do you say, @anna-de-wit?",
    "at the beginning": "@anna-de-wit what do you say?",
    "capitals": "What do you say, @Anna-De-Wit?",
    "a space behind the sign": "What do you say, @ anna-de-wit?",
    "code": "What do you say, `@anna-de-wit`?",
    "a block of code": "```\n@anna-de-wit\n```",
    "a link": f"[What do you say?](/members/{KEY}/)",
    "a whole link": f"[What do you say?](https://community.example/members/{KEY}/)",
    "an encoded link": "[What do you say?](/members/%37Kq2mZx9PbRt4W/)",
    "a twice encoded link": "[What do you say?](/members/%2537Kq2mZx9PbRt4W/)",
    "a reference": f"[What do you say?][1]\n\n[1]: /members/{KEY}/",
    "a bare address": f"See /members/{KEY}/ about it.",
    "the text of a link": "[@anna-de-wit](https://example.org/)",
    "zero-width characters": "What do you say, @an\u200bna-de\u2060-wit?",
    "a soft hyphen": "What do you say, @anna\u00ad-de-wit?",
    "cyrillic letters": "What do you say, @\u0430nn\u0430-d\u0435-wit?",
    "greek letters": "What do you say, @\u03b1nn\u03b1-de-wit?",
    "full-width letters": "What do you say, \uff20\uff41\uff4e\uff4e\uff41-de-wit?",
    "accents": "What do you say, @\u00e1nna-de-wit?",
    "another hyphen": "What do you say, @anna\u2010de\u2011wit?",
    "an entity": "What do you say, &#64;anna-de-wit?",
    "an entity in the name": "What do you say, @anna&#45;de-wit?",
    "an escaped sign": "What do you say, \\@anna\\-de-wit?",
    "emphasis within": "What do you say, @an**na**-de-wit?",
    "a title": "# @anna-de-wit",
    "a table": "|a|b|\n|-|-|\n|@anna-de-wit|x|",
    "a quotation": "> @anna-de-wit\n\nSays who?",
}
OTHERS = [
    "Nothing in particular.",
    "anna-de-wit",
    "Anna de Wit said so.",
    "@anna",
    "@anna-de-witte",
    "@anna-de-wit-2",
    "info@anna-de-wit.example",
    "/members/7Kq2mZx9PbRt4X/",
    "",
]


@pytest.mark.parametrize("text", DISGUISES.values(), ids=DISGUISES)
def test_what_a_reader_takes_for_a_mention_is_one(text: str) -> None:
    assert addresses(text, "anna-de-wit", KEY)


@pytest.mark.parametrize("text", OTHERS)
def test_what_addresses_nobody_or_somebody_else_does_not(text: str) -> None:
    assert not addresses(text, "anna-de-wit", KEY)


@given(st.text(max_size=80), st.text(max_size=80))
def test_whatever_stands_around_it_a_mention_that_is_linked_is_found(left: str, right: str) -> None:
    text = f"{left} @anna-de-wit {right}"
    assert addresses(text, "anna-de-wit", KEY) or "anna-de-wit" not in mentioned(text)


def test_each_quotation_is_read_as_plain_words() -> None:
    text = "> We count **less**,\n> and `listen`.\n\nYes.\n\n> > Twice."
    assert quoted(text) == ["we count less and listen", "twice"]


def test_what_is_no_quotation_is_not_quoted() -> None:
    assert quoted("We count less.\n\n- and listen") == []


SAID = "We count less and listen more, every week of the year."


@pytest.mark.parametrize(
    ("quotation", "said", "found"),
    [
        ("we count less and listen", SAID, True),
        ("she said we count less and listen more", SAID, True),
        ("listen more every week of", SAID, True),
        ("w\u0435 count less and listen", SAID, False),
        ("we count less", SAID, False),
        ("and listen more or less every week", SAID, False),
        ("we agree on that", "We agree.", False),
        ("well we really agree then", "We really agree", True),
        ("anything", "", False),
    ],
)
def test_five_words_in_a_row_are_a_quotation(quotation: str, said: str, found: bool) -> None:
    assert repeats(quotation, said) is found


def test_a_quotation_with_look_alike_letters_is_one() -> None:
    (quotation,) = quoted("> W\u0435 c\u043eunt less \u0430nd listen")
    assert repeats(quotation, SAID)
