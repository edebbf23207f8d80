"""What the worker does every minute: one thing that fails stops no other, and a danger rings
whatever happens (clause care-for-each-other)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from procrastinate.contrib.django import app

from comity.care import actions
from comity.care.actions import watch
from comity.care.models import CaseEvent
from comity.care.tests.matters import alerted, case_of, removal, told
from comity.care.tests.threads import contribution
from comity.standing.models import Measure
from tests.cast import Cast


class BrokenError(Exception):
    """What goes wrong."""


def fails(*_given: object, **_named: object) -> None:
    raise BrokenError


def every_minute() -> dict[str, Callable[..., object]]:
    """What the worker calls each minute for care, by name, in its order."""
    found = app.periodic_registry.periodic_tasks.values()
    each = [one.task for one in found if one.cron == "* * * * *"]
    return {task.name: task for task in each if task.name.startswith("comity.care.")}


def a_minute(**later: float) -> None:
    """All of it, as the worker does: what fails is tried again another time."""
    with time_machine.travel(timezone.now() + timedelta(**later)):
        for task in every_minute().values():
            with suppress(BrokenError):
                task(timestamp=0)


@pytest.fixture
def hidden(cast: Cast) -> Measure:
    """A text of Bram's, hidden before there is a decision."""
    text = contribution(cast.bram, cast.conversation)
    case = case_of(alerted(cast.anna, text))
    return actions.intervene(by=cast.host, case=case, planned=removal(text))


@pytest.fixture
def danger(cast: Cast) -> None:
    """Nobody takes the one; the other, for Hilde alone, she does not look at."""
    alerted(cast.anna, category="danger")
    alerted(cast.vendor, details=actions.Details(to=cast.host))


def test_the_urgent_lane_comes_first() -> None:
    assert next(iter(every_minute())) == "comity.care.ring"


@pytest.mark.parametrize("broken", ["restore", "let_the_others_know"])
def test_what_fails_stops_nothing_else(
    cast: Cast, hidden: Measure, danger: None, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    monkeypatch.setattr(watch, broken, fails)
    a_minute(hours=25)
    hidden.refresh_from_db()
    ended, rung = hidden.ended_at is not None, "urgent-case-for-hosts" in told(cast.second_host)
    assert (ended, rung) == {"restore": (False, True), "let_the_others_know": (True, False)}[broken]
    assert told(cast.second_host).count("alert-for-hosts") == 2


def test_with_nothing_broken_all_of_it_is_done_once(
    cast: Cast, hidden: Measure, danger: None
) -> None:
    a_minute(hours=25)
    a_minute(hours=25)
    hidden.refresh_from_db()
    assert hidden.ended_at is not None
    assert told(cast.second_host).count("urgent-case-for-hosts") == 1
    assert CaseEvent.objects.filter(kind="expired").count() == 1


def test_a_case_is_locked_before_its_measures(cast: Cast, hidden: Measure) -> None:
    """As a host who ends a measure does, so that the two never wait for each other for ever."""
    tomorrow = time_machine.travel(timezone.now() + timedelta(hours=25))
    with tomorrow, CaptureQueriesContext(connection) as ran:
        assert watch.expire() == 1
    locks = [one["sql"] for one in ran.captured_queries if "FOR UPDATE" in one["sql"]]
    tables = [name for sql in locks for name in ("care_case", "standing_measure") if name in sql]
    assert tables[:2] == ["care_case", "standing_measure"]
