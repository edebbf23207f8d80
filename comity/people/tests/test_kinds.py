"""What this room tells people still holds when the mail leaves."""

from __future__ import annotations

import pytest

from comity.notices.kinds import declared
from comity.people import actions
from comity.people.kinds import KINDS, is_host
from tests.cast import Cast


def test_hosts_matters_are_told_to_hosts_only(cast: Cast) -> None:
    assert is_host(cast.host.pk, "")
    assert not is_host(cast.anna.pk, "")
    assert not is_host("nobody", "")


def test_who_stepped_down_is_not_mailed_about_applicants(cast: Cast) -> None:
    kind = declared()["applicant-waits"]
    assert kind.may_see(cast.second_host.pk, "")
    actions.step_down(by=cast.second_host)
    assert not kind.may_see(cast.second_host.pk, "")


@pytest.mark.parametrize("name", ["admitted", "declined"])
def test_an_applicant_always_gets_the_answer_by_mail(name: str) -> None:
    assert declared()[name].always_mailed


def test_every_kind_of_this_room_is_declared() -> None:
    assert {kind.name for kind in KINDS} <= set(declared())
