"""A group is of people who agreed to it, and nobody writes to who did not (clauses
consent-before-contact and stop-means-stop)."""

from __future__ import annotations

import pytest
from django.http import Http404

from comity.answer import Refused
from comity.boundaries.actions import ask_to_stop, lift_stop, withdraw
from comity.boundaries.models import Attempt
from comity.conduct.deeds import Way
from comity.conversations import models, queries
from comity.conversations.actions import add, edit, join, keep_draft, leave, retitle, start_group
from comity.conversations.models import Conversation, Participation
from comity.conversations.tests.scene import befriend, between, group, say, stay_of
from comity.notices.models import Notice
from comity.people.models import Member
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand


def read_by(member: Member, conversation: Conversation) -> list[str]:
    """What a member may read, in the order in which it was written."""
    return [each.body for each in queries.messages(member, conversation).items[::-1]]


def clause(refused: pytest.ExceptionInfo[Refused]) -> str | None:
    return refused.value.answer.clause


def test_a_group_is_started_with_those_one_is_in_contact_with(cast: Cast) -> None:
    befriend(cast.anna, cast.bram)
    with pytest.raises(Refused) as refused:
        start_group(by=cast.anna, others=[cast.bram, cast.vendor], title="Retro")
    assert clause(refused) == "consent-before-contact"
    assert "Vera Lindqvist" in str(refused.value)
    assert not Conversation.objects.exists()


def test_the_invited_see_and_receive_nothing_until_they_join(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor, joined=False, title="Retro")
    say(cast.anna, conversation, "Before.")
    assert read_by(cast.bram, conversation) == []
    assert queries.get_circle(cast.bram, conversation.pk).name == "Anna de Wit, Vera Lindqvist"
    assert [n.kind for n in Notice.objects.filter(member=cast.bram)] == ["group-invitation"]
    join(by=cast.bram, conversation=conversation)
    say(cast.anna, conversation, "After.")
    assert read_by(cast.bram, conversation) == ["After."]
    assert queries.get_circle(cast.bram, conversation.pk).name == "Retro"


def test_the_invited_write_nothing_and_keep_no_draft_until_they_join(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor, joined=False)
    with pytest.raises(Refused, match="Join the conversation first"):
        say(cast.bram, conversation)
    with pytest.raises(Refused, match="for who is in the conversation"):
        keep_draft(by=cast.bram, conversation=conversation, body="Soon.")
    with pytest.raises(Refused, match="Join the conversation first"):
        add(by=cast.bram, conversation=conversation, member=cast.anna)


def test_who_joined_reads_those_who_were_on_the_list_and_they_read_them(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    say(cast.bram, conversation, "Hello, Vera.")
    say(cast.vendor, conversation, "Hello, Bram.")
    assert read_by(cast.vendor, conversation) == ["Hello, Vera.", "Hello, Bram."]


def test_who_leaves_reads_until_that_moment_and_writes_no_more(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    say(cast.anna, conversation, "Before.")
    leave(by=cast.bram, conversation=conversation)
    say(cast.anna, conversation, "After.")
    assert read_by(cast.bram, conversation) == ["Before."]
    with pytest.raises(Refused, match="You left"):
        say(cast.bram, conversation)
    assert not stay_of(cast.bram, conversation).is_unread


def test_who_left_does_not_learn_who_came_later(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    leave(by=cast.bram, conversation=conversation)
    befriend(cast.anna, cast.host)
    add(by=cast.anna, conversation=conversation, member=cast.host)
    join(by=cast.host, conversation=conversation)
    assert cast.host not in queries.get_circle(cast.bram, conversation.pk).others


def test_who_left_is_not_back_before_they_agree_again(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    leave(by=cast.bram, conversation=conversation)
    with pytest.raises(Refused, match="invite you again"):
        join(by=cast.bram, conversation=conversation)
    add(by=cast.anna, conversation=conversation, member=cast.bram)
    say(cast.anna, conversation, "Are you there?")
    assert read_by(cast.bram, conversation) == []


def test_a_second_stay_begins_where_they_join_again(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    say(cast.anna, conversation, "First.")
    leave(by=cast.bram, conversation=conversation)
    say(cast.anna, conversation, "Between.")
    add(by=cast.anna, conversation=conversation, member=cast.bram)
    say(cast.anna, conversation, "Invited.")
    join(by=cast.bram, conversation=conversation)
    say(cast.anna, conversation, "Second.")
    assert read_by(cast.bram, conversation) == ["First.", "Second."]
    assert len(queries.inbox(cast.bram)[0]) == 1


def test_who_adds_is_in_contact_with_everyone_in_it(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    befriend(cast.bram, cast.host)
    with pytest.raises(Refused, match="Vera Lindqvist and you have not agreed") as refused:
        add(by=cast.bram, conversation=conversation, member=cast.host)
    assert clause(refused) == "consent-before-contact"
    befriend(cast.bram, cast.vendor)
    stay = add(by=cast.bram, conversation=conversation, member=cast.host)
    assert stay.is_invited
    assert add(by=cast.bram, conversation=conversation, member=cast.host) == stay


def test_nobody_is_added_without_consent_or_to_a_conversation_of_two(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    with pytest.raises(Refused, match="has not agreed to be written to"):
        add(by=cast.anna, conversation=conversation, member=cast.host)
    pair = between(cast.anna, cast.bram)
    with pytest.raises(Refused, match="between two"):
        add(by=cast.anna, conversation=pair, member=cast.vendor)


def test_who_came_later_writes_once_those_who_were_there_agreed(cast: Cast) -> None:
    """Bram joined a group in which the host was not; a contact of Anna is none of his."""
    conversation = group(cast.anna, cast.bram, cast.vendor)
    befriend(cast.anna, cast.host)
    add(by=cast.anna, conversation=conversation, member=cast.host)
    join(by=cast.host, conversation=conversation)
    with pytest.raises(Refused) as refused:
        say(cast.host, conversation)
    assert clause(refused) == "consent-before-contact"
    for member in (cast.bram, cast.vendor):
        assert queries.get_circle(member, conversation.pk).to_agree == [cast.host]
        join(by=member, conversation=conversation)
    say(cast.host, conversation, "Thank you.")
    assert read_by(cast.bram, conversation) == ["Thank you."]


@pytest.mark.parametrize("who", ["bram", "anna"])
def test_a_withdrawal_between_two_keeps_both_from_writing_in_their_group(
    cast: Cast, who: str
) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    ends, other = getattr(cast, who), cast.anna if who == "bram" else cast.bram
    withdraw(by=ends, other=other)
    for member in (ends, other):
        with pytest.raises(Refused) as refused:
            say(member, conversation)
        assert clause(refused) == "consent-before-contact"
    say(cast.vendor, conversation, "I may still speak.")
    assert read_by(cast.bram, conversation) == ["I may still speak."]


def test_a_withdrawal_is_mended_by_agreeing_again_each_for_the_other(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    withdraw(by=cast.bram, other=cast.anna)
    join(by=cast.bram, conversation=conversation)
    say(cast.anna, conversation, "Bram agreed to read me again.")
    with pytest.raises(Refused):
        say(cast.bram, conversation)
    join(by=cast.anna, conversation=conversation)
    say(cast.bram, conversation, "And now you me.")


def test_past_a_stop_nobody_writes_edits_adds_or_calls_the_group_otherwise(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    sent = say(cast.vendor, conversation, "Hello.")
    befriend(cast.vendor, cast.host)
    ask_to_stop(by=cast.bram, member=cast.vendor)
    for attempt in (
        lambda: say(cast.vendor, conversation),
        lambda: edit(by=cast.vendor, message=sent, draft=Draft("Hello, Bram.")),
        lambda: retitle(by=cast.vendor, conversation=conversation, title="Hello, Bram"),
        lambda: add(by=cast.vendor, conversation=conversation, member=cast.host),
        lambda: join(by=cast.vendor, conversation=conversation),
    ):
        with pytest.raises(Refused) as refused:
            attempt()
        assert clause(refused) == "stop-means-stop"
    assert [each.way for each in Attempt.objects.all()] == [Way.GROUP] * 5


def test_who_asked_for_the_stop_does_not_write_where_the_other_reads(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    ask_to_stop(by=cast.bram, member=cast.vendor)
    with pytest.raises(Refused, match="Lift your stop first"):
        say(cast.bram, conversation)
    lift_stop(by=cast.bram, member=cast.vendor)
    say(cast.bram, conversation, "She never asked me to.")


def test_a_lifted_stop_does_not_bring_the_agreement_back(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    ask_to_stop(by=cast.bram, member=cast.vendor)
    lift_stop(by=cast.bram, member=cast.vendor)
    with pytest.raises(Refused) as refused:
        say(cast.vendor, conversation)
    assert clause(refused) == "consent-before-contact"
    assert queries.get_circle(cast.bram, conversation.pk).to_agree == [cast.vendor]
    join(by=cast.bram, conversation=conversation)
    say(cast.vendor, conversation, "Thank you.")


def test_a_third_person_brings_no_two_together_of_whom_one_asked_the_other_to_stop(
    cast: Cast,
) -> None:
    befriend(cast.anna, cast.bram, cast.vendor, cast.host)
    ask_to_stop(by=cast.bram, member=cast.vendor)
    with pytest.raises(Refused, match="cannot all be in one group") as refused:
        start_group(by=cast.anna, others=[cast.bram, cast.vendor], title="")
    assert "Bram" not in str(refused.value)
    assert "Vera" not in str(refused.value)
    conversation = group(cast.anna, cast.bram, cast.host)
    with pytest.raises(Refused, match="cannot all be in one group"):
        add(by=cast.anna, conversation=conversation, member=cast.vendor)


def test_neither_joins_where_the_other_of_a_stop_is(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor, joined=False)
    ask_to_stop(by=cast.bram, member=cast.vendor, tell_now=False)
    with pytest.raises(Refused) as refused:
        join(by=cast.vendor, conversation=conversation)
    assert clause(refused) == "stop-means-stop"
    assert Attempt.objects.count() == 1
    with pytest.raises(Refused, match="Lift your stop first"):
        join(by=cast.bram, conversation=conversation)


def test_an_invitation_stands_as_long_as_the_consent_with_who_gave_it(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor, joined=False)
    withdraw(by=cast.anna, other=cast.bram)
    with pytest.raises(Refused, match="no longer in contact"):
        join(by=cast.bram, conversation=conversation)


def test_who_declines_is_gone_from_it_and_hears_no_more(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor, joined=False)
    leave(by=cast.bram, conversation=conversation)
    with pytest.raises(Http404):
        queries.get_circle(cast.bram, conversation.pk)
    assert queries.inbox(cast.bram)[0] == []
    assert not Notice.objects.filter(member=cast.bram, read_at=None).exists()
    assert cast.bram not in queries.get_circle(cast.anna, conversation.pk).others


def test_a_title_goes_with_who_gave_it(cast: Cast) -> None:
    """Or it would reach who joins later, who never agreed to read its author."""
    conversation = group(cast.anna, cast.bram, cast.vendor, title="Anna's own words")
    leave(by=cast.anna, conversation=conversation)
    assert queries.get_circle(cast.bram, conversation.pk).name == "Vera Lindqvist"
    retitle(by=cast.bram, conversation=conversation, title="Ours")
    assert queries.get_circle(cast.vendor, conversation.pk).name == "Ours"


def test_a_message_is_not_edited_once_a_reader_left(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    sent = say(cast.anna, conversation, "As it was.")
    leave(by=cast.bram, conversation=conversation)
    with pytest.raises(Refused, match="has left since"):
        edit(by=cast.anna, message=sent, draft=Draft("Otherwise."))
    assert read_by(cast.bram, conversation) == ["As it was."]


def test_a_conversation_holds_twenty_people(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    assert models.PEOPLE == 20
    monkeypatch.setattr(models, "PEOPLE", 3)
    conversation = group(cast.anna, cast.bram, cast.vendor, joined=False)
    befriend(cast.anna, cast.host)
    for attempt in (
        lambda: add(by=cast.anna, conversation=conversation, member=cast.host),
        lambda: start_group(by=cast.anna, others=[cast.bram, cast.vendor, cast.host], title=""),
    ):
        with pytest.raises(Refused, match="at most 3 people"):
            attempt()


def test_nobody_is_invited_who_is_no_longer_here(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    befriend(cast.anna, cast.host)
    with by_hand():
        cast.host.is_active = False
        cast.host.save()
    with pytest.raises(Refused, match="no longer here"):
        add(by=cast.anna, conversation=conversation, member=cast.host)


def test_one_is_in_a_conversation_once(cast: Cast) -> None:
    group(cast.anna, cast.bram, cast.vendor)
    assert Participation.objects.open().count() == 3
