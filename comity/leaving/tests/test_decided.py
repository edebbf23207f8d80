"""What hosts decided about someone goes along with the rest of their data (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.care import actions
from comity.care.models import Case
from comity.care.returning import banned_before
from comity.care.tests.matters import (
    NOTHING,
    alerted,
    breach,
    case_of,
    decided,
    planned,
    statement,
)
from comity.care.tests.threads import contribution
from comity.leaving.actions import leave
from comity.leaving.actions.leave import Texts
from comity.people.models import Member, Role
from comity.standing.models import Measure, MeasureKind
from tests.cast import Cast, by_hand


def test_the_export_holds_the_decision_its_measures_and_ones_objection(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    until = timezone.now() + timedelta(days=3)
    asked = actions.ask(by=cast.host, case=case, question="What did you mean?", until=until)
    actions.speak(by=cast.bram, hearing=asked, text="A joke.")
    made = decided(cast.host, case, breach(planned(MeasureKind.SUSPENSION, 7)))
    actions.object_to(by=cast.bram, statement=statement(cast.bram, made), text="It was one.")
    found = cast.api_of(Member.objects.get(pk=cast.bram.pk)).get("/me/export").json()
    assert [one["decision_id"] for one in found["decisions"]] == [made.pk]
    assert [one["kind"] for one in found["measures"]] == ["suspension"]
    assert [one["text"] for one in found["objections"]] == ["It was one."]
    assert [one["answer"] for one in found["hearings"]] == ["A joke."]


def test_nobody_elses_decisions_are_in_it(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    decided(cast.host, case, breach(planned(MeasureKind.WARNING)))
    for who in (cast.anna, cast.host):
        found = cast.api_of(who).get("/me/export").json()
        assert found["decisions"] == found["measures"] == found["hearings"] == []


def test_who_was_banned_and_left_is_recognised_by_their_address(cast: Cast) -> None:
    address = cast.bram.email
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    decided(cast.host, case, breach(planned(MeasureKind.BAN)))
    leave(by=Member.objects.get(pk=cast.bram.pk), texts=Texts.KEEP)
    assert not Member.objects.filter(email=address).exists()
    with by_hand():
        back = Member.objects.create(email=address, handle="noor", name="Noor", language="en")
    assert banned_before(cast.host, [back]) == {back.pk: case.get_absolute_url()}


def test_who_leaves_under_a_ban_voids_neither_the_case_nor_the_measure(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    made = decided(cast.host, case, breach(planned(MeasureKind.BAN)))
    leave(by=Member.objects.get(pk=cast.bram.pk), texts=Texts.DELETE)
    page = cast.client_of(cast.host).get(case.get_absolute_url())
    assert "Hoe doe jij dat?" in page.content.decode()
    assert [one.kind for one in Measure.objects.filter(decision=made.pk).in_force()] == ["ban"]


def test_who_alerted_and_left_leaves_the_alert_with_the_hosts(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    leave(by=cast.anna, texts=Texts.DELETE)
    decided(cast.host, case, breach(planned(MeasureKind.WARNING)))
    assert case.alerts.get().answered_at is not None


@pytest.fixture
def case(cast: Cast) -> Case:
    """Anna alerted the hosts on what Bram wrote."""
    return case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))


def comes_back(email: str) -> Member:
    """Someone joins with this address."""
    with by_hand():
        return Member.objects.create(email=email, handle="terug", name="Iemand", language="nl")


def test_who_leaves_before_the_decision_does_not_leave_the_ban_behind(
    cast: Cast, case: Case
) -> None:
    address = cast.bram.email
    leave(by=cast.bram, texts=Texts.KEEP)
    decided(cast.host, Case.objects.get(pk=case.pk), breach(planned(MeasureKind.BAN)))
    again = comes_back(address)
    assert banned_before(cast.host, [again]) == {again.pk: case.get_absolute_url()}


def test_a_ban_that_needs_two_hosts_keeps_it_as_well(cast: Cast, case: Case) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.vendor.pk).update(role=Role.HOST)
    address = cast.bram.email
    leave(by=cast.bram, texts=Texts.KEEP)
    made = decided(cast.host, Case.objects.get(pk=case.pk), breach(planned(MeasureKind.BAN)))
    assert not made.is_effective
    actions.cosign(by=cast.second_host, decision=made)
    assert banned_before(cast.host, [comes_back(address)])


@pytest.mark.parametrize("kind", [MeasureKind.WARNING, MeasureKind.BAN])
def test_once_it_is_decided_the_case_keeps_nothing_of_the_address(
    cast: Cast, case: Case, kind: MeasureKind
) -> None:
    leave(by=cast.bram, texts=Texts.KEEP)
    kept = Case.objects.get(pk=case.pk).address_digest
    assert kept
    assert cast.bram.email not in kept
    made = decided(cast.host, Case.objects.get(pk=case.pk), breach(planned(kind)))
    assert Case.objects.get(pk=case.pk).address_digest == ""
    found = Measure.objects.get(decision=made.pk).email_digest
    assert found == (kept if kind == MeasureKind.BAN else "")


def test_nothing_is_kept_of_who_leaves_without_an_open_case(cast: Cast, case: Case) -> None:
    decided(cast.host, case, NOTHING)
    for member in (cast.bram, cast.anna):
        leave(by=Member.objects.get(pk=member.pk), texts=Texts.KEEP)
    assert not Case.objects.exclude(address_digest="").exists()


def test_who_leaves_reads_beforehand_what_is_kept(cast: Cast) -> None:
    for who, words in ((cast.anna, "onleesbaar kenmerk"), (cast.bram, "an unreadable mark")):
        assert words in cast.client_of(who).get("/settings/leave/").content.decode()
