"""What care tells people: in which group, to whom it comes always, and what reaches who is banned
(clauses care-for-each-other and sanctions)."""

from __future__ import annotations

import re

import pytest
from django.utils.translation import override

from comity.answer import Message
from comity.care import kinds
from comity.doors.wording import say
from comity.notices.kinds import Group, Kind, declared

NAMES = {kind.name: kind for kind in kinds.KINDS}
ABOUT_ONESELF = {
    "alert-received",
    "alert-answered",
    "answer-changed",
    "alert-went-outside",
    "alert-waits-outside",
    "alert-answered-outside",
    "official-notice",
    "hearing",
    "interim-measure",
    "interim-ended",
    "decision",
    "decision-changed",
    "objection-decided",
    "objection-waits",
}
every = pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.name)


@every
def test_every_kind_is_declared(kind: Kind) -> None:
    assert declared()[kind.name] is kind


def test_no_kind_is_forgotten() -> None:
    made = [one for one in vars(kinds).values() if isinstance(one, Kind)]
    assert {one.name for one in made} == set(NAMES)


@every
def test_hosts_get_what_is_for_the_desk_and_members_what_is_about_them(kind: Kind) -> None:
    expected = {Group.DECISIONS, Group.OFFICIAL} if kind.name in ABOUT_ONESELF else {Group.DESK}
    assert kind.group in expected


@every
def test_only_what_is_about_oneself_reaches_who_is_shut_out(kind: Kind) -> None:
    assert kind.reaches_shut_out is (kind.name in ABOUT_ONESELF)


@every
def test_what_is_about_oneself_is_always_mailed(kind: Kind) -> None:
    if kind.name in ABOUT_ONESELF:
        assert kind.must_mail


@every
def test_quiet_hours_hold_for_all_but_danger(kind: Kind) -> None:
    """And for an alert that nobody at all reads, as it may be one."""
    woken = {"urgent-alert-for-hosts", "urgent-case-for-hosts", "nobody-outside"}
    assert kind.urgent is (kind.name in woken)


@every
def test_it_says_who_alerted_in_no_language(kind: Kind) -> None:
    named = set(re.findall(r"%\((\w+)\)s", kind.sentence))
    assert named <= {"category", "name", "title", "what", "outcome"}


@every
def test_it_is_said_in_dutch(kind: Kind) -> None:
    given = dict.fromkeys(re.findall(r"%\((\w+)\)s", kind.sentence), "…")
    with override("nl"):
        dutch = say(Message(kind.sentence, **given))
    with override("en"):
        assert dutch != say(Message(kind.sentence, **given))


@every
def test_what_a_host_may_no_longer_see_is_asked_again_when_it_is_shown(kind: Kind) -> None:
    """A notice of what was about a case is shown and mailed only to whom may still know of it
    (CVE-2023-22488); these few name nothing that could be hidden."""
    names_nothing = {
        "asked-outside",
        "nobody-outside",
        "interim-ended",
        "interim-measure",
        "objection-stuck",
        "objection-waits",
        "objection-decided",
    }
    assert (kind.visible is None) is (kind.name in names_nothing)
