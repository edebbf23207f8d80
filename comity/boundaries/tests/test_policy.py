"""Who may ask whom to stop, agree, lift and mute (clauses stop-means-stop,
consent-before-contact)."""

from __future__ import annotations

import pytest

from comity.boundaries import policy
from comity.boundaries.queries import Between
from tests.cast import Cast

WHO = ("anna", "bram", "host", "vendor", "newcomer", "applicant")


@pytest.mark.parametrize("by", WHO)
@pytest.mark.parametrize("of", WHO)
def test_anyone_asks_anyone_else_to_stop_and_mutes_them(cast: Cast, by: str, of: str) -> None:
    one, other = getattr(cast, by), getattr(cast, of)
    assert bool(policy.may_ask_to_stop(one, other)) is (by != of)
    assert bool(policy.may_mute(one, other)) is (by != of)


def test_a_no_about_a_stop_names_the_clause(cast: Cast) -> None:
    assert policy.may_ask_to_stop(cast.anna, cast.anna).clause == "stop-means-stop"
    assert policy.may_lift(cast.anna, asked=False).clause == "stop-means-stop"


@pytest.mark.parametrize("asked", [True, False])
def test_only_what_one_asked_for_is_lifted(cast: Cast, asked: bool) -> None:
    assert bool(policy.may_lift(cast.anna, asked)) is asked


@pytest.mark.parametrize("was_asked", [True, False])
@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize("muted", [True, False])
def test_two_agree_unless_one_asked_the_other_to_stop(
    was_asked: bool, asked: bool, muted: bool
) -> None:
    between = Between(was_asked_to_stop=was_asked, asked_to_stop=asked, muted=muted)
    assert bool(policy.may_consent(between)) is (not was_asked and not asked)
