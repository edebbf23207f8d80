"""Who may still know of a stop, and who of the attempts past it (clause stop-means-stop)."""

from __future__ import annotations

import pytest

from comity.boundaries import kinds
from comity.boundaries.actions import ask_to_stop, attempted, lift_stop
from comity.boundaries.models import Stop
from comity.conduct.deeds import Way
from comity.notices.actions import mark_read
from comity.notices.models import Notice
from comity.notices.queries import page_of
from comity.notices.sentences import sentence
from comity.people.models import Member
from tests.cast import Cast


@pytest.fixture
def stop(cast: Cast) -> Stop:
    """Anna asked Bram to stop, who tried three times since."""
    made = ask_to_stop(by=cast.anna, member=cast.bram)
    for _ in range(3):
        attempted(stops=[made], way=Way.MENTION)
    return made


def shown(reader: Member) -> list[str]:
    fresh = Member.objects.get(pk=reader.pk)
    return [notice.kind for notice in page_of(fresh).items]


def test_who_was_asked_reads_who_asks(cast: Cast, stop: Stop) -> None:
    notice = Notice.objects.get(member=cast.bram, kind="stop-asked")
    assert "Anna de Wit" in sentence(notice)
    assert notice.link == "/code/#stop-means-stop"


def test_a_lifted_stop_is_shown_no_more(cast: Cast, stop: Stop) -> None:
    assert shown(cast.bram) == ["stop-asked"]
    lift_stop(by=cast.anna, member=cast.bram)
    assert shown(cast.bram) == []


def test_the_bell_forgets_what_is_shown_no_more(cast: Cast, stop: Stop) -> None:
    lift_stop(by=cast.anna, member=cast.bram)
    reader = Member.objects.get(pk=cast.bram.pk)
    assert reader.unread_notices == 1
    mark_read(by=reader, ids=[])
    assert Member.objects.get(pk=cast.bram.pk).unread_notices == 0


def test_hosts_read_who_keeps_trying_and_not_whom(cast: Cast, stop: Stop) -> None:
    notice = Notice.objects.get(member=cast.host, kind="attempts-past-a-stop")
    assert "Bram Ashworth" in sentence(notice)
    assert "Anna" not in sentence(notice)
    assert notice.link == "/desk/stops/"


def test_who_is_no_host_any_more_reads_it_no_more(cast: Cast, stop: Stop) -> None:
    assert shown(cast.host) == ["attempts-past-a-stop"]
    cast.host.role = "member"
    assert not kinds.ATTEMPTS.may_see(cast.host, stop.pk)
    assert kinds.ATTEMPTS.may_see(cast.second_host, stop.pk)


def test_a_host_never_reads_of_attempts_that_are_about_themselves(cast: Cast) -> None:
    for by, member in ((cast.anna, cast.host), (cast.host, cast.anna)):
        made = ask_to_stop(by=by, member=member)
        assert not kinds.ATTEMPTS.may_see(cast.host, made.pk)


def test_hosts_are_told_once_for_each_stop(cast: Cast, stop: Stop) -> None:
    other = ask_to_stop(by=cast.vendor, member=cast.bram)
    for _ in range(4):
        attempted(stops=[stop, other], way=Way.REPLY)
    assert shown(cast.host) == ["attempts-past-a-stop"] * 2
