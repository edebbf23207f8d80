"""Which measure bears on what someone is about to do, and whom hosts banned (clause sanctions)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.people.models import Member
from comity.standing import queries
from comity.standing.actions import impose, impose_interim, review
from comity.standing.models import Doing, Measure, MeasureKind, Planned
from tests.cast import Cast

K, D = MeasureKind, Doing
DAY = timedelta(days=1)
HERE, THERE = "here", "there"


def under(cast: Cast, kind: MeasureKind, days: float | None = 7, **more: str) -> Measure:
    ends = timezone.now() + days * DAY if days else None
    planned = Planned(kind, ends_at=ends, **more)
    return impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")


def anna(cast: Cast) -> Member:
    return Member.objects.get(pk=cast.anna.pk)


def bears(cast: Cast, doing: Doing, space: str = "") -> str | None:
    found = queries.bearing_on(anna(cast), doing, space)
    return found.kind if found else None


@pytest.mark.parametrize(
    ("space", "where", "forbidden"),
    [("", "", True), ("", HERE, True), (HERE, HERE, True), (HERE, THERE, False), (HERE, "", False)],
)
def test_a_limit_bears_where_it_holds(cast: Cast, space: str, where: str, forbidden: bool) -> None:
    under(cast, K.LIMIT_POSTING, space=space)
    assert (bears(cast, D.POST, where) == K.LIMIT_POSTING) is forbidden


def test_of_several_the_one_that_lasts_longest_is_named(cast: Cast) -> None:
    under(cast, K.LIMIT_POSTING, 3)
    long = under(cast, K.LIMIT_POSTING, 30)
    found = queries.bearing_on(anna(cast), D.POST)
    assert found == long
    under(cast, K.BAN, None)
    assert bears(cast, D.POST) == K.BAN


@pytest.mark.parametrize("kind", [K.SUSPENSION, K.BAN])
def test_who_shuts_out(cast: Cast, kind: MeasureKind) -> None:
    assert queries.shut_out_by(anna(cast)) is None
    under(cast, K.LIMIT_POSTING)
    assert queries.shut_out_by(anna(cast)) is None
    made = under(cast, kind)
    assert queries.shut_out_by(anna(cast)) == made


def test_the_stored_moment_is_that_of_the_longest(cast: Cast) -> None:
    under(cast, K.LIMIT_POSTING, 3)
    longest = under(cast, K.LIMIT_CONTACTING, 9)
    assert anna(cast).measured_until == longest.ends_at
    assert anna(cast).shut_out_until is None
    under(cast, K.BAN, None)
    assert anna(cast).measured_until == anna(cast).shut_out_until == queries.FOR_EVER


@pytest.mark.parametrize(("days", "counts"), [(6.9, True), (7.1, False)])
def test_what_ended_bears_on_nothing(cast: Cast, days: float, counts: bool) -> None:
    under(cast, K.LIMIT_POSTING, 7)
    with time_machine.travel(timezone.now() + days * DAY):
        assert queries.is_measured(anna(cast)) is counts
        assert (bears(cast, D.POST) is not None) is counts


def test_an_interim_one_counts_until_its_review(cast: Cast) -> None:
    planned = Planned(K.LIMIT_POSTING)
    made = impose_interim(by=cast.host, member=cast.anna, planned=planned, case="c1")
    now = timezone.now()
    assert _until(cast) == made.review_by
    with time_machine.travel(now + 1.5 * DAY):
        assert bears(cast, D.POST) is None
    review(by=cast.second_host, measure=made)
    assert _until(cast) == made.ends_at
    with time_machine.travel(now + 1.5 * DAY):
        assert bears(cast, D.POST) == K.LIMIT_POSTING


def _until(cast: Cast) -> datetime | None:
    return anna(cast).measured_until


def test_of_a_decision_and_of_a_case(cast: Cast) -> None:
    first, second = under(cast, K.WARNING, None), under(cast, K.LIMIT_POSTING)
    assert {one.pk for one in queries.of_decision("d1")} == {first.pk, second.pk}
    assert queries.of_decision("d2") == []
    interim = impose_interim(
        by=cast.host, member=cast.bram, planned=Planned(K.LIMIT_POSTING), case="c1"
    )
    assert queries.interim_of("c1") == [interim]
    assert queries.interim_of("c2") == []


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("anna@example.org", True),
        ("ANNA@Example.ORG", True),
        ("  anna@example.org ", True),
        ("anna+again@example.org", True),
        ("anna@example.com", False),
        ("ann@example.org", False),
        ("anna@sub.example.org", False),
        ("", False),
        ("anna", False),
    ],
)
def test_one_mailbox_has_one_digest(written: str, same: bool) -> None:
    assert (queries.digest_of(written) == queries.digest_of("anna@example.org")) is same


def test_without_the_communitys_secret_a_digest_says_nothing(settings: object) -> None:
    before = queries.digest_of("anna@example.org")
    settings.SECRET_KEY = "another community's"  # type: ignore[attr-defined]
    assert queries.digest_of("anna@example.org") != before


def test_only_bans_in_force_are_remembered(cast: Cast) -> None:
    address = cast.anna.email
    under(cast, K.SUSPENSION)
    assert queries.came_back([address]) == {}
    under(cast, K.BAN, 5)
    assert list(queries.came_back([address])) == [address]
    with time_machine.travel(timezone.now() + 6 * DAY):
        assert queries.came_back([address]) == {}


def test_nobody_is_asked_about_without_an_address(cast: Cast) -> None:
    assert queries.came_back([]) == {}
