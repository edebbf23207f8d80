"""Who may do what at the desk, as truth tables."""

from __future__ import annotations

import pytest
from django.utils import timezone

from comity.care import policy
from comity.care.models import Alert, Letter
from comity.people.models import Member, Role
from comity.people.policy import may_host


def someone(key: str, role: Role = Role.MEMBER, is_active: bool = True) -> Member:
    return Member(id=key, handle=key, name=key, role=role, is_active=is_active)


ANNA = someone("anna")
APPLICANT = someone("aziz", Role.APPLICANT)
HOST = someone("hilde", Role.HOST)
SAMIR = someone("samir", Role.HOST)
CLOSED = someone("closed", Role.HOST, is_active=False)


@pytest.mark.parametrize(
    ("who", "may"),
    [(None, False), (ANNA, False), (APPLICANT, False), (CLOSED, False), (HOST, True)],
)
def test_the_desk_is_for_hosts_with_an_open_account(who: Member | None, may: bool) -> None:
    assert bool(may_host(who)) is may


def test_who_decides_somewhere_opens_the_desk() -> None:
    assert policy.may_open_desk(ANNA, decides_somewhere=True)
    assert policy.may_open_desk(HOST, decides_somewhere=False)
    assert not policy.may_open_desk(ANNA, decides_somewhere=False)


@pytest.mark.parametrize(
    ("who", "may"), [(ANNA, True), (APPLICANT, True), (HOST, True), (CLOSED, False)]
)
def test_everyone_with_an_open_account_may_alert(who: Member, may: bool) -> None:
    assert bool(policy.may_alert(who)) is may


@pytest.mark.parametrize(
    ("who", "reporter", "subject", "may"),
    [
        (HOST, "anna", "bram", True),
        (HOST, "anna", None, True),
        (HOST, "anna", "hilde", False),
        (HOST, "hilde", "bram", False),
        (HOST, "hilde", None, False),
        (SAMIR, "hilde", "anna", True),
        (ANNA, "bram", None, False),
        (CLOSED, "bram", None, False),
    ],
)
def test_no_host_answers_what_concerns_themselves_or_what_they_raised(
    who: Member, reporter: str, subject: str | None, may: bool
) -> None:
    alert = Alert(reporter_id=reporter, subject_id=subject)
    assert bool(policy.may_answer(who, alert)) is may


def test_an_alert_is_answered_once() -> None:
    assert policy.is_unanswered(Alert())
    assert not policy.is_unanswered(Alert(answered_at=timezone.now()))


@pytest.mark.parametrize(
    ("to", "may"), [(None, True), (HOST, True), (ANNA, False), (CLOSED, False)]
)
def test_letters_go_to_hosts(to: Member | None, may: bool) -> None:
    assert bool(policy.may_be_written_to(to)) is may


@pytest.mark.parametrize(
    ("who", "writer", "may"),
    [(HOST, None, True), (HOST, "anna", True), (HOST, "hilde", False), (ANNA, None, False)],
)
def test_hosts_finish_the_letters_of_others(who: Member, writer: str | None, may: bool) -> None:
    assert bool(policy.may_finish(who, Letter(member_id=writer))) is may


def test_a_letter_is_finished_once() -> None:
    assert policy.is_unfinished(Letter())
    assert not policy.is_unfinished(Letter(done_at=timezone.now()))
