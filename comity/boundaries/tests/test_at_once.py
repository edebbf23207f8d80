"""What two members do about each other at the same moment (clauses consent-before-contact,
stop-means-stop)."""

from __future__ import annotations

from functools import partial

import pytest

from comity.boundaries import actions, queries
from comity.boundaries.actions.locking import lock_pair, lock_pairs
from comity.boundaries.approaching import require_no_stop
from comity.boundaries.models import Consent, Mute, Stop
from comity.conduct.deeds import Way
from comity.doors.acting import action
from comity.notices.models import Notice
from comity.people.models import Member
from tests.cast import Cast
from tests.together import at_once, refused

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_grants_make_one_consent(cast: Cast) -> None:
    results = at_once(
        partial(actions.grant, by=cast.anna, other=cast.bram),
        partial(actions.grant, by=cast.bram, other=cast.anna),
    )
    assert refused(results) == 0
    assert Consent.objects.standing().count() == 1


def test_of_a_grant_and_a_stop_no_consent_is_left(cast: Cast) -> None:
    for _ in range(3):
        results = at_once(
            partial(actions.grant, by=cast.bram, other=cast.anna),
            partial(actions.ask_to_stop, by=cast.anna, member=cast.bram),
        )
        assert refused(results) <= 1
        assert not Consent.objects.standing().exists()
        actions.lift_stop(by=cast.anna, member=cast.bram)


def test_both_may_ask_each_other_to_stop_at_once(cast: Cast) -> None:
    results = at_once(
        partial(actions.ask_to_stop, by=cast.anna, member=cast.bram),
        partial(actions.ask_to_stop, by=cast.bram, member=cast.anna),
    )
    assert refused(results) == 0
    assert queries.between(cast.anna, cast.bram) == queries.Between(
        was_asked_to_stop=True, asked_to_stop=True
    )


def test_a_stop_asked_twice_at_once_is_one_and_told_once(cast: Cast) -> None:
    ask = partial(actions.ask_to_stop, by=cast.anna, member=cast.bram)
    assert refused(at_once(ask, ask, ask)) == 0
    assert Stop.objects.count() == 1
    assert Notice.objects.filter(member=cast.bram).count() == 1


def test_a_stop_is_lifted_once(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    lift = partial(actions.lift_stop, by=cast.anna, member=cast.bram)
    assert refused(at_once(lift, lift)) == 1


def test_attempts_at_once_are_all_counted_and_hosts_told_once(cast: Cast) -> None:
    stop = actions.ask_to_stop(by=cast.anna, member=cast.bram)
    count = partial(actions.attempted, stops=[stop], way=Way.REACT)
    assert refused(at_once(*[count] * 4)) == 0
    stop.refresh_from_db()
    assert stop.attempts == stop.tried.count() == 4
    assert Notice.objects.filter(member=cast.host, kind="attempts-past-a-stop").count() == 1


def test_mutes_at_once_are_one(cast: Cast) -> None:
    mute = partial(actions.mute, by=cast.anna, member=cast.bram)
    assert refused(at_once(mute, mute)) == 0
    assert Mute.objects.count() == 1


@action
def write_between(*, by: Member, others: list[Member]) -> None:
    """As a message in a group does: lock with everyone, then ask."""
    lock_pairs(by, others)
    for other in others:
        require_no_stop(by, other, Way.MESSAGE, None)


@action
def stand(*, by: Member, other: Member) -> None:
    """The same for two."""
    lock_pair(by, other)
    require_no_stop(by, other, Way.MESSAGE, None)


def test_locks_of_several_pairs_never_wait_for_each_other_in_a_circle(cast: Cast) -> None:
    people = [cast.anna, cast.bram, cast.vendor]
    deeds = [partial(write_between, by=by, others=[o for o in people if o != by]) for by in people]
    deeds += [partial(stand, by=by, other=people[n - 1]) for n, by in enumerate(people)]
    assert refused(at_once(*deeds, *deeds)) == 0
