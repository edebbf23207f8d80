"""Danger meets no limit: every urgent alert is kept and shown; but one member does not wake the
hosts without end (clause care-for-each-other)."""

from __future__ import annotations

from comity.care import queries
from comity.care.models import Alert
from comity.care.tests.matters import alerted, case_of, told
from comity.care.tests.threads import contribution
from comity.doors import limits
from tests.cast import Cast

RUNG = "urgent-alert-for-hosts"


def test_each_urgent_alert_is_kept_and_shown_and_the_hosts_are_woken_once(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    for _ in range(30):
        alerted(cast.anna, text, category="danger")
    assert Alert.objects.count() == 30
    assert len(queries.urgent_for(cast.host)) == 30
    for host in (cast.host, cast.second_host):
        assert told(host) == [RUNG]
    assert told(cast.anna) == ["alert-received"] * 30


def test_another_member_wakes_them_again_about_the_same(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    first = alerted(cast.anna, text, category="danger")
    second = alerted(cast.vendor, text, category="danger")
    assert case_of(first) == case_of(second)
    assert told(cast.host) == [RUNG, RUNG]


def test_the_same_member_does_about_something_else_but_not_for_ever(cast: Cast) -> None:
    for _ in range(12):
        alerted(cast.anna, category="needs-help")
    assert told(cast.host) == [RUNG] * limits.RINGING.burst
    assert len(queries.urgent_for(cast.host)) == 12


def test_what_is_not_urgent_is_told_each_time(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    for _ in range(3):
        alerted(cast.anna, text)
    assert told(cast.host) == ["alert-for-hosts"] * 3


def test_an_urgent_one_after_others_that_were_not_wakes_them(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    alerted(cast.anna, text)
    alerted(cast.anna, text, category="danger")
    assert told(cast.host) == ["alert-for-hosts", RUNG]


def test_room_is_used_up_and_asking_for_more_takes_none(cast: Cast) -> None:
    rate = limits.Rate("test", burst=2, every=3600.0)
    assert [limits.has_room(rate, "anna") for _ in range(4)] == [True, True, False, False]
    assert limits.has_room(rate, "bram")
