"""A danger that comes into a case which someone has already is nobody's until someone takes it
again, and rings until then (clause care-for-each-other)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.care import actions
from comity.care.actions.watch import ring
from comity.care.models import Alert, Case
from comity.care.tests.matters import alerted, case_of, told
from comity.care.tests.threads import contribution
from comity.talk.models import Contribution
from tests.cast import Cast

RUNG = "urgent-case-for-hosts"


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Bram wrote."""
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def taken(cast: Cast, text: Contribution) -> Case:
    """The case about it that Hilde took, some days ago."""
    with time_machine.travel(timezone.now() - timedelta(days=3)):
        return actions.take(by=cast.host, case=case_of(alerted(cast.anna, text)))


def danger(cast: Cast, text: Contribution) -> Alert:
    """That Vera fears for someone because of it."""
    return alerted(cast.vendor, text, category="danger")


def rung(*minutes: int) -> list[int]:
    """How many cases rang, so many minutes from now."""
    found = []
    for each in minutes:
        with time_machine.travel(timezone.now() + timedelta(minutes=each)):
            found.append(ring())
    return found


def test_it_waits_for_someone_to_take_it(cast: Cast, taken: Case, text: Contribution) -> None:
    assert case_of(danger(cast, text)) == taken
    taken.refresh_from_db()
    assert (taken.assignee, taken.is_urgent) == (None, True)
    assert "urgent-alert-for-hosts" in told(cast.second_host)


def test_it_rings_after_half_an_hour_and_then_every_hour(
    cast: Cast, taken: Case, text: Contribution
) -> None:
    danger(cast, text)
    assert rung(10, 31, 60, 92) == [0, 1, 0, 1]
    assert told(cast.second_host).count(RUNG) == 2


def test_it_stops_once_someone_takes_it_also_who_had_it(
    cast: Cast, taken: Case, text: Contribution
) -> None:
    danger(cast, text)
    actions.take(by=cast.host, case=taken)
    assert rung(31, 200) == [0, 0]
    taken.refresh_from_db()
    assert taken.assignee == cast.host


def test_each_new_danger_begins_anew(cast: Cast, taken: Case, text: Contribution) -> None:
    danger(cast, text)
    with time_machine.travel(timezone.now() + timedelta(minutes=40)):
        assert ring() == 1
        actions.take(by=cast.host, case=taken)
        danger(cast, text)
        assert rung(10, 31) == [0, 1]


def test_alerts_that_follow_do_not_put_off_the_ringing(
    cast: Cast, taken: Case, text: Contribution
) -> None:
    danger(cast, text)
    with time_machine.travel(timezone.now() + timedelta(minutes=20)):
        danger(cast, text)
    assert rung(31) == [1]


def test_a_danger_in_a_case_that_nobody_took_rings_no_sooner(
    cast: Cast, text: Contribution
) -> None:
    with time_machine.travel(timezone.now() - timedelta(days=1)):
        alerted(cast.anna, text)
    danger(cast, text)
    assert rung(1, 31) == [0, 1]


def test_what_is_not_urgent_leaves_the_case_with_who_has_it(
    cast: Cast, taken: Case, text: Contribution
) -> None:
    alerted(cast.vendor, text, category="no-harassment")
    taken.refresh_from_db()
    assert taken.assignee == cast.host
