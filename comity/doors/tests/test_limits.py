"""The arithmetic of a limit. Within a test's transaction the database's clock stands still; time
passes by moving what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db.models import DurationField, ExpressionWrapper, F, Value

from comity.answer import Refused
from comity.doors import limits
from comity.doors.limits import Rate, spend
from comity.doors.models import Limit
from tests.cast import by_hand

pytestmark = pytest.mark.django_db
RATE = Rate("trying", burst=3, every=10.0)


@pytest.fixture(autouse=True)
def _may_write() -> Iterator[None]:
    with by_hand():
        yield


def passes(seconds: float) -> None:
    """Let time pass for everyone."""
    gone = ExpressionWrapper(Value(timedelta(seconds=seconds)), output_field=DurationField())
    Limit.objects.update(full_at=F("full_at") - gone)


def wait_of(whose: str, rate: Rate = RATE) -> int:
    """The seconds one is told to wait; 0 where one may go on."""
    try:
        spend(rate, whose)
    except Refused as refused:
        return refused.retry_after or 0
    return 0


@pytest.mark.parametrize("burst", [1, 2, 5, 30])
def test_so_many_at_once_and_then_one_an_interval(burst: int) -> None:
    rate = Rate("trying", burst=burst, every=10.0)
    assert [wait_of("anna", rate) for _ in range(burst)] == [0] * burst
    assert wait_of("anna", rate) == 10
    passes(10)
    assert [wait_of("anna", rate) for _ in range(2)] == [0, 10]


@pytest.mark.parametrize(
    ("seconds", "wait"), [(0, 10), (0.5, 10), (1, 9), (9, 1), (9.9, 1), (10, 0)]
)
def test_one_is_told_how_many_whole_seconds_to_wait(seconds: float, wait: int) -> None:
    for _ in range(RATE.burst):
        spend(RATE, "anna")
    passes(seconds)
    assert wait_of("anna") == wait


def test_who_waits_as_long_as_told_goes_on() -> None:
    while not (wait := wait_of("anna")):
        pass
    for _ in range(5):
        passes(wait)
        assert [wait_of("anna"), wait_of("anna")] == [0, wait]


def test_being_refused_costs_nothing() -> None:
    for _ in range(RATE.burst):
        spend(RATE, "anna")
    assert [wait_of("anna") for _ in range(20)] == [10] * 20
    passes(10)
    assert wait_of("anna") == 0


@pytest.mark.parametrize(("seconds", "allowed"), [(10, 1), (20, 2), (29, 2), (30, 3), (86_400, 3)])
def test_waiting_gives_back_never_more_than_the_whole_allowance(seconds: int, allowed: int) -> None:
    for _ in range(RATE.burst):
        spend(RATE, "anna")
    passes(seconds)
    assert [wait_of("anna") == 0 for _ in range(5)].count(True) == allowed


def test_one_persons_haste_is_no_other_persons_wait() -> None:
    while not wait_of("anna"):
        pass
    assert wait_of("bram") == 0
    assert wait_of("anna", Rate("another", burst=1, every=10.0)) == 0


def test_no_address_or_name_is_kept_with_a_limit() -> None:
    spend(RATE, "address:192.0.2.7")
    (kept,) = Limit.objects.all()
    assert kept.key.startswith("trying:")
    assert "192.0.2.7" not in kept.key


@pytest.mark.parametrize("whose", ["", "x" * 10_000, "é😀", "a\x00b"])
def test_any_text_may_name_who_is_limited(whose: str) -> None:
    assert [wait_of(whose) for _ in range(4)] == [0, 0, 0, 10]


@pytest.mark.parametrize(
    ("rate", "in_a_minute"), [(limits.POSTING, 50), (limits.REACTING, 120), (limits.LETTERS, 3)]
)
def test_nobody_who_types_meets_it_and_sixty_writes_a_minute_do(
    rate: Rate, in_a_minute: int
) -> None:
    """As issue 2 promises of posting; in a minute, with the burst, so many go through."""
    assert rate.burst + int(60 / rate.every) == in_a_minute
