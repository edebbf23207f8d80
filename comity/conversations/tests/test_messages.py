"""Messages: edited for a while, deleted with a mark, searched, drafted, read, and told of once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import Http404

from comity.answer import Refused
from comity.boundaries.actions import mute
from comity.contact.models import ContactWishes
from comity.conversations import queries
from comity.conversations.actions import delete, edit, join, keep_draft, leave, read, send
from comity.conversations.models import Conversation, Message
from comity.conversations.tests.scene import age, between, group, say, stay_of
from comity.doors import limits
from comity.doors.models import Act
from comity.notices.actions import mark_read
from comity.notices.models import Notice
from comity.people.models import Member
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand


@pytest.fixture
def conversation(cast: Cast) -> Conversation:
    """Of Anna and Bram."""
    return between(cast.anna, cast.bram)


def test_a_message_is_edited_within_fifteen_minutes(cast: Cast, conversation: Conversation) -> None:
    sent = say(cast.anna, conversation, "At nine.")
    age(sent, 14)
    edit(by=cast.anna, message=sent, draft=Draft("At *ten*."))
    sent.refresh_from_db()
    assert (sent.body, sent.html) == ("At *ten*.", "<p>At <em>ten</em>.</p>\n")
    assert sent.edited_at is not None
    age(sent, 2)
    with pytest.raises(Refused, match="15 minutes"):
        edit(by=cast.anna, message=sent, draft=Draft("At eleven."))


def test_an_edit_that_changes_nothing_leaves_no_mark(
    cast: Cast, conversation: Conversation
) -> None:
    sent = say(cast.anna, conversation)
    assert edit(by=cast.anna, message=sent, draft=Draft(sent.body)).edited_at is None


def test_only_its_author_edits_or_deletes(cast: Cast, conversation: Conversation) -> None:
    sent = say(cast.anna, conversation)
    with pytest.raises(Refused, match="Only its author can edit"):
        edit(by=cast.bram, message=sent, draft=Draft("No."))
    with pytest.raises(Refused, match="Only its author can delete"):
        delete(by=cast.bram, message=sent)


def test_a_deleted_message_leaves_a_mark_without_words(
    cast: Cast, conversation: Conversation
) -> None:
    sent = say(cast.anna, conversation, "Forget this.")
    age(sent, 60 * 24 * 365)
    delete(by=cast.anna, message=sent)
    (found,) = queries.messages(cast.bram, conversation).items
    assert (found.body, found.html, found.is_deleted) == ("", "", True)
    for again in (
        lambda: delete(by=cast.anna, message=sent),
        lambda: edit(by=cast.anna, message=sent, draft=Draft("Again.")),
    ):
        with pytest.raises(Refused, match="deleted"):
            again()


def test_what_is_typed_is_kept_for_its_author_until_it_is_sent(
    cast: Cast, conversation: Conversation
) -> None:
    keep_draft(by=cast.anna, conversation=conversation, body="Dear Br")
    assert stay_of(cast.anna, conversation).draft == "Dear Br"
    assert stay_of(cast.bram, conversation).draft == ""
    say(cast.anna, conversation, "Dear Bram")
    assert stay_of(cast.anna, conversation).draft == ""
    keep_draft(by=cast.anna, conversation=conversation, body="Dear Bram")
    assert stay_of(cast.anna, conversation).draft == "", "a late keeping of what was just sent"


def test_a_draft_is_kept_by_nobody_else(cast: Cast, conversation: Conversation) -> None:
    with pytest.raises(Http404):
        keep_draft(by=cast.host, conversation=conversation, body="Let me in.")


def test_search_finds_whole_words_in_what_one_may_read(
    cast: Cast, conversation: Conversation
) -> None:
    found = say(cast.anna, conversation, "The customers' panel met on Thursday.")
    gone = say(cast.anna, conversation, "The panel is a secret.")
    delete(by=cast.anna, message=gone)
    assert queries.search(cast.bram, "PANEL thursday").items == [found]
    assert queries.search(cast.bram, "pan").items == []
    assert queries.search(cast.bram, '"met on"').items == [found]
    assert queries.search(cast.bram, "  ").items == []
    assert queries.search(cast.vendor, "panel").items == []


def test_search_finds_nothing_from_before_one_joined_or_after_one_left(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor, joined=False)
    say(cast.anna, conversation, "The panel, before.")
    join(by=cast.bram, conversation=conversation)
    during = say(cast.anna, conversation, "The panel, during.")
    leave(by=cast.bram, conversation=conversation)
    say(cast.anna, conversation, "The panel, after.")
    assert queries.search(cast.bram, "panel").items == [during]
    assert len(queries.search(cast.anna, "panel").items) == 3


def shares(*members: Member) -> None:
    with by_hand():
        for member in members:
            ContactWishes.objects.update_or_create(
                member=member, defaults={"shares_read_marks": True}
            )


@pytest.mark.parametrize(
    ("who", "seen"), [((), False), (("anna",), False), (("bram",), False), (("anna", "bram"), True)]
)
def test_read_marks_show_only_where_both_share_them(
    cast: Cast, conversation: Conversation, who: tuple[str, ...], seen: bool
) -> None:
    shares(*(getattr(cast, name) for name in who))
    sent = say(cast.anna, conversation)
    read(by=cast.bram, conversation=conversation)
    circle = queries.get_circle(cast.anna, conversation.pk)
    assert circle.readers_of(sent.sent_at) == ([cast.bram] if seen else [])
    later = sent.sent_at + timedelta(hours=1)
    assert circle.readers_of(later) == []


def test_what_was_read_stays_read(cast: Cast, conversation: Conversation) -> None:
    sent = say(cast.anna, conversation)
    assert stay_of(cast.bram, conversation).is_unread
    assert not stay_of(cast.anna, conversation).is_unread
    read(by=cast.bram, conversation=conversation)
    read(by=cast.bram, conversation=conversation, until=sent.sent_at - timedelta(days=1))
    assert not stay_of(cast.bram, conversation).is_unread
    say(cast.anna, conversation)
    assert stay_of(cast.bram, conversation).is_unread


def told(member: Member) -> int:
    return Notice.objects.filter(member=member, kind="message", read_at=None).count()


def test_one_is_told_once_until_one_looked_and_of_no_word(
    cast: Cast, conversation: Conversation
) -> None:
    say(cast.anna, conversation, "Apricot.")
    say(cast.anna, conversation, "Apricot again.")
    assert told(cast.bram) == 1
    notice = Notice.objects.get(member=cast.bram)
    assert (notice.params, notice.link) == ({}, conversation.get_absolute_url())
    read(by=cast.bram, conversation=conversation)
    assert Member.objects.get(pk=cast.bram.pk).unread_notices == 0
    say(cast.anna, conversation, "Apricot jam.")
    assert told(cast.bram) == 1
    assert told(cast.anna) == 0


def test_who_marks_the_bell_as_read_is_told_of_the_next_message(
    cast: Cast, conversation: Conversation
) -> None:
    say(cast.anna, conversation)
    mark_read(by=cast.bram)
    say(cast.anna, conversation)
    assert told(cast.bram) == 1


def test_whom_one_muted_is_not_heard_of_and_others_are(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    mute(by=cast.bram, member=cast.anna)
    say(cast.anna, conversation, "Do you hear me?")
    assert told(cast.bram) == 0
    assert not stay_of(cast.bram, conversation).is_unread
    assert told(cast.vendor) == 1
    say(cast.vendor, conversation, "I do.")
    assert told(cast.bram) == 1
    assert queries.get_circle(cast.bram, conversation.pk).muted == {cast.anna.pk}
    assert queries.inbox(cast.bram)[0][0].last.body == "I do."  # type: ignore[union-attr]


def test_a_mute_after_the_notice_does_not_keep_others_from_being_heard(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    say(cast.anna, conversation)
    mute(by=cast.bram, member=cast.anna)
    say(cast.vendor, conversation)
    assert Notice.objects.filter(member=cast.bram, kind="message", by=cast.vendor).exists()


def test_the_notice_of_what_one_left_is_gone(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    say(cast.anna, conversation)
    leave(by=cast.bram, conversation=conversation)
    assert cast.api_of(cast.bram).get("/notices").json()["items"] == []


def test_nobody_writes_faster_than_anyone_types(
    cast: Cast, conversation: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "POSTING", limits.Rate("few", burst=2, every=600.0))
    for _ in range(2):
        say(cast.anna, conversation)
    with pytest.raises(Refused) as refused:
        say(cast.anna, conversation)
    assert refused.value.kind == "rate-limit"


def test_the_log_says_neither_who_wrote_nor_what(cast: Cast, conversation: Conversation) -> None:
    """Hosts read the log, and with whom somebody talks is not theirs to know."""
    sent = say(cast.anna, conversation, "Apricot.")
    edit(by=cast.anna, message=sent, draft=Draft("Apricots."))
    delete(by=cast.anna, message=sent)
    acts = Act.objects.filter(about_type__startswith="conversations.")
    assert {act.verb for act in acts} >= {"message", "edit-message", "delete-message"}
    assert all(act.actor is None and act.details == {} for act in acts)


def test_the_newest_come_first_and_a_page_may_end_with_any(
    cast: Cast, conversation: Conversation
) -> None:
    sent = [say(cast.anna, conversation, f"Number {n}.") for n in range(5)]
    assert queries.messages(cast.bram, conversation).items == sent[::-1]
    at = queries.messages(cast.bram, conversation, at=sent[2].pk)
    assert at.items == sent[2::-1]
    with pytest.raises(Http404):
        queries.messages(cast.bram, conversation, at="nosuchmessage")


def test_what_stands_around_a_message_is_as_much_as_asked_for(
    cast: Cast, conversation: Conversation
) -> None:
    sent = [say(cast.anna, conversation, f"Number {n}.") for n in range(6)]
    delete(by=cast.anna, message=sent[1])
    before, after = queries.around(cast.bram, sent[3], 2, 1)
    assert (before, after) == ([sent[0], sent[2]], [sent[4]])
    assert queries.around(cast.bram, sent[3], 0, 0) == ([], [])


def test_a_nudge_is_met_before_anything_is_sent(cast: Cast, conversation: Conversation) -> None:
    draft = Draft("You are such an idiot.")
    with pytest.raises(Refused) as refused:
        send(by=cast.anna, conversation=conversation, draft=draft)
    assert refused.value.is_nudge
    assert not Message.objects.exists()
    confirmation = refused.value.confirmation
    send(by=cast.anna, conversation=conversation, draft=draft, confirmation=confirmation)
    assert Message.objects.count() == 1
