"""Who may look into the directory (clause not-a-directory)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.directory import policy
from comity.people.models import Member, Role
from comity.standing.actions import impose
from comity.standing.models import MeasureKind, Planned
from tests.cast import Cast

ANNA = Member(pk="anna", role=Role.MEMBER)
BRAM = Member(pk="bram", role=Role.MEMBER)
HOST = Member(pk="host", role=Role.HOST)
APPLICANT = Member(pk="appl", role=Role.APPLICANT)
CLOSED = Member(pk="closed", role=Role.MEMBER, is_active=False)


@pytest.mark.parametrize(
    ("by", "may"), [(ANNA, True), (HOST, True), (APPLICANT, False), (CLOSED, False)]
)
def test_members_look_and_others_are_told_why_not(by: Member, may: bool) -> None:
    answer = policy.may_look(by)
    assert bool(answer) is may
    assert may or answer.reason is not None


def test_who_is_suspended_looks_nobody_up_and_reads_why(cast: Cast) -> None:
    planned = Planned(MeasureKind.SUSPENSION, ends_at=timezone.now() + timedelta(days=9))
    impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")
    answer = policy.may_look(cast.anna)
    assert (answer.allowed, answer.link) == (False, "/decisions/d1/")


@pytest.mark.parametrize(
    ("by", "member", "talks", "counted"),
    [
        (ANNA, BRAM, False, True),
        (ANNA, BRAM, True, False),
        (ANNA, ANNA, False, False),
        (ANNA, HOST, False, False),
        (HOST, ANNA, False, False),
    ],
)
def test_which_profiles_count(by: Member, member: Member, talks: bool, counted: bool) -> None:
    assert policy.is_counted(by, member, talks) is counted


@pytest.mark.parametrize("ask", [policy.may_plant, policy.may_export])
@pytest.mark.parametrize(("by", "may"), [(HOST, True), (ANNA, False), (APPLICANT, False)])
def test_hosts_plant_and_export(ask: object, by: Member, may: bool) -> None:
    assert callable(ask)
    assert bool(ask(by)) is may
