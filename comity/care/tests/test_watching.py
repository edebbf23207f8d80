"""What time does at the desk: one host who does not look, an urgent case that nobody takes, a
measure that ends by itself (clause care-for-each-other)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from comity.answer import Refused
from comity.care import actions, queries
from comity.care.actions.watch import close_old_cases, expire, ring, tell_the_others
from comity.care.jobs import close, expire_measures, send_statement
from comity.care.models import Case, CaseEvent, Category, Statement
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
    told,
)
from comity.care.tests.threads import contribution
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice
from comity.notices.sentences import sentence
from comity.standing.models import Measure, MeasureKind, Planned
from comity.standing.queries import in_force
from comity.talk.models import Contribution, State
from tests.cast import Cast

K = MeasureKind


def later(**delta: float) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(**delta))


def to_one(cast: Cast, category: str = "courtesy") -> Case:
    """An alert that Anna sent to Hilde alone."""
    return case_of(alerted(cast.anna, category=category, details=actions.Details(to=cast.host)))


def test_an_alert_for_one_host_is_that_hosts_alone(cast: Cast) -> None:
    case = to_one(cast)
    assert queries.cases_for(cast.host).items == [case]
    assert queries.cases_for(cast.second_host).items == []
    assert "alert-for-hosts" in told(cast.host)
    assert "alert-for-hosts" not in told(cast.second_host)
    assert queries.waiting_for(cast.second_host).alerts == 0


LATE = [("courtesy", 23, 0), ("courtesy", 25, 1), ("danger", 0.4, 0), ("danger", 0.6, 1)]


@pytest.mark.parametrize(("category", "hours", "others"), LATE)
def test_the_others_are_told_when_that_host_does_not_look(
    cast: Cast, category: str, hours: float, others: int
) -> None:
    to_one(cast, category)
    with later(hours=hours):
        assert tell_the_others() == others
        assert tell_the_others() == 0
        assert len(queries.cases_for(cast.second_host).items) == others


def test_not_where_that_host_took_it(cast: Cast) -> None:
    actions.take(by=cast.host, case=to_one(cast))
    with later(hours=30):
        assert tell_the_others() == 0
    assert queries.cases_for(cast.second_host).items == []


def test_nor_where_that_host_looked(cast: Cast) -> None:
    case = to_one(cast)
    assert cast.client_of(cast.host).get(case.get_absolute_url()).status_code == 200
    with later(hours=30):
        assert tell_the_others() == 0


def test_an_alert_goes_to_no_host_whom_it_concerns(cast: Cast) -> None:
    hers = contribution(cast.host, cast.conversation)
    for to in (cast.host, cast.bram):
        with pytest.raises(Refused) as refused:
            alerted(cast.anna, hers, details=actions.Details(to=to))
        assert refused.value.kind == "validation"


def test_an_urgent_case_rings_after_half_an_hour_and_then_every_hour(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, category=Category.DANGER))
    rung = []
    for minutes in (10, 31, 60, 92, 155):
        with later(minutes=minutes):
            rung.append(ring())
    assert rung == [0, 1, 0, 1, 1]
    assert told(cast.second_host).count("urgent-case-for-hosts") == 3
    assert CaseEvent.objects.filter(case=case, kind="told").count() == 3


def test_it_stops_ringing_once_someone_took_it(cast: Cast) -> None:
    actions.take(by=cast.host, case=case_of(alerted(cast.anna, category=Category.DANGER)))
    with later(hours=3):
        assert ring() == 0


def test_what_is_not_urgent_never_rings(cast: Cast) -> None:
    alerted(cast.anna)
    with later(days=3):
        assert ring() == 0


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Bram wrote, on which Anna alerted the hosts."""
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def hidden(cast: Cast, text: Contribution) -> Measure:
    """The text, hidden before there is a decision."""
    case = case_of(alerted(cast.anna, text))
    return actions.intervene(by=cast.host, case=case, planned=removal(text))


def state_of(text: Contribution) -> str:
    text.refresh_from_db()
    return text.state


def test_what_is_hidden_before_a_decision_comes_back_after_a_day(
    cast: Cast, text: Contribution, hidden: Measure
) -> None:
    assert state_of(text) == State.REMOVED
    assert "interim-measure" in told(cast.bram)
    assert "interim-to-review" in told(cast.second_host)
    with later(hours=23):
        assert expire() == 0
    with later(hours=25):
        assert expire() == 1
        assert expire() == 0
    assert state_of(text) == State.PUBLISHED


def test_a_second_host_lets_it_run_for_three_days(
    cast: Cast, text: Contribution, hidden: Measure
) -> None:
    case = Case.objects.get(pk=hidden.case)
    with pytest.raises(Refused):
        actions.review(by=cast.host, case=case, measure=hidden, agrees=True)
    actions.review(by=cast.second_host, case=case, measure=hidden, agrees=True)
    with later(hours=71):
        assert expire() == 0
    with later(hours=73):
        assert expire() == 1
    assert state_of(text) == State.PUBLISHED


def test_a_second_host_ends_it_at_once(cast: Cast, text: Contribution, hidden: Measure) -> None:
    case = Case.objects.get(pk=hidden.case)
    actions.review(by=cast.second_host, case=case, measure=hidden, agrees=False)
    assert state_of(text) == State.PUBLISHED


def test_whoever_was_under_it_hears_that_it_ended_by_itself(cast: Cast, hidden: Measure) -> None:
    with later(hours=25):
        expire()
        expire()
    assert told(cast.bram) == ["interim-measure", "interim-ended"]
    notice = Notice.objects.get(member=cast.bram, kind="interim-ended")
    assert "What you wrote is removed" in sentence(notice)


def test_or_that_a_second_host_ended_it_once(cast: Cast, hidden: Measure) -> None:
    case = Case.objects.get(pk=hidden.case)
    actions.review(by=cast.second_host, case=case, measure=hidden, agrees=False)
    with later(hours=25):
        expire()
    assert told(cast.bram) == ["interim-measure", "interim-ended"]


def test_a_decision_says_itself_what_became_of_it(cast: Cast, hidden: Measure) -> None:
    decided(cast.host, Case.objects.get(pk=hidden.case), NOTHING)
    with later(hours=25):
        expire()
    assert told(cast.bram) == ["interim-measure", "decision"]


def test_a_decided_measure_that_ends_by_itself_is_told_by_its_statement(
    cast: Cast, text: Contribution
) -> None:
    case = case_of(alerted(cast.anna, text))
    decided(cast.host, case, breach(planned(K.LIMIT_POSTING, 3)))
    with later(days=4):
        assert expire() == 1
    assert told(cast.bram) == ["decision"]


def test_a_decision_that_removes_it_leaves_no_gap(
    cast: Cast, text: Contribution, hidden: Measure
) -> None:
    case = Case.objects.get(pk=hidden.case)
    decided(cast.host, case, breach(removal(text)))
    assert state_of(text) == State.REMOVED
    with later(days=4):
        expire()
    assert state_of(text) == State.REMOVED


def test_a_decision_that_does_not_remove_it_brings_it_back(
    cast: Cast, text: Contribution, hidden: Measure
) -> None:
    decided(cast.host, Case.objects.get(pk=hidden.case), NOTHING)
    assert state_of(text) == State.PUBLISHED
    assert list(in_force(cast.bram)) == []


def test_before_a_decision_nobody_is_banned(cast: Cast, text: Contribution) -> None:
    case = case_of(alerted(cast.anna, text))
    for kind in (K.BAN, K.SUSPENSION, K.WARNING):
        with pytest.raises(Refused) as refused:
            actions.intervene(by=cast.host, case=case, planned=Planned(kind))
        assert refused.value.kind == "validation"


def test_the_worker_does_it(cast: Cast, text: Contribution, hidden: Measure) -> None:
    with later(hours=25):
        expire_measures(timestamp=0)
    assert state_of(text) == State.PUBLISHED


def test_a_case_closes_when_nobody_can_object_any_more(cast: Cast, text: Contribution) -> None:
    case = case_of(alerted(cast.anna, text))
    decided(cast.host, case, NOTHING)
    with later(days=180):
        assert close_old_cases() == 0
    with later(days=186):
        close(timestamp=0)
    case.refresh_from_db()
    assert case.at is CaseState.CLOSED


def test_new_facts_open_it_again(cast: Cast, text: Contribution) -> None:
    case = case_of(alerted(cast.anna, text))
    decided(cast.host, case, NOTHING)
    actions.reopen(by=cast.second_host, case=case, facts="Somebody saw it.")
    case.refresh_from_db()
    assert (case.at, case.assignee) == (CaseState.LOOKING, cast.second_host)


def test_a_banned_member_gets_the_decision_by_mail_and_nothing_else(
    cast: Cast, text: Contribution, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    case = case_of(alerted(cast.anna, text))
    decided(cast.host, case, breach(planned(K.BAN)))
    alerted(cast.anna, contribution(cast.bram, cast.conversation))
    for notice in Notice.objects.filter(member=cast.bram):
        send_notice_mail(notice_id=notice.pk)
    made = Statement.objects.get(member=cast.bram)
    send_statement(statement_id=made.pk)
    send_statement(statement_id=made.pk)
    assert again(cast.bram).is_shut_out
    bodies = [mail.body for mail in mailoutbox]
    assert len(bodies) == 2
    assert "It belittles someone." in bodies[1]
    assert f"/decisions/{made.decision_id}/" in bodies[1]
