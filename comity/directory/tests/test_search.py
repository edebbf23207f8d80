"""Whom a search finds, and in which order (clauses not-a-directory and stop-means-stop)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.boundaries.actions import ask_to_stop, mute
from comity.contact.models import ContactWishes
from comity.directory.tests.crowd import crowd, looking_for, six
from comity.people.models import Member
from comity.talk.actions import comment, contribute
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand


def names(people: list[Member]) -> list[str]:
    return [person.name for person in people]


def renamed(member: Member, name: str, headline: str = "") -> None:
    with by_hand():
        Member.objects.filter(pk=member.pk).update(name=name, headline=headline)


@pytest.mark.parametrize("typed", ["zoe", "ZOË", "zoë lind", "lindqvist zoé", "  Zoe ", "indq"])
def test_case_accents_and_the_order_of_words_do_not_matter(cast: Cast, typed: str) -> None:
    renamed(cast.vendor, "Zoë Lindqvist")
    assert names(looking_for(cast.anna, typed).people) == ["Zoë Lindqvist"]


@pytest.mark.parametrize("typed", ["zoe wit", "lindqvistz", "%", "_", "zoe\nlind"])
def test_what_does_not_fit_finds_nobody(cast: Cast, typed: str) -> None:
    renamed(cast.vendor, "Zoë de Lindqvist")
    found = names(looking_for(cast.anna, typed).people)
    assert found == (["Zoë de Lindqvist"] if "\n" in typed else [])


def test_the_best_match_comes_first(cast: Cast) -> None:
    renamed(cast.bram, "Bram", headline="Once met Vera Lind")
    renamed(cast.vendor, "Oliver Almelind")
    renamed(cast.newcomer, "Lind Vera Smit")
    renamed(cast.host, "Vera Lind")
    found = names(looking_for(cast.anna, "vera lind").people)
    assert found == ["Vera Lind", "Lind Vera Smit", "Bram"]
    assert names(looking_for(cast.anna, "lind").people)[-2:] == ["Oliver Almelind", "Bram"]


def test_among_equals_the_order_is_ones_own_and_stays_for_a_day(cast: Cast) -> None:
    crowd(60)
    noon = timezone.localtime().replace(hour=12)
    with time_machine.travel(noon, tick=False):
        mine = names(looking_for(cast.anna, country="NL").people)
        again = names(looking_for(cast.anna, country="NL").people)
        hers = names(looking_for(cast.vendor, country="NL").people)
    with time_machine.travel(noon + timedelta(days=1), tick=False):
        tomorrow = names(looking_for(cast.anna, country="NL").people)
    assert len(mine) == 8
    assert mine == again
    assert len({tuple(each) for each in (mine, hers, tomorrow, sorted(mine))}) == 4


def test_a_filter_alone_finds_eight_at_most(cast: Cast) -> None:
    crowd(60)
    for more in ({"country": "NL"}, {"language": "nl"}, {"typed": "an"}):
        assert len(looking_for(cast.anna, **more).people) == 8


def test_filters_narrow_a_search(cast: Cast) -> None:
    crowd(40)
    found = looking_for(cast.anna, "anna", country="NL", language="en").people
    assert found
    for person in found:
        assert "Anna" in person.name
        assert (person.country, person.languages) == ("NL", ["en"])


def test_an_empty_wish_finds_nobody_and_costs_nothing(cast: Cast) -> None:
    found = looking_for(cast.anna, "")
    assert (found.people, found.room.left_today) == ([], 40)


def test_nobody_finds_themselves_applicants_or_closed_accounts(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.vendor.pk).update(is_active=False)
    for typed in ("anna", "aziz", "vera"):
        assert looking_for(cast.anna, typed).people == [], typed


def test_who_left_the_directory_is_neither_found_nor_suggested(cast: Cast) -> None:
    with by_hand():
        ContactWishes.objects.create(member=cast.vendor, listed=False)
        ContactWishes.objects.create(member=cast.bram, listed=True)
    assert looking_for(cast.anna, "lindqvist").people == []
    assert names(looking_for(cast.anna, "bram").people) == ["Bram Ashworth"]
    assert cast.vendor not in six(cast.anna).people


@pytest.mark.parametrize("by", ["bram", "anna"])
def test_after_a_stop_neither_finds_the_other(cast: Cast, by: str) -> None:
    asks, asked = (cast.bram, cast.anna) if by == "bram" else (cast.anna, cast.bram)
    ask_to_stop(by=asks, member=asked)
    assert looking_for(cast.anna, "ashworth").people == []
    assert cast.bram not in six(cast.anna).people


def test_whom_one_muted_is_not_found_and_who_muted_one_is(cast: Cast) -> None:
    mute(by=cast.anna, member=cast.bram)
    assert looking_for(cast.anna, "ashworth").people == []
    assert cast.bram not in six(cast.anna).people
    assert names(looking_for(cast.bram, "wit").people) == ["Anna de Wit"]


def test_in_a_private_space_are_those_who_were_let_in(cast: Cast) -> None:
    found = names(looking_for(cast.host, space=cast.private).people)
    assert found == ["Bram Ashworth"]


def test_in_an_open_space_are_those_who_wrote_there(cast: Cast) -> None:
    draft = Draft("We wonder about it every week.", "A calm Monday")
    story, _ = contribute(by=cast.bram, space=cast.conversation, kind="story", draft=draft)
    comment(by=cast.vendor, contribution=story, draft=Draft("We wonder with you."))
    found = names(looking_for(cast.anna, space=cast.conversation).people)
    assert sorted(found) == ["Bram Ashworth", "Vera Lindqvist"]
    assert looking_for(cast.anna, space=cast.public).people == []


def test_six_people_are_chosen_by_chance_and_stay_for_a_day(cast: Cast) -> None:
    crowd(60)
    morning = timezone.localtime().replace(hour=0, minute=5)
    shown: list[list[str]] = []
    for hours in (0, 12, 23, 24):
        with time_machine.travel(morning + timedelta(hours=hours), tick=False):
            shown.append(names(six(cast.anna).people))
    assert len(shown[0]) == 6
    assert shown[0] == shown[1] == shown[2] != shown[3]
    assert shown[0] != names(six(cast.bram).people)


def test_hosts_stand_on_about_and_are_not_suggested(cast: Cast) -> None:
    found = six(cast.anna).people
    assert len(found) == 3
    assert not any(person.is_host for person in found)


def test_the_moment_of_a_day_is_the_communitys(cast: Cast) -> None:
    crowd(60)
    before = datetime.fromisoformat("2026-11-24T23:59:00+01:00")
    with time_machine.travel(before, tick=False):
        today = names(six(cast.anna).people)
    with time_machine.travel(before + timedelta(minutes=2), tick=False):
        assert names(six(cast.anna).people) != today
