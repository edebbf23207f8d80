"""Many requests of one member at the same moment find no more people than one after the other
(clause not-a-directory)."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from comity.answer import Refused
from comity.directory.models import Sighting
from comity.directory.tests.crowd import crowd, looking_for, met, opened, six
from comity.people.models import Member
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Do all of it in as many threads; returns what came of each, sorted."""

    def run(act: Callable[[], object]) -> str:
        try:
            act()
        except Refused as refused:
            return str(refused.answer.clause)
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(run, acts))


def searching(by: Member, number: int) -> Callable[[], object]:
    """A search that finds eight people whom no other search finds."""
    crowd(8, headline=f"kk{number}kk")
    return lambda: looking_for(by, f"kk{number}kk")


def test_searches_at_once_never_show_more_than_the_days_number(cast: Cast) -> None:
    met(cast.anna, crowd(20))
    acts = [searching(cast.anna, number) for number in range(8)]
    found = at_once(*acts)
    assert Sighting.objects.filter(by=cast.anna).count() == 40
    assert found.count("done") == 3
    assert found.count("not-a-directory") == 5


def test_profiles_opened_at_once_stay_within_the_number(cast: Cast) -> None:
    met(cast.anna, crowd(36))
    people = crowd(8)
    acts = [lambda person=person: opened(cast.anna, person) for person in people]
    found = at_once(*acts)
    assert (found.count("done"), found.count("not-a-directory")) == (4, 4)
    assert Sighting.objects.filter(by=cast.anna).count() == 40


def test_the_last_place_goes_to_one_of_two_doors(cast: Cast) -> None:
    met(cast.anna, crowd(39))
    person, *_ = crowd(1)
    searched = searching(cast.anna, 1)
    at_once(searched, lambda: opened(cast.anna, person), lambda: six(cast.anna))
    assert Sighting.objects.filter(by=cast.anna).count() == 40


def test_two_members_do_not_wait_for_each_other(cast: Cast) -> None:
    person, *_ = crowd(1)
    found = at_once(lambda: opened(cast.anna, person), lambda: opened(cast.bram, person))
    assert found == ["done", "done"]
    assert Sighting.objects.filter(member=person).count() == 2
