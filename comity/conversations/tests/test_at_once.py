"""What happens at the same moment on two connections: no message reaches who took their consent
back or asked to stop before it was sent (clauses consent-before-contact and stop-means-stop)."""

from __future__ import annotations

from functools import partial

import pytest

from comity.boundaries.actions import ask_to_stop, withdraw
from comity.boundaries.models import Consent
from comity.conversations.actions import (
    add,
    edit,
    join,
    leave,
    read,
    start_group,
    talk_with,
)
from comity.conversations.models import Conversation, Message, Participation
from comity.conversations.tests.scene import befriend, between, group, say
from comity.notices.models import Notice
from comity.people.models import Member
from comity.talk.composing import Draft
from tests.cast import Cast
from tests.together import Deed, at_once, refused

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_conversation_of_two_opened_by_both_at_once_is_one(cast: Cast) -> None:
    befriend(cast.anna, cast.bram)
    results = at_once(
        lambda: talk_with(by=cast.anna, other=cast.bram),
        lambda: talk_with(by=cast.bram, other=cast.anna),
        lambda: talk_with(by=cast.anna, other=cast.bram),
    )
    assert refused(results) == 0
    assert Conversation.objects.count() == 1
    assert Participation.objects.count() == 2


@pytest.mark.parametrize("ends", ["withdraw", "stop"])
def test_of_a_message_and_its_end_at_once_the_message_was_first_or_is_refused(
    cast: Cast, ends: str
) -> None:
    conversation = between(cast.anna, cast.bram)
    for number in range(4):
        befriend(cast.anna, cast.bram)
        end: Deed = partial(withdraw, by=cast.bram, other=cast.anna)
        if ends == "stop":
            end = partial(ask_to_stop, by=cast.bram, member=cast.anna)
        words = f"Number {number}."
        results = at_once(partial(say, cast.anna, conversation, words), end)
        sent = Message.objects.filter(body=words).first()
        assert refused(results) == (0 if sent else 1)
        if sent is not None:
            assert sent.sent_at <= Consent.objects.latest("ended_at").ended_at  # type: ignore[operator]
        if ends == "stop":
            break


def test_of_a_message_and_a_leaving_at_once_who_left_reads_it_or_it_came_later(
    cast: Cast,
) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    results = at_once(
        lambda: say(cast.anna, conversation),
        lambda: leave(by=cast.bram, conversation=conversation),
    )
    assert refused(results) == 0
    sent = Message.objects.get()
    stay = Participation.objects.get(member=cast.bram)
    heard = stay.heard_at is not None
    assert heard is (stay.left_at is not None and sent.sent_at <= stay.left_at)


def test_of_an_edit_and_a_leaving_at_once_who_left_reads_what_stood(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    sent = say(cast.anna, conversation, "As it was.")
    results = at_once(
        lambda: edit(by=cast.anna, message=sent, draft=Draft("Otherwise.")),
        lambda: leave(by=cast.bram, conversation=conversation),
    )
    sent.refresh_from_db()
    left_at = Participation.objects.get(member=cast.bram).left_at
    assert left_at is not None
    if refused(results):
        assert sent.edited_at is None
    else:
        assert sent.edited_at is not None
        assert sent.edited_at <= left_at


def test_two_who_ask_each_other_to_stop_as_one_joins_do_not_meet(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor, joined=False)
    join(by=cast.vendor, conversation=conversation)
    at_once(
        lambda: join(by=cast.bram, conversation=conversation),
        lambda: ask_to_stop(by=cast.vendor, member=cast.bram),
    )
    results = at_once(
        lambda: say(cast.bram, conversation),
        lambda: say(cast.vendor, conversation),
    )
    assert refused(results) == 2
    assert not Message.objects.exists()


def test_somebody_added_twice_at_once_is_invited_once(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    befriend(cast.host, cast.anna, cast.bram)
    befriend(cast.bram, cast.vendor)
    results = at_once(
        lambda: add(by=cast.anna, conversation=conversation, member=cast.host),
        lambda: add(by=cast.bram, conversation=conversation, member=cast.host),
    )
    assert refused(results) == 0
    assert Participation.objects.filter(member=cast.host).count() == 1
    assert Notice.objects.filter(member=cast.host, kind="group-invitation").count() == 1


def test_a_group_and_a_withdrawal_at_once_agree_on_who_was_first(cast: Cast) -> None:
    befriend(cast.anna, cast.bram, cast.vendor)
    others = [cast.bram, cast.vendor]
    results = at_once(
        lambda: start_group(by=cast.anna, others=others, title=""),
        lambda: withdraw(by=cast.bram, other=cast.anna),
    )
    made = Conversation.objects.first()
    assert refused(results) == (0 if made else 1)
    if made:
        joined = at_once(lambda: join(by=cast.bram, conversation=made))
        assert refused(joined) == 1


def test_messages_at_once_are_all_written_and_told_once(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    results = at_once(
        *(partial(say, who, conversation) for who in (cast.anna, cast.bram, cast.vendor))
    )
    assert refused(results) == 0
    assert Message.objects.count() == 3
    unread = Notice.objects.filter(kind="message", read_at=None)
    assert unread.filter(member=cast.anna).count() <= 1
    for who in (cast.anna, cast.bram, cast.vendor):
        member = Member.objects.get(pk=who.pk)
        shown = Notice.objects.filter(member=who, read_at=None)
        assert member.unread_notices == shown.count()


def test_reading_at_once_leaves_the_bell_right(cast: Cast) -> None:
    conversation = between(cast.anna, cast.bram)
    say(cast.anna, conversation)
    look = partial(read, by=cast.bram, conversation=conversation)
    assert refused(at_once(look, look, partial(say, cast.anna, conversation))) == 0
    member = Member.objects.get(pk=cast.bram.pk)
    assert member.unread_notices == Notice.objects.filter(member=member, read_at=None).count()
