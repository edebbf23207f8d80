"""A program with a normal member's token and session gathers next to nobody, and is reported
(clause not-a-directory)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.contact.models import Card
from comity.directory.actions import plant
from comity.directory.models import Pattern, Sighting, Sign
from comity.directory.tests.crowd import crowd
from comity.notices.models import Notice
from comity.people.models import Member
from comity.spaces.models import Kind
from comity.talk.models import Comment, Contribution
from tests.cast import Cast, by_hand
from tests.security.harvester import Harvester, bylines

MEMBERS = 2000
DAY = timedelta(days=1)


@pytest.fixture
def town(cast: Cast) -> list[Member]:
    """Two thousand members in all, each with a card that has an address and a network on it."""
    people = crowd(MEMBERS - Member.objects.active().count())
    links = [{"label": "LinkedIn", "url": "https://linkedin.example/in/somebody"}]
    with by_hand():
        Card.objects.bulk_create(
            Card(member=person, email=f"card-{person.pk}@example.net".lower(), links=links)
            for person in people
        )
    assert Member.objects.active().count() == MEMBERS
    return people


@pytest.fixture
def morning() -> Iterator[datetime]:
    """Nine o'clock of the day on which it starts."""
    at = timezone.localtime().replace(hour=9, minute=0, second=0)
    with time_machine.travel(at, tick=True):
        yield at


def leaks(harvester: Harvester) -> list[str]:
    """Addresses and networks in anything that was answered."""
    everything = "\n".join(harvester.seen)
    return [word for word in ("@example", "linkedin", "LinkedIn") if word in everything]


def told(host: Member) -> set[str]:
    kinds = ("directory-sweep", "canary-opened")
    return set(Notice.objects.filter(member=host, kind__in=kinds).values_list("kind", flat=True))


def test_in_a_day_a_program_gathers_two_in_a_hundred(
    cast: Cast, town: list[Member], morning: datetime
) -> None:
    thief = Harvester(cast, cast.bram)
    thief.a_day()
    thief.open_all([person.pk for person in town[:60]])
    assert 0 < len(thief.gathered) <= MEMBERS * 0.02
    assert Sighting.objects.filter(by=cast.bram).count() == 40
    assert leaks(thief) == []
    assert told(cast.host) == told(cast.second_host) == {"directory-sweep"}
    assert Sign.objects.filter(by=cast.bram, told=True).count() == 1


def test_in_thirty_days_it_gathers_ten_in_a_hundred(
    cast: Cast, town: list[Member], morning: datetime
) -> None:
    thief = Harvester(cast, cast.bram)
    days = []
    for day in range(30):
        with time_machine.travel(morning + day * DAY, tick=True):
            before = len(thief.gathered)
            thief.a_day()
            days.append(len(thief.gathered) - before)
    assert max(days) <= MEMBERS * 0.02
    assert MEMBERS * 0.09 < len(thief.gathered) <= MEMBERS * 0.10
    assert leaks(thief) == []
    assert Sign.objects.filter(by=cast.bram, told=True).count() >= 3
    assert "directory-sweep" in told(cast.host)


def test_what_it_opens_of_planted_profiles_is_known(
    cast: Cast, town: list[Member], morning: datetime
) -> None:
    planted = {
        plant(by=cast.host, name=name, country=country, languages=["nl", "en"]).pk
        for name in ("Anna Maes", "Hanna Jansen", "Marco Claes")
        for country in ("NL", "BE")
    }
    thief = Harvester(cast, cast.bram)
    thief.a_day()
    found = [key for key in thief.gathered if key in planted]
    assert found
    thief.open_all(sorted(thief.gathered))
    opened = Sign.objects.filter(pattern=Pattern.CANARY)
    assert {sign.canary_id for sign in opened} == set(found)
    assert {sign.by for sign in opened} == {cast.bram}


def test_three_accounts_that_share_the_work_are_seen_together(
    cast: Cast, town: list[Member], morning: datetime
) -> None:
    accounts = [cast.anna, cast.bram, cast.vendor]
    thieves = [Harvester(cast, account) for account in accounts]
    for thief in thieves:
        thief.a_day()
    together = set().union(*(thief.gathered for thief in thieves))
    assert MEMBERS * 0.05 < len(together) <= MEMBERS * 0.06
    page = cast.client_of(cast.second_host).get("/desk/directory/").content.decode()
    for account in accounts:
        assert account.name in page
    assert "3 accounts used up a day" in page
    assert f"{len(together)} different people together" in page
    assert {"directory-sweep"} == told(cast.second_host)
    shown = [person for person in town if person.pk in page or f">{person.name}<" in page]
    assert shown == []


def test_public_bylines_name_those_who_write_and_nobody_else(
    cast: Cast, town: list[Member], morning: datetime
) -> None:
    """What bylines add: everyone who published in the threads one reads, by name and key. Their
    profiles stay within the number all the same."""
    writers = town[:90]
    paths = _published(cast, writers)
    named = bylines(cast, cast.bram, paths)
    assert named - {cast.bram.pk, cast.anna.pk} == {person.pk for person in writers}
    thief = Harvester(cast, cast.bram)
    thief.open_all(sorted(named - {cast.bram.pk}))
    assert len(thief.gathered) == 40
    assert leaks(thief) == []


def _published(cast: Cast, writers: list[Member]) -> list[str]:
    """A thread for every thirty of them, in which each comments once."""
    with by_hand():
        above = [
            Contribution.objects.create(
                author=cast.anna, space=cast.conversation, kind=Kind.QUESTION, title=f"Thread {nr}"
            )
            for nr in range(3)
        ]
        Comment.objects.bulk_create(
            Comment(author=writer, contribution=above[nr % 3], path=f"{nr:06d}", body="So do we.")
            for nr, writer in enumerate(writers)
        )
    return [one.get_absolute_url() for one in above]
