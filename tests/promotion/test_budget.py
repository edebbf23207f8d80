"""The budget of members in the ledger (clauses leave-room and share-with-why)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.people.models import Member
from comity.promotion.actions import set_rules
from comity.promotion.models import Entry, Reply
from comity.promotion.queries import budget_of
from comity.talk.actions import comment, contribute, delete, edit, remove
from comity.talk.composing import Draft
from comity.talk.promoting import draft_of
from tests.cast import Cast, by_hand
from tests.promotion.scene import (
    NEUTRAL,
    colleague,
    refused_under,
    reply,
    share,
    thread,
    work,
)

pytestmark = pytest.mark.django_db


def test_a_share_stands_in_the_ledger_with_its_rule(cast: Cast) -> None:
    made = share(cast.anna, cast)
    entry = Entry.objects.get()
    assert (entry.member, entry.text, entry.rule) == (cast.anna, made.pk, "budget")
    assert (entry.declared, entry.is_vendor, entry.is_reply) == ("own", False, False)
    assert entry.company == cast.anna.company
    assert entry.places == ["mine.example"]
    assert made.labels == ["own-work"]


def test_the_next_share_waits_for_three_replies_to_others(cast: Cast) -> None:
    share(cast.anna, cast)
    reply(cast.anna, cast, 2)
    with refused_under("leave-room"):
        share(cast.anna, cast)
    assert budget_of(cast.anna).room.replies_needed == 1
    reply(cast.anna, cast)
    share(cast.anna, cast)


def test_two_fit_in_thirty_days_and_time_makes_room(cast: Cast) -> None:
    share(cast.anna, cast)
    first = Entry.objects.get().at
    reply(cast.anna, cast, 3)
    share(cast.anna, cast)
    reply(cast.anna, cast, 3)
    with refused_under("leave-room") as verdicts:
        share(cast.anna, cast)
    assert verdicts[0].findings[0].allowed_from == first + timedelta(days=30)
    with time_machine.travel(first + timedelta(days=30, seconds=1), tick=False):
        share(cast.anna, cast)


def test_deleting_a_share_gives_nothing_back(cast: Cast) -> None:
    for _ in range(2):
        delete(by=cast.anna, text=share(cast.anna, cast))
        reply(cast.anna, cast, 3)
    assert budget_of(cast.anna).room.used == 2
    with refused_under("leave-room"):
        share(cast.anna, cast)


def test_a_find_is_no_promotion(cast: Cast) -> None:
    for _ in range(3):
        made = share(cast.bram, cast, "found")
    assert not Entry.objects.exists()
    assert made.labels == []
    assert budget_of(cast.bram).room.allowed


def test_finds_beyond_half_of_ones_posts_are_pointed_out(cast: Cast) -> None:
    for _ in range(3):
        share(cast.bram, cast, "found")
    with refused_under("share-with-why"):
        share(cast.bram, cast, "found")


def counts(cast: Cast) -> int:
    """How many replies of Anna's count."""
    return Reply.objects.filter(member=cast.anna).count()


def test_replies_to_oneself_and_to_colleagues_make_no_room(cast: Cast) -> None:
    colleague(cast.bram, cast.anna)
    for starter in (cast.anna, cast.bram):
        comment(by=cast.anna, contribution=thread(starter, cast), draft=Draft(NEUTRAL))
    assert counts(cast) == 0
    under = thread(cast.anna, cast)
    from_other, _ = comment(by=cast.host, contribution=under, draft=Draft(NEUTRAL))
    comment(by=cast.anna, contribution=under, draft=Draft(NEUTRAL), reply_to=from_other)
    assert counts(cast) == 1


def test_replies_that_are_deleted_hidden_or_promote_make_no_room(cast: Cast) -> None:
    texts = []
    for _ in range(3):
        under = thread(cast.bram, cast)
        made, _ = comment(by=cast.anna, contribution=under, draft=Draft(NEUTRAL, language="en"))
        texts.append(made)
    assert counts(cast) == 3
    delete(by=cast.anna, text=texts[0])
    remove(by=cast.host, text=texts[1])
    own = Draft(f"{NEUTRAL} I tell of it.", language="en", promotes="own")
    edit(by=cast.anna, text=texts[2], draft=own)
    assert counts(cast) == 0


def test_a_held_reply_makes_room_once_it_is_released(cast: Cast) -> None:
    draft = Draft("Women are vermin.", language="en")
    _, held = comment(by=cast.anna, contribution=thread(cast.bram, cast), draft=draft)
    assert held is not None
    assert counts(cast) == 0


def test_an_edit_of_a_share_is_not_counted_again(cast: Cast) -> None:
    made = share(cast.anna, cast)
    edit(by=cast.anna, text=made, draft=work(title="The Quiet Customer, again"))
    assert Entry.objects.count() == 1
    made.refresh_from_db()
    assert made.work_title == "The Quiet Customer, again"


def test_an_edit_that_begins_to_promote_is_judged_and_counted(cast: Cast) -> None:
    share(cast.anna, cast)
    text = thread(cast.anna, cast, "story")
    promoting = Draft(f"{NEUTRAL} I made it.", "How do you?", "en", promotes="own")
    with refused_under("leave-room"):
        edit(by=cast.anna, text=text, draft=promoting)
    reply(cast.anna, cast, 3)
    edit(by=cast.anna, text=text, draft=promoting)
    assert Entry.objects.filter(text=text.pk).exists()


def test_what_no_longer_promotes_stays_counted(cast: Cast) -> None:
    made, _ = contribute(
        by=cast.anna,
        space=cast.conversation,
        kind="story",
        draft=Draft(f"{NEUTRAL} I made it.", "A card", "en", promotes="own"),
    )
    edit(by=cast.anna, text=made, draft=Draft(NEUTRAL, "A card", "en", promotes="none"))
    made.refresh_from_db()
    assert made.labels == []
    assert budget_of(cast.anna).room.used == 1


def test_a_space_may_have_a_budget_of_its_own(cast: Cast) -> None:
    set_rules(
        by=cast.host,
        space=cast.public,
        is_section=False,
        takes_introductions=True,
        numbers={"promotions": 5, "replies_between": 0},
    )
    for _ in range(3):
        contribute(by=cast.anna, space=cast.public, kind="share", draft=work())
    assert budget_of(cast.anna).room.used == 0
    assert budget_of(cast.anna, cast.public).room.used == 3
    share(cast.anna, cast)


def test_a_share_elsewhere_counts_in_the_community(cast: Cast) -> None:
    contribute(by=cast.anna, space=cast.public, kind="share", draft=work())
    with refused_under("leave-room"):
        share(cast.anna, cast)


def test_who_changes_to_a_vendor_goes_by_its_budget_and_keeps_past_labels(cast: Cast) -> None:
    made = share(cast.bram, cast)
    colleague(cast.bram, cast.vendor)
    assert budget_of(cast.bram).is_of_company
    with refused_under("vendor-promotion"):
        share(cast.bram, cast)
    made.refresh_from_db()
    assert (made.byline_company, made.byline_vendor) == ("", False)


@pytest.mark.parametrize("zone_moment", ["2028-02-29T12:00+00:00", "2026-03-29T00:30+00:00"])
def test_the_window_is_the_same_through_leap_days_and_summer_time(
    cast: Cast, zone_moment: str
) -> None:
    with time_machine.travel(zone_moment, tick=False):
        Member.objects.filter(pk=cast.anna.pk).first()
        share(cast.anna, cast)
        now = timezone.now()
        assert budget_of(cast.anna).room.allowed_from == now + timedelta(hours=720)


def test_a_draft_made_of_a_text_says_the_same(cast: Cast) -> None:
    made = share(cast.anna, cast)
    again, held = edit(by=cast.anna, text=made, draft=draft_of(made))
    assert held is None
    assert again.edited_at is None
    with by_hand():
        assert Entry.objects.count() == 1
