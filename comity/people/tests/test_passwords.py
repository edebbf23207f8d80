"""What is said of a password that will not do."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.password_validation import (
    get_default_password_validators,
    password_validators_help_texts,
    validate_password,
)
from django.core.exceptions import ValidationError
from django.utils.translation import override

from comity.people.models import Member

ENGLISH = re.compile(r"\b(the|this|password|must|too|your)\b", re.IGNORECASE)
FORMAL = re.compile(r"\b(u|uw)\b", re.IGNORECASE)
BAD = ["kort", "anna@example.org", "password123", "0123456789"]


def said_of(password: str) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        validate_password(password, Member(email="anna@example.org", name="Anna"))
    return refused.value.messages


@pytest.mark.parametrize("password", BAD)
def test_what_is_wrong_with_a_password_is_said_in_dutch_to_je(password: str) -> None:
    with override("nl"):
        for sentence in said_of(password):
            assert not ENGLISH.search(sentence), sentence
            assert not FORMAL.search(sentence), sentence


def test_what_a_password_needs_is_said_in_dutch_to_je() -> None:
    with override("nl"):
        for sentence in password_validators_help_texts():
            assert not ENGLISH.search(sentence), sentence
            assert not FORMAL.search(sentence), sentence


def test_each_validator_has_been_heard() -> None:
    heard = {sentence for password in BAD for sentence in said_of(password)}
    assert len(heard) == len(get_default_password_validators())


def test_a_short_password_is_told_how_long_one_is() -> None:
    with override("nl"):
        assert said_of("kort") == ["Dit wachtwoord is te kort. Neem er een van minstens 10 tekens."]
