"""Truth tables: who may make a space, change it, and say who is in it."""

from __future__ import annotations

import pytest
from django.utils import timezone

from comity.charter.models import Version
from comity.people.models import Member, Role
from comity.spaces import policy
from comity.spaces.models import Membership, Space, Visibility

CODE = Version(number=1, required=1)
HOST = Member(id="host", role=Role.HOST, accepted_version=1)
MEMBER = Member(id="member", role=Role.MEMBER, accepted_version=1)
UNACCEPTED = Member(id="unaccepted", role=Role.HOST, accepted_version=0)
PRIVATE = Space(visibility=Visibility.PRIVATE)
OPEN = Space(visibility=Visibility.MEMBERS)
TENDS = Membership(is_host=True)
INVITED = Membership(is_host=False)


@pytest.mark.parametrize(
    ("member", "allowed"), [(HOST, True), (MEMBER, False), (UNACCEPTED, False)]
)
def test_the_communitys_hosts_make_and_remove_spaces(member: Member, allowed: bool) -> None:
    assert bool(policy.may_create(member, CODE)) is allowed
    assert bool(policy.may_remove(member, CODE)) is allowed


@pytest.mark.parametrize(
    ("member", "own", "allowed"),
    [
        (HOST, None, True),
        (HOST, INVITED, True),
        (MEMBER, None, False),
        (MEMBER, INVITED, False),
        (MEMBER, TENDS, True),
        (UNACCEPTED, TENDS, False),
    ],
)
def test_the_communitys_hosts_and_the_spaces_own_edit_it(
    member: Member, own: Membership | None, allowed: bool
) -> None:
    assert bool(policy.may_edit(member, own, CODE)) is allowed
    assert bool(policy.may_choose_hosts(member, own, CODE)) is allowed


@pytest.mark.parametrize("written", [False, True])
@pytest.mark.parametrize("now", list(Visibility))
@pytest.mark.parametrize("wanted", list(Visibility))
def test_what_is_written_never_gets_more_readers(
    now: Visibility, wanted: Visibility, written: bool
) -> None:
    space = Space(visibility=now, first_written_at=timezone.now() if written else None)
    wider = (now, wanted) in {
        (Visibility.PRIVATE, Visibility.MEMBERS),
        (Visibility.PRIVATE, Visibility.PUBLIC),
        (Visibility.MEMBERS, Visibility.PUBLIC),
    }
    assert bool(policy.may_widen(space, wanted)) is not (wider and written)


@pytest.mark.parametrize(
    ("member", "own", "space", "allowed"),
    [
        (MEMBER, TENDS, PRIVATE, True),
        (MEMBER, INVITED, PRIVATE, False),
        (MEMBER, None, PRIVATE, False),
        (HOST, None, PRIVATE, False),
        (HOST, INVITED, PRIVATE, False),
        (UNACCEPTED, TENDS, PRIVATE, False),
        (MEMBER, TENDS, OPEN, False),
    ],
)
def test_only_a_private_spaces_own_hosts_invite(
    member: Member, own: Membership | None, space: Space, allowed: bool
) -> None:
    assert bool(policy.may_invite(member, own, space, CODE)) is allowed


@pytest.mark.parametrize(
    ("member", "own", "who", "allowed"),
    [
        (MEMBER, TENDS, "another", True),
        (MEMBER, INVITED, "another", False),
        (HOST, None, "another", False),
        (MEMBER, INVITED, "member", True),
        (UNACCEPTED, INVITED, "unaccepted", True),
        (UNACCEPTED, TENDS, "another", False),
    ],
)
def test_hosts_end_invitations_and_everyone_may_leave(
    member: Member, own: Membership | None, who: str, allowed: bool
) -> None:
    assert bool(policy.may_uninvite(member, own, Membership(member_id=who), CODE)) is allowed


@pytest.mark.parametrize(
    ("role", "active", "allowed"),
    [
        (Role.MEMBER, True, True),
        (Role.HOST, True, True),
        (Role.APPLICANT, True, False),
        (Role.MEMBER, False, False),
    ],
)
def test_only_members_are_let_into_a_space(role: Role, active: bool, allowed: bool) -> None:
    assert bool(policy.may_be_in(Member(role=role, is_active=active))) is allowed


@pytest.mark.parametrize(
    ("who", "space", "hosts", "allowed"),
    [
        (TENDS, PRIVATE, 1, False),
        (TENDS, PRIVATE, 2, True),
        (INVITED, PRIVATE, 1, True),
        (TENDS, OPEN, 1, True),
    ],
)
def test_the_last_host_of_a_private_space_stays(
    who: Membership, space: Space, hosts: int, allowed: bool
) -> None:
    assert bool(policy.may_go(who, space, hosts)) is allowed
