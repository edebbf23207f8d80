"""Who may do what with people: truth tables."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.utils import timezone

from comity.answer import Answer
from comity.people import policy
from comity.people.models import Community, Member, Role

NOW = timezone.now()


def someone(role: Role, *, introduced: bool = True, active: bool = True, key: str = "x") -> Member:
    """A member who is nowhere kept."""
    moment = NOW if introduced else None
    return Member(pk=key, name="Someone", role=role, introduced_at=moment, is_active=active)


HOST = someone(Role.HOST, key="host")
MEMBER = someone(Role.MEMBER, key="member")
APPLICANT = someone(Role.APPLICANT, key="applicant")
SILENT = someone(Role.APPLICANT, introduced=False, key="silent")
GONE = someone(Role.MEMBER, active=False, key="gone")


@pytest.mark.parametrize(
    ("set_up_at", "may"), [(None, False), (NOW, True)], ids=["not set up", "set up"]
)
def test_one_joins_a_community_that_is_set_up(set_up_at: datetime | None, may: bool) -> None:
    community = Community(set_up_at=set_up_at)
    assert policy.may_join(community).allowed is may
    assert policy.may_set_up(community).allowed is not may


@pytest.mark.parametrize(
    ("member", "may"),
    [(SILENT, True), (APPLICANT, False), (MEMBER, False), (HOST, False)],
    ids=["silent", "applicant", "member", "host"],
)
def test_one_introduces_oneself_once(member: Member, may: bool) -> None:
    assert policy.may_introduce(member).allowed is may


def test_nobody_introduces_themselves_with_a_closed_account() -> None:
    closed = someone(Role.APPLICANT, introduced=False, active=False)
    assert not policy.may_introduce(closed)


@pytest.mark.parametrize("by", [HOST, MEMBER, APPLICANT], ids=["host", "member", "applicant"])
def test_a_profile_is_changed_by_its_owner_alone(by: Member) -> None:
    assert policy.may_edit_profile(by, by)
    assert not policy.may_edit_profile(by, GONE)


@pytest.mark.parametrize(("member", "may"), [(HOST, True), (MEMBER, False), (APPLICANT, False)])
def test_the_desk_is_for_hosts(member: Member, may: bool) -> None:
    assert policy.may_host(member).allowed is may


@pytest.mark.parametrize(
    ("by", "applicant", "may"),
    [
        (HOST, APPLICANT, True),
        (HOST, SILENT, False),
        (HOST, MEMBER, False),
        (HOST, HOST, False),
        (MEMBER, APPLICANT, False),
        (APPLICANT, APPLICANT, False),
        (APPLICANT, SILENT, False),
    ],
)
def test_hosts_let_in_who_waits(by: Member, applicant: Member, may: bool) -> None:
    assert policy.may_admit(by, applicant).allowed is may


@pytest.mark.parametrize(
    ("by", "member", "may"),
    [
        (HOST, MEMBER, True),
        (HOST, HOST, False),
        (HOST, APPLICANT, False),
        (HOST, GONE, False),
        (MEMBER, MEMBER, False),
        (APPLICANT, MEMBER, False),
    ],
)
def test_hosts_appoint_members(by: Member, member: Member, may: bool) -> None:
    assert policy.may_appoint(by, member).allowed is may


@pytest.mark.parametrize(
    ("by", "hosts", "may"),
    [(HOST, 2, True), (HOST, 9, True), (HOST, 1, False), (MEMBER, 2, False), (APPLICANT, 2, False)],
)
def test_the_last_host_stays(by: Member, hosts: int, may: bool) -> None:
    assert policy.may_step_down(by, hosts).allowed is may


@pytest.mark.parametrize(
    ("by", "may"),
    [(HOST, True), (MEMBER, False), (APPLICANT, False)],
    ids=["host", "member", "applicant"],
)
def test_hosts_decide_who_is_a_vendor(by: Member, may: bool) -> None:
    answer = policy.may_class_company(by)
    assert answer.allowed is may
    assert may or answer.clause == "vendors-have-a-place"


@pytest.mark.parametrize(("by", "may"), [(HOST, True), (MEMBER, False), (APPLICANT, False)])
def test_hosts_say_what_the_community_is(by: Member, may: bool) -> None:
    assert policy.may_edit_community(by).allowed is may


@pytest.mark.parametrize(
    ("by", "scopes", "living", "may"),
    [
        (MEMBER, ["read"], 0, True),
        (MEMBER, ["read", "write"], policy.TOKENS - 1, True),
        (MEMBER, ["read"], policy.TOKENS, False),
        (MEMBER, ["hosts"], 0, False),
        (HOST, ["read", "write", "hosts"], 0, True),
        (HOST, ["hosts"], policy.TOKENS, False),
        (APPLICANT, ["read"], 0, True),
        (APPLICANT, ["hosts"], 0, False),
    ],
)
def test_tokens_are_few_and_say_no_more_than_their_owner(
    by: Member, scopes: list[str], living: int, may: bool
) -> None:
    assert policy.may_make_token(by, scopes, living).allowed is may


@pytest.mark.parametrize(
    "answer",
    [
        policy.may_join(Community()),
        policy.may_introduce(MEMBER),
        policy.may_edit_profile(MEMBER, HOST),
        policy.may_admit(MEMBER, APPLICANT),
        policy.may_appoint(HOST, APPLICANT),
        policy.may_step_down(HOST, 1),
        policy.may_class_company(MEMBER),
        policy.may_edit_community(MEMBER),
        policy.may_make_token(MEMBER, ["hosts"], 0),
        policy.may_set_up(Community(set_up_at=NOW)),
    ],
)
def test_every_no_has_a_reason(answer: Answer) -> None:
    assert not answer
    assert answer.reason is not None
    assert str(answer.reason)
