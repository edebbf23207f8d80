"""What becomes of one's private words and of one's place among others when one leaves (clause
consent-before-contact)."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.conversations import queries
from comity.conversations.actions import keep_draft, read
from comity.conversations.models import Conversation, Message, Participation
from comity.conversations.tests.scene import between, group, say
from comity.leaving.actions import Texts, export, leave
from comity.leaving.schema import export_out
from tests.cast import Cast
from tests.together import at_once


@pytest.fixture
def pair(cast: Cast) -> Conversation:
    """Of Anna and Bram, who both said something; Anna began to write more."""
    conversation = between(cast.anna, cast.bram)
    say(cast.anna, conversation, "Mine.")
    say(cast.bram, conversation, "His.")
    keep_draft(by=cast.anna, conversation=conversation, body="Unsent.")
    return conversation


@pytest.mark.parametrize(
    ("texts", "stays"), [(Texts.KEEP, ["Mine.", "His."]), (Texts.DELETE, ["", "His."])]
)
def test_ones_words_stay_or_go_as_one_chose(
    cast: Cast, pair: Conversation, texts: Texts, stays: list[str]
) -> None:
    leave(by=cast.anna, texts=texts)
    found = queries.messages(cast.bram, pair).items[::-1]
    assert [each.body for each in found] == stays
    assert [each.author.shown_name for each in found] == ["Former member", "Bram Ashworth"]


def test_drafts_and_places_go_and_nobody_is_written_to(cast: Cast, pair: Conversation) -> None:
    leave(by=cast.anna, texts=Texts.KEEP)
    assert not Participation.objects.filter(member=cast.anna).exists()
    assert queries.get_circle(cast.bram, pair.pk).name == "Former member"
    with pytest.raises(Refused, match="no longer here"):
        say(cast.bram, pair)
    page = cast.client_of(cast.bram).get(pair.get_absolute_url())
    assert page.status_code == 200
    assert "Anna" not in page.text


def test_a_title_goes_with_who_gave_it(cast: Cast) -> None:
    made = group(cast.anna, cast.bram, cast.vendor, title="Anna's own words")
    leave(by=cast.anna, texts=Texts.KEEP)
    assert queries.get_circle(cast.bram, made.pk).name == "Vera Lindqvist"
    say(cast.bram, made, "Still here?")


def test_one_takes_along_ones_own_words_and_drafts_and_no_one_elses(
    cast: Cast, pair: Conversation
) -> None:
    taken = export_out(export(by=cast.anna))
    assert [(one.body, one.to) for one in taken.messages] == [("Mine.", ["bram"])]
    assert [(one.draft, one.people) for one in taken.conversations] == [("Unsent.", ["bram"])]
    assert "His." not in taken.model_dump_json()


@pytest.mark.django_db(transaction=True)
def test_who_leaves_while_others_write_and_read_waits_for_nobody_for_ever(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor)
    results = at_once(
        lambda: leave(by=cast.bram, texts=Texts.DELETE),
        lambda: say(cast.anna, conversation),
        lambda: say(cast.bram, conversation),
        lambda: read(by=cast.vendor, conversation=conversation),
    )
    assert [each for each in (*results[:2], results[3]) if isinstance(each, Exception)] == []
    assert not Message.objects.filter(author=cast.bram).exclude(body="").exists()
