"""What counts in the ledger through edits, holds, hides and deletions (clauses leave-room,
vendor-promotion, share-with-why)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.promotion.models import Answered, Entry, Reply
from comity.promotion.queries import budget_of
from comity.talk.actions import comment, contribute, delete, edit, hide, release, return_
from comity.talk.composing import Draft
from comity.talk.models import Comment, Held, State
from tests.cast import Cast
from tests.promotion.scene import (
    NEUTRAL,
    WHY,
    colleague,
    promise,
    refused_under,
    reply,
    share,
    thread,
    work,
)

pytestmark = pytest.mark.django_db
INSULT = "Women are vermin."
PLAIN = Draft(NEUTRAL, "A card", "en")
OWN = Draft(f"{NEUTRAL} I made it.", "A card", "en", promotes="own")
EMPLOYER = Draft(f"{NEUTRAL} We made it.", "A card", "en", promotes="employer")
HARSH = Draft(f"{NEUTRAL} {INSULT}", "A card", "en", promotes="own")


def used(cast: Cast) -> int:
    """How many promotions of Anna's count."""
    return budget_of(cast.anna).room.used


def replies(cast: Cast) -> int:
    """How many replies of Anna's make room."""
    return Reply.objects.filter(member=cast.anna).count()


def waits(cast: Cast, draft: Draft = HARSH) -> Held:
    """A promotion of Anna's that waits for a host."""
    _, held = contribute(by=cast.anna, space=cast.conversation, kind="story", draft=draft)
    assert held is not None
    return held


def test_a_held_promotion_counts_only_once_it_is_released(cast: Cast) -> None:
    held = waits(cast)
    assert used(cast) == 0
    with time_machine.travel(timezone.now() + timedelta(days=2), tick=False):
        release(by=cast.host, held=held)
        assert used(cast) == 1
        assert Entry.objects.get().at == timezone.now()
        assert Entry.objects.get().rule == "released"


def test_a_returned_promotion_never_counts(cast: Cast) -> None:
    return_(by=cast.host, held=waits(cast), reason="This insults.")
    assert used(cast) == 0
    share(cast.anna, cast)


def test_a_returned_promotion_counts_once_it_is_mended(cast: Cast) -> None:
    held = waits(cast)
    return_(by=cast.host, held=held, reason="This insults.")
    edit(by=cast.anna, text=held.text, draft=OWN)
    assert used(cast) == 1
    assert Entry.objects.get().rule == "budget"


def test_a_returned_promotion_is_mended_only_within_the_budget(cast: Cast) -> None:
    held = waits(cast)
    share(cast.anna, cast)
    return_(by=cast.host, held=held, reason="This insults.")
    with refused_under("leave-room"):
        edit(by=cast.anna, text=held.text, draft=OWN)
    reply(cast.anna, cast, 3)
    edit(by=cast.anna, text=held.text, draft=OWN)
    assert used(cast) == 2


def test_an_edit_that_waits_leaves_the_count_alone(cast: Cast) -> None:
    text, _ = contribute(by=cast.anna, space=cast.conversation, kind="story", draft=PLAIN)
    _, held = edit(by=cast.anna, text=text, draft=HARSH)
    assert held is not None
    assert used(cast) == 0
    release(by=cast.host, held=held)
    assert used(cast) == 1


def test_an_edit_that_is_withdrawn_counts_nothing(cast: Cast) -> None:
    text, _ = contribute(by=cast.anna, space=cast.conversation, kind="story", draft=PLAIN)
    edit(by=cast.anna, text=text, draft=HARSH)
    edit(by=cast.anna, text=text, draft=PLAIN)
    assert used(cast) == 0
    assert Held.objects.get().outcome == Held.Outcome.WITHDRAWN


def test_a_hidden_promotion_stays_counted_and_comes_back_as_one(cast: Cast) -> None:
    made = share(cast.anna, cast)
    hide(by=cast.host, text=made, reason="Not here.")
    assert used(cast) == 1
    edit(by=cast.anna, text=made, draft=work(title="The Quiet Customer, mended"))
    assert used(cast) == 1
    with refused_under("leave-room"):
        share(cast.anna, cast)


def test_a_promotion_counts_from_its_publication_however_often_it_is_edited(cast: Cast) -> None:
    made = share(cast.anna, cast)
    first = Entry.objects.get().at
    for day in (5, 20, 29):
        with time_machine.travel(first + timedelta(days=day), tick=False):
            edit(by=cast.anna, text=made, draft=work(title=f"The Quiet Customer {day}"))
    assert Entry.objects.get().at == first
    with time_machine.travel(first + timedelta(days=30, seconds=1), tick=False):
        share(cast.anna, cast)


def test_whose_it_is_may_change_only_within_the_budget(cast: Cast) -> None:
    text, _ = contribute(by=cast.anna, space=cast.conversation, kind="story", draft=OWN)
    reply(cast.anna, cast, 3)
    share(cast.anna, cast)
    with refused_under("leave-room"):
        edit(by=cast.anna, text=text, draft=EMPLOYER)
    edit(by=cast.anna, text=text, draft=Draft(f"{OWN.body} Yes.", "A card", "en", promotes="own"))


def test_a_share_that_was_found_and_becomes_ones_own_is_counted(cast: Cast) -> None:
    made = share(cast.bram, cast, "found")
    edit(by=cast.bram, text=made, draft=work("own"))
    assert Entry.objects.get().declared == "own"
    made.refresh_from_db()
    assert made.labels == ["own-work"]


def test_a_find_may_not_become_ones_own_beyond_the_budget(cast: Cast) -> None:
    made = share(cast.anna, cast, "found")
    share(cast.anna, cast)
    with refused_under("leave-room"):
        edit(by=cast.anna, text=made, draft=work("own"))
    made.refresh_from_db()
    assert made.relation == "found"


def test_to_promote_stop_and_promote_again_is_one_promotion(cast: Cast) -> None:
    text, _ = contribute(by=cast.anna, space=cast.conversation, kind="story", draft=OWN)
    for draft in (PLAIN, OWN, PLAIN, OWN):
        edit(by=cast.anna, text=text, draft=draft)
    assert used(cast) == 1


def test_deleting_and_writing_anew_is_two(cast: Cast) -> None:
    text, _ = contribute(by=cast.anna, space=cast.conversation, kind="story", draft=OWN)
    delete(by=cast.anna, text=text)
    with refused_under("leave-room"):
        contribute(by=cast.anna, space=cast.conversation, kind="story", draft=OWN)


def test_a_declared_comment_counts_like_a_share(cast: Cast) -> None:
    comment(by=cast.anna, contribution=thread(cast.bram, cast), draft=OWN)
    assert used(cast) == 1
    with refused_under("leave-room"):
        share(cast.anna, cast)


def said(cast: Cast, draft: Draft = PLAIN, to: str = "bram") -> Comment:
    """A comment of Anna's to somebody else."""
    made, _ = comment(by=cast.anna, contribution=thread(getattr(cast, to), cast), draft=draft)
    return made


def test_a_comment_that_stops_promoting_makes_no_room(cast: Cast) -> None:
    edit(by=cast.anna, text=said(cast, OWN), draft=PLAIN)
    assert replies(cast) == 0
    assert used(cast) == 1


def test_a_promotion_that_was_hidden_and_promotes_no_more_makes_no_room(cast: Cast) -> None:
    text = said(cast, OWN)
    hide(by=cast.host, text=text, reason="Not here.")
    _, held = edit(by=cast.anna, text=text, draft=Draft(f"{NEUTRAL} So.", language="en"))
    assert held is not None
    release(by=cast.host, held=held)
    assert Comment.objects.get(pk=text.pk).state == State.PUBLISHED
    assert replies(cast) == 0


def test_a_reply_of_long_ago_makes_no_room_by_an_edit(cast: Cast) -> None:
    text = said(cast)
    share(cast.anna, cast)
    edit(by=cast.anna, text=text, draft=Draft(f"{NEUTRAL} So.", language="en"))
    assert budget_of(cast.anna).room.replies_needed == 3


def test_a_held_reply_makes_room_from_its_release(cast: Cast) -> None:
    share(cast.anna, cast)
    harsh = Draft(INSULT, language="en")
    _, held = comment(by=cast.anna, contribution=thread(cast.bram, cast), draft=harsh)
    assert held is not None
    assert budget_of(cast.anna).room.replies_needed == 3
    release(by=cast.host, held=held)
    assert budget_of(cast.anna).room.replies_needed == 2


def test_a_returned_reply_makes_no_room(cast: Cast) -> None:
    harsh = Draft(INSULT, language="en")
    _, held = comment(by=cast.anna, contribution=thread(cast.bram, cast), draft=harsh)
    assert held is not None
    return_(by=cast.host, held=held, reason="This insults.")
    assert replies(cast) == 0


def test_a_reply_within_a_reply_counts_for_whom_it_answers(cast: Cast) -> None:
    under = thread(cast.bram, cast)
    mine, _ = comment(by=cast.anna, contribution=under, draft=PLAIN)
    theirs, _ = comment(by=cast.host, contribution=under, draft=PLAIN, reply_to=mine)
    comment(by=cast.anna, contribution=under, draft=PLAIN, reply_to=theirs)
    assert replies(cast) == 2
    comment(by=cast.anna, contribution=under, draft=PLAIN, reply_to=mine)
    assert replies(cast) == 2


def test_a_reply_to_a_colleague_among_others_makes_no_room(cast: Cast) -> None:
    colleague(cast.second_host, cast.anna)
    under = thread(cast.bram, cast)
    above, _ = comment(by=cast.bram, contribution=under, draft=PLAIN)
    theirs, _ = comment(by=cast.second_host, contribution=under, draft=PLAIN, reply_to=above)
    made, _ = comment(by=cast.anna, contribution=under, draft=PLAIN, reply_to=theirs)
    assert replies(cast) == 0
    edit(by=cast.anna, text=made, draft=Draft(f"{NEUTRAL} So.", language="en"))
    assert replies(cast) == 0


def test_replies_in_any_space_make_room(cast: Cast) -> None:
    share(cast.anna, cast)
    for space in (cast.public, cast.conversation, cast.public):
        under, _ = contribute(by=cast.bram, space=space, kind="story", draft=PLAIN)
        comment(by=cast.anna, contribution=under, draft=PLAIN)
    share(cast.anna, cast)


def test_contributions_of_ones_own_make_no_room(cast: Cast) -> None:
    share(cast.anna, cast)
    for _ in range(4):
        thread(cast.anna, cast, "story")
    assert budget_of(cast.anna).room.replies_needed == 3


def test_the_reply_that_is_hidden_takes_its_room_along(cast: Cast) -> None:
    share(cast.anna, cast)
    texts = [said(cast) for _ in range(3)]
    assert budget_of(cast.anna).room.allowed
    hide(by=cast.host, text=texts[0], reason="It says nothing.")
    with refused_under("leave-room"):
        share(cast.anna, cast)


def test_the_answer_against_the_signs_is_kept_with_each_text(cast: Cast) -> None:
    sly = Draft("Sign up for our course: https://x.example/register", promotes="none")
    with refused_under("share-with-why"):
        said(cast, sly)
    assert not Answered.objects.exists()
    made, held = comment(by=cast.vendor, contribution=thread(cast.bram, cast), draft=sly)
    assert held is not None
    kept = Answered.objects.get()
    assert (kept.member, kept.text) == (cast.vendor, made.pk)
    assert any(sign.startswith("sign-up: https://x.example") for sign in kept.signs)


def test_a_vendors_two_in_a_thread_stay_two_when_deleted(cast: Cast) -> None:
    under = thread(cast.anna, cast)
    for _ in range(2):
        delete(by=cast.vendor, text=promise(cast.vendor, under, responds_to=under))
    with refused_under("vendor-promotion"):
        promise(cast.vendor, under, responds_to=under)


def test_a_why_can_be_mended_after_the_budget_is_spent(cast: Cast) -> None:
    made = share(cast.anna, cast)
    reply(cast.anna, cast, 3)
    share(cast.anna, cast)
    edit(by=cast.anna, text=made, draft=work(why=f"{WHY} It is short."))
    with refused_under("share-with-why"):
        edit(by=cast.anna, text=made, draft=work(why="Read it."))
