"""Who may ask, answer, take back, decide and exchange, as truth tables (clauses
consent-before-contact, stop-means-stop)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.contact import policy
from comity.contact.models import PENDING, Card, ContactRequest, State
from tests.cast import Cast

EVERYONE = ("anna", "bram", "host", "second_host", "vendor", "newcomer", "applicant")


def request(
    cast: Cast, state: State = State.WAITING, asker: str = "anna", to: str = "bram", days: int = 30
) -> ContactRequest:
    """A request that is nowhere but in memory; it lapses in so many days."""
    return ContactRequest(
        asker=getattr(cast, asker),
        to=getattr(cast, to),
        state=state,
        lapses_at=timezone.now() + timedelta(days=days),
    )


@pytest.mark.parametrize(
    ("who", "may"),
    [
        ("anna", True),
        ("bram", False),
        ("host", True),
        ("vendor", True),
        ("newcomer", False),
        ("applicant", False),
    ],
)
def test_who_may_ask_bram(cast: Cast, who: str, may: bool) -> None:
    answer = policy.may_request(getattr(cast, who), cast.bram, cast.version)
    assert bool(answer) is may
    assert may or answer.reason


def test_before_a_code_is_published_anyone_who_is_in_may_ask(cast: Cast) -> None:
    assert policy.may_request(cast.newcomer, cast.bram, None)
    assert not policy.may_request(cast.applicant, cast.bram, None)


@pytest.mark.parametrize("who", EVERYONE)
def test_who_may_answer_a_request_to_bram(cast: Cast, who: str) -> None:
    by, asked = getattr(cast, who), request(cast)
    assert bool(policy.may_answer(by, asked)) is (who == "bram")
    assert bool(policy.may_accept(by, asked, cast.version)) is (who == "bram")


def test_who_has_not_accepted_the_code_declines_but_does_not_accept(cast: Cast) -> None:
    asked = request(cast, to="newcomer")
    assert policy.may_answer(cast.newcomer, asked)
    refused = policy.may_accept(cast.newcomer, asked, cast.version)
    assert not refused
    assert "accept the code" in str(refused.reason)


@pytest.mark.parametrize("who", EVERYONE)
def test_who_may_take_back_what_anna_asked(cast: Cast, who: str) -> None:
    assert bool(policy.may_withdraw(getattr(cast, who), request(cast))) is (who == "anna")


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("days", [30, -1])
def test_in_which_states_what_can_be_done(cast: Cast, state: State, days: int) -> None:
    asked = request(cast, state, days=days)
    lives = days > 0
    assert bool(policy.waits(asked)) is (state == State.WAITING and lives)
    assert bool(policy.is_pending(asked)) is (state in PENDING and lives)
    assert bool(policy.is_held(asked)) is (state == State.HELD and lives)
    assert asked.is_pending is (state in PENDING and lives)
    assert asked.waits_for_answer is (state == State.WAITING and lives)


@pytest.mark.parametrize("state", State)
def test_only_what_still_waits_lapses(cast: Cast, state: State) -> None:
    late = request(cast, state, days=-1)
    assert late.now == (State.LAPSED if state in PENDING else state)
    assert (late.ended_at == late.lapses_at) is (late.now == State.LAPSED)
    assert request(cast, state).now == state


@pytest.mark.parametrize("who", EVERYONE)
def test_who_decides_about_a_held_request_of_members(cast: Cast, who: str) -> None:
    answer = policy.may_decide(getattr(cast, who), request(cast, State.HELD))
    assert bool(answer) is (who in ("host", "second_host"))


@pytest.mark.parametrize(("asker", "to"), [("host", "bram"), ("bram", "host")])
def test_a_host_decides_about_nothing_of_their_own(cast: Cast, asker: str, to: str) -> None:
    held = request(cast, State.HELD, asker, to)
    assert not policy.may_decide(cast.host, held)
    assert policy.may_decide(cast.second_host, held)


@pytest.mark.parametrize("meets", [True, False])
def test_a_held_request_goes_on_only_to_who_takes_such(meets: bool) -> None:
    assert bool(policy.is_open(meets, "Bram")) is meets


@pytest.mark.parametrize(
    ("other", "consents", "may"),
    [("bram", True, True), ("bram", False, False), ("anna", True, False), ("anna", False, False)],
)
def test_cards_are_for_two_in_touch(cast: Cast, other: str, consents: bool, may: bool) -> None:
    assert bool(policy.may_offer(cast.anna, getattr(cast, other), consents)) is may


@pytest.mark.parametrize(
    ("card", "filled"),
    [
        (Card(), False),
        (Card(email="a@example.org"), True),
        (Card(phone="010"), True),
        (Card(line="Mornings."), True),
        (Card(links=[{"label": "x", "url": "https://example.org/"}]), True),
    ],
)
def test_a_card_with_anything_on_it_is_filled_in(card: Card, filled: bool) -> None:
    assert bool(policy.is_filled_in(card)) is filled


def test_a_request_leads_to_its_page_and_to_the_other(cast: Cast) -> None:
    asked = request(cast)
    assert asked.get_absolute_url() == f"/contact/requests/{asked.pk}/"
    assert asked.partner_of(cast.anna) == cast.bram
    assert asked.partner_of(cast.bram) == cast.anna
