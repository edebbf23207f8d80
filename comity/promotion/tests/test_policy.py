"""Who may sponsor, ask, discuss and decide: truth tables (clauses ask-the-hosts, vendor-promotion
and leave-room)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from comity.answer import Answer
from comity.people.models import Member, Role
from comity.promotion import policy
from comity.promotion.models import Permission, Sponsorship

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
HOST, MEMBER = Member(pk="h", role=Role.HOST), Member(pk="m", role=Role.MEMBER)
APPLICANT = Member(pk="a", role=Role.APPLICANT)
STATES = list(Permission.State)


@pytest.mark.parametrize(("who", "may"), [(HOST, True), (MEMBER, False), (APPLICANT, False)])
def test_hosts_sponsor_and_set_rules(who: Member, may: bool) -> None:
    assert bool(policy.may_sponsor(who)) is may
    assert bool(policy.may_set_rules(who)) is may


@pytest.mark.parametrize(("lasts", "may"), [(HOUR, True), (0 * HOUR, False), (-HOUR, False)])
def test_an_activity_ends_after_it_starts(lasts: timedelta, may: bool) -> None:
    assert bool(policy.may_last(NOW, NOW + lasts)) is may


@pytest.mark.parametrize(
    ("starts", "ends", "may"),
    [
        (-HOUR, HOUR, True),
        (0 * HOUR, HOUR, True),
        (HOUR, 2 * HOUR, False),
        (-2 * HOUR, -HOUR, False),
        (-HOUR, 0 * HOUR, False),
    ],
)
def test_what_goes_on_can_be_ended(starts: timedelta, ends: timedelta, may: bool) -> None:
    activity = Sponsorship(starts_at=NOW + starts, ends_at=NOW + ends)
    assert activity.is_active(NOW) is may
    assert bool(policy.may_end(activity, NOW)) is may


@pytest.mark.parametrize(
    ("who", "is_open", "lately", "may"),
    [
        (MEMBER, False, 0, True),
        (MEMBER, False, 3, True),
        (MEMBER, False, 4, False),
        (MEMBER, True, 1, False),
        (HOST, False, 0, True),
        (APPLICANT, False, 0, False),
    ],
)
def test_members_ask_one_thing_at_a_time_four_times_a_year(
    who: Member, is_open: bool, lately: int, may: bool
) -> None:
    assert bool(policy.may_ask(who, is_open, lately, 4, None)) is may


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("who", [MEMBER, HOST])
def test_who_asked_takes_it_back_while_it_waits(who: Member, state: Permission.State) -> None:
    permission = Permission(member_id=MEMBER.pk, state=state)
    may = who is MEMBER and state is Permission.State.ASKED
    assert bool(policy.may_withdraw(who, permission)) is may


@pytest.mark.parametrize(
    ("who", "asker", "may"),
    [(HOST, MEMBER, True), (HOST, HOST, False), (MEMBER, HOST, False), (MEMBER, MEMBER, False)],
)
def test_hosts_discuss_what_others_asked(who: Member, asker: Member, may: bool) -> None:
    permission = Permission(member_id=asker.pk)
    assert bool(policy.may_discuss(who, permission)) is may


@pytest.mark.parametrize("state", STATES)
def test_it_is_decided_once(state: Permission.State) -> None:
    may = state is Permission.State.ASKED
    assert bool(policy.may_decide(Permission(state=state))) is may


@pytest.mark.parametrize(("until", "may"), [(HOUR, True), (0 * HOUR, False), (-HOUR, False)])
def test_it_is_granted_for_a_moment_to_come(until: timedelta, may: bool) -> None:
    assert bool(policy.may_grant_until(NOW + until, NOW)) is may


@pytest.mark.parametrize(
    "answer",
    [
        policy.may_sponsor(MEMBER),
        policy.may_set_rules(MEMBER),
        policy.may_ask(MEMBER, True, 0, 4, None),
        policy.may_ask(MEMBER, False, 4, 4, None),
        policy.may_discuss(MEMBER, Permission(member_id="x")),
        policy.may_discuss(HOST, Permission(member_id=HOST.pk)),
    ],
)
def test_a_no_has_its_reason_and_its_clause(answer: Answer) -> None:
    assert answer.reason is not None
    assert answer.clause in ("vendor-promotion", "leave-room", "ask-the-hosts")
