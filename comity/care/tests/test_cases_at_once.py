"""Two at the same moment in one case: one decides, one agrees, one event follows another."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from comity.care import actions
from comity.care.actions.watch import expire, ring
from comity.care.models import Alert, Case, CaseEvent, Decision, Objection, Role, Statement
from comity.care.queries.chaining import faults
from comity.care.tests.matters import (
    NOTHING,
    alerted,
    breach,
    case_of,
    decided,
    planned,
    removal,
    statement,
    third_host,
)
from comity.care.tests.threads import contribution, held
from comity.notices.models import Notice
from comity.people.models import Member
from comity.standing.models import Measure, MeasureKind
from comity.standing.queries import in_force
from comity.talk.actions import delete, return_
from comity.talk.models import Contribution, Held, State
from tests.cast import Cast, by_hand
from tests.together import at_once, refused

pytestmark = pytest.mark.django_db(transaction=True)
K = MeasureKind


@pytest.fixture
def text(cast: Cast) -> Contribution:
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    return case_of(alerted(cast.anna, text))


def test_alerts_on_one_person_come_together_also_when_they_come_at_once(
    cast: Cast, text: Contribution
) -> None:
    other = contribution(cast.bram, cast.public)
    results = at_once(
        lambda: alerted(cast.anna, text),
        lambda: alerted(cast.vendor, other),
        lambda: alerted(cast.host, text),
    )
    assert refused(results) == 0
    assert Case.objects.count() == 1
    assert Alert.objects.filter(case=Case.objects.get()).count() == 3
    assert faults() == []


def test_one_host_takes_it(cast: Cast, case: Case) -> None:
    results = at_once(
        lambda: actions.take(by=cast.host, case=case),
        lambda: actions.take(by=cast.second_host, case=case),
    )
    assert refused(results) == 1
    assert CaseEvent.objects.filter(case=case, kind="taken").count() == 1


def test_one_host_decides_it_and_everyone_is_told_once(cast: Cast, case: Case) -> None:
    ruling = breach(planned(K.WARNING))
    results = at_once(
        lambda: decided(cast.host, case, ruling),
        lambda: decided(cast.second_host, case, ruling),
    )
    assert refused(results) == 1
    assert Decision.objects.count() == Statement.objects.count() == Measure.objects.count() == 1
    assert Notice.objects.filter(member=cast.bram, kind="decision").count() == 1
    assert Notice.objects.filter(member=cast.anna, kind="alert-answered").count() == 1
    assert faults() == []


def test_an_answer_and_a_decision_are_one_answer(cast: Cast, case: Case) -> None:
    alert = Alert.objects.get()
    at_once(
        lambda: actions.answer(by=cast.host, alert=alert, text="We looked."),
        lambda: decided(cast.second_host, case, NOTHING),
    )
    assert Notice.objects.filter(member=cast.anna, kind="alert-answered").count() == 1


def test_a_second_host_agrees_once(cast: Cast) -> None:
    colleague = third_host(cast)
    case = case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation)))
    made = decided(cast.host, case, breach(planned(K.BAN)))
    results = at_once(
        lambda: actions.cosign(by=cast.second_host, decision=made),
        lambda: actions.cosign(by=colleague, decision=made),
        lambda: actions.withdraw_proposal(by=cast.host, decision=made),
    )
    assert refused(results) >= 1
    assert Measure.objects.filter(kind=K.BAN).count() <= 1
    made.refresh_from_db()
    assert made.is_effective is Measure.objects.filter(kind=K.BAN).exists()
    assert not (made.is_effective and made.withdrawn_at)


def test_an_objection_is_made_and_decided_once(cast: Cast, case: Case) -> None:
    third_host(cast)
    other = case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation)))
    made = decided(cast.host, other, breach(planned(K.LIMIT_POSTING, 3)))
    told = statement(cast.anna, made)
    results = at_once(
        lambda: actions.object_to(by=cast.anna, statement=told, text="No."),
        lambda: actions.object_to(by=cast.anna, statement=told, text="No!"),
    )
    assert refused(results) == 1
    words = Objection.objects.get()
    colleague = Member.objects.get(pk=cast.bram.pk)
    results = at_once(
        lambda: _answer(cast.second_host, words, Objection.Outcome.UPHELD),
        lambda: _answer(colleague, words, Objection.Outcome.REVERSED),
    )
    assert refused(results) == 1
    words.refresh_from_db()
    undone = not in_force(cast.anna).exists()
    assert undone is (words.outcome == Objection.Outcome.REVERSED)


def test_who_got_a_text_back_objects_once(cast: Cast) -> None:
    waits = held(cast.bram, cast.conversation)
    return_(by=cast.host, held=waits, reason="It names someone.")
    returned = Held.objects.get(pk=waits.pk)
    results = at_once(
        *[lambda: actions.object_to_return(by=cast.bram, held=returned, text="Why?")] * 3
    )
    assert refused(results) == 2
    assert Objection.objects.filter(held=returned).count() == 1
    assert Notice.objects.filter(kind="objection-for-hosts", member=cast.second_host).count() == 1


def test_nor_can_the_table_hold_two(cast: Cast) -> None:
    waits = held(cast.bram, cast.conversation)
    return_(by=cast.host, held=waits, reason="It names someone.")
    actions.object_to_return(by=cast.bram, held=Held.objects.get(pk=waits.pk), text="Why?")
    with pytest.raises(IntegrityError), by_hand():
        Objection.objects.create(held=waits, by=cast.bram, role=Role.RESPONDENT, text="Why?")


def _answer(by: Member, words: Objection, outcome: Objection.Outcome) -> Objection:
    return actions.decide_objection(
        by=by, objection=words, outcome=outcome, explanation="I looked."
    )


def test_a_text_that_its_author_deletes_meanwhile_is_not_brought_back(
    cast: Cast, text: Contribution
) -> None:
    actions.remove(
        by=cast.host,
        about_type="contribution",
        about_id=text.pk,
        clause="courtesy",
        reason="It belittles.",
    )
    made = Decision.objects.get()
    words = actions.object_to(by=cast.bram, statement=statement(cast.bram, made), text="No.")
    text.refresh_from_db()
    at_once(
        lambda: delete(by=cast.bram, text=text),
        lambda: _answer(cast.second_host, words, Objection.Outcome.REVERSED),
    )
    text.refresh_from_db()
    assert text.state == State.DELETED or text.body == "Hoe doe jij dat?"


def test_a_hosts_removal_and_the_authors_edit(cast: Cast, text: Contribution) -> None:
    results = at_once(
        lambda: actions.remove(
            by=cast.host,
            about_type="contribution",
            about_id=text.pk,
            clause="courtesy",
            reason="It belittles.",
        ),
        lambda: delete(by=cast.bram, text=text),
    )
    text.refresh_from_db()
    assert text.state in (State.REMOVED, State.DELETED)
    assert text.body == ""
    assert len(results) == 2


def test_two_workers_tidy_up_once(cast: Cast, case: Case, text: Contribution) -> None:
    measure = actions.intervene(by=cast.host, case=case, planned=removal(text))
    with by_hand():
        past = timezone.now() - timedelta(minutes=1)
        begun = past - timedelta(days=2)
        Measure.objects.filter(pk=measure.pk).update(begins_at=begun, review_by=past)
    assert sorted(at_once(expire, expire)) == [0, 1]
    text.refresh_from_db()
    assert text.state == State.PUBLISHED
    assert CaseEvent.objects.filter(case=case, kind="expired").count() == 1
    assert faults() == []


def test_two_workers_ring_in_one_order(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, category="danger"))
    with by_hand():
        Case.objects.update(urgent_at=timezone.now() - timedelta(hours=1))
    at_once(ring, ring)
    assert CaseEvent.objects.filter(case=case, kind="told").count() == 1
    assert faults() == []


def test_many_hands_in_one_case_leave_one_chain(cast: Cast, case: Case) -> None:
    notes = [lambda n=n: actions.note(by=cast.host, case=case, text=f"{n}") for n in range(6)]
    assert refused(at_once(*notes)) == 0
    numbers = list(CaseEvent.objects.filter(case=case).values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert faults() == []
