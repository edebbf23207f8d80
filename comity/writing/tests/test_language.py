"""Guessing a text's language where its author did not say."""

from __future__ import annotations

import pytest

from comity.writing.language import guess


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hoe meten jullie de tevredenheid van klanten die net gebeld hebben?", "nl"),
        ("How do you measure what people think who have just called?", "en"),
        ("Wij sturen een NPS survey na ieder call center contact, maar niemand vult hem in.", "nl"),
        ("We asked the De Vries family how they would like to be greeted.", "en"),
    ],
)
def test_function_words_tell_dutch_from_english(text: str, language: str) -> None:
    assert guess(text, "xx") == language


@pytest.mark.parametrize("text", ["", "42", "NPS? CSAT!", "Ελληνικά"])
def test_where_words_do_not_tell_the_authors_language_is_taken(text: str) -> None:
    assert guess(text, "nl") == "nl"
    assert guess(text, "en") == "en"
