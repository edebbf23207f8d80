"""Whatever three members do about each other, in whatever order, some things always hold (clauses
consent-before-contact, stop-means-stop)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import combinations, permutations
from typing import Any

import time_machine
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from comity.answer import Refused
from comity.boundaries import actions as boundaries
from comity.boundaries import queries
from comity.contact import actions
from comity.contact.models import CardOffer, ContactRequest, Openness, State
from comity.contact.queries import get_request, standing_of
from comity.contact.tests.asking import GRAVE
from comity.notices.models import Notice
from comity.notices.queries import page_of
from comity.people.models import Member
from tests.cast import Cast, by_hand

Step = tuple[str, int, int]
PAIRS = list(permutations(range(3), 2))


def _ask(by: Member, other: Member) -> None:
    number = ContactRequest.objects.count()
    actions.ask(by=by, to=other, reason=f"Reason {number} is the story that you told us, {number}.")


def _ask_gravely(by: Member, other: Member) -> None:
    actions.ask(by=by, to=other, reason=GRAVE)


def _to(by: Member, other: Member) -> ContactRequest | None:
    """The request of `other` that reached `by`, the newest first."""
    rows = ContactRequest.objects.filter(asker=other, to=by, reached_at__isnull=False)
    return rows.order_by("-asked_at").first()


def _answer(answer: Callable[..., Any]) -> Callable[[Member, Member], None]:
    def run(by: Member, other: Member) -> None:
        request = _to(by, other)
        if request is not None:
            answer(by=by, request=request)

    return run


def _take_back(by: Member, other: Member) -> None:
    request = ContactRequest.objects.filter(asker=by, to=other).order_by("-asked_at").first()
    if request is not None:
        actions.withdraw_request(by=by, request=request)


def _close(by: Member, other: Member) -> None:
    actions.choose_wishes(by=by, openness=Openness.NOBODY)


def _open(by: Member, other: Member) -> None:
    actions.choose_wishes(by=by, openness=Openness.EVERYONE)


DEEDS: dict[str, Callable[[Member, Member], Any]] = {
    "ask": _ask,
    "ask gravely": _ask_gravely,
    "accept": _answer(actions.accept),
    "decline": _answer(actions.decline),
    "take back": _take_back,
    "stop now": lambda by, other: actions.please_stop(by=by, member=other),
    "stop later": lambda by, other: actions.please_stop(by=by, member=other, tell_now=False),
    "lift": lambda by, other: boundaries.lift_stop(by=by, member=other),
    "withdraw": lambda by, other: boundaries.withdraw(by=by, other=other),
    "mute": lambda by, other: boundaries.mute(by=by, member=other),
    "unmute": lambda by, other: boundaries.unmute(by=by, member=other),
    "offer": lambda by, other: actions.offer_card(by=by, other=other),
    "keep": lambda by, other: actions.take_back_card(by=by, other=other),
    "close": _close,
    "open": _open,
}
STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(DEEDS)), st.sampled_from(PAIRS), st.integers(0, 40)),
    max_size=12,
)


def _do(name: str, by: Member, other: Member) -> bool:
    """Do it, and whether it was not refused."""
    try:
        with transaction.atomic():
            DEEDS[name](by, other)
    except Refused:
        return False
    return True


def _hold_always(people: list[Member]) -> None:
    """What is true whatever was done before."""
    for a, b in combinations(people, 2):
        waiting = ContactRequest.objects.pending().between(a, b)
        here = queries.between(a, b)
        apart = here.asked_to_stop or here.was_asked_to_stop
        assert waiting.count() <= 1
        assert not (apart and here.consents), "no consent past a stop"
        assert not (apart and waiting.exists()), "nothing waits past a stop"
        assert not (here.consents and waiting.exists()), "who is in touch waits for nothing"
    for a, b in permutations(people, 2):
        _hold_between(a, b)


def _hold_between(viewer: Member, other: Member) -> None:
    standing, here = standing_of(viewer, other), queries.between(viewer, other)
    assert (standing.card is not None) <= here.consents, "no card without consent"
    offers = CardOffer.objects.filter(consent__ended_at=None, by__in=[viewer, other])
    both = {viewer.pk, other.pk} <= set(offers.values_list("by_id", flat=True))
    assert (standing.card is not None) <= both, "no card without both"
    told = [notice for notice in page_of(viewer).items if notice.by_id == other.pk]
    shown = [notice for notice in told if notice.kind != "stop-asked"]
    assert not (shown and (here.asked_to_stop or here.muted)), "nothing is told of who is silenced"
    for request in ContactRequest.objects.filter(asker=other, to=viewer, reached_at=None):
        assert not ContactRequest.objects.visible_to(viewer).filter(pk=request.pk).exists()
        assert not Notice.objects.filter(member=viewer, about_id=request.pk).exists()


def _hold_for_askers(muted: set[tuple[str, str]]) -> None:
    """An asker always learns where a request stands, and reads no more than that. Who muted the one
    they asked, at some time, may have been told nothing of it."""
    for request in ContactRequest.objects.select_related("asker"):
        seen = get_request(request.asker, request.pk)
        assert seen.now in State
        ended = (State.DECLINED, State.ACCEPTED)
        if seen.now in ended:
            kinds = Notice.objects.filter(member=request.asker, about_id=request.pk)
            told = kinds.filter(kind__in=["contact-accepted", "contact-not-accepted"]).count()
            assert told == 1 or (told == 0 and (request.asker_id, request.to_id) in muted)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
@example(
    steps=[("ask", (2, 0), 4), ("mute", (2, 0), 11), ("decline", (0, 2), 16)],
)
def test_some_things_hold_whatever_is_done(cast: Cast, steps: list[Any]) -> None:
    people = [cast.anna, cast.bram, cast.vendor]
    muted: set[tuple[str, str]] = set()
    with transaction.atomic():
        for member in people:
            actions.keep_card(by=member, phone="010", links=[])
        now = timezone.now()
        for name, (by, other), days in steps:
            now += timedelta(days=days, minutes=1)
            with time_machine.travel(now, tick=False):
                _do(name, people[by], people[other])
                if name == "mute":
                    muted.add((people[by].pk, people[other].pk))
                _hold_always(people)
                _hold_for_askers(muted)
        transaction.set_rollback(True)


def test_a_course_that_ends_in_a_stop_leaves_one_way_back(cast: Cast) -> None:
    """Asked, accepted, cards, stop, lift: only a new request opens anything again."""
    anna, bram = cast.anna, cast.bram
    for member in (anna, bram):
        actions.keep_card(by=member, phone="010", links=[])
    course = [
        ("ask", anna, bram),
        ("accept", bram, anna),
        ("offer", anna, bram),
        ("offer", bram, anna),
        ("stop now", bram, anna),
        ("lift", bram, anna),
    ]
    assert all(_do(name, by, other) for name, by, other in course)
    assert standing_of(anna, bram).card is None
    assert not _do("offer", anna, bram)
    assert _do("ask", bram, anna)
    assert _do("accept", anna, bram)
    assert standing_of(anna, bram).card is None, "cards are exchanged anew"


def test_a_request_refused_past_a_stop_reaches_nobody_in_any_way(cast: Cast) -> None:
    actions.please_stop(by=cast.bram, member=cast.anna)
    with by_hand():
        Notice.objects.all().delete()
    for _ in range(4):
        assert not _do("ask", cast.anna, cast.bram)
        assert not _do("ask gravely", cast.anna, cast.bram)
    assert not Notice.objects.filter(member=cast.bram).exists()
    assert not ContactRequest.objects.exists()
