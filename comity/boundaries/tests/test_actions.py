"""Consent, stop and mute between two members (clauses consent-before-contact, stop-means-stop)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from comity.answer import Refused
from comity.boundaries import actions, queries
from comity.boundaries.approaching import require_no_stop
from comity.boundaries.models import Attempt, Consent, Mute, Stop
from comity.boundaries.queries import Between, between
from comity.conduct.deeds import Way
from comity.doors.models import Act
from comity.notices.models import Notice
from comity.people.models import Member
from tests.cast import Cast, by_hand


def kinds_told(member: Member) -> list[str]:
    return list(Notice.objects.filter(member=member).values_list("kind", flat=True))


def try_to(by: Member, other: Member, way: Way = Way.REACT) -> Refused:
    """An attempt past a stop, as an action makes it: refused, and counted afterwards."""
    with pytest.raises(Refused) as caught:
        require_no_stop(by, other, way, None)
    kept = caught.value.afterwards
    assert kept is not None
    kept()
    return caught.value


def test_two_strangers_stand_apart(cast: Cast) -> None:
    assert between(cast.anna, cast.bram) == Between()


def test_consent_is_mutual_and_stands_once(cast: Cast) -> None:
    first = actions.grant(by=cast.anna, other=cast.bram, origin="some-request")
    again = actions.grant(by=cast.bram, other=cast.anna)
    assert first == again
    assert between(cast.anna, cast.bram).consents
    assert between(cast.bram, cast.anna).consents
    assert again.origin == "some-request"
    assert again.partner_of(cast.anna) == cast.bram
    assert again.partner_of(cast.bram) == cast.anna


@pytest.mark.parametrize("who", ["anna", "bram"])
def test_either_withdraws_consent_for_both(cast: Cast, who: str) -> None:
    actions.grant(by=cast.anna, other=cast.bram)
    by, other = (cast.anna, cast.bram) if who == "anna" else (cast.bram, cast.anna)
    assert actions.withdraw(by=by, other=other)
    assert not between(cast.anna, cast.bram).consents
    (ended,) = Consent.objects.all()
    assert ended.ended_by == by


def test_what_was_withdrawn_can_be_granted_anew_and_the_old_one_stays_in_the_list(
    cast: Cast,
) -> None:
    actions.grant(by=cast.anna, other=cast.bram)
    actions.withdraw(by=cast.bram, other=cast.anna)
    actions.grant(by=cast.anna, other=cast.bram)
    assert between(cast.anna, cast.bram).consents
    assert len(queries.consents_of(cast.anna).items) == 2
    assert list(queries.partners_of(cast.anna)) == [cast.bram]
    assert list(queries.partners_of(cast.bram)) == [cast.anna]


def test_withdrawing_what_does_not_stand_changes_nothing(cast: Cast) -> None:
    assert not actions.withdraw(by=cast.anna, other=cast.bram)


def test_the_database_keeps_one_consent_a_pair_in_whatever_order(cast: Cast) -> None:
    with by_hand():
        Consent.objects.create(one=cast.anna, other=cast.bram)
        with pytest.raises(IntegrityError), transaction.atomic():
            Consent.objects.create(one=cast.bram, other=cast.anna)


def test_a_stop_ends_consent_and_is_told_at_once(cast: Cast) -> None:
    actions.grant(by=cast.anna, other=cast.bram)
    stop = actions.ask_to_stop(by=cast.anna, member=cast.bram)
    assert between(cast.anna, cast.bram) == Between(asked_to_stop=True)
    assert between(cast.bram, cast.anna) == Between(was_asked_to_stop=True)
    assert kinds_told(cast.bram) == ["stop-asked"]
    assert kinds_told(cast.anna) == []
    assert stop.told_at is not None


@pytest.mark.parametrize("asked_by", ["anna", "bram"])
def test_no_consent_is_given_past_a_stop_by_either(cast: Cast, asked_by: str) -> None:
    by, other = (cast.anna, cast.bram) if asked_by == "anna" else (cast.bram, cast.anna)
    actions.ask_to_stop(by=by, member=other)
    with pytest.raises(Refused) as caught:
        actions.grant(by=cast.anna, other=cast.bram)
    assert caught.value.answer.clause == "stop-means-stop"
    assert not Consent.objects.exists()


def test_a_stop_can_wait_to_be_told_until_the_next_attempt(cast: Cast) -> None:
    stop = actions.ask_to_stop(by=cast.anna, member=cast.bram, tell_now=False)
    assert kinds_told(cast.bram) == []
    assert not queries.heard(cast.bram).exists()
    try_to(cast.bram, cast.anna)
    stop.refresh_from_db()
    assert kinds_told(cast.bram) == ["stop-asked"]
    assert stop.told_at is not None


def test_who_asks_again_may_have_it_told_now(cast: Cast) -> None:
    first = actions.ask_to_stop(by=cast.anna, member=cast.bram, tell_now=False)
    again = actions.ask_to_stop(by=cast.anna, member=cast.bram)
    assert first == again
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    assert kinds_told(cast.bram) == ["stop-asked"]


def test_nobody_asks_themselves_to_stop(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.ask_to_stop(by=cast.anna, member=cast.anna)


def test_who_has_not_accepted_the_code_may_ask_for_a_stop(cast: Cast) -> None:
    assert actions.ask_to_stop(by=cast.newcomer, member=cast.bram).by == cast.newcomer


def test_a_closed_account_asks_nobody(cast: Cast) -> None:
    cast.anna.is_active = False
    with pytest.raises(Refused):
        actions.ask_to_stop(by=cast.anna, member=cast.bram)


def test_only_who_asked_lifts_a_stop(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    with pytest.raises(Refused):
        actions.lift_stop(by=cast.bram, member=cast.anna)
    with pytest.raises(Refused):
        actions.lift_stop(by=cast.host, member=cast.bram)
    actions.lift_stop(by=cast.anna, member=cast.bram)
    assert between(cast.bram, cast.anna) == Between()


def test_a_lifted_stop_brings_no_consent_back_and_nobody_is_told_of_it(cast: Cast) -> None:
    actions.grant(by=cast.anna, other=cast.bram)
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    actions.lift_stop(by=cast.anna, member=cast.bram)
    assert not between(cast.anna, cast.bram).consents
    assert kinds_told(cast.bram) == ["stop-asked"]


def test_a_stop_can_be_asked_again_after_it_was_lifted(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    actions.lift_stop(by=cast.anna, member=cast.bram)
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    assert Stop.objects.count() == 2
    assert len(queries.stops_of(cast.anna).items) == 1


def test_an_attempt_is_refused_with_the_clause_and_counted(cast: Cast) -> None:
    stop = actions.ask_to_stop(by=cast.anna, member=cast.bram)
    refused = try_to(cast.bram, cast.anna, Way.INVITE)
    assert refused.answer.clause == "stop-means-stop"
    assert refused.kind == "conduct"
    stop.refresh_from_db()
    assert stop.attempts == 1
    assert stop.last_attempt_at is not None
    assert Attempt.objects.get(stop=stop).way == "invite"


def test_who_asked_is_not_kept_from_the_other(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    require_no_stop(cast.anna, cast.bram, Way.REACT, None)


def test_hosts_are_told_once_when_someone_keeps_trying(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    for _ in range(2):
        try_to(cast.bram, cast.anna)
    assert kinds_told(cast.host) == []
    for _ in range(3):
        try_to(cast.bram, cast.anna)
    assert kinds_told(cast.host) == ["attempts-past-a-stop"]
    assert kinds_told(cast.second_host) == ["attempts-past-a-stop"]
    assert kinds_told(cast.anna) == []


def test_a_host_who_is_one_of_the_two_is_not_told_as_a_host(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.host)
    for _ in range(3):
        try_to(cast.host, cast.anna)
    assert "attempts-past-a-stop" not in kinds_told(cast.host)
    assert kinds_told(cast.second_host) == ["attempts-past-a-stop"]


def test_hosts_see_who_keeps_trying_the_latest_first(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    actions.ask_to_stop(by=cast.vendor, member=cast.bram)
    try_to(cast.bram, cast.anna)
    try_to(cast.bram, cast.vendor)
    try_to(cast.bram, cast.vendor)
    assert [stop.by for stop in queries.tried(least=1).items] == [cast.vendor, cast.anna]
    assert [stop.by for stop in queries.tried(least=2).items] == [cast.vendor]


def test_the_log_that_hosts_read_does_not_say_who_asked(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    act = Act.objects.get(verb="ask-to-stop")
    assert act.actor is None
    assert act.details == {}


def test_a_mute_is_told_to_nobody_and_taken_back(cast: Cast) -> None:
    actions.mute(by=cast.anna, member=cast.bram)
    actions.mute(by=cast.anna, member=cast.bram)
    assert between(cast.anna, cast.bram) == Between(muted=True)
    assert between(cast.bram, cast.anna) == Between()
    assert [mute.member for mute in queries.mutes_of(cast.anna).items] == [cast.bram]
    assert not Notice.objects.exists()
    assert not Act.objects.filter(verb__contains="mute").exists()
    assert actions.unmute(by=cast.anna, member=cast.bram)
    assert not actions.unmute(by=cast.anna, member=cast.bram)
    assert not Mute.objects.exists()


def test_nobody_mutes_themselves(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.mute(by=cast.anna, member=cast.anna)


def test_how_two_stand_is_one_query(cast: Cast, django_assert_num_queries: object) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    with django_assert_num_queries(1):  # type: ignore[operator]
        between(cast.bram, cast.anna)


def test_a_stop_is_found_by_whom_it_is_against(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    actions.ask_to_stop(by=cast.vendor, member=cast.bram)
    assert {stop.by for stop in queries.stops_against(cast.bram)} == {cast.anna, cast.vendor}
    assert [s.by for s in queries.stops_against(cast.bram, [cast.anna.pk])] == [cast.anna]
    assert queries.stops_against(cast.anna) == []
    with by_hand():
        Stop.objects.filter(by=cast.anna).update(lifted_at=timezone.now() + timedelta(0))
    assert [stop.by for stop in queries.stops_against(cast.bram)] == [cast.vendor]
