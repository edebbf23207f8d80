"""What two hosts decided lasts as long as both meant, however long the second takes; and the second
reads what it is before agreeing (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.care import actions
from comity.care.models import Case, Decision
from comity.care.tests.matters import alerted, breach, case_of, decided, planned, third_host
from comity.care.tests.threads import contribution
from comity.people.models import Member
from comity.standing.models import Measure, MeasureKind
from tests.cast import Cast

K = MeasureKind
DAYS = {K.SUSPENSION: 60.0, K.LIMIT_PROMOTING: 7.0}


@pytest.fixture
def case(cast: Cast) -> Case:
    """A case about what Vera wrote; there are three hosts."""
    third_host(cast)
    return case_of(alerted(cast.anna, contribution(cast.vendor, cast.conversation)))


@pytest.fixture
def made(cast: Cast, case: Case) -> Decision:
    """What Hilde decided, which waits for a second host."""
    measures = [planned(kind, days) for kind, days in DAYS.items()]
    return decided(
        cast.host, case, breach(*measures, planned(K.SPACE_BAN, space=cast.conversation.pk))
    )


def lengths() -> dict[str, float | None]:
    """For how many days each measure holds from when it began."""
    return {
        one.kind: (one.ends_at - one.begins_at) / timedelta(days=1) if one.ends_at else None
        for one in Measure.objects.all()
    }


def agreed(host: Member, made: Decision, days: float) -> Decision:
    with time_machine.travel(timezone.now() + timedelta(days=days)):
        return actions.cosign(by=host, decision=made)


@pytest.mark.parametrize("days", [0, 3, 10, 70])
def test_each_measure_lasts_as_long_as_was_decided(cast: Cast, made: Decision, days: float) -> None:
    """Also where its first end has passed when the second host agrees."""
    assert agreed(cast.second_host, made, days).is_effective
    found = lengths()
    assert found.pop(K.SPACE_BAN) is None
    assert found == pytest.approx(DAYS, abs=0.01)


def test_the_longest_suspension_there_is_can_still_be_agreed_with(cast: Cast, case: Case) -> None:
    waits = decided(cast.host, case, breach(planned(K.SUSPENSION, 180)))
    assert agreed(cast.second_host, waits, 5).is_effective


def test_what_one_host_decides_ends_when_that_host_said(cast: Cast, case: Case) -> None:
    one = planned(K.LIMIT_POSTING, 3)
    decided(cast.host, case, breach(one))
    assert Measure.objects.get().ends_at == one.ends_at


def test_the_second_host_reads_what_they_agree_with(cast: Cast, case: Case, made: Decision) -> None:
    client = cast.client_of(cast.second_host)
    page = client.get(case.get_absolute_url()).content.decode()
    assert "Suspension, 60 days" in page
    assert "No promoting, 7 days" in page
    assert "Ban from a space</li>" in page
    assert lengths() == {}
    agreed(cast.second_host, made, 0)
    assert "Suspension, 60 days" not in client.get(case.get_absolute_url()).content.decode()


def test_so_does_their_program(cast: Cast, case: Case, made: Decision) -> None:
    api, path = cast.api_of(cast.second_host), f"/desk/cases/{case.code_name}"
    (waits,) = api.get(path).json()["decisions"]
    assert (waits["state"], waits["measures"]) == ("proposed", [])
    assert [(one["type"], one["scope"]) for one in waits["planned"]] == [
        ("suspension", None),
        ("limit_promoting", None),
        ("space_ban", cast.conversation.pk),
    ]
    assert waits["planned"][2]["ends_at"] is None
    holds = api.post(f"{path}/decisions/{made.pk}/cosign").json()
    assert (holds["state"], holds["planned"]) == ("in-force", [])
    assert {one["type"] for one in holds["measures"]} == {
        "suspension",
        "limit_promoting",
        "space_ban",
    }


def test_what_was_disagreed_with_is_not_to_follow_any_more(
    cast: Cast, case: Case, made: Decision
) -> None:
    actions.withdraw_proposal(by=cast.second_host, decision=made)
    api = cast.api_of(cast.second_host)
    (gone,) = api.get(f"/desk/cases/{case.code_name}").json()["decisions"]
    assert (gone["state"], gone["planned"]) == ("withdrawn", [])
