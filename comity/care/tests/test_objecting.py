"""Objections: who, until when, decided by whom, and what they undo (clause sanctions)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.answer import Refused
from comity.care import actions, queries
from comity.care.models import Case, Decision, Objection
from comity.care.moves import CaseState
from comity.care.policy import object_until
from comity.care.tests.matters import (
    NOTHING,
    again,
    alerted,
    breach,
    case_of,
    decided,
    planned,
    removal,
    statement,
    told,
)
from comity.care.tests.threads import contribution
from comity.standing.models import Measure, MeasureKind
from comity.standing.queries import in_force
from comity.talk import actions as talk
from comity.talk.models import Contribution, Held, State
from tests.cast import Cast, by_hand

K, Out = MeasureKind, Objection.Outcome


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Bram wrote."""
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    """The case about it, which Anna's alert opened."""
    return case_of(alerted(cast.anna, text))


@pytest.fixture
def decision(cast: Cast, case: Case, text: Contribution) -> Decision:
    """Hilde removed the text, suspended Bram and keeps him from Anna."""
    apart = planned(K.NO_CONTACT, 30, target_id=cast.anna.pk)
    return decided(cast.host, case, breach(removal(text), planned(K.SUSPENSION, 7), apart))


def objected(cast: Cast, decision: Decision) -> Objection:
    return actions.object_to(
        by=cast.bram, statement=statement(cast.bram, decision), text="It was a quotation."
    )


def answered(
    cast: Cast, objection: Objection, outcome: Objection.Outcome, undone: tuple[str, ...] = ()
) -> Objection:
    return actions.decide_objection(
        by=cast.second_host,
        objection=objection,
        outcome=outcome,
        explanation="We looked again.",
        undone=undone,
    )


@pytest.mark.parametrize(
    ("told_on", "until"),
    [
        (datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC)),
        (datetime(2026, 8, 31, tzinfo=UTC), datetime(2027, 2, 28, tzinfo=UTC)),
        (datetime(2027, 8, 31, tzinfo=UTC), datetime(2028, 2, 29, tzinfo=UTC)),
        (datetime(2026, 12, 1, tzinfo=UTC), datetime(2027, 6, 1, tzinfo=UTC)),
    ],
)
def test_six_calendar_months(told_on: datetime, until: datetime) -> None:
    assert object_until(told_on) == until


def test_an_objection_opens_the_case_for_another_host(
    cast: Cast, case: Case, decision: Decision
) -> None:
    made = objected(cast, decision)
    case.refresh_from_db()
    assert (case.at, case.assignee) == (CaseState.LOOKING, None)
    assert "objection-for-hosts" in told(cast.second_host)
    assert "objection-for-hosts" not in told(cast.host)
    assert queries.objections_page(cast.host).items == []
    assert queries.objections_page(cast.second_host).items == [made]


def test_who_decided_does_not_decide_about_the_objection(cast: Cast, decision: Decision) -> None:
    made = objected(cast, decision)
    with pytest.raises(Refused):
        actions.decide_objection(
            by=cast.host, objection=made, outcome=Out.UPHELD, explanation="No."
        )
    reply = cast.api_of(cast.host).post(
        f"/desk/objections/{made.pk}/decide", {"outcome": "upheld", "explanation": "No."}
    )
    assert reply.status_code == 404


def test_reversed_everything_is_as_it_was(
    cast: Cast, text: Contribution, decision: Decision
) -> None:
    answered(cast, objected(cast, decision), Out.REVERSED)
    assert list(in_force(cast.bram)) == []
    text.refresh_from_db()
    assert (text.state, text.body) == (State.PUBLISHED, "Hoe doe jij dat?")
    hers = contribution(cast.anna, cast.conversation)
    api = cast.api_of(again(cast.bram))
    assert api.post(f"/contributions/{hers.pk}/comments", {"body": "Welkom."}).status_code == 201


def test_upheld_everything_stays(cast: Cast, case: Case, decision: Decision) -> None:
    made = answered(cast, objected(cast, decision), Out.UPHELD)
    assert in_force(cast.bram).count() == 3
    case.refresh_from_db()
    assert case.at is CaseState.DECIDED
    assert made.decided_by == cast.second_host
    assert "objection-decided" in told(cast.bram)


def test_partly_right_ends_what_is_named(cast: Cast, decision: Decision) -> None:
    suspension = Measure.objects.get(decision=decision.pk, kind=K.SUSPENSION)
    answered(cast, objected(cast, decision), Out.PARTLY, (suspension.pk,))
    assert {one.kind for one in in_force(cast.bram)} == {K.REMOVE, K.NO_CONTACT}


def test_who_objected_reads_who_decided_and_why(cast: Cast, decision: Decision) -> None:
    answered(cast, objected(cast, decision), Out.REVERSED)
    page = cast.client_of(again(cast.bram)).get(f"/decisions/{decision.pk}/").content.decode()
    assert "We looked again." in page
    assert cast.second_host.name in page


def test_it_is_decided_once(cast: Cast, decision: Decision) -> None:
    made = answered(cast, objected(cast, decision), Out.UPHELD)
    with pytest.raises(Refused) as refused:
        answered(cast, made, Out.REVERSED)
    assert refused.value.kind == "conflict"


def test_one_objects_once(cast: Cast, decision: Decision) -> None:
    objected(cast, decision)
    with pytest.raises(Refused):
        objected(cast, decision)


def test_one_objects_in_time(cast: Cast, decision: Decision) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=190)), pytest.raises(Refused):
        objected(cast, decision)
    with time_machine.travel(timezone.now() + timedelta(days=175)):
        assert objected(cast, decision).decided_at is None


def test_who_alerted_objects_to_no_breach_and_the_case_is_looked_at_again(
    cast: Cast, case: Case
) -> None:
    made = decided(cast.host, case, NOTHING)
    objection = actions.object_to(
        by=cast.anna, statement=statement(cast.anna, made), text="Look again."
    )
    answered(cast, objection, Out.REVERSED)
    case.refresh_from_db()
    assert case.at is CaseState.LOOKING
    assert decided(cast.second_host, case, breach(planned(K.WARNING))).is_effective


def test_all_who_were_told_hear_of_a_reversal(cast: Cast, case: Case) -> None:
    alerted(cast.vendor, Contribution.objects.get(pk=case.about_id))
    made = decided(cast.host, case, NOTHING)
    objection = actions.object_to(
        by=cast.anna, statement=statement(cast.anna, made), text="Look again."
    )
    answered(cast, objection, Out.REVERSED)
    assert "decision-changed" in told(cast.vendor)
    assert "decision-changed" not in told(cast.bram)


def test_what_was_not_told_to_someone_is_not_there_for_them(cast: Cast, decision: Decision) -> None:
    for who in (cast.vendor, cast.host):
        assert cast.client_of(who).get(f"/decisions/{decision.pk}/").status_code == 404
        reply = cast.api_of(who).post(f"/decisions/{decision.pk}/objection", {"text": "No."})
        assert reply.status_code == 404


@pytest.fixture
def returned(cast: Cast, text: Contribution) -> Held:
    """Bram's text that the gate held and Hilde returned."""
    with by_hand():
        Contribution.objects.filter(pk=text.pk).update(state=State.HELD)
        held = Held.objects.create(contribution=text, author=cast.bram, findings=[])
    talk.return_(by=cast.host, held=held, reason="It names someone.")
    return Held.objects.get(pk=held.pk)


def test_a_returned_text_can_be_objected_to_and_comes_out(
    cast: Cast, returned: Held, text: Contribution
) -> None:
    made = actions.object_to_return(by=cast.bram, held=returned, text="It names nobody.")
    assert queries.objections_page(cast.host).items == []
    answered(cast, made, Out.REVERSED)
    text.refresh_from_db()
    assert text.state == State.PUBLISHED


def test_upheld_it_stays_returned(cast: Cast, returned: Held, text: Contribution) -> None:
    made = actions.object_to_return(by=cast.bram, held=returned, text="It names nobody.")
    answered(cast, made, Out.UPHELD)
    text.refresh_from_db()
    assert text.state == State.RETURNED


def test_only_its_author_objects_to_a_return(cast: Cast, returned: Held) -> None:
    with pytest.raises(Refused):
        actions.object_to_return(by=cast.anna, held=returned, text="Let him.")
    assert cast.client_of(cast.anna).get(f"/objections/{returned.pk}/").status_code == 404
