"""How long things take at the desk is a setting of the code (clause care-for-each-other)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.care import actions
from comity.care.actions.watch import ring, tell_the_others
from comity.care.models import Alert, Case
from comity.care.tests.matters import alerted, case_of, told
from comity.care.tests.threads import contribution
from comity.care.times import times
from comity.charter.knobs import KNOBS
from comity.charter.models import Version
from tests.cast import Cast, by_hand

CLAUSE = "care-for-each-other"
USUALLY = {"urgent_minutes": 30, "again_minutes": 60, "answer_hours": 48, "one_host_hours": 24}


def setting(**numbers: int) -> None:
    """The code in force says these numbers."""
    with by_hand():
        Version.objects.update(settings={CLAUSE: numbers})


def after(**passed: float) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(**passed))


def test_the_shipped_code_says_what_is_promised(cast: Cast) -> None:
    now = times()
    assert (now.ring_after, now.ring_every) == (timedelta(minutes=30), timedelta(hours=1))
    assert (now.answer_within, now.one_host_looks_within) == (
        timedelta(hours=48),
        timedelta(hours=24),
    )
    assert now.keep == timedelta(days=365)


@pytest.mark.parametrize("name", USUALLY)
def test_each_is_a_number_that_a_community_may_set(name: str) -> None:
    (knob,) = [knob for knob in KNOBS if (knob.anchor, knob.name) == (CLAUSE, name)]
    assert knob.default == USUALLY[name]
    assert knob.accepts(knob.default)
    assert not knob.accepts(0)


def test_a_code_without_these_numbers_goes_by_the_usual_ones(cast: Cast) -> None:
    usual = times()
    with by_hand():
        Version.objects.update(settings={})
    assert times() == usual


@pytest.mark.parametrize(("hours", "category", "due"), [(48, "courtesy", 48), (12, "courtesy", 12)])
def test_a_case_is_due_as_the_code_says(cast: Cast, hours: int, category: str, due: int) -> None:
    setting(answer_hours=hours)
    case = case_of(alerted(cast.anna, category=category))
    assert case.due_at - case.opened_at == pytest.approx(
        timedelta(hours=due), abs=timedelta(seconds=5)
    )


@pytest.mark.parametrize(("hours", "due"), [(48, 4), (4, 4), (3, 3)])
def test_what_is_urgent_is_due_within_four_hours_or_sooner(
    cast: Cast, hours: int, due: int
) -> None:
    setting(answer_hours=hours)
    case = case_of(alerted(cast.anna, category="danger"))
    within = case.due_at - case.opened_at
    assert within == pytest.approx(timedelta(hours=due), abs=timedelta(seconds=5))


def test_it_rings_as_the_code_says(cast: Cast) -> None:
    setting(urgent_minutes=10, again_minutes=15)
    alerted(cast.anna, category="danger")
    for minutes, rings in ((9, 0), (11, 1), (20, 0), (27, 1)):
        with after(minutes=minutes):
            assert ring() == rings, minutes


@pytest.mark.parametrize(("set_to", "hours", "others"), [(2, 1, False), (2, 3, True)])
def test_the_others_hear_as_the_code_says(
    cast: Cast, set_to: int, hours: int, others: bool
) -> None:
    setting(one_host_hours=set_to)
    alerted(cast.anna, details=actions.Details(to=cast.host))
    assert told(cast.second_host) == []
    with after(hours=hours):
        assert tell_the_others() == int(others)
    assert (told(cast.second_host) == ["alert-for-hosts"]) is others


def test_what_is_urgent_reaches_the_others_within_the_urgent_time(cast: Cast) -> None:
    setting(urgent_minutes=10, one_host_hours=24)
    alerted(cast.anna, category="danger", details=actions.Details(to=cast.host))
    with after(minutes=11):
        assert tell_the_others() == 1
    assert Alert.objects.get().others_told_at is not None
    assert Case.objects.get().only_for is None


def test_the_page_of_the_code_shows_them(cast: Cast) -> None:
    setting(**{**USUALLY, "urgent_minutes": 25})
    page = cast.client_of(cast.bram).get("/code/").content.decode()
    clause = page.split(f'id="{CLAUSE}"')[1].split("</section>")[0]
    assert "25" in clause
    assert "nobody took" in clause


def test_a_more_serious_alert_brings_the_case_forward(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    case = case_of(alerted(cast.anna, text, category="something-small"))
    first = case.due_at
    alerted(cast.vendor, text, category="danger")
    case.refresh_from_db()
    assert case.is_urgent
    assert case.due_at < first
