"""How many people a member comes across, through whichever door (clause not-a-directory)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.answer import Refused
from comity.boundaries.actions import ask_to_stop, grant, withdraw
from comity.boundaries.models import Attempt
from comity.directory.models import Sighting
from comity.directory.tests.crowd import at, crowd, looking_for, met, opened, six
from comity.people.models import Company, Member
from tests.cast import Cast, by_hand

DAY = timedelta(days=1)


def lettered(number: int, word: str = "qqq") -> list[Member]:
    """People whom one search finds, and no other."""
    return crowd(number, headline=f"{word} does service")


def test_whom_a_search_shows_counts_once_within_a_day(cast: Cast) -> None:
    lettered(8)
    assert [looking_for(cast.anna, "qqq").room.left_today for _ in range(3)] == [32, 32, 32]
    assert Sighting.objects.filter(by=cast.anna).count() == 8


def test_a_search_shows_what_fits_in_what_is_left(cast: Cast) -> None:
    met(cast.anna, crowd(37))
    lettered(8)
    found = looking_for(cast.anna, "qqq")
    assert (len(found.people), found.room.left_today) == (3, 0)


def test_with_nothing_left_a_search_is_refused_before_it_looks(cast: Cast) -> None:
    met(cast.anna, crowd(40))
    for typed in ("bram", "nobody at all"):
        with pytest.raises(Refused) as refused:
            looking_for(cast.anna, typed)
        assert refused.value.answer.clause == "not-a-directory"
        assert refused.value.kind == "conduct"


def test_what_counts_falls_out_after_a_day(cast: Cast) -> None:
    early = timezone.now() - timedelta(hours=23)
    met(cast.anna, crowd(1), at=early)
    met(cast.anna, crowd(39))
    with pytest.raises(Refused) as refused:
        looking_for(cast.anna, "bram")
    assert refused.value.verdict is not None
    assert refused.value.verdict.findings[0].allowed_from == early + DAY
    with time_machine.travel(early + DAY + timedelta(seconds=1), tick=False):
        assert looking_for(cast.anna, "bram").people == [cast.bram]


def test_two_hundred_in_thirty_days_is_the_other_number(cast: Cast) -> None:
    people = crowd(200)
    met(cast.anna, people, at=timezone.now() - 20 * DAY)
    with pytest.raises(Refused) as refused:
        opened(cast.anna, cast.bram)
    assert "30 days" in str(refused.value)
    opened(cast.anna, people[0])
    with time_machine.travel(timezone.now() + 11 * DAY, tick=False):
        opened(cast.anna, cast.bram)


def test_someone_met_again_after_a_day_counts_for_that_day_only(cast: Cast) -> None:
    people = crowd(3)
    met(cast.anna, people, at=timezone.now() - 2 * DAY)
    opened(cast.anna, people[0])
    row = Sighting.objects.get(by=cast.anna, member=people[0])
    assert row.last_at - row.first_at >= 2 * DAY
    room = looking_for(cast.anna).room
    assert (room.left_today, room.left_window) == (39, 197)


def test_whom_one_met_over_thirty_days_ago_is_met_anew(cast: Cast) -> None:
    (person,) = crowd(1)
    met(cast.anna, [person], at=timezone.now() - 31 * DAY)
    opened(cast.anna, person)
    row = Sighting.objects.get(by=cast.anna, member=person)
    assert (row.door, row.first_at) == ("profile", row.last_at)


def test_whom_one_talks_with_or_did_never_counts(cast: Cast) -> None:
    met(cast.anna, crowd(40))
    grant(by=cast.anna, other=cast.bram)
    opened(cast.anna, cast.bram)
    withdraw(by=cast.bram, other=cast.anna)
    opened(cast.anna, cast.bram)
    assert not Sighting.objects.filter(by=cast.anna, member=cast.bram).exists()


def test_ones_own_profile_and_the_hosts_stay_open(cast: Cast) -> None:
    met(cast.anna, crowd(40))
    for person in (cast.anna, cast.host):
        opened(cast.anna, person)
    with pytest.raises(Refused):
        opened(cast.anna, cast.bram)


def test_in_a_search_hosts_count_like_anyone_so_that_no_list_is_longer(cast: Cast) -> None:
    looking_for(cast.anna, "hilde")
    assert Sighting.objects.filter(by=cast.anna, member=cast.host).exists()


def test_a_hosts_searches_have_the_same_numbers_and_profiles_stay_open(cast: Cast) -> None:
    met(cast.host, crowd(40))
    with pytest.raises(Refused):
        looking_for(cast.host, "bram")
    opened(cast.host, cast.bram)
    opened(cast.host, cast.applicant)
    assert Sighting.objects.filter(by=cast.host).count() == 40


def test_a_profile_counts_as_a_search_does(cast: Cast) -> None:
    opened(cast.anna, cast.bram)
    opened(cast.anna, cast.bram)
    assert looking_for(cast.anna).room.left_today == 39


def test_past_a_stop_a_profile_is_refused_and_the_attempt_counted(cast: Cast) -> None:
    ask_to_stop(by=cast.bram, member=cast.anna)
    with pytest.raises(Refused) as refused:
        opened(cast.anna, cast.bram)
    assert refused.value.answer.clause == "stop-means-stop"
    assert Attempt.objects.get().way == "look-up"
    assert not Sighting.objects.filter(by=cast.anna).exists()
    opened(cast.bram, cast.anna)


def test_suggestions_count_and_fit_in_what_is_left(cast: Cast) -> None:
    crowd(30)
    assert six(cast.anna).room.left_today == 34
    met(cast.anna, crowd(31))
    assert looking_for(cast.anna).room.left_today == 3
    assert len(six(cast.anna).people) == 6
    met(cast.bram, crowd(38, headline="met"))
    fresh = [person for person in six(cast.bram).people if person.headline != "met"]
    assert len(fresh) == 2
    assert looking_for(cast.bram).room.left_today == 0


def test_a_daily_visit_never_uses_up_what_a_search_needs(cast: Cast) -> None:
    crowd(400)
    start = timezone.localtime().replace(hour=9)
    for day in range(30):
        with time_machine.travel(start + day * DAY, tick=False):
            assert len(six(cast.anna).people) == 6
    assert Sighting.objects.filter(by=cast.anna).count() <= 106
    with time_machine.travel(start + 29 * DAY, tick=False):
        assert looking_for(cast.anna).room.left_window >= 94


def test_the_six_stay_the_same_on_the_day_on_which_half_is_used(cast: Cast) -> None:
    people = crowd(150)
    noon = timezone.localtime().replace(hour=12)
    met(cast.anna, people[:97], at=noon - 5 * DAY)
    with time_machine.travel(noon, tick=False):
        shown = [[person.pk for person in six(cast.anna).people] for _ in range(2)]
    assert shown[0] == shown[1]


def test_a_vendors_people_are_on_its_page_and_count(cast: Cast) -> None:
    vendor = Company.objects.get(pk=cast.vendor.company_id)
    crowd(12, company=vendor)
    found = at(vendor, cast.anna)
    assert (len(found.people), found.room.left_today) == (8, 32)
    assert all(person.company_id == vendor.pk for person in found.people)
    assert at(vendor, cast.anna, ["lindqvist"]).people == [cast.vendor]


def test_with_nothing_left_a_page_shows_whom_one_met_and_nobody_else(cast: Cast) -> None:
    vendor = Company.objects.get(pk=cast.vendor.company_id)
    known, *_ = crowd(3, company=vendor)
    met(cast.anna, [known, *crowd(39)])
    assert at(vendor, cast.anna).people == [known]


def test_of_other_companies_nobody_is_shown(cast: Cast) -> None:
    shop = Company.objects.get(pk=cast.anna.company_id)
    crowd(3, company=shop)
    found = at(shop, cast.bram)
    assert (found.people, found.room.left_today) == ([], 40)


def test_hosts_set_both_numbers_with_the_code(cast: Cast) -> None:
    with by_hand():
        cast.version.settings["not-a-directory"] = {"people_a_day": 10, "people_in_30_days": 12}
        cast.version.save()
    room = looking_for(cast.anna).room
    assert (room.left_today, room.left_window) == (10, 12)


def test_who_waits_to_be_let_in_meets_nobody(cast: Cast) -> None:
    with pytest.raises(Refused):
        looking_for(cast.applicant, "anna")
    with pytest.raises(Refused):
        six(cast.applicant)
