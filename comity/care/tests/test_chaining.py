"""Events of a case stay as they were written, and a tampered row is found."""

from __future__ import annotations

from itertools import pairwise

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from comity.care import actions, chain
from comity.care.models import Case, CaseEvent, EventPayload
from comity.care.queries.chaining import faults
from comity.care.tests.matters import NOTHING, alerted, case_of, decided
from comity.care.tests.threads import contribution
from tests.cast import Cast, by_hand
from tests.database import Database


@pytest.fixture
def case(cast: Cast) -> Case:
    """A case with half a dozen events."""
    made = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    actions.note(by=cast.host, case=made, text="Seen before.")
    decided(cast.host, made, NOTHING)
    return made


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE care_caseevent SET kind = 'noted'",
        "DELETE FROM care_caseevent",
        "TRUNCATE care_caseevent CASCADE",
    ],
)
def test_the_application_neither_changes_nor_removes_an_event(case: Case, statement: str) -> None:
    with (
        by_hand(),
        pytest.raises(DatabaseError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert faults() == []


def test_events_are_numbered_and_linked(case: Case) -> None:
    events = list(CaseEvent.objects.filter(case=case).order_by("number"))
    assert [event.number for event in events] == list(range(1, len(events) + 1))
    assert events[0].before == chain.BEGINNING
    for before, event in pairwise(events):
        assert event.before == before.digest


def test_an_untouched_chain_holds(case: Case) -> None:
    assert faults() == []


def test_an_erased_payload_leaves_the_chain_whole(case: Case) -> None:
    with by_hand():
        EventPayload.objects.filter(event__case=case).delete()
    assert faults() == []


def test_a_changed_payload_is_found(case: Case) -> None:
    event = CaseEvent.objects.filter(case=case).earliest("number")
    with by_hand():
        EventPayload.objects.filter(pk=event.pk).update(content={"category": "something-small"})
    assert [(fault.case, fault.number) for fault in faults()] == [(case.code_name, 1)]


REMOVED = """
DELETE FROM care_eventpayload USING care_caseevent WHERE event_id = id AND number = 2;
DELETE FROM care_caseevent WHERE number = 2
"""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("tampering", "number"),
    [
        ("UPDATE care_caseevent SET kind = 'told' WHERE number = 2", 2),
        ("UPDATE care_caseevent SET actor_id = NULL WHERE number = 3", 3),
        (REMOVED, 3),
    ],
)
def test_what_the_owner_of_the_database_changed_is_found(
    request: pytest.FixtureRequest, case: Case, tampering: str, number: int
) -> None:
    database: Database = request.getfixturevalue("fresh_database")
    with psycopg.connect(database.owner_url, autocommit=True) as owner:
        owner.execute("ALTER TABLE care_caseevent DISABLE TRIGGER care_event_stays")
        for statement in tampering.split(";"):
            owner.execute(statement.encode())
    assert number in [fault.number for fault in faults()]
