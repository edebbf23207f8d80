"""Let the person speak: a question with a deadline, an answer in the case, and no word of who
alerted (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from comity.answer import Refused
from comity.care import actions
from comity.care.models import Case, Hearing, Role, Statement
from comity.care.moves import CaseState
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
from comity.standing.models import MeasureKind
from comity.talk.models import Contribution
from tests.cast import Cast, by_hand

DAY = timedelta(days=1)


@pytest.fixture
def case(cast: Cast) -> Case:
    return case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))


def ask(cast: Cast, case: Case, days: int = 3) -> Hearing:
    until = timezone.now() + days * DAY
    return actions.ask(by=cast.host, case=case, question="What did you mean?", until=until)


def test_the_person_is_told_and_the_case_waits_for_them(cast: Cast, case: Case) -> None:
    ask(cast, case)
    case.refresh_from_db()
    assert (case.at, case.assignee) == (CaseState.HEARING, cast.host)
    assert told(cast.bram) == ["hearing"]


def test_nobody_else_hears_that_someone_was_asked(cast: Cast, case: Case) -> None:
    before = {member: told(member) for member in (cast.anna, cast.vendor, cast.second_host)}
    ask(cast, case)
    for member, kinds in before.items():
        assert told(member) == kinds


def test_the_answer_comes_to_who_sees_to_it(cast: Cast, case: Case) -> None:
    asked = ask(cast, case)
    actions.speak(by=cast.bram, hearing=asked, text="A joke.")
    assert told(cast.host)[-1] == "hearing-answered"
    assert "hearing-answered" not in told(cast.second_host)


def test_where_nobody_sees_to_it_any_more_it_comes_to_all(cast: Cast, case: Case) -> None:
    asked = ask(cast, case)
    actions.recuse(by=cast.host, case=case, ground="A friend.")
    actions.speak(by=cast.bram, hearing=asked, text="A joke.")
    assert told(cast.second_host)[-1] == "hearing-answered"
    assert "hearing-answered" not in told(cast.host)


def test_who_alerted_about_themselves_gets_one_statement_that_they_can_read(
    cast: Cast, case: Case
) -> None:
    alerted(cast.bram, Contribution.objects.get(pk=case.about_id))
    ask(cast, case)
    made = decided(cast.host, case, NOTHING)
    assert statement(cast.bram, made).role == Role.RESPONDENT
    assert cast.client_of(cast.bram).get(f"/decisions/{made.pk}/").status_code == 200
    assert statement(cast.anna, made).role == Role.ALERTER


def test_nobody_is_ever_given_two_statements_of_one_decision(cast: Cast, case: Case) -> None:
    made = statement(cast.anna, decided(cast.host, case, NOTHING))
    with by_hand(), pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.create(
            decision=made.decision, member=cast.anna, role=made.role, language="nl", parts=[]
        )


def test_several_questions_each_have_an_answer(cast: Cast, case: Case) -> None:
    first, second = ask(cast, case), ask(cast, case)
    actions.speak(by=cast.bram, hearing=second, text="Second.")
    actions.speak(by=cast.bram, hearing=first, text="First.")
    assert [one.answer for one in Hearing.objects.order_by("asked_at")] == ["First.", "Second."]


def test_hosts_may_decide_before_the_deadline(cast: Cast, case: Case) -> None:
    """Where it is clear, or urgent: a hearing is offered, and holds nothing up."""
    ask(cast, case, days=10)
    assert decided(cast.host, case, breach(planned(MeasureKind.WARNING))).is_effective


def test_after_the_decision_nobody_is_asked(cast: Cast, case: Case) -> None:
    decided(cast.host, case, NOTHING)
    with pytest.raises(Refused) as refused:
        ask(cast, case)
    assert refused.value.kind == "conflict"


def test_who_was_asked_may_answer_after_the_decision_in_time(cast: Cast, case: Case) -> None:
    asked = ask(cast, case)
    decided(cast.host, case, breach(planned(MeasureKind.WARNING)))
    assert actions.speak(by=cast.bram, hearing=asked, text="A joke.").answer == "A joke."


@pytest.mark.parametrize(("days", "may"), [(2.9, True), (3.1, False)])
def test_the_deadline_holds(cast: Cast, case: Case, days: float, may: bool) -> None:
    asked = ask(cast, case)
    with time_machine.travel(timezone.now() + days * DAY):
        if may:
            actions.speak(by=cast.bram, hearing=asked, text="A joke.")
        else:
            with pytest.raises(Refused):
                actions.speak(by=cast.bram, hearing=asked, text="A joke.")


@pytest.mark.parametrize("who", ["second_host"])
def test_only_who_sees_to_it_asks(cast: Cast, case: Case, who: str) -> None:
    actions.take(by=cast.host, case=case)
    until = timezone.now() + 3 * DAY
    with pytest.raises(Refused) as refused:
        actions.ask(by=getattr(cast, who), case=case, question="Why?", until=until)
    assert refused.value.kind == "conflict"


def test_what_was_answered_is_in_no_statement_to_others(cast: Cast, case: Case) -> None:
    asked = ask(cast, case)
    actions.speak(by=cast.bram, hearing=asked, text="A joke between us.")
    made = decided(cast.host, case, NOTHING)
    said = str(statement(cast.anna, made).parts)
    assert "A joke between us." not in said
    assert "What did you mean?" not in said


def test_it_stands_in_ones_own_list_until_it_is_answered(cast: Cast, case: Case) -> None:
    asked = ask(cast, case)
    client = cast.client_of(cast.bram)
    assert f"/hearings/{asked.pk}/" in client.get("/decisions/").content.decode()
    actions.speak(by=cast.bram, hearing=asked, text="A joke.")
    assert f"/hearings/{asked.pk}/" not in client.get("/decisions/").content.decode()
