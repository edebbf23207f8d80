"""Exceptions at their bounds: once, until a moment, in a space, by who asked
(clause ask-the-hosts)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from comity.answer import Refused
from comity.promotion.actions import grant, refuse, withdraw
from comity.promotion.models import Entry, Permission
from comity.promotion.queries import budget_of, granted_to
from comity.talk.actions import delete, release, return_
from comity.talk.models import Comment, Contribution
from tests.cast import Cast
from tests.promotion.scene import (
    NEUTRAL,
    asked,
    colleague,
    granted,
    left,
    publish,
    refused_under,
    share,
    sponsored,
    waiting,
)

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def moment(*parts: int, fold: int = 0) -> datetime:
    """A moment by the community's clock."""
    return datetime(*parts, tzinfo=AMSTERDAM, fold=fold).astimezone(UTC)  # type: ignore[arg-type, misc]


def test_what_was_returned_draws_on_nothing(cast: Cast) -> None:
    activity, permission = sponsored(cast, publications=1), granted(cast.vendor, cast)
    for cover in ({"sponsorship": activity.pk}, {"exception": permission.pk}):
        return_(by=cast.host, held=waiting(cast.vendor, cast, **cover), reason="This insults.")
    assert left(activity) == 1
    publish(cast.vendor, cast, sponsorship=activity.pk)
    publish(cast.vendor, cast, exception=permission.pk)


def test_of_two_that_wait_with_one_exception_one_is_released(cast: Cast) -> None:
    permission = granted(cast.vendor, cast)
    first = waiting(cast.vendor, cast, exception=permission.pk)
    second = waiting(cast.vendor, cast, exception=permission.pk)
    text = release(by=cast.host, held=first)
    assert text.labels == ["vendor", "employer", "hosts-permission"]
    with pytest.raises(Refused) as caught:
        release(by=cast.host, held=second)
    assert "published already" in str(caught.value.answer.reason)
    assert Entry.objects.filter(permission=permission).count() == 1


def test_one_text_may_name_both_and_draws_on_both(cast: Cast) -> None:
    activity, permission = sponsored(cast, publications=1), granted(cast.vendor, cast)
    made = publish(cast.vendor, cast, sponsorship=activity.pk, exception=permission.pk)
    assert made.labels == ["vendor", "employer", "sponsored", "hosts-permission"]
    assert left(activity) == 0
    assert Permission.objects.get().state == Permission.State.USED
    assert Entry.objects.get().rule == "exception"


def test_of_two_covers_both_must_be_good(cast: Cast) -> None:
    activity, permission = sponsored(cast, publications=1), granted(cast.vendor, cast)
    publish(cast.vendor, cast, sponsorship=activity.pk)
    with refused_under("vendor-promotion"):
        publish(cast.vendor, cast, sponsorship=activity.pk, exception=permission.pk)
    assert Permission.objects.get().state == Permission.State.GRANTED


@pytest.mark.parametrize(
    ("until", "passes"), [(timedelta(days=7), False), (timedelta(days=7, seconds=-1), True)]
)
def test_an_exception_ends_at_its_moment(cast: Cast, until: timedelta, passes: bool) -> None:
    now = timezone.now()
    permission = granted(cast.vendor, cast, until=now + timedelta(days=7))
    with time_machine.travel(now + until, tick=False):
        assert bool(granted_to(cast.vendor, cast.conversation)) is passes
        if passes:
            publish(cast.vendor, cast, exception=permission.pk)
        else:
            with refused_under("ask-the-hosts"):
                publish(cast.vendor, cast, exception=permission.pk)


def test_an_exception_for_a_space_is_for_that_space(cast: Cast) -> None:
    permission = granted(cast.vendor, cast, space=cast.public)
    assert granted_to(cast.vendor, cast.conversation) == []
    with refused_under("ask-the-hosts"):
        publish(cast.vendor, cast, exception=permission.pk)
    assert granted_to(cast.vendor, cast.public) == [permission]
    publish(cast.vendor, cast, space=cast.public, exception=permission.pk)


def test_an_exception_is_the_askers_and_no_colleagues(cast: Cast) -> None:
    permission = granted(cast.vendor, cast)
    with refused_under("ask-the-hosts"):
        publish(colleague(cast.bram, cast.vendor), cast, exception=permission.pk)


def test_an_exception_goes_with_the_asker_to_another_employer(cast: Cast) -> None:
    permission = granted(cast.vendor, cast)
    colleague(cast.vendor, cast.anna)
    made = publish(cast.vendor, cast, exception=permission.pk)
    assert made.labels == ["employer", "hosts-permission"]
    assert made.byline_company == "Zomer Stores"


@pytest.mark.parametrize("answer", ["waits", "refused", "withdrawn"])
def test_only_what_was_granted_publishes(cast: Cast, answer: str) -> None:
    permission = asked(cast.vendor)
    if answer == "refused":
        refuse(by=cast.host, permission=permission, reason="Not now.")
    if answer == "withdrawn":
        withdraw(by=cast.vendor, permission=permission)
    with refused_under("ask-the-hosts"):
        publish(cast.vendor, cast, exception=permission.pk)


def test_an_exception_gives_nothing_back_when_its_text_goes(cast: Cast) -> None:
    permission = granted(cast.vendor, cast)
    delete(by=cast.vendor, text=publish(cast.vendor, cast, exception=permission.pk))
    with refused_under("ask-the-hosts"):
        publish(cast.vendor, cast, exception=permission.pk)


def test_an_exception_touches_no_members_budget(cast: Cast) -> None:
    permission = granted(cast.anna, cast)
    publish(cast.anna, cast, exception=permission.pk)
    left_over = budget_of(cast.anna).room
    assert (left_over.used, left_over.allowed, left_over.replies_needed) == (0, True, 0)
    share(cast.anna, cast)


def test_a_spent_budget_stands_in_the_way_of_no_exception(cast: Cast) -> None:
    share(cast.anna, cast)
    with refused_under("leave-room"):
        share(cast.anna, cast)
    publish(cast.anna, cast, exception=granted(cast.anna, cast).pk)


def test_what_one_offers_within_an_accepted_promotion_is_not_even_pointed_out(cast: Cast) -> None:
    offering = f"{NEUTRAL} We offer training for teams that want to try it."
    publish(cast.vendor, cast, offering, exception=granted(cast.vendor, cast).pk)


def test_a_grant_for_a_week_across_the_change_to_summer_time(cast: Cast) -> None:
    with time_machine.travel(moment(2026, 3, 27, 9), tick=False):
        permission = asked(cast.vendor)
        until = moment(2026, 3, 30, 9)
        grant(by=cast.host, permission=permission, until=until)
    with time_machine.travel(until - timedelta(seconds=1), tick=False):
        publish(cast.vendor, cast, exception=permission.pk)
    assert (until - moment(2026, 3, 27, 9)) == timedelta(hours=71)


def shown(cast: Cast) -> list[Any]:
    """What members read of what names a cover."""
    rows = [*Contribution.objects.visible_to(cast.anna), *Comment.objects.visible_to(cast.anna)]
    return [text for text in rows if text.sponsorship_id or text.permission_id]


def test_what_waits_under_a_cover_is_read_by_nobody(cast: Cast) -> None:
    waiting(cast.vendor, cast, sponsorship=sponsored(cast).pk)
    waiting(cast.vendor, cast, exception=granted(cast.vendor, cast).pk)
    assert shown(cast) == []
