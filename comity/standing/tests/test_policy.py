"""What each measure forbids, when, and with which reason (clause sanctions)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.answer import Answer
from comity.standing import policy
from comity.standing.models import Doing, Measure, MeasureKind
from tests.cast import Cast, by_hand

K, D = MeasureKind, Doing
HERE, ELSEWHERE = "here", "elsewhere"


def measured(cast: Cast, kind: MeasureKind, space: str = "", **more: object) -> Measure:
    """A measure on Anna, with the stored moments as the actions of this room keep them."""
    ends = more.pop("ends_at", timezone.now() + timedelta(days=7))
    with by_hand():
        made = Measure.objects.create(
            member=cast.anna,
            kind=kind,
            space=space,
            decision="d1",
            ends_at=ends,
            **more,  # type: ignore[misc]
        )
    cast.anna.measured_until = made.lasts_until
    return made


FORBIDS = {
    K.REMINDER: set(),
    K.WARNING: set(),
    K.REMOVE: set(),
    K.LOCK: set(),
    K.NO_CONTACT: set(),
    K.LIMIT_POSTING: {D.POST},
    K.LIMIT_PROMOTING: {D.PROMOTE},
    K.LIMIT_CONTACTING: {D.CONTACT},
    K.LIMIT_ATTENDING: {D.ATTEND},
    K.SUSPENSION: set(Doing),
    K.BAN: set(Doing),
}


@pytest.mark.parametrize("kind", FORBIDS)
@pytest.mark.parametrize("doing", Doing)
def test_a_measure_forbids_what_it_says_and_nothing_else(
    cast: Cast, kind: MeasureKind, doing: Doing
) -> None:
    measured(cast, kind)
    assert policy.may_now(cast.anna, doing).allowed is (doing not in FORBIDS[kind])


@pytest.mark.parametrize("kind", [K.LIMIT_POSTING, K.SPACE_BAN])
def test_a_measure_in_one_space_holds_there_only(cast: Cast, kind: MeasureKind) -> None:
    measured(cast, kind, space=HERE)
    assert not policy.may_now(cast.anna, Doing.POST, HERE)
    assert policy.may_now(cast.anna, Doing.POST, ELSEWHERE)
    assert policy.may_now(cast.anna, Doing.POST)


def test_a_ban_from_a_space_forbids_everything_in_it(cast: Cast) -> None:
    measured(cast, K.SPACE_BAN, space=HERE)
    assert [doing for doing in Doing if policy.may_now(cast.anna, doing, HERE)] == []


def test_a_no_names_the_clause_the_decision_and_the_end(cast: Cast) -> None:
    made = measured(cast, K.LIMIT_POSTING)
    answer = policy.may_now(cast.anna, Doing.POST)
    assert (answer.clause, answer.link) == ("sanctions", "/decisions/d1/")
    assert answer.reason is not None
    assert answer.reason.params == {"end": made.ends_at}


def test_a_measure_without_an_end_says_so(cast: Cast) -> None:
    measured(cast, K.BAN, ends_at=None)
    cast.anna.measured_until = timezone.now() + timedelta(days=1)
    answer = policy.may_now(cast.anna, Doing.POST)
    assert answer.reason is not None
    assert "end" not in answer.reason.params


def test_a_measure_ends_by_itself(cast: Cast) -> None:
    measured(cast, K.SUSPENSION)
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert policy.may_now(cast.anna, Doing.POST)


def test_an_interim_measure_that_nobody_reviewed_ends_after_a_day(cast: Cast) -> None:
    now = timezone.now()
    measured(
        cast,
        K.LIMIT_POSTING,
        interim=True,
        ends_at=now + timedelta(hours=72),
        review_by=now + timedelta(hours=24),
    )
    assert not policy.may_now(cast.anna, Doing.POST)
    with time_machine.travel(now + timedelta(hours=25)):
        assert policy.may_now(cast.anna, Doing.POST)


def test_a_reviewed_one_runs_until_its_end(cast: Cast) -> None:
    now = timezone.now()
    end = now + timedelta(hours=72)
    measured(cast, K.LIMIT_POSTING, interim=True, ends_at=end, review_by=now, reviewed_at=now)
    for hours, allowed in ((71, False), (73, True)):
        with time_machine.travel(now + timedelta(hours=hours)):
            assert policy.may_now(cast.anna, Doing.POST).allowed is allowed


def test_who_was_never_measured_costs_no_query(
    cast: Cast, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert all(policy.may_now(cast.bram, doing) for doing in Doing)
        assert policy.may_enter(cast.bram)


NOW = timezone.now()


def day(number: float) -> datetime:
    return NOW + timedelta(days=number)


@pytest.mark.parametrize(
    ("kind", "ends_at", "space", "target", "can"),
    [
        (K.SUSPENSION, day(1), "", "", True),
        (K.SUSPENSION, day(180), "", "", True),
        (K.SUSPENSION, day(181), "", "", False),
        (K.SUSPENSION, day(0.5), "", "", False),
        (K.SUSPENSION, None, "", "", False),
        (K.BAN, None, "", "", True),
        (K.BAN, day(400), "", "", True),
        (K.BAN, day(-1), "", "", False),
        (K.SPACE_BAN, None, "s1", "", True),
        (K.SPACE_BAN, None, "", "", False),
        (K.REMOVE, None, "", "c1", True),
        (K.REMOVE, None, "", "", False),
        (K.LOCK, None, "", "", False),
        (K.NO_CONTACT, None, "", "m1", True),
        (K.NO_CONTACT, None, "", "", False),
        (K.REMINDER, None, "", "", True),
        (K.WARNING, day(3), "", "", False),
        (K.LIMIT_POSTING, day(3), "s1", "", True),
        (K.LIMIT_POSTING, None, "", "", True),
        (K.LIMIT_PROMOTING, None, "s1", "", True),
        (K.LIMIT_ATTENDING, None, "s1", "", True),
        (K.LIMIT_CONTACTING, None, "", "", True),
        (K.LIMIT_CONTACTING, None, "s1", "", False),
        (K.SUSPENSION, day(3), "s1", "", False),
        (K.BAN, None, "s1", "", False),
        (K.NO_CONTACT, None, "s1", "m1", False),
        (K.REMINDER, None, "s1", "", False),
        (K.WARNING, None, "s1", "", False),
        (K.REMOVE, None, "s1", "c1", False),
    ],
)
def test_the_ladder_has_these_measures_and_no_others(
    kind: MeasureKind, ends_at: datetime | None, space: str, target: str, can: bool
) -> None:
    answer: Answer = policy.can_be(kind, NOW, ends_at, space, target)
    assert answer.allowed is can
    assert (answer.reason is None) is can


@pytest.mark.parametrize(
    ("kind", "ends_at", "two"),
    [
        (K.BAN, None, True),
        (K.BAN, day(3), True),
        (K.SPACE_BAN, day(3), True),
        (K.SUSPENSION, day(31), True),
        (K.SUSPENSION, day(30), False),
        (K.LIMIT_POSTING, None, False),
        (K.REMOVE, None, False),
    ],
)
def test_bans_and_long_suspensions_are_for_two_hosts(
    kind: MeasureKind, ends_at: datetime | None, two: bool
) -> None:
    assert policy.needs_two_hosts(kind, NOW, ends_at) is two


@pytest.mark.parametrize(
    ("kind", "days", "can"),
    [
        (K.REMOVE, 3, True),
        (K.LOCK, 1, True),
        (K.LIMIT_CONTACTING, 2, True),
        (K.NO_CONTACT, 3, True),
        (K.REMOVE, 4, False),
        (K.SUSPENSION, 1, False),
        (K.BAN, 1, False),
        (K.WARNING, 1, False),
    ],
)
def test_before_a_decision_one_hides_or_limits_for_three_days(
    kind: MeasureKind, days: int, can: bool
) -> None:
    assert policy.can_be_interim(kind, NOW, day(days)).allowed is can
