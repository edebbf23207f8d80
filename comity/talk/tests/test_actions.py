"""What members and hosts do in talk, and what follows."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.doors import limits
from comity.people.models import Member
from comity.talk import actions
from comity.talk.composing import Draft
from comity.talk.models import ReactionKind, State
from comity.talk.tests.scene import ask, say, told
from tests.cast import Cast, by_hand

pytestmark = pytest.mark.django_db


def test_a_contribution_keeps_who_wrote_it_for_which_company_in_which_language(
    cast: Cast,
) -> None:
    made, _ = actions.contribute(
        by=cast.vendor,
        space=cast.conversation,
        kind="experience",
        draft=Draft("Dit hebben wij van onze klanten geleerd.", "Wat wij leerden"),
    )
    assert (made.state, made.language) == (State.PUBLISHED, "nl")
    assert made.byline_company == "Feedbackly Tools"
    assert made.byline_vendor


def test_the_badge_of_a_text_is_that_of_the_moment_it_was_written(cast: Cast) -> None:
    made = ask(cast.vendor, cast)
    with by_hand():
        Member.objects.filter(pk=cast.vendor.pk).update(company=None)
    made.refresh_from_db()
    assert made.byline_vendor


def test_an_edit_keeps_what_the_text_said_before(cast: Cast) -> None:
    made = ask(cast.bram, cast)
    actions.edit(by=cast.bram, text=made, draft=Draft("And how often?", "How often?"))
    made.refresh_from_db()
    before = made.revisions.get()
    assert (made.title, made.body) == ("How often?", "And how often?")
    assert (before.title, before.body) == (
        "How do you measure?",
        "How do you measure it?",
    )
    assert before.written_at == made.created_at


def test_a_deleted_text_leaves_a_mark_and_its_thread(cast: Cast) -> None:
    under = ask(cast.anna, cast)
    first = say(cast.bram, under, "We ask after each call.")
    reply = say(cast.vendor, under, "So do we.", first)
    actions.edit(by=cast.bram, text=first, draft=Draft("We ask."))
    actions.delete(by=cast.bram, text=first)
    first.refresh_from_db()
    under.refresh_from_db()
    assert (first.state, first.body, first.html) == (State.DELETED, "", "")
    assert not first.revisions.exists()
    assert reply.parent_id == first.pk
    assert under.comment_count == 1


def test_a_deleted_answer_is_no_longer_accepted(cast: Cast) -> None:
    under = ask(cast.anna, cast)
    answer = say(cast.bram, under, "After each call.")
    actions.accept_answer(by=cast.anna, contribution=under, comment=answer)
    actions.delete(by=cast.bram, text=answer)
    under.refresh_from_db()
    assert under.accepted_id is None


def test_a_reply_to_a_reply_joins_its_replies_and_tells_who_was_replied_to(
    cast: Cast,
) -> None:
    under = ask(cast.anna, cast)
    first = say(cast.bram, under, "After each call.")
    second = say(cast.vendor, under, "So do we.", first)
    third = say(cast.host, under, "Both of you?", second)
    assert third.parent_id == first.pk
    assert [first.path, second.path, third.path] == sorted([third.path, first.path, second.path])
    assert "replied" in told(cast.vendor)
    assert told(cast.anna).count("commented") == 3


def test_a_mention_tells_once_and_only_those_who_may_read(cast: Cast) -> None:
    made, _ = actions.contribute(
        by=cast.host,
        space=cast.private,
        kind="story",
        draft=Draft("Thanks @bram and @anna, and again @bram", "Among us"),
    )
    assert told(cast.bram) == ["mentioned-in-contribution"]
    assert told(cast.anna) == []
    assert f"/members/{cast.bram.pk}/" in made.html
    assert cast.anna.pk not in made.html


def test_an_edit_tells_only_those_whom_it_mentions_first(cast: Cast) -> None:
    made = ask(cast.anna, cast, "What do you think, @bram?")
    actions.edit(
        by=cast.anna,
        text=made,
        draft=Draft("What do you think, @bram and @vera?", "How?"),
    )
    assert told(cast.bram) == told(cast.vendor) == ["mentioned-in-contribution"]


def test_an_accepted_answer_takes_the_place_of_the_one_before(cast: Cast) -> None:
    under = ask(cast.anna, cast)
    first, second = (
        say(cast.bram, under, "After each call."),
        say(cast.vendor, under, "Weekly."),
    )
    actions.accept_answer(by=cast.anna, contribution=under, comment=first)
    actions.accept_answer(by=cast.host, contribution=under, comment=second)
    under.refresh_from_db()
    assert under.accepted_id == second.pk
    assert "answer-accepted" in told(cast.bram)
    actions.withdraw_answer(by=cast.anna, contribution=under)
    under.refresh_from_db()
    assert under.accepted_id is None


def test_a_reaction_counts_once_and_can_be_taken_back(cast: Cast) -> None:
    made = ask(cast.anna, cast)
    assert actions.react(by=cast.bram, text=made, kind=ReactionKind.SAME_HERE)
    assert not actions.react(by=cast.bram, text=made, kind=ReactionKind.SAME_HERE)
    actions.react(by=cast.vendor, text=made, kind=ReactionKind.SAME_HERE)
    assert made.reactions["same-here"] == 2
    assert actions.unreact(by=cast.bram, text=made, kind=ReactionKind.SAME_HERE)
    assert not actions.unreact(by=cast.bram, text=made, kind=ReactionKind.SAME_HERE)
    made.refresh_from_db()
    assert made.reactions == {
        "thanks": 0,
        "insightful": 0,
        "same-here": 1,
        "courage": 0,
    }


def test_sixty_writes_in_a_row_are_too_fast_and_thirty_are_not(cast: Cast) -> None:
    under = ask(cast.anna, cast)
    for number in range(limits.POSTING.burst):
        say(cast.bram, under, f"Number {number}.")
    with pytest.raises(Refused) as caught:
        say(cast.bram, under, "And one more.")
    assert caught.value.kind == "rate-limit"
    assert 0 < (caught.value.retry_after or 0) <= 60
    say(cast.vendor, under, "Somebody else still can.")
