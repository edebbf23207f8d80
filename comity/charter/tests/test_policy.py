"""Who may write under the code, and who may accept it."""

from __future__ import annotations

import pytest

from comity.charter import policy
from comity.charter.models import Version
from comity.charter.queries import must_accept
from comity.people.models import Member, Role

FOURTH = Version(number=4, required=2)


@pytest.mark.parametrize(
    ("role", "accepted", "allowed"),
    [
        (Role.APPLICANT, 4, False),
        (Role.MEMBER, 0, False),
        (Role.MEMBER, 1, False),
        (Role.MEMBER, 2, True),
        (Role.MEMBER, 4, True),
        (Role.HOST, 1, False),
        (Role.HOST, 4, True),
    ],
)
def test_who_accepted_a_version_that_still_suffices_may_write(
    role: Role, accepted: int, allowed: bool
) -> None:
    member = Member(role=role, accepted_version=accepted)
    assert bool(policy.may_write(member, FOURTH)) is allowed


def test_before_any_code_is_published_members_may_write() -> None:
    assert policy.may_write(Member(role=Role.MEMBER), None)


@pytest.mark.parametrize(("accepted", "asked"), [(0, True), (1, True), (2, False), (4, False)])
def test_members_are_asked_again_only_where_hosts_said_so(accepted: int, asked: bool) -> None:
    assert must_accept(Member(accepted_version=accepted), FOURTH) is asked


def test_nobody_is_asked_to_accept_what_is_not_there() -> None:
    assert not must_accept(None, FOURTH)
    assert not must_accept(Member(), None)


@pytest.mark.parametrize(
    ("version", "number", "allowed"),
    [(FOURTH, 4, True), (FOURTH, 3, False), (FOURTH, 5, False), (None, 1, False)],
)
def test_only_the_version_in_force_is_accepted(
    version: Version | None, number: int, allowed: bool
) -> None:
    applicant = Member(role=Role.APPLICANT)
    assert bool(policy.may_accept(applicant, version, number)) is allowed
