"""The hosts' work in numbers, for hosts: times to look, to answer, to decide, and who carries how
much; and nothing of what a case is about."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.care import actions, queries
from comity.care.models import Case
from comity.care.queries.work import Bar, Work
from comity.care.tests.matters import NOTHING, alerted, case_of, decided
from comity.care.tests.threads import contribution
from comity.people.models import Member
from tests.cast import Cast

HOUR = timedelta(hours=1)


@pytest.fixture
def case(cast: Cast) -> Case:
    return case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))


def after(hours: float) -> time_machine.travel:
    return time_machine.travel(timezone.now() + hours * HOUR)


def work(host: Member) -> Work:
    return queries.work_seen_by(host)


def counts(bars: list[Bar]) -> dict[str, int]:
    return {bar.label: bar.value for bar in bars}


def test_nothing_yet(cast: Cast) -> None:
    found = work(cast.host)
    assert (found.hours_to_look, found.hours_to_answer, found.hours_to_decide) == (None, None, None)
    assert counts(found.open_cases) == {"Hilde Maes": 0, "Samir Haddad": 0}
    assert found.decided == []


def test_times_are_means_in_hours(cast: Cast, case: Case) -> None:
    with after(5):
        actions.look(by=cast.host, case=case)
    with after(20):
        decided(cast.host, case, NOTHING)
    found = work(cast.host)
    assert (found.hours_to_look, found.hours_to_decide, found.hours_to_answer) == (5, 20, 20)


def test_the_first_look_counts_and_no_later_one(cast: Cast, case: Case) -> None:
    for hours in (3, 9):
        with after(hours):
            actions.look(by=cast.second_host, case=case)
    assert work(cast.host).hours_to_look == 3


def test_two_cases_make_a_mean(cast: Cast, case: Case) -> None:
    other = case_of(alerted(cast.bram, contribution(cast.vendor, cast.conversation)))
    for one, hours in ((case, 4), (other, 8)):
        with after(hours):
            decided(cast.host, one, NOTHING)
    assert work(cast.host).hours_to_decide == 6


def test_who_carries_how_much(cast: Cast, case: Case) -> None:
    other = case_of(alerted(cast.bram, contribution(cast.vendor, cast.conversation)))
    actions.take(by=cast.host, case=case)
    actions.take(by=cast.host, case=other)
    assert counts(work(cast.host).open_cases) == {"Hilde Maes": 2, "Samir Haddad": 0}
    decided(cast.host, case, NOTHING)
    assert counts(work(cast.host).open_cases) == {"Hilde Maes": 1, "Samir Haddad": 0}
    assert counts(work(cast.host).decided) == {"Hilde Maes": 1}


def test_bars_are_measured_against_the_longest(cast: Cast, case: Case) -> None:
    actions.take(by=cast.host, case=case)
    assert {bar.most for bar in work(cast.host).open_cases} == {1}
    page = cast.client_of(cast.second_host).get("/desk/work/").content.decode()
    assert '<meter min="0" max="1" value="1" aria-label="Hilde Maes">' in page
    assert '<th scope="row">Hilde Maes</th><td>1</td>' in page


def test_what_a_host_may_not_know_of_changes_no_number_of_theirs(cast: Cast) -> None:
    """Else the numbers would tell that there is something (clause care-for-each-other)."""
    case = case_of(alerted(cast.anna, contribution(cast.host, cast.conversation)))
    before = work(cast.host)
    with after(2):
        actions.take(by=cast.second_host, case=case)
        actions.look(by=cast.second_host, case=case)
    with after(5):
        decided(cast.second_host, case, NOTHING)
    assert work(cast.host) == before
    assert counts(work(cast.second_host).decided) == {"Samir Haddad": 1}


def test_it_looks_back_ninety_days(cast: Cast, case: Case) -> None:
    decided(cast.host, case, NOTHING)
    with after(24 * 89):
        assert counts(work(cast.host).decided) == {"Hilde Maes": 1}
    with after(24 * 91):
        found = work(cast.host)
        assert found.decided == []
        assert found.hours_to_decide is None


def test_no_case_is_named_there(cast: Cast, case: Case) -> None:
    page = cast.client_of(cast.host).get("/desk/work/").content.decode()
    for secret in (case.name, cast.bram.name, cast.anna.name):
        assert secret not in page
