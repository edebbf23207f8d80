"""What members do about each other at the same moment (clauses consent-before-contact,
stop-means-stop)."""

from __future__ import annotations

from functools import partial

import pytest

from comity.boundaries.models import Consent, Stop
from comity.contact import actions
from comity.contact.models import CardOffer, ContactRequest
from comity.contact.tests.asking import OTHER, REASON, asked
from comity.people.models import Member
from tests.cast import Cast, by_hand
from tests.together import at_once, refused

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_who_ask_each_other_at_once_are_in_touch(cast: Cast) -> None:
    results = at_once(
        partial(actions.ask, by=cast.anna, to=cast.bram, reason=REASON),
        partial(actions.ask, by=cast.bram, to=cast.anna, reason=OTHER),
    )
    assert refused(results) == 0
    assert ContactRequest.objects.get().now == "accepted"
    assert Consent.objects.standing().count() == 1


def test_of_two_requests_to_one_at_once_one_is_made(cast: Cast) -> None:
    deed = partial(actions.ask, by=cast.anna, to=cast.bram, reason=REASON)
    assert refused(at_once(deed, deed, deed)) == 2
    assert ContactRequest.objects.count() == 1


def test_requests_to_several_at_once_stay_within_the_bound(cast: Cast) -> None:
    with by_hand():
        others = [
            Member.objects.create(
                handle=f"other-{n}", email=f"other-{n}@example.org", name=f"O {n}", role="member"
            )
            for n in range(7)
        ]
    results = at_once(
        *(partial(actions.ask, by=cast.anna, to=other, reason=REASON) for other in others)
    )
    assert refused(results) == 2
    assert ContactRequest.objects.pending().count() == 5


def test_a_request_and_a_stop_at_once_leave_nothing_waiting(cast: Cast) -> None:
    results = at_once(
        partial(actions.ask, by=cast.anna, to=cast.bram, reason=REASON),
        partial(actions.please_stop, by=cast.bram, member=cast.anna),
    )
    assert refused(results) <= 1
    assert not ContactRequest.objects.pending().exists()
    assert Stop.objects.standing().exists()


def test_an_acceptance_and_a_stop_at_once_leave_no_consent(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    results = at_once(
        partial(actions.accept, by=cast.bram, request=request),
        partial(actions.please_stop, by=cast.anna, member=cast.bram),
    )
    assert refused(results) <= 1
    assert not Consent.objects.standing().exists()


def test_an_acceptance_and_a_withdrawal_at_once_agree(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    results = at_once(
        partial(actions.accept, by=cast.bram, request=request),
        partial(actions.withdraw_request, by=cast.anna, request=request),
    )
    assert refused(results) == 1
    accepted = ContactRequest.objects.get().now == "accepted"
    assert Consent.objects.standing().exists() is accepted


def test_an_answer_given_twice_at_once_counts_once(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    results = at_once(
        partial(actions.accept, by=cast.bram, request=request),
        partial(actions.decline, by=cast.bram, request=request),
    )
    assert refused(results) == 1


def test_a_card_and_a_stop_at_once_show_no_card(cast: Cast) -> None:
    actions.accept(by=cast.bram, request=asked(cast.anna, cast.bram))
    for member in (cast.anna, cast.bram):
        actions.keep_card(by=member, phone="010 123 45 67", links=[])
    actions.offer_card(by=cast.bram, other=cast.anna)
    results = at_once(
        partial(actions.offer_card, by=cast.anna, other=cast.bram),
        partial(actions.please_stop, by=cast.bram, member=cast.anna),
    )
    assert refused(results) <= 1
    assert not CardOffer.objects.filter(consent__ended_at=None).exists()
