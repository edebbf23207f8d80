"""Sponsored activities at their bounds: how many publications, until when, in which spaces, by
whom (clause vendor-promotion)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from comity.answer import Refused
from comity.promotion.actions import end_sponsorship
from comity.promotion.models import Entry
from comity.promotion.queries import budget_of, usable_by
from comity.talk.actions import comment, contribute, delete, edit, release, remove
from comity.talk.composing import Draft
from comity.talk.models import Held
from tests.cast import Cast
from tests.promotion.scene import (
    NEUTRAL,
    colleague,
    company_of,
    covered,
    left,
    promise,
    publish,
    refused_under,
    sponsored,
    thread,
    waiting,
)

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_each_publication_is_drawn_and_the_last_closes_it(cast: Cast) -> None:
    activity = sponsored(cast, publications=3)
    for number in (2, 1, 0):
        publish(cast.vendor, cast, sponsorship=activity.pk)
        assert left(activity) == number
    with refused_under("vendor-promotion") as verdicts:
        publish(cast.vendor, cast, sponsorship=activity.pk)
    assert "used up" in str(verdicts[0].findings[0].reason)
    assert usable_by(cast.vendor, cast.conversation) == []


def test_colleagues_draw_on_the_same_activity(cast: Cast) -> None:
    activity = sponsored(cast, publications=1)
    publish(colleague(cast.bram, cast.vendor), cast, sponsorship=activity.pk)
    with refused_under("vendor-promotion"):
        publish(cast.vendor, cast, sponsorship=activity.pk)


def test_replies_and_contributions_draw_alike(cast: Cast) -> None:
    activity = sponsored(cast, publications=2)
    publish(cast.vendor, cast, sponsorship=activity.pk)
    promise(cast.vendor, thread(cast.vendor, cast), sponsorship=activity.pk)
    assert left(activity) == 0


def test_deleting_or_hiding_a_sponsored_one_gives_nothing_back(cast: Cast) -> None:
    activity = sponsored(cast, publications=2)
    delete(by=cast.vendor, text=publish(cast.vendor, cast, sponsorship=activity.pk))
    hidden = publish(cast.vendor, cast, sponsorship=activity.pk)
    remove(by=cast.host, text=hidden)
    assert left(activity) == 0


def test_of_two_that_overlap_the_one_that_is_named_is_drawn(cast: Cast) -> None:
    first, second = sponsored(cast, publications=1), sponsored(cast, publications=1)
    made = publish(cast.vendor, cast, sponsorship=second.pk)
    assert (left(first), left(second)) == (1, 0)
    assert made.sponsorship == second
    publish(cast.vendor, cast, sponsorship=first.pk)
    assert left(first) == 0


def test_an_activity_of_another_company_is_nobodys_to_use(cast: Cast) -> None:
    activity = sponsored(cast, company=company_of(cast.anna))
    with refused_under("vendor-promotion"):
        publish(cast.vendor, cast, sponsorship=activity.pk)
    publish(cast.anna, cast, sponsorship=activity.pk)
    assert budget_of(cast.anna).room.used == 0


def test_who_changes_employer_leaves_the_activity_behind(cast: Cast) -> None:
    activity = sponsored(cast)
    made = publish(cast.vendor, cast, sponsorship=activity.pk)
    colleague(cast.vendor, cast.anna)
    with refused_under("vendor-promotion"):
        publish(cast.vendor, cast, sponsorship=activity.pk)
    made.refresh_from_db()
    assert made.labels == ["vendor", "employer", "sponsored"]


@pytest.mark.parametrize(("in_public", "passes"), [(False, False), (True, True)])
def test_an_activity_counts_in_its_spaces_only(cast: Cast, in_public: bool, passes: bool) -> None:
    activity = sponsored(cast, spaces=(cast.public, cast.private))
    space = cast.public if in_public else cast.conversation
    if passes:
        publish(cast.vendor, cast, space=space, sponsorship=activity.pk)
        assert usable_by(cast.vendor, space) == [activity]
    else:
        with refused_under("vendor-promotion"):
            publish(cast.vendor, cast, space=space, sponsorship=activity.pk)
        assert usable_by(cast.vendor, space) == []


def moment(*parts: int, fold: int = 0) -> datetime:
    """A moment by the community's clock."""
    return datetime(*parts, tzinfo=AMSTERDAM, fold=fold).astimezone(UTC)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("starts_at", "ends_at"),
    [
        (moment(2026, 3, 28, 9), moment(2026, 3, 30, 9)),
        (moment(2026, 10, 24, 9), moment(2026, 10, 26, 9)),
        (moment(2026, 10, 25, 2, 30), moment(2026, 10, 25, 2, 30, fold=1)),
        (moment(2028, 2, 28, 0), moment(2028, 3, 1, 0)),
        (moment(2026, 12, 31, 0), moment(2027, 1, 1, 0)),
    ],
)
def test_it_counts_from_its_first_moment_until_just_before_its_last(
    cast: Cast, starts_at: datetime, ends_at: datetime
) -> None:
    tick = timedelta(seconds=1)
    activity = sponsored(cast, starts_at=starts_at, ends_at=ends_at)
    for now, passes in (
        (starts_at - tick, False),
        (starts_at, True),
        (ends_at - tick, True),
        (ends_at, False),
    ):
        with time_machine.travel(now, tick=False):
            assert (usable_by(cast.vendor, cast.conversation) == [activity]) is passes
            if passes:
                publish(cast.vendor, cast, sponsorship=activity.pk)
            else:
                with refused_under("vendor-promotion"):
                    publish(cast.vendor, cast, sponsorship=activity.pk)


def test_a_thread_outlives_the_activity_and_what_was_said_in_it_stays(cast: Cast) -> None:
    activity = sponsored(cast, publications=5)
    under = thread(cast.vendor, cast)
    made = promise(cast.vendor, under, sponsorship=activity.pk)
    end_sponsorship(by=cast.host, sponsorship=activity)
    with refused_under("vendor-promotion"):
        promise(cast.vendor, under, sponsorship=activity.pk)
    _, held = comment(by=cast.vendor, contribution=under, draft=covered())
    assert held is not None
    edited = Draft(f"{NEUTRAL} So.", language="en", promotes="employer")
    edit(by=cast.vendor, text=made, draft=edited)
    made.refresh_from_db()
    assert "sponsored" in made.labels


def test_an_edit_neither_drops_nor_takes_another_cover(cast: Cast) -> None:
    activity, other = sponsored(cast, publications=1), sponsored(cast, publications=1)
    made = publish(cast.vendor, cast, sponsorship=activity.pk)
    for key in ("", other.pk):
        edit(by=cast.vendor, text=made, draft=covered(f"{NEUTRAL} To {key}.", sponsorship=key))
        made.refresh_from_db()
        assert made.labels == ["vendor", "employer", "sponsored"]
        assert made.sponsorship == activity
    assert left(other) == 1


def test_an_edit_cannot_declare_a_sponsored_one_to_be_none(cast: Cast) -> None:
    made = publish(cast.vendor, cast, sponsorship=sponsored(cast).pk)
    edit(by=cast.vendor, text=made, draft=Draft("Other words.", "A card", "en", promotes="none"))
    made.refresh_from_db()
    assert made.labels == ["vendor", "employer", "sponsored"]


def test_a_plain_reply_does_not_become_sponsored_by_an_edit(cast: Cast) -> None:
    activity = sponsored(cast)
    made = promise(cast.vendor, thread(cast.anna, cast))
    edit(by=cast.vendor, text=made, draft=covered(f"{NEUTRAL} So.", sponsorship=activity.pk))
    made.refresh_from_db()
    assert made.labels == ["vendor", "employer"]
    assert left(activity) == 2


def test_what_waits_draws_when_it_is_released(cast: Cast) -> None:
    activity = sponsored(cast, publications=1)
    held = waiting(cast.vendor, cast, sponsorship=activity.pk)
    assert left(activity) == 1
    text = release(by=cast.host, held=held)
    assert left(activity) == 0
    assert Entry.objects.get().rule == "sponsored"
    assert "sponsored" in text.labels


def test_what_waited_too_long_for_the_last_publication_is_not_released(cast: Cast) -> None:
    activity = sponsored(cast, publications=1)
    held = waiting(cast.vendor, cast, sponsorship=activity.pk)
    publish(cast.vendor, cast, sponsorship=activity.pk)
    with pytest.raises(Refused) as caught:
        release(by=cast.host, held=held)
    assert caught.value.kind == "conflict"
    assert "used up by now" in str(caught.value.answer.reason)
    held.refresh_from_db()
    assert held.outcome == Held.Outcome.WAITING
    assert not held.text.is_published


def test_who_names_a_cover_promotes_whatever_they_say(cast: Cast) -> None:
    activity = sponsored(cast)
    for said in ("", "none"):
        draft = Draft(NEUTRAL, "A card", "en", promotes=said, sponsorship=activity.pk)
        made, _ = contribute(by=cast.vendor, space=cast.conversation, kind="story", draft=draft)
        assert made.labels == ["vendor", "employer", "sponsored"]
    assert left(activity) == 0


def test_prices_within_an_accepted_promotion_are_pointed_out_and_no_more(cast: Cast) -> None:
    selling = f"{NEUTRAL} Order now with a 20% discount, only 49 euros."
    with refused_under("relations-not-sales") as verdicts:
        publish(cast.vendor, cast, selling, sponsorship=sponsored(cast).pk)
    assert verdicts[0].outcome.word == "nudge"
    assert not Held.objects.exists()
