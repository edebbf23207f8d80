"""Sponsored activities: within time, space and number (clause vendor-promotion)."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from comity.answer import Refused
from comity.notices.models import Notice
from comity.promotion import queries
from comity.promotion.actions import end_sponsorship
from comity.promotion.models import Sponsorship
from comity.talk.composing import Draft
from tests.cast import Cast
from tests.promotion.scene import (
    colleague,
    company_of,
    promise,
    refused_under,
    sponsored,
    thread,
)

pytestmark = pytest.mark.django_db
OURS = ZoneInfo("Europe/Amsterdam")


def publish(cast: Cast, activity: Sponsorship) -> None:
    """A sponsored comment by Vera."""
    promise(cast.vendor, thread(cast.anna, cast, "story"), sponsorship=activity.pk)


def test_publications_are_drawn_until_none_is_left(cast: Cast) -> None:
    activity = sponsored(cast, publications=2)
    publish(cast, activity)
    publish(cast, activity)
    with refused_under("vendor-promotion"):
        publish(cast, activity)
    activity.refresh_from_db()
    assert activity.left == 0


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        (timedelta(hours=1), timedelta(days=2), "starts at"),
        (timedelta(days=-2), timedelta(hours=-1), "ended at"),
    ],
)
def test_before_and_after_it_does_not_count(
    cast: Cast, starts: timedelta, ends: timedelta, said: str
) -> None:
    now = timezone.now()
    activity = sponsored(cast, starts_at=now + starts, ends_at=now + ends)
    with refused_under("vendor-promotion") as verdicts:
        publish(cast, activity)
    assert said in str(verdicts[0].findings[0].reason)


@pytest.mark.parametrize("said", ["", "none"])
def test_who_names_an_activity_promotes_in_it_whatever_else_they_say(cast: Cast, said: str) -> None:
    activity = sponsored(cast)
    made = promise(
        cast.vendor, thread(cast.anna, cast, "story"), promotes=said, sponsorship=activity.pk
    )
    assert made.labels == ["vendor", "employer", "sponsored"]
    activity.refresh_from_db()
    assert activity.used == 1


def test_it_counts_in_its_spaces_only(cast: Cast) -> None:
    activity = sponsored(cast, spaces=(cast.public,))
    with refused_under("vendor-promotion"):
        publish(cast, activity)


def test_it_is_of_its_company_only(cast: Cast) -> None:
    activity = sponsored(cast, company=company_of(cast.anna))
    with refused_under("vendor-promotion"):
        publish(cast, activity)
    made = promise(cast.anna, thread(cast.bram, cast), sponsorship=activity.pk)
    assert made.sponsor == "Zomer Stores"


def test_of_two_that_overlap_the_one_named_is_drawn_on(cast: Cast) -> None:
    first, second = sponsored(cast), sponsored(cast, title="Tea hour")
    publish(cast, second)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.used, second.used) == (0, 1)


def test_the_day_it_ends_is_of_our_clock(cast: Cast) -> None:
    ends = datetime(2026, 7, 1, 0, 0, tzinfo=OURS)
    with time_machine.travel(ends - timedelta(minutes=1), tick=False):
        activity = sponsored(cast, starts_at=ends - timedelta(days=3), ends_at=ends)
        publish(cast, activity)
    with time_machine.travel(ends, tick=False), refused_under("vendor-promotion"):
        publish(cast, activity)


def test_a_program_without_a_zone_speaks_of_our_clock(cast: Cast) -> None:
    body = {
        "company": company_of(cast.vendor).pk,
        "title": "Summer",
        "disclosure": {"nl": "Betaald door Feedbackly", "en": "Paid by Feedbackly"},
        "starts_at": "2026-07-01T09:00:00",
        "ends_at": "2026-07-02T09:00:00Z",
        "publications": 1,
    }
    made = cast.api_of(cast.host).post("/desk/sponsorships", body).json()
    found = Sponsorship.objects.get(pk=made["id"])
    assert found.starts_at == datetime(2026, 7, 1, 9, 0, tzinfo=timezone.get_default_timezone())
    assert found.ends_at == datetime(2026, 7, 2, 9, 0, tzinfo=ZoneInfo("UTC"))
    assert made["disclosure"]["nl"] == "Betaald door Feedbackly"


def test_the_companys_people_are_told_and_see_what_is_left(cast: Cast) -> None:
    activity = sponsored(cast)
    assert Notice.objects.filter(member=cast.vendor, kind="sponsorship-made").exists()
    assert queries.sees_counts(cast.vendor, activity)
    assert queries.sees_counts(cast.host, activity)
    assert not queries.sees_counts(cast.anna, activity)
    assert not queries.sees_counts(None, activity)
    page = cast.client_of(cast.vendor).get("/promotion/").content.decode()
    assert "0 of 2 publications used" in page


def test_ended_ones_stay_listed_under_about(cast: Cast) -> None:
    activity = sponsored(cast, given="Five hundred euros")
    end_sponsorship(by=cast.host, sponsorship=activity)
    page = cast.client_of(cast.stranger).get("/about/").content.decode()
    for told in ("Coffee hour", "Five hundred euros", "Feedbackly pays for the coffee.", "over"):
        assert told in page


def test_only_hosts_sponsor_and_an_end_follows_a_start(cast: Cast) -> None:
    with pytest.raises(Refused):
        sponsored(cast, by=cast.anna)
    now = timezone.now()
    with pytest.raises(Refused):
        sponsored(cast, starts_at=now, ends_at=now)
    activity = sponsored(cast)
    end_sponsorship(by=cast.host, sponsorship=activity)
    with pytest.raises(Refused):
        end_sponsorship(by=cast.host, sponsorship=activity)


def test_what_may_be_used_in_a_space_is_offered_there(cast: Cast) -> None:
    everywhere, there = sponsored(cast), sponsored(cast, spaces=(cast.public,))
    sponsored(cast, ends_at=timezone.now() - timedelta(hours=1))
    assert queries.usable_by(cast.vendor, cast.conversation) == [everywhere]
    assert set(queries.usable_by(cast.vendor, cast.public)) == {everywhere, there}
    assert queries.usable_by(cast.bram, cast.public) == []
    assert queries.usable_by(colleague(cast.bram, cast.vendor), cast.public)


def test_a_draft_that_names_nothing_is_not_sponsored() -> None:
    assert Draft("x").said.sponsorship == ""
