"""Measures before a decision end: they are not done again and again by one host, nor let run when
their time is over (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.answer import Refused
from comity.care import actions, policy
from comity.care.actions.watch import expire
from comity.care.models import Case
from comity.care.tests.matters import NOTHING, alerted, case_of, decided, removal
from comity.care.tests.threads import contribution
from comity.standing.models import Measure, MeasureKind, Planned
from comity.talk.models import Contribution
from tests.cast import Cast

K = MeasureKind
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SILENCE = Planned(K.LIMIT_POSTING)


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Bram wrote."""
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    return case_of(alerted(cast.anna, text))


def later(hours: float) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(hours=hours))


def did(cast: Cast, case: Case, planned: Planned = SILENCE) -> Measure:
    return actions.intervene(by=cast.host, case=case, planned=planned)


def refused(cast: Cast, case: Case, planned: Planned = SILENCE) -> bool:
    with pytest.raises(Refused) as found:
        did(cast, case, planned)
    return found.value.kind == "conflict"


def test_it_is_not_done_again_while_it_holds_nor_after_it_ended(cast: Cast, case: Case) -> None:
    did(cast, case)
    assert refused(cast, case)
    with later(25):
        expire()
        assert refused(cast, case)
    assert Measure.objects.count() == 1


def test_nor_by_another_host_after_one_ended_it(cast: Cast, case: Case) -> None:
    measure = did(cast, case)
    actions.review(by=cast.second_host, case=case, measure=measure, agrees=False)
    assert refused(cast, case)


def test_what_is_about_another_text_or_another_thing_is_not_the_same(
    cast: Cast, case: Case, text: Contribution
) -> None:
    other = contribution(cast.bram, cast.conversation)
    did(cast, case, removal(text))
    did(cast, case, removal(other))
    did(cast, case, Planned(K.LIMIT_CONTACTING))
    assert refused(cast, case, removal(text))
    assert Measure.objects.count() == 3


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("", "conversation", True),
        ("conversation", "", True),
        ("conversation", "conversation", True),
        ("conversation", "public", False),
    ],
)
def test_everywhere_is_also_in_one_space(
    cast: Cast, case: Case, first: str, second: str, same: bool
) -> None:
    one, two = (
        Planned(K.LIMIT_POSTING, space=getattr(cast, place).pk if place else "")
        for place in (first, second)
    )
    did(cast, case, one)
    with later(25):
        expire()
        if same:
            assert refused(cast, case, two)
        else:
            assert did(cast, case, two).space == cast.public.pk


def test_what_comes_in_after_it_ended_may_need_it_again(
    cast: Cast, case: Case, text: Contribution
) -> None:
    did(cast, case)
    alerted(cast.vendor, text)
    assert refused(cast, case)
    with later(25):
        expire()
        assert did(cast, case).interim


def test_also_facts_that_nobody_knew_when_it_was_decided(cast: Cast, case: Case) -> None:
    did(cast, case)
    decided(cast.host, case, NOTHING)
    actions.reopen(by=cast.host, case=case, facts="Somebody saw it.")
    assert did(cast, case).interim


def test_what_ended_is_not_let_run(cast: Cast, case: Case) -> None:
    """Also by who fetched it while it held, and before the worker noted its end."""
    measure = did(cast, case)
    with later(24.1), pytest.raises(Refused):
        actions.review(by=cast.second_host, case=case, measure=measure, agrees=True)
    measure.refresh_from_db()
    assert measure.reviewed_at is None


def test_nor_what_another_host_looked_at_meanwhile(cast: Cast, case: Case) -> None:
    fetched = Measure.objects.get(pk=did(cast, case).pk)
    actions.review(by=cast.second_host, case=case, measure=fetched, agrees=False)
    fetched.ended_at = None
    with pytest.raises(Refused):
        actions.review(by=cast.second_host, case=case, measure=fetched, agrees=True)
    fetched.refresh_from_db()
    assert (fetched.reviewed_at, fetched.ended_at is None) == (None, False)


@pytest.mark.parametrize(
    ("review", "ends", "may"), [(HOUR, DAY, True), (-HOUR, DAY, False), (HOUR, -HOUR, False)]
)
def test_what_ended_by_itself_is_not_reviewed(
    cast: Cast, review: timedelta, ends: timedelta, may: bool
) -> None:
    """Also in the minute before the worker notes that it ended."""
    now = timezone.now()
    measure = Measure(imposed_by=cast.host, interim=True)
    measure.review_by, measure.ends_at = now + review, now + ends
    assert bool(policy.may_review(cast.second_host, measure)) is may
