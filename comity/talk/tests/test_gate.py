"""The gate at work in talk: nudged, confirmed, edited, held, released, returned (clauses courtesy,
no-harassment)."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.charter.models import Hint
from comity.notices.models import Notice
from comity.talk import actions, queries
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, State
from comity.talk.tests.scene import ask, say, told
from tests.cast import Cast

pytestmark = pytest.mark.django_db

RUDE = "You are an idiot."
ABUSE = Draft("I will find you and kill you.", "A title")


def test_a_rude_comment_is_nudged_and_nothing_is_published(cast: Cast) -> None:
    under = ask(cast.anna, cast)
    with pytest.raises(Refused) as caught:
        actions.comment(by=cast.bram, contribution=under, draft=Draft(RUDE))
    assert caught.value.is_nudge
    assert [f.clause for f in caught.value.verdict.findings] == ["courtesy"]  # type: ignore[union-attr]
    assert not Comment.objects.exists()
    hint = Hint.objects.get(member=cast.bram)
    assert (hint.clause, hint.choice) == ("courtesy", "")


def test_a_confirmed_nudge_is_published_as_it_is_and_the_choice_is_kept(
    cast: Cast,
) -> None:
    under = ask(cast.anna, cast)
    with pytest.raises(Refused) as caught:
        actions.comment(by=cast.bram, contribution=under, draft=Draft(RUDE))
    made, held = actions.comment(
        by=cast.bram,
        contribution=under,
        draft=Draft(RUDE),
        confirmation=caught.value.confirmation,
    )
    assert made.is_published
    assert held is None
    assert Hint.objects.get(member=cast.bram).choice == Hint.Choice.AS_IS


def test_a_confirmation_opens_the_gate_for_the_same_request_only(cast: Cast) -> None:
    under, other = ask(cast.anna, cast), ask(cast.anna, cast)
    with pytest.raises(Refused) as caught:
        actions.comment(by=cast.bram, contribution=under, draft=Draft(RUDE))
    given = caught.value.confirmation
    for by, where, draft in [
        (cast.bram, other, Draft(RUDE)),
        (cast.bram, under, Draft(RUDE + " You are a moron.")),
        (cast.bram, under, Draft(RUDE, language="nl")),
        (cast.vendor, under, Draft(RUDE)),
    ]:
        with pytest.raises(Refused):
            actions.comment(by=by, contribution=where, draft=draft, confirmation=given)
    with pytest.raises(Refused):
        actions.comment(
            by=cast.bram,
            contribution=under,
            draft=Draft(RUDE),
            confirmation="forged:1:x",
        )


def test_a_confirmation_opens_the_gate_once(cast: Cast) -> None:
    under = ask(cast.anna, cast)
    with pytest.raises(Refused) as caught:
        actions.comment(by=cast.bram, contribution=under, draft=Draft(RUDE))
    given = caught.value.confirmation
    actions.comment(by=cast.bram, contribution=under, draft=Draft(RUDE), confirmation=given)
    with pytest.raises(Refused):
        actions.comment(by=cast.bram, contribution=under, draft=Draft(RUDE), confirmation=given)
    assert Comment.objects.count() == 1


def test_the_gate_cannot_be_tried_without_end(cast: Cast) -> None:
    under = ask(cast.anna, cast)
    kinds = []
    for number in range(40):
        with pytest.raises(Refused) as caught:
            actions.comment(by=cast.bram, contribution=under, draft=Draft(f"{RUDE} {number}"))
        kinds.append(caught.value.kind)
    assert kinds[:30] == ["conduct"] * 30
    assert kinds[-1] == "rate-limit"
    assert Hint.objects.filter(member=cast.bram).count() < 35


def test_an_author_who_mends_a_nudged_text_is_known_to_have_edited(cast: Cast) -> None:
    under = ask(cast.anna, cast)
    with pytest.raises(Refused) as caught:
        actions.comment(by=cast.bram, contribution=under, draft=Draft(RUDE))
    actions.comment(
        by=cast.bram,
        contribution=under,
        draft=Draft("I see it differently."),
        confirmation=caught.value.confirmation,
    )
    assert Hint.objects.get(member=cast.bram).choice == Hint.Choice.EDITED


def hold(cast: Cast) -> tuple[Contribution, Held]:
    made, held = actions.contribute(
        by=cast.bram, space=cast.conversation, kind="story", draft=ABUSE
    )
    assert held is not None
    return made, held


def test_a_held_text_waits_for_the_hosts_who_are_told(cast: Cast) -> None:
    made, held = hold(cast)
    assert made.state == State.HELD
    assert held.findings[0]["clause"] == "no-harassment"
    assert told(cast.host) == told(cast.second_host) == ["held-for-hosts"]
    assert told(cast.anna) == []


def test_a_released_text_is_published_and_its_author_told(cast: Cast) -> None:
    made, held = hold(cast)
    actions.release(by=cast.host, held=held)
    made.refresh_from_db()
    assert made.state == State.PUBLISHED
    assert told(cast.bram) == ["released"]


def test_a_returned_text_stays_with_its_author_who_reads_the_reason(cast: Cast) -> None:
    made, held = hold(cast)
    actions.return_(by=cast.host, held=held, reason="This frightens people.")
    made.refresh_from_db()
    notice = Notice.objects.get(member=cast.bram)
    assert made.state == State.RETURNED
    assert notice.params["reason"] == "This frightens people."


def test_a_hold_is_decided_once(cast: Cast) -> None:
    _, held = hold(cast)
    actions.release(by=cast.host, held=held)
    with pytest.raises(Refused) as caught:
        actions.return_(by=cast.second_host, held=held, reason="No.")
    assert caught.value.kind == "conflict"
    assert told(cast.bram) == ["released"]


def test_who_mends_a_held_text_needs_no_host(cast: Cast) -> None:
    made, held = hold(cast)
    text, again = actions.edit(by=cast.bram, text=made, draft=Draft("I was angry.", "A title"))
    held.refresh_from_db()
    assert again is None
    assert text.state == State.PUBLISHED
    assert held.outcome == Held.Outcome.WITHDRAWN


def test_a_held_edit_waits_while_what_was_published_stands(cast: Cast) -> None:
    made = ask(cast.bram, cast)
    text, held = actions.edit(by=cast.bram, text=made, draft=ABUSE)
    made.refresh_from_db()
    assert held is not None
    assert (made.state, made.body) == (State.PUBLISHED, "How do you measure it?")
    actions.release(by=cast.host, held=held)
    made.refresh_from_db()
    assert made.body == ABUSE.body
    assert made.revisions.get().body == "How do you measure it?"
    assert text.pk == made.pk


def test_an_edit_of_an_older_text_passes_the_same_gate(cast: Cast) -> None:
    under = ask(cast.anna, cast)
    made = say(cast.bram, under, "We ask after each call.")
    with pytest.raises(Refused) as caught:
        actions.edit(by=cast.bram, text=made, draft=Draft(RUDE))
    assert caught.value.is_nudge


def test_the_words_that_stand_already_take_back_an_edit_that_waits(cast: Cast) -> None:
    made = ask(cast.bram, cast)
    _, held = actions.edit(by=cast.bram, text=made, draft=ABUSE)
    assert held is not None
    actions.edit(by=cast.bram, text=made, draft=Draft(made.body, made.title))
    held.refresh_from_db()
    made.refresh_from_db()
    assert held.outcome == Held.Outcome.WITHDRAWN
    assert made.edited_at is None
    assert not made.revisions.exists()


def test_a_text_mended_before_anyone_read_it_was_never_edited(cast: Cast) -> None:
    made, _ = hold(cast)
    actions.edit(by=cast.bram, text=made, draft=Draft("I was angry.", "A title"))
    made.refresh_from_db()
    assert made.is_published
    assert made.edited_at is None


def test_a_comment_released_later_is_unread_for_who_looked_meanwhile(cast: Cast) -> None:
    under = ask(cast.anna, cast)
    _, held = actions.comment(by=cast.bram, contribution=under, draft=Draft(ABUSE.body))
    assert held is not None
    actions.see(by=cast.anna, contribution=under)
    actions.release(by=cast.host, held=held)
    assert getattr(queries.get_contribution(cast.anna, under.pk), "unread", None) is True
