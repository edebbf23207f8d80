"""Someone whom hosts banned comes back: hosts see it, and nobody else (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.care import actions, queries
from comity.care.models import Case
from comity.care.returning import banned_before
from comity.care.tests.matters import alerted, breach, case_of, decided, planned, told
from comity.care.tests.threads import contribution
from comity.people.actions import introduce
from comity.people.actions.profile import Profile
from comity.people.models import Community, Member, Role
from comity.standing.actions import lift
from comity.standing.models import Measure, MeasureKind
from comity.standing.queries import digest_of
from tests.cast import Cast, by_hand

NEW = "nieuw@example.org"


@pytest.fixture
def ban(cast: Cast) -> Case:
    """Bram was banned, and then left."""
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    decided(cast.host, case, breach(planned(MeasureKind.BAN)))
    with by_hand():
        Measure.objects.update(email_digest=digest_of(NEW))
    return case


def newcomer(email: str = NEW) -> Member:
    """Someone who signed up and has not said who they are."""
    with by_hand():
        return Member.objects.create(
            email=email, handle="noor", name="Noor Vos", role=Role.APPLICANT, language="en"
        )


def joins(member: Member, joining: str = Community.Joining.APPROVAL) -> Member:
    with by_hand():
        Community.objects.update(joining=joining)
    profile = Profile("Rustig", "NL", ["nl"])
    return introduce(by=member, profile=profile)


@pytest.mark.parametrize("joining", Community.Joining.values)
def test_hosts_are_told_when_they_say_who_they_are(cast: Cast, ban: Case, joining: str) -> None:
    joins(newcomer(), joining)
    for host in (cast.host, cast.second_host):
        assert told(host).count("came-back") == 1
    for member in (cast.anna, cast.vendor):
        assert "came-back" not in told(member)


def test_another_address_is_nobody_who_comes_back(cast: Cast, ban: Case) -> None:
    joins(newcomer("iemand@example.org"))
    assert "came-back" not in told(cast.host)


@pytest.mark.parametrize("email", ["NIEUW@example.org", "nieuw+2@example.org"])
def test_the_same_mailbox_written_otherwise_is_the_same(cast: Cast, ban: Case, email: str) -> None:
    joins(newcomer(email))
    assert "came-back" in told(cast.host)


def test_a_host_in_conflict_hears_nothing_of_it(cast: Cast, ban: Case) -> None:
    with by_hand():
        Case.objects.filter(pk=ban.pk).update(state="looking")
    actions.recuse(by=cast.host, case=ban, ground="Een vriend van mij.")
    member = joins(newcomer())
    assert "came-back" not in told(cast.host)
    assert "came-back" in told(cast.second_host)
    assert banned_before(cast.host, [member]) == {}
    assert banned_before(cast.second_host, [member]) == {member.pk: ban.get_absolute_url()}


def test_the_page_of_who_waits_says_it(cast: Cast, ban: Case) -> None:
    joins(newcomer())
    shown = cast.client_of(cast.host).get("/desk/applicants/").content.decode()
    assert shown.count(ban.get_absolute_url()) == 1
    assert NEW not in shown


def test_a_ban_that_was_lifted_is_forgotten(cast: Cast, ban: Case) -> None:
    lift(by=cast.host, measure=Measure.objects.get())
    member = joins(newcomer())
    assert banned_before(cast.host, [member]) == {}
    assert "came-back" not in told(cast.host)


def test_a_ban_that_ended_by_itself_counts_no_more(cast: Cast, ban: Case) -> None:
    with by_hand():
        begun = timezone.now() - timedelta(days=9)
        Measure.objects.update(begins_at=begun, ends_at=timezone.now() - timedelta(days=1))
    assert queries.banned_cases([NEW]) == {}


def test_it_takes_as_many_queries_for_a_hundred_as_for_one(
    cast: Cast, ban: Case, django_assert_num_queries: object
) -> None:
    many = [Member(pk=str(n), email=f"{n}@example.org") for n in range(100)]
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert banned_before(cast.host, many) == {}
