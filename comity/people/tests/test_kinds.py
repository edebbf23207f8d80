"""What this room tells people still holds when the mail leaves."""

from __future__ import annotations

import pytest

from comity.notices.kinds import declared
from comity.people import actions
from comity.people.kinds import APPLICANT_WAITS, COMPANY_TO_CLASS, KINDS
from tests.cast import Cast


def test_hosts_matters_are_told_to_hosts_only(cast: Cast) -> None:
    for kind, about in ((APPLICANT_WAITS, cast.applicant), (COMPANY_TO_CLASS, cast.vendor.company)):
        assert about is not None
        assert kind.may_see(cast.host, about.pk)
        assert not kind.may_see(cast.anna, about.pk)


def test_who_stepped_down_is_not_mailed_about_applicants(cast: Cast) -> None:
    assert APPLICANT_WAITS.may_see(cast.second_host, cast.applicant.pk)
    former = actions.step_down(by=cast.second_host)
    assert not APPLICANT_WAITS.may_see(former, cast.applicant.pk)


@pytest.mark.parametrize("name", ["admitted", "declined"])
def test_an_applicant_always_gets_the_answer_by_mail(name: str) -> None:
    assert declared()[name].must_mail


def test_every_kind_of_this_room_is_declared() -> None:
    assert {kind.name for kind in KINDS} <= set(declared())
