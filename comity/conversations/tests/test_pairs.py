"""Two who agreed to it talk; nobody else is written to (clauses consent-before-contact and
stop-means-stop)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.http import Http404

from comity.answer import Refused
from comity.boundaries.actions import ask_to_stop, grant, lift_stop, withdraw
from comity.boundaries.models import Stop
from comity.conduct.verdict import Outcome
from comity.conversations import queries
from comity.conversations.actions import (
    delete,
    edit,
    keep_draft,
    leave,
    send,
    start_group,
    talk_with,
)
from comity.conversations.models import Conversation, Message
from comity.conversations.tests.scene import between, say, stay_of
from comity.talk.composing import Draft
from tests.cast import Cast


def finding(refused: pytest.ExceptionInfo[Refused]) -> tuple[str, Outcome]:
    """The clause and outcome of the one finding."""
    assert refused.value.verdict is not None
    (found,) = refused.value.verdict.findings
    return found.clause, found.outcome


def test_nobody_opens_a_conversation_without_consent(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        talk_with(by=cast.anna, other=cast.bram)
    assert finding(refused) == ("consent-before-contact", Outcome.REFUSE)
    assert not Conversation.objects.exists()


def test_two_in_contact_have_one_conversation_however_often_it_is_opened(cast: Cast) -> None:
    first = between(cast.anna, cast.bram)
    again, is_new = talk_with(by=cast.bram, other=cast.anna)
    assert (again, is_new) == (first, False)
    assert first.participations.count() == 2


def test_there_is_no_second_conversation_by_way_of_a_group_of_two(cast: Cast) -> None:
    between(cast.anna, cast.bram)
    with pytest.raises(Refused, match="three or more"):
        start_group(by=cast.anna, others=[cast.bram], title="Just us")


@pytest.mark.parametrize("other", ["anna", "stranger"])
def test_nobody_talks_with_themselves_or_with_nobody(cast: Cast, other: str) -> None:
    others = [cast.anna, cast.bram] if other == "anna" else []
    with pytest.raises(Refused, match="somebody else"):
        start_group(by=cast.anna, others=others, title="")


def test_a_message_is_rendered_once_and_read_by_the_other(cast: Cast) -> None:
    conversation = between(cast.anna, cast.bram)
    sent = say(cast.anna, conversation, "Hoe gaat het met **jou**, @bram?")
    assert sent.html == "<p>Hoe gaat het met <strong>jou</strong>, @bram?</p>\n"
    assert sent.language == "nl"
    assert queries.messages(cast.bram, conversation).items == [sent]


def test_an_empty_conversation_shows_to_who_opened_it_alone(cast: Cast) -> None:
    conversation = between(cast.anna, cast.bram)
    assert [line.circle.conversation for line in queries.inbox(cast.anna)[0]] == [conversation]
    assert queries.inbox(cast.bram)[0] == []
    say(cast.anna, conversation)
    assert len(queries.inbox(cast.bram)[0]) == 1


def test_after_a_withdrawal_both_read_on_and_neither_writes(cast: Cast) -> None:
    conversation = between(cast.anna, cast.bram)
    sent = say(cast.anna, conversation)
    withdraw(by=cast.bram, other=cast.anna)
    for one, other in ((cast.anna, cast.bram), (cast.bram, cast.anna)):
        assert queries.messages(one, conversation).items == [sent]
        with pytest.raises(Refused) as refused:
            say(one, conversation)
        assert finding(refused) == ("consent-before-contact", Outcome.REFUSE)
        with pytest.raises(Refused):
            talk_with(by=one, other=other)
    assert Message.objects.count() == 1


def test_consent_that_is_given_again_opens_the_same_conversation(cast: Cast) -> None:
    conversation = between(cast.anna, cast.bram)
    withdraw(by=cast.bram, other=cast.anna)
    grant(by=cast.anna, other=cast.bram)
    say(cast.anna, conversation)
    assert talk_with(by=cast.bram, other=cast.anna) == (conversation, False)


def test_who_was_asked_to_stop_writes_nothing_and_it_is_counted(cast: Cast) -> None:
    conversation = between(cast.anna, cast.bram)
    ask_to_stop(by=cast.bram, member=cast.anna)
    attempts: list[Callable[[], object]] = [
        lambda: say(cast.anna, conversation),
        lambda: talk_with(by=cast.anna, other=cast.bram),
    ]
    for number, attempt in enumerate(attempts, 1):
        with pytest.raises(Refused) as refused:
            attempt()
        assert finding(refused) == ("stop-means-stop", Outcome.REFUSE)
        assert Stop.objects.get().attempts == number


def test_who_asked_for_the_stop_lifts_it_first(cast: Cast) -> None:
    conversation = between(cast.anna, cast.bram)
    ask_to_stop(by=cast.bram, member=cast.anna)
    for attempt in (
        lambda: say(cast.bram, conversation),
        lambda: talk_with(by=cast.bram, other=cast.anna),
    ):
        with pytest.raises(Refused, match="Lift your stop first") as refused:
            attempt()
        assert refused.value.answer.clause == "stop-means-stop"
    lift_stop(by=cast.bram, member=cast.anna)
    with pytest.raises(Refused) as refused:
        say(cast.bram, conversation)
    assert finding(refused)[0] == "consent-before-contact"


def test_a_stop_that_was_not_told_yet_is_told_at_the_next_message(cast: Cast) -> None:
    conversation = between(cast.anna, cast.bram)
    ask_to_stop(by=cast.bram, member=cast.anna, tell_now=False)
    with pytest.raises(Refused):
        say(cast.anna, conversation)
    assert Stop.objects.get().told_at is not None


def test_past_a_stop_older_words_are_not_edited_but_may_be_deleted(cast: Cast) -> None:
    conversation = between(cast.anna, cast.bram)
    sent = say(cast.anna, conversation)
    ask_to_stop(by=cast.bram, member=cast.anna)
    with pytest.raises(Refused) as refused:
        edit(by=cast.anna, message=sent, draft=Draft("And another thing."))
    assert finding(refused)[0] == "stop-means-stop"
    assert Stop.objects.get().attempts == 1
    delete(by=cast.anna, message=sent)
    assert queries.messages(cast.bram, conversation).items[0].body == ""


def test_after_a_withdrawal_older_words_are_not_edited(cast: Cast) -> None:
    sent = say(cast.anna, between(cast.anna, cast.bram))
    withdraw(by=cast.anna, other=cast.bram)
    with pytest.raises(Refused) as refused:
        edit(by=cast.anna, message=sent, draft=Draft("And another thing."))
    assert finding(refused)[0] == "consent-before-contact"


def test_a_draft_is_kept_past_a_stop_and_not_sent(cast: Cast) -> None:
    conversation = between(cast.anna, cast.bram)
    keep_draft(by=cast.anna, conversation=conversation, body="Before the stop.")
    ask_to_stop(by=cast.bram, member=cast.anna)
    with pytest.raises(Refused):
        send(by=cast.anna, conversation=conversation, draft=Draft("Before the stop."))
    assert stay_of(cast.anna, conversation).draft == "Before the stop."
    assert queries.messages(cast.bram, conversation).items == []


def test_a_conversation_of_two_is_not_left(cast: Cast) -> None:
    conversation = between(cast.anna, cast.bram)
    with pytest.raises(Refused, match="withdraw your consent"):
        leave(by=cast.anna, conversation=conversation)


@pytest.mark.parametrize("who", ["host", "second_host", "vendor"])
def test_nobody_else_finds_it_hosts_neither(cast: Cast, who: str) -> None:
    conversation = between(cast.anna, cast.bram)
    sent = say(cast.anna, conversation)
    other = getattr(cast, who)
    with pytest.raises(Http404):
        queries.get_circle(other, conversation.pk)
    with pytest.raises(Http404):
        queries.get_message(other, sent.pk)
    with pytest.raises(Http404):
        say(other, conversation)
    assert queries.messages(other, conversation).items == []
    assert queries.search(other, "meet").items == []


def test_who_has_not_accepted_the_code_writes_nothing(cast: Cast) -> None:
    conversation = between(cast.anna, cast.newcomer)
    say(cast.anna, conversation)
    with pytest.raises(Refused, match="accept the code"):
        say(cast.newcomer, conversation)
    assert len(queries.messages(cast.newcomer, conversation).items) == 1
