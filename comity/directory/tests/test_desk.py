"""What hosts see of looking, and what they never see (clause not-a-directory)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.conduct.deeds import Settings
from comity.directory import facts
from comity.directory.models import Pattern, Sign
from comity.directory.queries import accounts, others_near
from comity.directory.tests.crowd import crowd, looking_for, met, opened
from comity.notices.models import Notice
from comity.people.models import Member
from tests.cast import Cast, by_hand

DAY = timedelta(days=1)


def told(host: Member) -> int:
    return Notice.objects.filter(member=host, kind="directory-sweep").count()


def test_many_new_people_in_ten_minutes_are_told_to_hosts_once_a_day(cast: Cast) -> None:
    people = crowd(30)
    for person in people:
        opened(cast.anna, person)
    sign = Sign.objects.get()
    assert (sign.by, sign.pattern, sign.people) == (cast.anna, Pattern.FAST, 25)
    assert sign.doors == {"profile": 25}
    assert (told(cast.host), told(cast.second_host), told(cast.anna)) == (1, 1, 0)


def test_the_same_number_over_an_afternoon_is_nobodys_business(cast: Cast) -> None:
    start = timezone.localtime().replace(hour=12)
    for nr, person in enumerate(crowd(30)):
        with time_machine.travel(start + nr * timedelta(minutes=2), tick=False):
            opened(cast.anna, person)
    assert not Sign.objects.exists()


def test_a_day_used_up_again_and_again_is_told(cast: Cast) -> None:
    people = crowd(109)
    met(cast.anna, people[:36], at=timezone.now() - 5 * DAY)
    met(cast.anna, people[36:72], at=timezone.now() - 3 * DAY)
    last = people[72:]
    met(cast.anna, last[:35], at=timezone.now() - timedelta(hours=2))
    assert not Sign.objects.exists()
    opened(cast.anna, last[35])
    assert Sign.objects.get().pattern == Pattern.DAYS


def test_who_is_new_here_and_uses_up_a_day_is_told(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(admitted_at=timezone.now() - 2 * DAY)
    cast.anna.refresh_from_db()
    people = crowd(36)
    met(cast.anna, people[:35], at=timezone.now() - timedelta(hours=2))
    opened(cast.anna, people[35])
    assert Sign.objects.get().pattern == Pattern.YOUNG


def test_accounts_that_complement_each_other_are_named_together(cast: Cast) -> None:
    people = crowd(76)
    met(cast.bram, people[:38], at=timezone.now() - timedelta(hours=3))
    met(cast.anna, people[36:71], at=timezone.now() - timedelta(hours=2))
    opened(cast.anna, people[71])
    sign = Sign.objects.get()
    assert (sign.pattern, sign.partners) == (Pattern.TOGETHER, [cast.bram.pk])
    page = cast.client_of(cast.second_host).get("/desk/directory/").content.decode()
    assert "Other accounts that met other people:" in page
    assert cast.bram.name in page


def test_accounts_that_met_the_same_people_are_not(cast: Cast) -> None:
    people = crowd(40)
    met(cast.bram, people[:38], at=timezone.now() - timedelta(hours=3))
    met(cast.anna, people[:35], at=timezone.now() - timedelta(hours=2))
    opened(cast.anna, people[35])
    assert not Sign.objects.exists()


def test_a_daily_look_at_six_people_is_no_partner_of_anyone(cast: Cast) -> None:
    people = crowd(42)
    for day in range(7):
        met(cast.bram, people[6 * day : 6 * day + 6], at=timezone.now() - day * DAY)
    assert others_near(cast.anna, timezone.now(), 36) == {}
    met(cast.vendor, people[:36])
    assert list(others_near(cast.anna, timezone.now(), 36)) == [cast.vendor.pk]


def test_a_host_is_not_told_of_themselves_and_does_not_see_it(cast: Cast) -> None:
    with by_hand():
        Sign.objects.create(by=cast.host, pattern=Pattern.FAST, people=30, told=True)
    mine = cast.client_of(cast.host).get("/desk/directory/").content.decode()
    theirs = cast.client_of(cast.second_host).get("/desk/directory/").content.decode()
    assert "ten minutes" not in mine
    assert "tien minuten" not in mine
    assert "ten minutes" in theirs


def test_the_facts_are_numbers_by_day_and_door(cast: Cast) -> None:
    now = timezone.now()
    people = crowd(60)
    met(cast.anna, people[:10], at=now - 3 * DAY, door="search")
    met(cast.anna, people[10:14], at=now, door="profile")
    met(cast.bram, people[:40], at=now)
    found = facts.of(accounts(cast.host, now), now, Settings())
    bram, anna = found.accounts
    assert (bram.member, bram.today, bram.window) == (cast.bram, 40, 40)
    assert (anna.today, anna.window) == (4, 14)
    assert sorted(number for _, number in anna.doors) == [4, 10]
    assert [number for _, number in anna.days] == [4, 10]
    assert (found.near, found.together, found.pairs) == ([cast.bram], 40, [])


def test_of_accounts_near_their_number_the_union_and_overlap_are_told(cast: Cast) -> None:
    now = timezone.now()
    people = crowd(118)
    for nr, member in enumerate((cast.anna, cast.bram, cast.vendor)):
        met(member, people[39 * nr : 39 * nr + 40], at=now - timedelta(hours=nr))
    found = facts.of(accounts(cast.host, now), now, Settings())
    assert (len(found.near), found.together) == (3, 118)
    assert sorted((pair.both, pair.either) for pair in found.pairs) == [(0, 80), (1, 79), (1, 79)]
    page = cast.client_of(cast.second_host).get("/desk/directory/").content.decode()
    assert "118 different people together" in page
    assert "40/40" in page


def test_nobody_is_shown_whom_somebody_looked_at(cast: Cast) -> None:
    people = crowd(30)
    for person in people:
        opened(cast.anna, person)
    looking_for(cast.bram, "vera")
    for host in (cast.host, cast.second_host):
        client = cast.client_of(host)
        for path in ("/desk/directory/", "/desk/directory/canaries/", "/notices/"):
            page = client.get(path).content.decode()
            assert not [person for person in people if person.pk in page or person.name in page]
            assert cast.vendor.name not in page


def test_the_page_asks_as_often_for_twenty_accounts_as_for_one(cast: Cast) -> None:
    client, people = cast.client_of(cast.second_host), crowd(45)
    counts = []
    for accounts_ in (people[:1], people[1:25]):
        for account in accounts_:
            met(account, people[30:])
            with by_hand():
                Sign.objects.create(by=account, pattern="fast", partners=[people[0].pk])
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/desk/directory/").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 8


@pytest.mark.parametrize("who", ["anna", "vendor", "applicant"])
def test_the_desk_is_for_hosts(cast: Cast, who: str) -> None:
    client = cast.client_of(getattr(cast, who))
    for path in ("/desk/directory/", "/desk/directory/canaries/", "/desk/directory/export/"):
        assert client.get(path).status_code == 403
