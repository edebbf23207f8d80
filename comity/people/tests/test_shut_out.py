"""Who is suspended or banned is no host meanwhile, and every session of theirs can be ended at once
(clause sanctions; CVE-2024-25619)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.people.models import Member
from comity.people.policy import may_host
from tests.cast import PASSWORD, Cast, by_hand

NOW = timezone.now()
HOUR = timedelta(hours=1)


def shut_out(member: Member, until: datetime | None) -> Member:
    with by_hand():
        Member.objects.filter(pk=member.pk).update(shut_out_until=until)
    return Member.objects.get(pk=member.pk)


@pytest.mark.parametrize(
    ("hours", "is_out"), [(None, False), (-1, False), (0, False), (1, True), (9_000, True)]
)
def test_it_lasts_until_its_moment(cast: Cast, hours: int | None, is_out: bool) -> None:
    with time_machine.travel(NOW, tick=False):
        until = None if hours is None else NOW + hours * HOUR
        assert shut_out(cast.host, until).is_shut_out is is_out


def test_a_host_who_is_shut_out_is_not_among_the_hosts(cast: Cast) -> None:
    host = shut_out(cast.host, timezone.now() + HOUR)
    assert list(Member.objects.hosts()) == [cast.second_host]
    assert not may_host(host)
    assert cast.client_of(host).get("/desk/letters/").status_code == 403


def test_and_is_again_when_it_ends(cast: Cast) -> None:
    shut_out(cast.host, timezone.now() + HOUR)
    with time_machine.travel(timezone.now() + 2 * HOUR):
        host = Member.objects.get(pk=cast.host.pk)
        assert host in Member.objects.hosts()
        assert may_host(host)


def test_they_are_not_on_the_about_page_meanwhile(cast: Cast) -> None:
    client = cast.client_of(cast.stranger)
    assert "Hilde Maes" in client.get("/about/").content.decode()
    shut_out(cast.host, timezone.now() + HOUR)
    assert "Hilde Maes" not in client.get("/about/").content.decode()


def test_nobody_writes_to_them_as_a_host(cast: Cast) -> None:
    shut_out(cast.host, timezone.now() + HOUR)
    client = cast.client_of(cast.anna)
    reply = client.post("/about/", {"to": cast.host.pk, "text": "Een vraag."})
    assert reply.status_code == 422


def test_ending_all_sessions_signs_out_everywhere(cast: Cast) -> None:
    phone, laptop = cast.client_of(cast.anna), cast.client_of(cast.anna)
    assert phone.get("/settings/").status_code == laptop.get("/settings/").status_code == 200
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(sessions_ended_at=timezone.now())
    for client in (phone, laptop):
        assert client.get("/settings/").status_code == 302


def test_one_may_sign_in_again_afterwards(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(sessions_ended_at=timezone.now())
    client = cast.client_of(cast.stranger)
    sent = {"login": cast.anna.email, "password": PASSWORD}
    assert client.post("/accounts/login/", sent).status_code == 302
    assert client.get("/settings/").status_code == 200


def test_ending_them_twice_ends_those_begun_in_between(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(sessions_ended_at=timezone.now())
    between = cast.client_of(Member.objects.get(pk=cast.anna.pk))
    assert between.get("/settings/").status_code == 200
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(sessions_ended_at=timezone.now())
    assert between.get("/settings/").status_code == 302


def test_nobody_elses_sessions_end(cast: Cast) -> None:
    bram = cast.client_of(cast.bram)
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(sessions_ended_at=timezone.now())
    assert bram.get("/settings/").status_code == 200
