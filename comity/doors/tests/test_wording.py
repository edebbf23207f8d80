"""Messages: said in a language, kept as JSON, and said again later in another."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.answer import Message
from comity.doors.wording import pack, say, unpack

NAMES = st.text("abcdefgh_", min_size=1, max_size=8)
PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), st.text())


def messages(values: Any) -> Any:
    return st.builds(
        lambda text, params: Message(text, **params),
        st.text(),
        st.dictionaries(NAMES, values, max_size=4),
    )


MESSAGES = messages(st.recursive(PLAIN, messages, max_leaves=6))


@given(MESSAGES)
@settings(deadline=None)
def test_what_is_packed_survives_json_and_is_the_same_message(message: Message) -> None:
    assert unpack(json.loads(json.dumps(pack(message)))) == message


def test_nothing_is_packed_as_nothing_and_said_as_nothing() -> None:
    assert pack(None) is None
    assert unpack(None) is None
    assert say(None) == ""


def test_what_was_packed_in_one_language_is_said_in_another() -> None:
    with override("en"):
        kept = pack(Message("%(who)s made you a host. Thank you for taking care.", who="Hilde"))
    with override("nl"):
        said = say(unpack(kept))
    assert said.startswith("Hilde ")
    assert "host" in said
    assert "made you" not in said


def test_a_message_within_a_message_is_said_in_the_same_language() -> None:
    inner = Message("You are no host.")
    with override("nl"):
        assert say(Message("— %(said)s —", said=inner)) == "— Je bent geen host. —"


@pytest.mark.parametrize("text", ["100 %", "50 % off %s", "%(who)s"])
def test_a_message_without_parameters_is_said_as_it_stands(text: str) -> None:
    assert say(Message(text)) == text


def test_what_a_parameter_says_is_not_filled_in_again() -> None:
    assert say(Message("%(who)s and %(other)s", who="%(other)s", other="B")) == "%(other)s and B"


def test_a_lacking_parameter_is_a_bug_and_not_a_gap() -> None:
    with pytest.raises(KeyError):
        say(Message("%(who)s and %(other)s", who="A"))


def test_messages_are_the_same_by_their_words_and_parameters() -> None:
    assert Message("a", n=1) == Message("a", n=1)
    assert Message("a", n=1) != Message("a", n=2)
    assert len({Message("a"), Message("a"), Message("b")}) == 2


MARCH = datetime(2026, 3, 3, 13, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "From 3 March 2026, 14:05."), ("nl", "From 3 maart 2026, 14:05.")],
)
def test_a_moment_is_said_by_our_clock_in_the_readers_language(language: str, said: str) -> None:
    with override(language):
        assert say(Message("From %(moment)s.", moment=MARCH)) == said


def test_a_moment_survives_being_packed() -> None:
    message = Message("From %(moment)s.", moment=MARCH)
    assert unpack(pack(message)) == message


def test_a_moment_within_a_message_within_a_message_survives_too() -> None:
    inner = Message("From %(moment)s.", moment=MARCH)
    outer = Message("%(inner)s Now.", inner=inner)
    assert unpack(pack(outer)) == outer


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "until 4 March 2026, 13:30."), ("nl", "tot 4 maart 2026, 13:30.")],
)
def test_a_moment_is_said_in_the_communitys_time_and_the_readers_language(
    language: str, said: str
) -> None:
    """As in the reason of a measure: when it ends, to the minute."""
    moment = datetime(2026, 3, 4, 12, 30, tzinfo=UTC)
    message = Message(
        "%(until)s %(end)s.", until={"en": "until", "nl": "tot"}[language], end=moment
    )
    with override(language):
        assert say(message) == said


def test_a_moment_within_a_message_within_a_message() -> None:
    moment = datetime(2026, 7, 1, 22, 0, tzinfo=UTC)
    inner = Message("at %(when)s", when=moment)
    with override("en"):
        assert say(Message("It ends %(inner)s.", inner=inner)) == "It ends at 2 July 2026, 00:00."
