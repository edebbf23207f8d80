"""Reading an alert is looking at it, by whichever door: the others are not told that nobody did,
and the time until a first look is true (clause care-for-each-other)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.care import actions, queries
from comity.care.actions.watch import tell_the_others
from comity.care.models import Case
from comity.care.tests.matters import alerted, case_of
from comity.people.models import Member
from tests.cast import Cast

Look = Callable[[Cast, Member, Case], int]


def at_the_alert(cast: Cast, who: Member, case: Case) -> int:
    return cast.client_of(who).get(f"/desk/alerts/{case.alerts.get().pk}/").status_code


def at_the_case(cast: Cast, who: Member, case: Case) -> int:
    return cast.client_of(who).get(case.get_absolute_url()).status_code


def by_a_program(cast: Cast, who: Member, case: Case) -> int:
    return cast.api_of(who).get(f"/desk/cases/{case.code_name}").status_code


def at_the_queue(cast: Cast, who: Member, case: Case) -> int:
    return cast.client_of(who).get("/desk/cases/").status_code


LOOKS = [at_the_alert, at_the_case, by_a_program]
each_look = pytest.mark.parametrize("look", LOOKS, ids=lambda one: one.__name__)


@pytest.fixture
def case(cast: Cast) -> Case:
    """What Anna told Hilde alone."""
    return case_of(alerted(cast.anna, details=actions.Details(to=cast.host)))


def looked(case: Case) -> datetime | None:
    case.refresh_from_db()
    return case.looked_at


@each_look
def test_who_read_it_has_looked(cast: Cast, case: Case, look: Look) -> None:
    assert look(cast, cast.host, case) == 200
    assert looked(case) is not None
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert tell_the_others() == 0
    assert queries.work_seen_by(cast.host).hours_to_look is not None


@each_look
def test_a_later_look_is_not_the_first(cast: Cast, case: Case, look: Look) -> None:
    look(cast, cast.host, case)
    first = looked(case)
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        look(cast, cast.host, case)
    assert looked(case) == first


@each_look
def test_who_may_not_know_of_it_has_seen_nothing(cast: Cast, case: Case, look: Look) -> None:
    for who in (cast.second_host, cast.anna):
        assert look(cast, who, case) in (403, 404)
    assert looked(case) is None


def test_seeing_its_name_in_the_queue_is_not_looking(cast: Cast, case: Case) -> None:
    assert at_the_queue(cast, cast.host, case) == 200
    assert looked(case) is None
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert tell_the_others() == 1
