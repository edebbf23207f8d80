"""Each measure and its inverse, and what a ban ends (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from comity.answer import Refused
from comity.doors.models import ApiToken
from comity.people.models import Member
from comity.standing import policy, queries
from comity.standing.actions import impose, impose_interim, lift, review, tidy
from comity.standing.models import Doing, Measure, MeasureKind, Planned
from tests.cast import Cast, by_hand

K = MeasureKind
WEEK = timedelta(days=7)


def imposed(cast: Cast, kind: MeasureKind, **more: object) -> Measure:
    ends = timezone.now() + WEEK
    planned = Planned(kind, **{"ends_at": ends, **more})  # type: ignore[arg-type]
    return impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")


FORBIDDING = [
    (K.LIMIT_POSTING, Doing.POST, ""),
    (K.LIMIT_PROMOTING, Doing.PROMOTE, ""),
    (K.LIMIT_CONTACTING, Doing.CONTACT, ""),
    (K.LIMIT_ATTENDING, Doing.ATTEND, ""),
    (K.SUSPENSION, Doing.TAKE_PART, ""),
    (K.SPACE_BAN, Doing.TAKE_PART, "s1"),
    (K.BAN, Doing.TAKE_PART, ""),
]


@pytest.mark.parametrize(("kind", "doing", "space"), FORBIDDING)
def test_lifting_a_measure_restores_what_was(
    cast: Cast, kind: MeasureKind, doing: Doing, space: str
) -> None:
    made = imposed(cast, kind, space=space)
    fresh = Member.objects.get(pk=cast.anna.pk)
    assert not policy.may_now(fresh, doing, space)
    lift(by=cast.host, measure=made)
    fresh = Member.objects.get(pk=cast.anna.pk)
    assert policy.may_now(fresh, doing, space)
    assert (fresh.measured_until, fresh.shut_out_until) == (None, None)


def test_lifting_one_leaves_the_other_in_force(cast: Cast) -> None:
    first = imposed(cast, K.LIMIT_POSTING)
    imposed(cast, K.SUSPENSION)
    lift(by=cast.host, measure=first)
    fresh = Member.objects.get(pk=cast.anna.pk)
    assert fresh.is_shut_out
    assert not policy.may_now(fresh, Doing.POST)


def test_lifted_twice_it_keeps_its_first_end(cast: Cast) -> None:
    made = lift(by=cast.host, measure=imposed(cast, K.LIMIT_POSTING))
    ended = made.ended_at
    assert lift(by=cast.second_host, measure=made).ended_at == ended


def test_a_ban_ends_every_session_and_token(cast: Cast) -> None:
    client, api = cast.client_of(cast.anna), cast.api_of(cast.anna)
    assert client.get("/settings/").status_code == 200
    imposed(cast, K.BAN)
    assert client.get("/settings/").status_code == 302
    assert api.get("/me").status_code == 401
    assert not ApiToken.objects.filter(owner=cast.anna, ended_at=None).exists()


def test_a_suspension_leaves_the_session_but_not_the_pages(cast: Cast) -> None:
    client, api = cast.client_of(cast.anna), cast.api_of(cast.anna)
    imposed(cast, K.SUSPENSION)
    assert client.get("/settings/").status_code == 403
    assert api.get("/feed").status_code == 403
    assert client.get("/settings/data/").status_code == 200
    assert api.get("/me/export").status_code == 200


def test_a_ban_keeps_a_digest_of_the_address_for_as_long_as_it_lasts(cast: Cast) -> None:
    made = imposed(cast, K.BAN)
    assert cast.anna.email not in made.email_digest
    again, tagged = f" {cast.anna.email.upper()} ", "anna+nieuw@example.org"
    found = queries.came_back([again, tagged, "other@example.org"])
    assert {key: [ban.member for ban in bans] for key, bans in found.items()} == {
        again: [cast.anna],
        tagged: [cast.anna],
    }
    lift(by=cast.host, measure=made)
    assert Measure.objects.get(pk=made.pk).email_digest == ""
    assert queries.came_back([cast.anna.email]) == {}


def test_tidying_forgets_the_address_when_a_ban_ends(cast: Cast) -> None:
    made = imposed(cast, K.BAN)
    with time_machine.travel(timezone.now() + WEEK + timedelta(hours=1)):
        assert not Member.objects.get(pk=cast.anna.pk).is_shut_out
        assert [one.pk for one in tidy()] == [made.pk]
        assert tidy() == []
    assert Measure.objects.get(pk=made.pk).email_digest == ""


def test_an_interim_measure_lasts_a_day_and_with_a_second_host_three(cast: Cast) -> None:
    planned = Planned(K.LIMIT_POSTING)
    made = impose_interim(by=cast.host, member=cast.anna, planned=planned, case="c1")
    start = made.begins_at
    assert made.lasts_until == start + timedelta(hours=24)
    review(by=cast.second_host, measure=made)
    assert made.lasts_until == start + timedelta(hours=72)
    assert Member.objects.get(pk=cast.anna.pk).measured_until == made.ends_at


def test_a_measure_that_the_ladder_does_not_have_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        imposed(cast, K.SUSPENSION, ends_at=None)
    assert refused.value.kind == "validation"
    with pytest.raises(Refused):
        impose_interim(by=cast.host, member=cast.anna, planned=Planned(K.BAN), case="c1")
    assert not Measure.objects.exists()


@pytest.mark.parametrize(
    "broken",
    [
        {"kind": K.WARNING},
        {"kind": K.LIMIT_POSTING, "interim": True},
        {"kind": K.WARNING, "decision": "d1", "email_digest": "x"},
        {"kind": K.BAN, "decision": "d1", "ends_at": timezone.now() - WEEK},
    ],
)
def test_the_database_holds_no_measure_without_decision_or_end(
    cast: Cast, broken: dict[str, object]
) -> None:
    with by_hand(), pytest.raises(IntegrityError), transaction.atomic():
        Measure.objects.create(member=cast.anna, **broken)


def test_a_suspended_host_is_no_host_meanwhile(cast: Cast) -> None:
    planned = Planned(K.SUSPENSION, ends_at=timezone.now() + WEEK)
    impose(by=cast.second_host, member=cast.host, planned=planned, decision="d1")
    assert list(Member.objects.hosts()) == [cast.second_host]
    assert cast.client_of(Member.objects.get(pk=cast.host.pk)).get("/desk/").status_code == 403
