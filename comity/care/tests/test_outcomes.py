"""Who is told what when a decision is made, changed and undone; and who is not (clauses sanctions
and care-for-each-other)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.care import actions
from comity.care.models import Alert, Case, Decision, Objection, Outcome, Statement
from comity.care.ruling import Ruling
from comity.care.tests.matters import (
    NOTHING,
    alerted,
    breach,
    case_of,
    decided,
    planned,
    statement,
    told,
)
from comity.care.tests.threads import contribution
from comity.people.models import Member
from comity.standing.models import MeasureKind
from comity.talk.models import Contribution
from tests.cast import Cast, by_hand

K, Out = MeasureKind, Objection.Outcome
ALL = [Outcome.NO_BREACH, Outcome.OUT_OF_SCOPE, Outcome.UNKNOWN]


@pytest.fixture
def text(cast: Cast) -> Contribution:
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    """Anna and Vera alerted the hosts to the same."""
    alerted(cast.vendor, text)
    return case_of(alerted(cast.anna, text))


def readers(decision: Decision) -> dict[str, str]:
    """Who got a statement, in which role."""
    rows = Statement.objects.filter(decision=decision)
    return dict(rows.values_list("member__handle", "role"))


def objected(by: Member, made: Decision, outcome: Objection.Outcome, cast: Cast) -> Objection:
    words = actions.object_to(by=by, statement=statement(by, made), text="No.")
    return actions.decide_objection(
        by=cast.second_host, objection=words, outcome=outcome, explanation="I looked."
    )


def test_a_breach_is_told_to_whom_it_concerns_alone(cast: Cast, case: Case) -> None:
    made = decided(cast.host, case, breach(planned(K.WARNING)))
    assert readers(made) == {"bram": "respondent"}


@pytest.mark.parametrize("outcome", ALL)
def test_no_breach_is_told_to_everyone_who_alerted(
    cast: Cast, case: Case, outcome: Outcome
) -> None:
    made = decided(cast.host, case, Ruling(outcome, "We read it.", "It is blunt."))
    assert readers(made) == {"anna": "alerter", "vera": "alerter"}


def test_who_alerted_twice_is_told_once(cast: Cast, case: Case, text: Contribution) -> None:
    alerted(cast.anna, text, category="no-harassment")
    made = decided(cast.host, case, NOTHING)
    assert len(readers(made)) == 2
    assert told(cast.anna).count("decision") == 1


def test_every_alert_has_its_answer(cast: Cast, case: Case, text: Contribution) -> None:
    alerted(cast.anna, text, category="no-harassment")
    decided(cast.host, case, breach(planned(K.WARNING)))
    assert Alert.objects.filter(answered_at=None).count() == 0
    assert told(cast.anna).count("alert-answered") == 2


@pytest.mark.parametrize("ruling", [NOTHING, breach(), breach(planned(K.BAN))])
def test_the_answer_does_not_tell_what_came_of_it_for_the_other(
    cast: Cast, case: Case, ruling: Ruling
) -> None:
    decided(cast.host, case, ruling)
    said = " ".join(Alert.objects.values_list("answer", flat=True))
    for word in ("Bram", "verbannen", "banned", "waarschuwing", "warning", "On Monday"):
        assert word not in said


def test_a_breach_with_and_without_a_measure_read_alike_to_who_alerted(
    cast: Cast, text: Contribution
) -> None:
    """Else the answer would tell (clause care-for-each-other)."""
    answers = set()
    for ruling in (breach(), breach(planned(K.WARNING)), breach(planned(K.BAN))):
        raised = alerted(cast.anna, contribution(cast.vendor, cast.conversation))
        decided(cast.host, case_of(raised), ruling)
        raised.refresh_from_db()
        answers.add(raised.answer)
    assert len(answers) == 1


def test_who_left_meanwhile_gets_nothing_and_the_decision_stands(cast: Cast, case: Case) -> None:
    with by_hand():
        Member.objects.filter(pk__in=[cast.anna.pk, cast.bram.pk]).update(is_active=False)
    made = decided(cast.host, case, breach(planned(K.WARNING)))
    assert made.is_effective
    assert told(cast.bram) == []
    assert "alert-answered" not in told(cast.anna)


def test_upheld_only_who_objected_hears(cast: Cast, case: Case) -> None:
    made = decided(cast.host, case, NOTHING)
    objected(cast.anna, made, Out.UPHELD, cast)
    assert "objection-decided" in told(cast.anna)
    assert "decision-changed" not in told(cast.vendor)


@pytest.mark.parametrize("outcome", [Out.PARTLY, Out.REVERSED])
def test_changed_everyone_who_was_told_hears(
    cast: Cast, case: Case, outcome: Objection.Outcome
) -> None:
    until = timezone.now() + timedelta(days=3)
    actions.ask(by=cast.host, case=case, question="Why?", until=until)
    made = decided(cast.host, case, NOTHING)
    objected(cast.anna, made, outcome, cast)
    for member in (cast.vendor, cast.bram):
        assert told(member).count("decision-changed") == 1
    assert "decision-changed" not in told(cast.anna)


def test_who_objected_to_no_breach_and_was_right_opens_the_case_for_another_decision(
    cast: Cast, case: Case
) -> None:
    made = decided(cast.host, case, NOTHING)
    objected(cast.anna, made, Out.REVERSED, cast)
    case.refresh_from_db()
    assert not case.is_done
    again = decided(cast.second_host, case, breach(planned(K.WARNING)))
    assert readers(again) == {"bram": "respondent"}


def test_upheld_the_case_is_done_again(cast: Cast, case: Case) -> None:
    made = decided(cast.host, case, NOTHING)
    objected(cast.anna, made, Out.UPHELD, cast)
    case.refresh_from_db()
    assert case.is_done


def test_two_objections_to_one_decision_are_decided_one_by_one(cast: Cast, case: Case) -> None:
    made = decided(cast.host, case, NOTHING)
    first = actions.object_to(by=cast.anna, statement=statement(cast.anna, made), text="No.")
    actions.object_to(by=cast.vendor, statement=statement(cast.vendor, made), text="Nor I.")
    actions.decide_objection(
        by=cast.second_host, objection=first, outcome=Out.UPHELD, explanation="I looked."
    )
    case.refresh_from_db()
    assert not case.is_done


def test_a_decision_with_a_second_host_is_told_when_that_one_agrees(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(role="host")
    case = case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation)))
    made = decided(cast.host, case, breach(planned(K.BAN)))
    assert readers(made) == {}
    assert "decision" not in told(cast.anna)
    assert "alert-answered" not in told(cast.vendor)
    actions.cosign(by=cast.second_host, decision=made)
    assert readers(made) == {"anna": "respondent"}
    assert "alert-answered" in told(cast.vendor)


def test_a_proposal_that_was_taken_back_is_told_to_nobody(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(role="host")
    case = case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation)))
    made = decided(cast.host, case, breach(planned(K.BAN)))
    actions.withdraw_proposal(by=cast.host, decision=made)
    assert readers(made) == {}
    assert told(cast.anna) == []
    assert decided(cast.host, case, NOTHING).is_effective
