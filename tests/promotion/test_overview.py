"""What hosts see of all promotion (clauses vendor-promotion and leave-room)."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.http import Http404
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from comity.charter.queries import in_force
from comity.promotion import queries
from comity.talk.actions import contribute, delete
from comity.talk.composing import Draft
from comity.talk.queries import posts_by_month
from tests.cast import Cast
from tests.promotion.scene import (
    NEUTRAL,
    granted,
    promise,
    reply,
    share,
    sponsored,
    thread,
    work,
)

pytestmark = pytest.mark.django_db


def busy(cast: Cast) -> None:
    """A share, an answer of a vendor, a sponsored one and one with permission."""
    share(cast.anna, cast)
    promise(cast.vendor, thread(cast.bram, cast))
    promise(cast.vendor, thread(cast.bram, cast), sponsorship=sponsored(cast).pk)
    key = granted(cast.bram, cast).pk
    draft = Draft(NEUTRAL, "Our congress", "en", promotes="own", exception=key)
    contribute(by=cast.bram, space=cast.conversation, kind="story", draft=draft)


def test_a_month_tells_by_rule_company_and_member(cast: Cast) -> None:
    busy(cast)
    (month,) = queries.months(cast.host)
    assert month.total == 4
    assert (month.of_members, month.of_vendors) == (1, 1)
    assert (month.sponsored, month.exceptions) == (1, 1)
    assert month.by_company == {"Feedbackly Tools": 2, "Zomer Stores": 1}
    assert month.by_member == {"Vera Lindqvist": 2, "Anna de Wit": 1, "Bram Ashworth": 1}


def test_months_are_those_of_our_clock(cast: Cast) -> None:
    midnight = datetime(2026, 7, 1, 0, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
    with time_machine.travel(midnight, tick=False):
        share(cast.anna, cast)
        (month,) = queries.months(cast.host)
    assert (month.start.year, month.start.month) == (2026, 7)


def test_deleted_ones_stay_counted(cast: Cast) -> None:
    delete(by=cast.anna, text=share(cast.anna, cast))
    (month,) = queries.months(cast.host)
    assert month.total == 1


def test_it_costs_as_many_queries_for_much_as_for_little(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    busy(cast)
    with django_assert_num_queries(1):
        queries.months(cast.host)
    with django_assert_num_queries(1):
        queries.budgets_used(cast.host, cast.version)
    with django_assert_num_queries(1):
        posts_by_month(cast.host, timezone.now() - timedelta(days=30))


def test_all_posts_are_counted_by_month(cast: Cast) -> None:
    thread(cast.anna, cast)
    reply(cast.bram, cast, 2)
    counted = posts_by_month(cast.host, timezone.now() - timedelta(days=1))
    assert sum(counted.values()) == 5


def test_budgets_in_use_stand_with_the_most_used_first(cast: Cast) -> None:
    share(cast.anna, cast)
    reply(cast.anna, cast, 3)
    share(cast.anna, cast)
    promise(cast.vendor, thread(cast.bram, cast))
    used = queries.budgets_used(cast.host, in_force())
    assert [(use.name, use.used, use.limit) for use in used] == [
        ("Anna de Wit", 2, 2),
        ("Feedbackly Tools", 1, 10),
    ]


def test_what_has_bounds_of_its_own_is_no_use_of_a_budget(cast: Cast) -> None:
    promise(cast.vendor, thread(cast.bram, cast), sponsorship=sponsored(cast).pk)
    assert queries.budgets_used(cast.host, in_force()) == []


def test_the_ledger_is_of_spaces_that_a_host_reads(cast: Cast) -> None:
    contribute(by=cast.bram, space=cast.private, kind="share", draft=work())
    assert len(queries.ledger(cast.host).items) == 1
    assert queries.ledger(cast.second_host).items == []
    assert queries.months(cast.second_host) == []


@pytest.mark.parametrize("who", ["anna", "vendor", "applicant", "stranger"])
def test_the_overview_is_for_hosts(cast: Cast, who: str) -> None:
    member = getattr(cast, who)
    with pytest.raises(Http404):
        queries.months(member)
    with pytest.raises(Http404):
        queries.ledger(member)
    with pytest.raises(Http404):
        queries.budgets_used(member, None)
