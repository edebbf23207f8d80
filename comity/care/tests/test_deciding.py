"""From an alert to a decision, its measures, and who is told what (clause sanctions)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comity.answer import Refused
from comity.care import actions
from comity.care.models import (
    Case,
    CaseEvent,
    Decision,
    EventKind,
    Ground,
    Harm,
    Outcome,
    Source,
    Statement,
)
from comity.care.moves import CaseState
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
    third_host,
    told,
)
from comity.care.tests.threads import contribution
from comity.standing.models import Measure, MeasureKind
from comity.standing.queries import in_force
from comity.talk.models import Contribution, State
from tests.cast import Cast

K = MeasureKind


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Bram wrote."""
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    """The case about it, which Anna's alert opened."""
    return case_of(alerted(cast.anna, text))


def test_an_alert_opens_a_case_about_whom_and_what_it_concerns(
    cast: Cast, case: Case, text: Contribution
) -> None:
    assert (case.subject, case.about_type, case.about_id) == (cast.bram, "contribution", text.pk)
    assert case.at is CaseState.OPEN
    kinds = list(CaseEvent.objects.filter(case=case).values_list("kind", flat=True))
    assert kinds == ["opened", "alerted"]


def test_alerts_on_the_same_person_come_together(cast: Cast, case: Case) -> None:
    other = contribution(cast.bram, cast.conversation)
    assert case_of(alerted(cast.vendor, other)) == case
    assert case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation))) != case


def test_a_decision_takes_the_case_and_decides_it(cast: Cast, case: Case) -> None:
    made = decided(cast.host, case, breach(planned(K.WARNING)))
    case.refresh_from_db()
    assert (case.at, case.assignee, case.decided_at) == (
        CaseState.DECIDED,
        cast.host,
        made.effective_at,
    )
    assert made.code_version == cast.version.number
    assert (made.source, made.received_at) == (Source.ALERT, case.alerts.get().created_at)


def test_its_measures_are_in_force_with_the_decision_behind_them(
    cast: Cast, case: Case, text: Contribution
) -> None:
    made = decided(cast.host, case, breach(removal(text), planned(K.LIMIT_POSTING, 7)))
    kinds = {one.kind: one for one in in_force(cast.bram)}
    assert set(kinds) == {K.REMOVE, K.LIMIT_POSTING}
    assert {one.decision for one in kinds.values()} == {made.pk}
    text.refresh_from_db()
    assert text.state == State.REMOVED


def test_whom_it_concerns_gets_a_statement_with_reasons_in_their_language(
    cast: Cast, case: Case
) -> None:
    made = decided(cast.host, case, breach(planned(K.LIMIT_POSTING, 7)))
    said = statement(cast.bram, made)
    words = {part["heading"]: part["text"] for part in said.parts}
    assert said.language == "en"
    assert words["The facts"] == "On Monday you wrote it."
    assert "You cannot publish" in words["What follows"]
    assert "version 1" in words["On what it rests"]
    assert "No automated means" in words["How the hosts came to know"]
    assert "six months" in words["If you disagree"]
    assert told(cast.bram)[-1] == "decision"


def test_it_is_said_in_dutch_to_who_reads_dutch(cast: Cast) -> None:
    case = case_of(alerted(cast.bram, contribution(cast.anna, cast.conversation)))
    made = decided(cast.host, case, breach(planned(K.WARNING)))
    assert statement(cast.anna, made).parts[0]["heading"] == "Wat er is besloten"


def test_who_alerted_is_answered_once_and_not_told_what_happened_to_the_other(
    cast: Cast, case: Case
) -> None:
    decided(cast.host, case, breach(planned(K.SUSPENSION, 7)))
    raised = case.alerts.get()
    assert raised.answered_by == cast.host
    for secret in ("Bram", "schors", "waarschuw", "suspen"):
        assert secret not in raised.answer
    assert not Statement.objects.filter(member=cast.anna).exists()
    assert told(cast.anna).count("alert-answered") == 1


def test_an_answer_that_was_given_before_stays_the_only_one(cast: Cast, case: Case) -> None:
    raised = actions.answer(by=cast.second_host, alert=case.alerts.get(), text="Dank je.")
    decided(cast.host, case, NOTHING)
    raised.refresh_from_db()
    assert raised.answer == "Dank je."
    assert told(cast.anna).count("alert-answered") == 1


def test_without_a_breach_who_alerted_may_object_and_the_other_never_hears_of_it(
    cast: Cast, case: Case
) -> None:
    made = decided(cast.host, case, NOTHING)
    assert statement(cast.anna, made).role == "alerter"
    assert not Statement.objects.filter(member=cast.bram).exists()
    assert "decision" not in told(cast.bram)


def test_who_was_heard_is_told_that_nothing_was_found(cast: Cast, case: Case) -> None:
    until = planned(K.BAN, 3).ends_at
    assert until is not None
    actions.ask(by=cast.host, case=case, question="What did you mean?", until=until)
    made = decided(cast.host, case, NOTHING)
    assert statement(cast.bram, made).role == "respondent"


BROKEN = {
    "no clause": replace(breach(), clauses=[]),
    "a clause that there is not": breach(clause="no-singing"),
    "law without its article": replace(breach(), ground=Ground.LAW),
    "measures without a breach": replace(breach(planned(K.WARNING)), outcome=Outcome.UNKNOWN),
    "a measure off the ladder": breach(planned(K.SUSPENSION, 200)),
    "a text that is not part of it": breach(
        planned(K.REMOVE, None, target_type="contribution", target_id="nothing")
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_ruling_that_does_not_hold_together_is_refused_whole(
    cast: Cast, case: Case, name: str
) -> None:
    with pytest.raises(Refused) as refused:
        decided(cast.host, case, BROKEN[name])
    assert refused.value.kind == "validation"
    assert not Decision.objects.exists()
    assert not Measure.objects.exists()
    case.refresh_from_db()
    assert case.at is CaseState.OPEN


def test_nobody_is_measured_in_a_case_about_nobody(cast: Cast) -> None:
    case = case_of(alerted(cast.anna))
    with pytest.raises(Refused):
        decided(cast.host, case, breach(planned(K.WARNING)))
    assert decided(cast.host, case, breach()).is_effective


def test_what_was_decided_is_not_decided_again(cast: Cast, case: Case) -> None:
    decided(cast.host, case, NOTHING)
    with pytest.raises(Refused) as refused:
        decided(cast.host, case, breach())
    assert refused.value.kind == "conflict"


def test_a_case_that_another_took_is_theirs(cast: Cast, case: Case) -> None:
    actions.take(by=cast.host, case=case)
    for act in (actions.take, lambda **k: decided(k["by"], k["case"], NOTHING)):
        with pytest.raises(Refused) as refused:
            act(by=cast.second_host, case=case)
        assert refused.value.kind == "conflict"


def test_the_kind_of_harm_is_chosen_apart_from_the_ground(cast: Cast, text: Contribution) -> None:
    case = case_of(alerted(cast.anna, text, category="no-discrimination"))
    made = decided(cast.host, case, breach(clause="no-discrimination"))
    assert (made.ground, made.harm, made.keywords) == (
        Ground.CODE,
        Harm.SPEECH,
        ["KEYWORD_DISCRIMINATION"],
    )


def test_two_hosts_decide_about_a_ban_where_there_are_three(cast: Cast) -> None:
    third_host(cast)
    case = case_of(alerted(cast.bram, contribution(cast.anna, cast.conversation)))
    made = decided(cast.host, case, breach(planned(K.BAN)))
    assert not made.is_effective
    assert not again(cast.anna).is_shut_out
    assert "decision-to-cosign" in told(cast.second_host)
    assert "decision" not in told(cast.anna)
    with pytest.raises(Refused):
        actions.cosign(by=cast.host, decision=made)
    actions.cosign(by=cast.second_host, decision=made)
    assert again(cast.anna).is_shut_out
    assert statement(cast.anna, made).role == "respondent"


def test_where_there_are_two_hosts_one_decides_about_a_ban(cast: Cast, case: Case) -> None:
    assert decided(cast.host, case, breach(planned(K.BAN))).is_effective


def test_a_second_host_may_disagree_and_the_case_is_decided_anew(cast: Cast) -> None:
    third_host(cast)
    case = case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation)))
    made = decided(cast.host, case, breach(planned(K.BAN)))
    with pytest.raises(Refused):
        decided(cast.host, case, NOTHING)
    actions.withdraw_proposal(by=cast.second_host, decision=made)
    case.refresh_from_db()
    assert decided(cast.host, case, breach(planned(K.WARNING))).is_effective
    assert not again(cast.anna).is_shut_out


def test_no_contact_keeps_the_two_apart(cast: Cast, case: Case) -> None:
    decided(cast.host, case, breach(planned(K.NO_CONTACT, 30, target_id=cast.anna.pk)))
    api = cast.api_of(again(cast.bram))
    hers = contribution(cast.anna, cast.conversation)
    reply = api.post(f"/contributions/{hers.pk}/comments", {"body": "Nog een keer."})
    assert reply.status_code == 403
    assert reply.json()["clause"] == "stop-means-stop"


def test_everything_is_in_the_chain_and_nothing_of_who_alerted(cast: Cast, case: Case) -> None:
    decided(cast.host, case, breach(planned(K.WARNING)))
    events = CaseEvent.objects.filter(case=case).select_related("payload")
    kinds = [event.kind for event in events]
    assert kinds[-2:] == [EventKind.DECIDED, EventKind.ANSWERED]
    assert EventKind.TAKEN in kinds
    said = " ".join(str(event.payload.content) for event in events)
    assert cast.anna.pk not in said
    assert cast.anna.name not in said
