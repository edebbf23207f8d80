"""Everyone may take their data and leave; a community and its private spaces keep a host."""

from __future__ import annotations

import pytest
from django.utils import timezone

from comity.answer import Answer
from comity.leaving import policy
from comity.people.models import Member, Role
from comity.spaces.models import Space

SPACE = Space(name_en="Back room", name_nl="Achterkamer")
FORMER = Member(left_at=timezone.now(), is_active=False)


def member(role: Role, accepted: int = 1) -> Member:
    return Member(name="Someone", role=role, accepted_version=accepted)


@pytest.mark.parametrize(
    ("by", "hosts", "alone", "may"),
    [
        (member(Role.APPLICANT, 0), 1, [], True),
        (member(Role.MEMBER, 0), 1, [], True),
        (member(Role.MEMBER), 1, [], True),
        (member(Role.MEMBER), 1, [SPACE], False),
        (member(Role.HOST), 2, [], True),
        (member(Role.HOST), 1, [], False),
        (member(Role.HOST), 2, [SPACE], False),
        (FORMER, 2, [], False),
    ],
)
def test_who_leaves_leaves_nobody_without_a_host(
    by: Member, hosts: int, alone: list[Space], may: bool
) -> None:
    assert policy.may_leave(by, hosts, alone).allowed is may


@pytest.mark.parametrize("role", list(Role))
def test_whoever_has_an_account_takes_their_data(role: Role) -> None:
    assert policy.may_export(member(role, accepted=0))


@pytest.mark.parametrize(
    "answer",
    [
        policy.may_export(FORMER),
        policy.may_leave(FORMER, 2, []),
        policy.may_leave(member(Role.HOST), 1, []),
        policy.may_leave(member(Role.MEMBER), 1, [SPACE]),
    ],
)
def test_every_no_has_a_reason(answer: Answer) -> None:
    assert not answer
    assert str(answer.reason)
