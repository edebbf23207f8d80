"""What hosts remove is a mark for everyone, by every door, and can be restored whole (clause
hosts-may-remove)."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.notices.queries import page_of
from comity.talk import actions, queries
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, State
from comity.talk.tests.scene import ask, say
from tests.cast import Cast, by_hand

SECRET = "Zeldzame woorden die weg moeten"


@pytest.fixture
def question(cast: Cast) -> Contribution:
    """Anna's question with the words that are removed."""
    return ask(cast.anna, cast, body=SECRET)


@pytest.fixture
def reply(cast: Cast) -> Comment:
    """Anna's comment, accepted as the answer to Bram's question, with a reply by Vera."""
    asked = ask(cast.bram, cast)
    made = say(cast.anna, asked, SECRET)
    say(cast.vendor, asked, "I agree.", reply_to=made)
    actions.accept_answer(by=cast.bram, contribution=asked, comment=made)
    return made


PAGES = ["/feed/", "/spaces/conversation/", "/c/{0}/", "/members/{1}/contributions/"]
PROGRAMS = ["/feed", "/spaces/conversation/contributions", "/contributions/{0}", "/notices"]


def test_its_words_are_nowhere_for_others(cast: Cast, question: Contribution) -> None:
    actions.remove(by=cast.host, text=question)
    for viewer in (cast.bram, cast.vendor):
        client, api = cast.client_of(viewer), cast.api_of(viewer)
        for path in PAGES:
            page = client.get(path.format(question.pk, cast.anna.pk)).content.decode()
            assert SECRET not in page
            assert "How do you measure?" not in page
        for path in PROGRAMS:
            assert SECRET not in api.get(path.format(question.pk)).content.decode()


def test_its_author_and_hosts_still_read_it(cast: Cast, question: Contribution) -> None:
    actions.remove(by=cast.host, text=question)
    for viewer in (cast.anna, cast.host, cast.second_host):
        assert SECRET in cast.client_of(viewer).get(f"/c/{question.pk}/").content.decode()
        assert cast.api_of(viewer).get(f"/contributions/{question.pk}").json()["body"] == SECRET
    assert SECRET in cast.api_of(cast.anna).get("/me/export").content.decode()


def test_restored_it_is_what_it_was(cast: Cast, question: Contribution) -> None:
    before = cast.api_of(cast.bram).get(f"/contributions/{question.pk}").json()
    actions.remove(by=cast.host, text=question)
    actions.restore(by=cast.host, text=question)
    assert cast.api_of(cast.bram).get(f"/contributions/{question.pk}").json() == before


def test_restoring_twice_or_what_was_never_removed_changes_nothing(
    cast: Cast, question: Contribution
) -> None:
    assert actions.restore(by=cast.host, text=question).body == SECRET


def test_a_removed_comment_leaves_a_mark_and_its_replies(cast: Cast, reply: Comment) -> None:
    actions.remove(by=cast.host, text=reply)
    page = cast.client_of(cast.bram).get(f"/c/{reply.contribution_id}/").content.decode()
    assert SECRET not in page
    assert "The hosts removed this" in page
    assert "I agree." in page


def test_a_removed_answer_is_no_answer_until_it_is_restored(cast: Cast, reply: Comment) -> None:
    asked = reply.contribution
    actions.remove(by=cast.host, text=reply)
    asked.refresh_from_db()
    assert asked.accepted is None
    assert asked.comment_count == 1
    actions.restore(by=cast.host, text=reply)
    asked.refresh_from_db()
    assert asked.comment_count == 2
    assert asked.accepted == reply


def test_restoring_an_answer_does_not_push_out_another(cast: Cast, reply: Comment) -> None:
    asked = reply.contribution
    actions.remove(by=cast.host, text=reply)
    asked.refresh_from_db()
    other = say(cast.vendor, asked, "Another answer.")
    actions.accept_answer(by=cast.bram, contribution=asked, comment=other)
    actions.restore(by=cast.host, text=reply)
    asked.refresh_from_db()
    assert asked.accepted_id == other.pk


def test_restoring_makes_nothing_unread(cast: Cast, reply: Comment) -> None:
    asked = reply.contribution
    asked.refresh_from_db()
    before = asked.active_at
    actions.remove(by=cast.host, text=reply)
    actions.restore(by=cast.host, text=reply)
    asked.refresh_from_db()
    assert asked.active_at == before


def test_notices_of_it_are_not_shown(cast: Cast, reply: Comment) -> None:
    assert reply.pk in [notice.about_id for notice in page_of(cast.bram).items]
    actions.remove(by=cast.host, text=reply)
    assert reply.pk not in [notice.about_id for notice in page_of(cast.bram).items]


def test_nobody_edits_or_answers_what_was_removed(cast: Cast, question: Contribution) -> None:
    actions.remove(by=cast.host, text=question)
    text = queries.get_contribution(cast.anna, question.pk)
    with pytest.raises(Refused) as edited:
        actions.edit(by=cast.anna, text=text, draft=Draft("Nieuwe woorden", "Titel"))
    assert (edited.value.answer.clause, edited.value.answer.link) == (
        "hosts-may-remove",
        "/decisions/",
    )
    with pytest.raises(Refused):
        say(cast.bram, text, "And yet.")


def test_its_history_is_hidden_with_it(cast: Cast, question: Contribution) -> None:
    actions.edit(by=cast.anna, text=question, draft=Draft("Andere woorden", "Titel"))
    actions.remove(by=cast.host, text=question)
    text = Contribution.objects.get(pk=question.pk)
    assert queries.history(cast.bram, text) == []
    assert [old.body for old in queries.history(cast.anna, text)] == [SECRET]
    assert queries.history(cast.host, text)


def test_its_author_may_delete_it_and_then_nothing_brings_it_back(
    cast: Cast, question: Contribution
) -> None:
    actions.remove(by=cast.host, text=question)
    actions.delete(by=cast.anna, text=question)
    actions.restore(by=cast.host, text=question)
    question.refresh_from_db()
    assert (question.state, question.body, question.kept) == (State.DELETED, "", None)


def test_removed_twice_is_a_conflict(cast: Cast, question: Contribution) -> None:
    actions.remove(by=cast.host, text=question)
    with pytest.raises(Refused) as refused:
        actions.remove(by=cast.second_host, text=question)
    assert refused.value.kind == "conflict"


def test_a_locked_thread_takes_nothing_more_until_it_is_opened(
    cast: Cast, question: Contribution
) -> None:
    actions.lock(by=cast.host, contribution=question)
    for viewer in (cast.bram, cast.host, cast.anna):
        with pytest.raises(Refused) as refused:
            say(viewer, question, "One more thing.")
        assert refused.value.answer.clause == "hosts-may-remove"
    actions.unlock(by=cast.host, contribution=question)
    assert say(cast.bram, question, "One more thing.").is_published


AFTERWARDS = Draft("Ik weet je te vinden en maak je dood.", "Een titel")


def waiting_edit(cast: Cast, text: Contribution | Comment) -> Held:
    """An edit of Anna's text that waits for a host."""
    _, waits = actions.edit(by=cast.anna, text=text, draft=AFTERWARDS)
    assert waits is not None
    return waits


def test_removing_ends_the_edit_that_waits_so_that_nobody_publishes_it(
    cast: Cast, question: Contribution
) -> None:
    waits = waiting_edit(cast, question)
    actions.remove(by=cast.host, text=question)
    with pytest.raises(Refused) as refused:
        actions.release(by=cast.second_host, held=waits)
    waits.refresh_from_db()
    question.refresh_from_db()
    assert (refused.value.kind, waits.outcome) == ("conflict", Held.Outcome.WITHDRAWN)
    assert (question.title, question.body, question.html) == ("", "", "")


def test_an_edit_that_waits_all_the_same_is_not_released_on_a_removed_text(
    cast: Cast, question: Contribution
) -> None:
    waits = waiting_edit(cast, question)
    actions.remove(by=cast.host, text=question)
    with by_hand():
        Held.objects.filter(pk=waits.pk).update(outcome=Held.Outcome.WAITING, decided_at=None)
    with pytest.raises(Refused) as refused:
        actions.release(by=cast.second_host, held=Held.objects.get(pk=waits.pk))
    assert (refused.value.kind, refused.value.answer.clause) == ("conflict", "hosts-may-remove")
    page = cast.client_of(cast.bram).get(f"/c/{question.pk}/").content.decode()
    assert AFTERWARDS.body not in page


def test_the_mark_asks_who_reads_and_not_whether_there_are_words(
    cast: Cast, question: Contribution, reply: Comment
) -> None:
    for text, place in ((question, question.pk), (reply, reply.contribution_id)):
        removed = actions.remove(by=cast.host, text=text)
        with by_hand():
            type(removed).objects.filter(pk=removed.pk).update(body=SECRET, html=SECRET)
        shown = {
            who.pk: SECRET in cast.client_of(who).get(f"/c/{place}/").content.decode()
            for who in (cast.bram, cast.vendor, cast.anna, cast.host)
        }
        assert list(shown.values()) == [False, False, True, True]
