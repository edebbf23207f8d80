"""What was said in a case is erased when its time ends; that it happened, and in which order, stays
(clause sanctions)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.care import actions
from comity.care.actions.forget import forget
from comity.care.actions.watch import close_old_cases
from comity.care.jobs import close
from comity.care.models import (
    Alert,
    Case,
    CaseEvent,
    Decision,
    EventPayload,
    Hearing,
    IllegalContentNotice,
    Note,
    Statement,
)
from comity.care.queries import knows
from comity.care.queries.chaining import faults
from comity.care.tests.matters import alerted, breach, case_of, decided, planned
from comity.care.tests.threads import contribution
from comity.charter.models import Version
from comity.standing.models import MeasureKind
from tests.cast import Cast, by_hand

CLOSES, DAY = timedelta(days=186), timedelta(days=1)


@pytest.fixture
def case(cast: Cast) -> Case:
    """Everything that can be said in a case, and then it is decided."""
    text = contribution(cast.bram, cast.conversation)
    details = actions.Details(place="Bij de koffie", people="Een man met een hoed", wish="Rust")
    found = case_of(alerted(cast.anna, text, details=details))
    actions.note(by=cast.host, case=found, text="Eerder gezien.")
    until = timezone.now() + timedelta(days=3)
    hearing = actions.ask(by=cast.host, case=found, question="Waarom?", until=until)
    actions.speak(by=cast.bram, hearing=hearing, text="A joke.")
    given = actions.Notified(
        urls=[text.get_absolute_url()], explanation="Mine.", name="Lou", email="lou@example.org"
    )
    actions.notify(given=given, address="192.0.2.1")
    decided(cast.host, found, breach(planned(MeasureKind.WARNING)))
    return found


def later(days: float) -> datetime:
    """So many days after the case could be closed."""
    return timezone.now() + CLOSES + timedelta(days=days)


def closed(case: Case) -> Case:
    with time_machine.travel(later(0)):
        close_old_cases()
    case.refresh_from_db()
    assert case.state == "closed"
    return case


def said_in(case: Case) -> int:
    return EventPayload.objects.filter(event__case=case).count()


def test_it_is_kept_for_a_year_after_the_case_was_closed(cast: Cast, case: Case) -> None:
    closed(case)
    with time_machine.travel(later(364)):
        assert forget() == 0
    assert said_in(case) > 0
    with time_machine.travel(later(366)):
        assert forget() == 1
    assert said_in(case) == 0


def test_the_chain_holds_afterwards_and_says_what_happened(cast: Cast, case: Case) -> None:
    kinds = list(CaseEvent.objects.filter(case=case).values_list("kind", flat=True))
    closed(case)
    with time_machine.travel(later(400)):
        forget()
    assert faults() == []
    left = list(CaseEvent.objects.filter(case=case).values_list("kind", flat=True))
    assert left == [*kinds, "moved"]


def test_nothing_personal_of_the_case_is_left(cast: Cast, case: Case) -> None:
    closed(case)
    with time_machine.travel(later(400)):
        forget()
    assert not Note.objects.exists()
    assert not Hearing.objects.exists()
    alert = Alert.objects.get()
    assert (alert.snapshot, alert.place, alert.people, alert.wish) == ({}, "", "", "")
    notice = IllegalContentNotice.objects.get()
    assert (notice.name, notice.email, notice.urls, notice.snapshot) == ("", "", [], {})


def test_the_decision_the_statement_and_the_answer_stay(cast: Cast, case: Case) -> None:
    closed(case)
    with time_machine.travel(later(400)):
        forget()
    assert Decision.objects.get(case=case).facts == "On Monday you wrote it."
    assert Statement.objects.get(member=cast.bram).parts
    assert Alert.objects.get().answer
    page = cast.client_of(cast.host).get(case.get_absolute_url())
    assert page.status_code == 200


def test_who_was_in_conflict_stays_out(cast: Cast) -> None:
    details = actions.Details(witnesses="Ask @hilde.")
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation), details=details))
    decided(cast.second_host, case, breach(planned(MeasureKind.WARNING)))
    closed(case)
    with time_machine.travel(later(400)):
        forget()
    assert not knows(cast.host, case)
    assert knows(cast.second_host, case)


def test_an_open_case_is_never_forgotten(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    with time_machine.travel(later(4_000)):
        close(0)
    assert said_in(case) > 0


def test_the_worker_does_it_and_doing_it_twice_changes_nothing(cast: Cast, case: Case) -> None:
    closed(case)
    with time_machine.travel(later(400)):
        close(0)
        close(0)
        assert forget() == 0
    assert said_in(case) == 0
    assert faults() == []


def test_a_community_sets_how_long(cast: Cast, case: Case) -> None:
    closed(case)
    with by_hand():
        Version.objects.update(settings={"sanctions": {"keep_days": 700}})
    with time_machine.travel(later(600)):
        assert forget() == 0
    with time_machine.travel(later(701)):
        assert forget() == 1
