"""Two whom hosts keep apart (clauses sanctions and stop-means-stop)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.answer import Refused
from comity.boundaries import queries
from comity.boundaries.actions import ask_to_stop, grant, keep_apart, let_meet, lift_stop
from comity.boundaries.approaching import require_no_stop
from comity.boundaries.models import Stop
from comity.conduct.deeds import Way
from comity.notices.models import Notice
from tests.cast import Cast

WEEK = timedelta(days=7)


def apart(cast: Cast) -> None:
    until = timezone.now() + WEEK
    keep_apart(one=cast.anna, other=cast.bram, measure="m1", until=until)


def approach(cast: Cast, back: bool = False) -> None:
    one, other = (cast.bram, cast.anna) if back else (cast.anna, cast.bram)
    require_no_stop(one, other, Way.REPLY, cast.version)


@pytest.mark.parametrize("back", [False, True])
def test_neither_comes_near_the_other_and_reads_who_decided_it(cast: Cast, back: bool) -> None:
    apart(cast)
    with pytest.raises(Refused) as refused:
        approach(cast, back)
    assert str(refused.value).startswith("The hosts decided")


def test_it_ends_their_consent(cast: Cast) -> None:
    grant(by=cast.anna, other=cast.bram)
    apart(cast)
    assert not queries.between(cast.anna, cast.bram).consents


def test_neither_of_the_two_lifts_it_and_nobody_sees_it_as_their_own_stop(cast: Cast) -> None:
    apart(cast)
    for one, other in ((cast.anna, cast.bram), (cast.bram, cast.anna)):
        assert queries.stops_of(one).items == []
        with pytest.raises(Refused):
            lift_stop(by=one, member=other)


def try_often(cast: Cast) -> None:
    """Anna tries to come near Bram four times; each is refused, and counted afterwards."""
    for _ in range(4):
        with pytest.raises(Refused) as refused:
            approach(cast)
        assert refused.value.afterwards is not None
        refused.value.afterwards()


def test_what_they_try_is_no_attempt_past_anyones_stop(cast: Cast) -> None:
    apart(cast)
    try_often(cast)
    assert queries.tried(1, cast.host).items == []
    assert not Notice.objects.filter(kind="attempts-past-a-stop").exists()
    assert Stop.objects.get(by=cast.bram, measure="m1").attempts == 4


def test_what_they_try_past_a_stop_of_ones_own_still_is(cast: Cast) -> None:
    ask_to_stop(by=cast.bram, member=cast.anna)
    apart(cast)
    try_often(cast)
    (stop,) = queries.tried(1, cast.host).items
    assert (stop.by, stop.measure) == (cast.bram, "")
    assert Notice.objects.filter(kind="attempts-past-a-stop", member=cast.host).count() == 1


def test_neither_stands_as_who_asked_the_other(cast: Cast) -> None:
    apart(cast)
    for one, other in ((cast.anna, cast.bram), (cast.bram, cast.anna)):
        how = queries.between(one, other)
        assert (how.asked_to_stop, how.was_asked_to_stop, how.kept_apart) == (False, True, True)


def test_it_ends_by_itself(cast: Cast) -> None:
    apart(cast)
    with time_machine.travel(timezone.now() + WEEK + timedelta(minutes=1)):
        approach(cast)


def test_ended_the_ways_are_open_again_but_consent_is_not_back(cast: Cast) -> None:
    grant(by=cast.anna, other=cast.bram)
    apart(cast)
    assert let_meet(measure="m1")
    assert not let_meet(measure="m1")
    approach(cast)
    assert not queries.between(cast.anna, cast.bram).consents


def test_a_stop_of_ones_own_outlasts_it(cast: Cast) -> None:
    ask_to_stop(by=cast.anna, member=cast.bram)
    apart(cast)
    let_meet(measure="m1")
    approach(cast)
    with pytest.raises(Refused) as refused:
        approach(cast, back=True)
    assert cast.anna.name in str(refused.value)
