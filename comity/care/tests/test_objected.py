"""What an objection does to a case: it waits for another host, who settles the objection and
nothing that came in beside it (clause sanctions)."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.care import actions
from comity.care.models import Alert, Case, Decision, Objection
from comity.care.moves import CaseState
from comity.care.tests.matters import (
    NOTHING,
    alerted,
    breach,
    case_of,
    decided,
    planned,
    statement,
    third_host,
)
from comity.care.tests.threads import contribution
from comity.people.models import Member
from comity.standing.models import Measure, MeasureKind, Planned
from comity.talk.models import Contribution
from tests.cast import Cast

K, Out = MeasureKind, Objection.Outcome
SILENCE = Planned(K.LIMIT_POSTING)


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Vera wrote."""
    return contribution(cast.vendor, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    return case_of(alerted(cast.anna, text))


@pytest.fixture
def decision(cast: Cast, case: Case) -> Decision:
    """Hilde warned Vera."""
    return decided(cast.host, case, breach(planned(K.WARNING)))


def objected(by: Member, decision: Decision) -> Objection:
    return actions.object_to(by=by, statement=statement(by, decision), text="Look again.")


def settled(cast: Cast, objection: Objection, outcome: Objection.Outcome = Out.UPHELD) -> None:
    actions.decide_objection(
        by=cast.second_host, objection=objection, outcome=outcome, explanation="We looked."
    )


def state(case: Case) -> CaseState:
    case.refresh_from_db()
    return case.at


def test_it_answers_no_alert_that_came_in_meanwhile(
    cast: Cast, case: Case, decision: Decision, text: Contribution
) -> None:
    made = objected(cast.vendor, decision)
    later = alerted(cast.bram, text)
    assert later.case == case
    settled(cast, made)
    later = Alert.objects.get(pk=later.pk)
    assert (later.answer, later.answered_at) == ("", None)
    assert state(case) is CaseState.LOOKING
    decided(cast.second_host, case, NOTHING)
    assert Alert.objects.get(pk=later.pk).answered_by == cast.second_host


def test_nor_a_notice_of_illegal_content(
    cast: Cast, case: Case, decision: Decision, text: Contribution
) -> None:
    made = objected(cast.vendor, decision)
    given = actions.Notified(urls=[text.get_absolute_url()], explanation="It is mine.")
    notice = actions.notify(given=given, address="192.0.2.1")
    assert notice.case == case
    settled(cast, made)
    notice.refresh_from_db()
    assert notice.answered_at is None
    assert state(case) is CaseState.LOOKING


def test_it_does_not_settle_facts_that_opened_the_case_before(
    cast: Cast, case: Case, decision: Decision
) -> None:
    actions.reopen(by=cast.second_host, case=case, facts="Somebody saw it.")
    settled(cast, objected(cast.vendor, decision))
    assert state(case) is CaseState.LOOKING


def test_nor_that_who_alerted_was_right(cast: Cast, case: Case, text: Contribution) -> None:
    alerted(cast.bram, text)
    made = decided(cast.host, case, NOTHING)
    first, second = objected(cast.anna, made), objected(cast.bram, made)
    settled(cast, first, Out.REVERSED)
    settled(cast, second)
    assert state(case) is CaseState.LOOKING


@pytest.mark.parametrize("outcome", [Out.UPHELD, Out.REVERSED])
def test_with_nothing_beside_it_the_case_is_decided(
    cast: Cast, case: Case, decision: Decision, outcome: Objection.Outcome
) -> None:
    settled(cast, objected(cast.vendor, decision), outcome)
    assert state(case) is CaseState.DECIDED


def test_the_last_of_two_settles_it(cast: Cast, case: Case, text: Contribution) -> None:
    alerted(cast.bram, text)
    made = decided(cast.host, case, NOTHING)
    first, second = objected(cast.anna, made), objected(cast.bram, made)
    settled(cast, first)
    assert state(case) is CaseState.LOOKING
    settled(cast, second)
    assert state(case) is CaseState.DECIDED


@pytest.mark.parametrize("who", ["host", "second_host"])
def test_nobody_decides_the_case_anew_while_it_waits(
    cast: Cast, case: Case, decision: Decision, who: str
) -> None:
    objected(cast.vendor, decision)
    with pytest.raises(Refused) as refused:
        decided(getattr(cast, who), case, breach(planned(K.SUSPENSION, 7)))
    assert refused.value.kind == "conflict"
    assert Decision.objects.get() == decision


def test_who_decided_puts_nothing_in_force_meanwhile_and_another_may(
    cast: Cast, case: Case, decision: Decision
) -> None:
    """The other sees to what cannot wait, as who objected may go on."""
    objected(cast.vendor, decision)
    with pytest.raises(Refused) as refused:
        actions.intervene(by=cast.host, case=case, planned=SILENCE)
    assert refused.value.kind == "conflict"
    assert actions.intervene(by=cast.second_host, case=case, planned=SILENCE).interim


def test_nor_does_the_second_host_who_agreed(cast: Cast, case: Case) -> None:
    colleague = third_host(cast)
    made = decided(cast.host, case, breach(planned(K.SUSPENSION, 60)))
    actions.cosign(by=cast.second_host, decision=made)
    objected(cast.vendor, made)
    with pytest.raises(Refused):
        actions.intervene(by=cast.second_host, case=case, planned=SILENCE)
    assert not Measure.objects.filter(interim=True).exists()
    assert actions.intervene(by=colleague, case=case, planned=SILENCE).interim


def test_its_page_says_that_it_waits_and_offers_no_decision(
    cast: Cast, case: Case, decision: Decision
) -> None:
    client, here = cast.client_of(cast.second_host), case.get_absolute_url()
    made = objected(cast.vendor, decision)
    page = client.get(here).content.decode()
    assert "Another host decides about it first." in page
    assert f"{here}decide/" not in page
    settled(cast, made, Out.PARTLY)
    actions.reopen(by=cast.second_host, case=case, facts="Somebody saw it.")
    assert f"{here}decide/" in client.get(here).content.decode()
