"""An alert to one trusted host gives that host no powers alone: what needs a second one reaches the
others (clauses sanctions, care-for-each-other)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.care import actions, queries
from comity.care.actions.watch import ring, tell_the_others
from comity.care.models import Case, Objection
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
from comity.standing.models import MeasureKind
from comity.talk.models import Contribution
from tests.cast import Cast

K = MeasureKind


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Vera wrote."""
    return contribution(cast.vendor, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    """The case about it that Anna's alert to Hilde alone opened; there are three hosts."""
    third_host(cast)
    return case_of(alerted(cast.anna, text, details=actions.Details(to=cast.host)))


def is_for_all(cast: Cast, case: Case) -> bool:
    """Whether another host than Hilde finds the case, and reads in it what was alerted."""
    alert = case.alerts.get()
    return queries.knows(cast.second_host, case) and (
        queries.known_alert(cast.second_host, alert.pk).exists()
    )


@pytest.mark.parametrize("measure", [planned(K.BAN), planned(K.SUSPENSION, 60)])
def test_that_host_does_not_ban_alone(cast: Cast, case: Case, measure: object) -> None:
    made = decided(cast.host, case, breach(measure))  # type: ignore[arg-type]
    assert not made.is_effective
    assert not again(cast.vendor).is_shut_out
    assert is_for_all(cast, case)
    assert "decision-to-cosign" in told(cast.second_host)
    assert actions.cosign(by=cast.second_host, decision=made).is_effective
    assert again(cast.vendor).is_shut_out


def test_what_one_host_may_decide_stays_with_that_host(cast: Cast, case: Case) -> None:
    assert decided(cast.host, case, breach(planned(K.WARNING))).is_effective
    assert not queries.knows(cast.second_host, case)
    assert told(cast.second_host) == []


def test_a_host_in_conflict_is_no_second_host(cast: Cast, text: Contribution) -> None:
    """Of three, one wrote it and one stepped back: whoever is left decides, so that it is done."""
    colleague = third_host(cast)
    about_host = contribution(colleague, cast.conversation)
    details = actions.Details(to=cast.host, witnesses=f"@{cast.second_host.handle}")
    case = case_of(alerted(cast.anna, about_host, details=details))
    assert decided(cast.host, case, breach(planned(K.SUSPENSION, 60))).is_effective


def test_a_measure_before_the_decision_is_looked_at_by_a_second_host(
    cast: Cast, case: Case, text: Contribution
) -> None:
    made = actions.intervene(by=cast.host, case=case, planned=removal(text))
    assert is_for_all(cast, case)
    assert "interim-to-review" in told(cast.second_host)
    actions.review(by=cast.second_host, case=case, measure=made, agrees=True)
    made.refresh_from_db()
    assert made.reviewed_by == cast.second_host


def test_an_objection_to_what_that_host_decided_reaches_another(cast: Cast, case: Case) -> None:
    made = decided(cast.host, case, breach(planned(K.WARNING)))
    told_of = statement(cast.vendor, made)
    objection = actions.object_to(by=cast.vendor, statement=told_of, text="It was a quotation.")
    assert "objection-for-hosts" in told(cast.second_host)
    assert queries.objections_page(cast.second_host).items == [objection]
    assert is_for_all(cast, case)
    actions.decide_objection(
        by=cast.second_host,
        objection=objection,
        outcome=Objection.Outcome.REVERSED,
        explanation="It was one.",
    )
    case.refresh_from_db()
    assert case.is_done


def test_also_that_of_who_alerted(cast: Cast, case: Case) -> None:
    made = decided(cast.host, case, NOTHING)
    told_of = statement(cast.anna, made)
    objection = actions.object_to(by=cast.anna, statement=told_of, text="Look again.")
    assert queries.objections_page(cast.second_host).items == [objection]


def test_a_danger_that_host_only_looked_at_rings_for_all(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, category="danger", details=actions.Details(to=cast.host)))
    page = cast.client_of(cast.host).get(case.get_absolute_url())
    assert page.status_code == 200
    with time_machine.travel(timezone.now() + timedelta(minutes=31)):
        assert tell_the_others() == 0
        assert ring() == 1
    assert "urgent-case-for-hosts" in told(cast.second_host)
    assert is_for_all(cast, case)


def test_it_stays_with_that_host_while_they_see_to_it(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, category="danger", details=actions.Details(to=cast.host)))
    actions.take(by=cast.host, case=case)
    with time_machine.travel(timezone.now() + timedelta(hours=3)):
        assert (tell_the_others(), ring()) == (0, 0)
    assert not is_for_all(cast, case)
