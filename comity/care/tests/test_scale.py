"""A desk of ten thousand cases is as quick as one of ten."""

from __future__ import annotations

from datetime import timedelta
from time import perf_counter

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.care import queries
from comity.care.models import Alert, Case, Recusal
from tests.cast import Cast, by_hand

MANY = 10_000


@pytest.fixture
def full(cast: Cast) -> Case:
    """Ten thousand cases, a tenth of them with an alert, a hundredth of them closed to Hilde."""
    now = timezone.now()
    with by_hand():
        cases = Case.objects.bulk_create(
            Case(
                code_name=f"grey-owl-{number}",
                subject=cast.bram if number % 2 else cast.vendor,
                category="courtesy",
                opened_at=now - timedelta(minutes=number),
                due_at=now + timedelta(minutes=number - 100),
                state="decided" if number % 4 == 0 else "open",
            )
            for number in range(MANY)
        )
        Alert.objects.bulk_create(
            Alert(reporter=cast.anna, case=case, category="courtesy", text="Unkind.")
            for case in cases[::10]
        )
        Recusal.objects.bulk_create(
            Recusal(case=case, host=cast.host, ground="A friend.") for case in cases[::100]
        )
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE care_case, care_alert, care_recusal")
    return cases[1]


def asked(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_no_page_asks_more_and_none_reads_all(cast: Cast, full: Case) -> None:
    client = cast.client_of(cast.host)
    for path in ("/desk/", "/desk/cases/", "/desk/cases/?lane=overdue", full.get_absolute_url()):
        assert asked(client, path) <= 12, path


def test_the_queue_takes_no_time(cast: Cast, full: Case) -> None:
    began = perf_counter()
    first = queries.cases_for(cast.host)
    second = queries.cases_for(cast.host, cursor=first.next)
    lanes = queries.lanes_of(cast.host)
    took = perf_counter() - began
    assert len(first.items) == len(second.items) == 30
    assert {lane.name: lane.shown for lane in lanes}["unassigned"] == "99+"
    assert took < 1.5, f"{took:.2f} s for two pages and four counts"


def test_what_is_closed_to_a_host_is_in_no_page_of_all(cast: Cast, full: Case) -> None:
    shut = set(Recusal.objects.values_list("case__code_name", flat=True))
    page = queries.cases_for(cast.host)
    for _ in range(5):
        assert not shut & {case.code_name for case in page.items}
        page = queries.cases_for(cast.host, cursor=page.next)
