"""The queue: what is mine, urgent, overdue, nobody's; counted no further than matters, and a page
at a time."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.care import actions, queries
from comity.care.models import Case
from comity.care.queries import Lane
from comity.care.tests.matters import NOTHING, alerted, case_of, decided
from comity.care.tests.threads import contribution
from comity.people.models import Member
from tests.cast import Cast, by_hand


def lanes(host: Member) -> dict[str, int]:
    return {lane.name: lane.count for lane in queries.lanes_of(host)}


def names(host: Member, lane: str = "all", **more: str) -> list[str]:
    return [case.code_name for case in queries.cases_for(host, lane=lane, **more).items]


def made(name: str, hours: float = 48, **more: object) -> Case:
    with by_hand():
        due = timezone.now() + timedelta(hours=hours)
        return Case.objects.create(code_name=name, category="courtesy", due_at=due, **more)


@pytest.fixture
def some(cast: Cast) -> None:
    """One case in each lane."""
    made("red-fox", 10)
    made("grey-owl", -1, assignee=cast.host, state="looking")
    made("blue-jay", 30, severity=4)
    made("tall-elk", 40, assignee=cast.second_host, state="assigned")
    made("old-hare", -90, state="closed", assignee=cast.host)


LANES = {
    "all": ["grey-owl", "red-fox", "blue-jay", "tall-elk"],
    "mine": ["grey-owl"],
    "urgent": ["blue-jay"],
    "overdue": ["grey-owl"],
    "unassigned": ["red-fox", "blue-jay"],
    "done": ["old-hare"],
    "no-such-lane": ["grey-owl", "red-fox", "blue-jay", "tall-elk"],
}


@pytest.mark.parametrize("lane", LANES)
def test_each_lane_shows_what_it_says_and_what_is_due_first_on_top(
    cast: Cast, some: None, lane: str
) -> None:
    assert names(cast.host, lane) == LANES[lane]


def test_the_lanes_are_counted_for_this_host(cast: Cast, some: None) -> None:
    assert lanes(cast.host) == {"mine": 1, "urgent": 1, "overdue": 1, "unassigned": 2}
    assert lanes(cast.second_host)["mine"] == 1


@pytest.mark.parametrize(("count", "shown"), [(0, "0"), (7, "7"), (99, "99"), (100, "99+")])
def test_a_badge_says_no_more_than_99(count: int, shown: str) -> None:
    assert Lane("all", count).shown == shown


def test_counting_stops_at_a_hundred(cast: Cast) -> None:
    with by_hand():
        due = timezone.now()
        rows = [Case(code_name=f"red-fox-{n}", category="x", due_at=due) for n in range(120)]
        Case.objects.bulk_create(rows)
    assert lanes(cast.host)["unassigned"] == 100
    page = cast.client_of(cast.host).get("/desk/cases/").content.decode()
    assert "99+" in page
    assert "120" not in page


def test_every_case_is_on_one_page(cast: Cast) -> None:
    with by_hand():
        due = timezone.now()
        rows = [Case(code_name=f"red-fox-{n}", category="x", due_at=due) for n in range(70)]
        Case.objects.bulk_create(rows)
    seen: list[str] = []
    cursor: str | None = None
    while True:
        page = queries.cases_for(cast.host, cursor=cursor)
        seen += [case.code_name for case in page.items]
        cursor = page.next
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 70


@pytest.mark.parametrize("state", ["open", "looking", "closed", "hearing"])
def test_programs_ask_for_one_state(cast: Cast, some: None, state: str) -> None:
    found = cast.api_of(cast.host).get("/desk/cases", state=state).json()["items"]
    assert {one["state"] for one in found} <= {state}
    assert bool(found) is (state != "hearing")


def test_a_state_that_there_is_not_is_an_error(cast: Cast) -> None:
    assert cast.api_of(cast.host).get("/desk/cases", state="lost").status_code == 422


def test_a_case_goes_from_lane_to_lane(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    assert names(cast.host, "unassigned") == [case.code_name]
    actions.take(by=cast.host, case=case)
    assert names(cast.host, "mine") == [case.code_name]
    assert names(cast.second_host, "mine") == names(cast.host, "unassigned") == []
    with time_machine.travel(timezone.now() + timedelta(hours=49)):
        assert names(cast.second_host, "overdue") == [case.code_name]
    decided(cast.host, case, NOTHING)
    assert names(cast.host, "mine") == []
    assert names(cast.host, "done") == [case.code_name]


def test_a_decided_case_is_never_overdue(cast: Cast) -> None:
    case = made("red-fox", -100, state="decided")
    assert not case.is_overdue
    assert lanes(cast.host)["overdue"] == 0


def test_what_a_host_may_not_know_of_is_counted_in_no_lane(cast: Cast) -> None:
    made("red-fox", -1, subject=cast.host, severity=4)
    assert lanes(cast.host) == {"mine": 0, "urgent": 0, "overdue": 0, "unassigned": 0}
    assert lanes(cast.second_host)["urgent"] == 1


def test_the_numbers_on_the_desk_are_those_of_the_queue(cast: Cast, some: None) -> None:
    waits = queries.waiting_for(cast.host)
    assert waits.cases == len(names(cast.host))


def test_the_queue_takes_as_many_queries_for_seventy_as_for_one(cast: Cast) -> None:
    client = cast.client_of(cast.host)
    made("red-fox")

    def count() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/desk/cases/").status_code == 200
        return len(asked)

    few = count()
    for n in range(70):
        made(f"grey-owl-{n}", subject=cast.anna, assignee=cast.second_host)
    assert count() <= few
