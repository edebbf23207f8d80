"""Asking to get in touch: what is written, who is told, and what stands against it (clauses
consent-before-contact, stop-means-stop, relations-not-sales)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError
from django.http import Http404
from django.utils import timezone

from comity.answer import Refused
from comity.boundaries.actions import ask_to_stop, grant
from comity.boundaries.models import Stop
from comity.boundaries.queries import between
from comity.charter.models import Hint
from comity.contact.actions import accept, ask, decline, release, withdraw_request
from comity.contact.models import ContactRequest
from comity.contact.tests.asking import GRAVE, OTHER, REASON, RUDE, SELLING, asked, fresh, refused
from comity.contact.tests.asking import wishes as chooses
from comity.doors.models import Act
from comity.notices.models import Notice
from comity.people.models import Member
from comity.talk.actions import contribute
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand


def told(member: Member) -> list[str]:
    """The kinds of what a member was told, oldest first."""
    rows = Notice.objects.filter(member=member).order_by("created_at", "pk")
    return list(rows.values_list("kind", flat=True))


def clauses(problem: Refused) -> list[str]:
    assert problem.verdict is not None
    return [finding.clause for finding in problem.verdict.findings]


def test_a_request_waits_for_the_one_who_is_asked(cast: Cast) -> None:
    made = asked(cast.anna, cast.bram)
    assert (made.now, made.reason, made.language) == ("waiting", REASON, "en")
    assert made.lapses_at - made.asked_at == timedelta(days=60)
    assert (told(cast.bram), told(cast.anna)) == (["contact-requested"], [])
    assert not between(cast.anna, cast.bram).consents


def test_the_log_keeps_that_it_was_asked_and_no_word_of_it(cast: Cast) -> None:
    made = asked(cast.anna, cast.bram)
    act = Act.objects.get(verb="ask-to-get-in-touch")
    assert (act.actor, act.about_id, act.details) == (cast.anna, made.pk, {"outcome": "accept"})


def test_one_request_waits_between_two(cast: Cast) -> None:
    asked(cast.anna, cast.bram)
    problem = refused(cast.anna, cast.bram, OTHER)
    assert (problem.kind, clauses(problem)) == ("conduct", ["consent-before-contact"])
    assert ContactRequest.objects.count() == 1


def test_the_database_keeps_one_request_between_two(cast: Cast) -> None:
    asked(cast.anna, cast.bram)
    with by_hand(), pytest.raises(IntegrityError, match="one_request_waits"):
        ContactRequest.objects.create(
            asker=cast.bram, to=cast.anna, reason=OTHER, lapses_at=timezone.now()
        )


def test_who_asks_the_one_who_asked_them_accepts(cast: Cast) -> None:
    first = asked(cast.anna, cast.bram)
    second = asked(cast.bram, cast.anna)
    assert (second.pk, second.now) == (first.pk, "accepted")
    assert between(cast.anna, cast.bram).consents
    assert told(cast.anna) == ["contact-accepted"]


def test_nobody_asks_themselves(cast: Cast) -> None:
    assert "yourself" in str(refused(cast.anna, cast.anna))


def test_who_has_not_accepted_the_code_asks_nobody(cast: Cast) -> None:
    assert refused(cast.newcomer, cast.bram).kind == "permission"


def test_who_may_not_be_asked_says_why(cast: Cast) -> None:
    chooses(cast.bram, openness="nobody")
    assert "takes no requests" in str(refused(cast.anna, cast.bram))
    chooses(cast.bram, openness="everyone", takes_vendors=False)
    assert "vendors" in str(refused(cast.vendor, cast.bram))
    assert asked(cast.anna, cast.bram).is_pending


def test_who_is_in_touch_need_not_ask(cast: Cast) -> None:
    grant(by=cast.anna, other=cast.bram)
    assert "in touch already" in str(refused(cast.anna, cast.bram))


def test_past_a_stop_asking_is_refused_and_counted(cast: Cast) -> None:
    ask_to_stop(by=cast.bram, member=cast.anna, tell_now=False)
    problem = refused(cast.anna, cast.bram)
    assert "stop-means-stop" in clauses(problem)
    stop = Stop.objects.get()
    assert (stop.attempts, stop.tried.get().way) == (1, "request")
    assert told(cast.bram) == []
    assert told(cast.anna) == ["stop-asked"]


def test_who_asked_someone_to_stop_lifts_it_first(cast: Cast) -> None:
    ask_to_stop(by=cast.anna, member=cast.bram)
    problem = refused(cast.anna, cast.bram)
    assert clauses(problem) == ["consent-before-contact"]
    assert Stop.objects.get().attempts == 0


def test_a_member_has_five_requests_waiting(cast: Cast) -> None:
    others = _others(6)
    for other in others[:5]:
        asked(cast.anna, other)
    problem = refused(cast.anna, others[5])
    assert problem.verdict is not None
    assert problem.verdict.findings[0].allowed_from is not None
    withdraw_request(by=cast.anna, request=ContactRequest.objects.first())  # type: ignore[arg-type]
    assert asked(cast.anna, others[5]).is_pending


def test_a_newcomer_has_two(cast: Cast) -> None:
    others = _others(3)
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(admitted_at=timezone.now())
    asked(cast.anna, others[0])
    asked(cast.anna, others[1])
    assert "2 requests waiting" in str(refused(cast.anna, others[2]))


def _others(number: int) -> list[Member]:
    with by_hand():
        return [
            Member.objects.create(
                handle=f"other-{n}",
                email=f"other-{n}@example.org",
                name=f"Other {n}",
                role="member",
                accepted_version=1,
            )
            for n in range(number)
        ]


def test_who_was_declined_asks_once_more_after_90_days_in_other_words(cast: Cast) -> None:
    decline(by=cast.bram, request=asked(cast.anna, cast.bram))
    problem = refused(cast.anna, cast.bram, OTHER)
    assert problem.verdict is not None
    again = problem.verdict.findings[0].allowed_from
    assert again is not None
    with time_machine.travel(again, tick=False):
        assert "this reason before" in str(refused(cast.anna, cast.bram))
        decline(by=cast.bram, request=asked(cast.anna, cast.bram, OTHER))
    with time_machine.travel(again + timedelta(days=900), tick=False):
        assert "twice" in str(refused(cast.anna, cast.bram, "A third reason, as new as can be."))
        assert asked(cast.bram, cast.anna).is_pending, "the other may still ask"


def test_taking_back_and_asking_anew_is_no_way_to_knock_again_and_again(cast: Cast) -> None:
    for _ in range(2):
        withdraw_request(by=cast.anna, request=asked(cast.anna, cast.bram))
    assert "twice in a short time" in str(refused(cast.anna, cast.bram))


def test_what_lapsed_makes_room(cast: Cast) -> None:
    first = asked(cast.anna, cast.bram)
    with time_machine.travel(timezone.now() + timedelta(days=61), tick=False):
        assert fresh(first).now == "lapsed"
        assert asked(cast.anna, cast.bram, OTHER).is_pending
        assert fresh(first).state == "lapsed"
    assert "contact-lapsed" in told(cast.anna)


def test_a_rude_reason_is_nudged_and_passes_once_confirmed(cast: Cast) -> None:
    problem = refused(cast.anna, cast.bram, RUDE)
    assert problem.is_nudge
    assert not ContactRequest.objects.exists()
    made = ask(by=cast.anna, to=cast.bram, reason=RUDE, confirmation=problem.confirmation)
    assert made.now == "waiting"
    assert Hint.objects.get().deed == "request"


def test_a_confirmation_is_good_for_one_member_only(cast: Cast) -> None:
    problem = refused(cast.anna, cast.bram, RUDE)
    assert refused(cast.anna, cast.vendor, RUDE, confirmation=problem.confirmation).is_nudge


def test_a_grave_reason_waits_for_a_host_and_reaches_nobody(cast: Cast) -> None:
    made = asked(cast.anna, cast.bram, GRAVE)
    assert (made.now, made.reached_at) == ("held", None)
    assert made.findings[0]["clause"] == "no-harassment"
    assert told(cast.bram) == []
    assert told(cast.host) == told(cast.second_host) == ["contact-held-for-hosts"]
    assert not ContactRequest.objects.visible_to(cast.bram).exists()


def test_a_host_who_is_one_of_the_two_hears_nothing_of_a_held_request(cast: Cast) -> None:
    asked(cast.anna, cast.host, GRAVE)
    assert told(cast.host) == []
    assert told(cast.second_host) == ["contact-held-for-hosts"]


def test_who_asks_someone_whose_held_request_they_cannot_know_of_asks(cast: Cast) -> None:
    held = asked(cast.anna, cast.bram, GRAVE)
    made = asked(cast.bram, cast.anna)
    assert (made.asker, made.now, fresh(held).now) == (cast.bram, "waiting", "withdrawn")
    assert not between(cast.anna, cast.bram).consents
    accept(by=cast.anna, request=made)
    assert between(cast.anna, cast.bram).consents
    with pytest.raises(Refused):
        release(by=cast.host, request=held)


def test_a_vendors_request_that_sells_is_nudged_once_and_then_refused(cast: Cast) -> None:
    first = refused(cast.vendor, cast.bram, SELLING)
    assert first.is_nudge
    made = ask(by=cast.vendor, to=cast.bram, reason=SELLING, confirmation=first.confirmation)
    assert made.now == "waiting"
    second = refused(cast.vendor, cast.anna, SELLING)
    assert (second.is_nudge, clauses(second)) == (False, ["relations-not-sales"])
    assert second.verdict is not None
    assert second.verdict.findings[0].allowed_from is not None


def test_a_vendor_who_mends_the_reason_starts_anew(cast: Cast) -> None:
    first = refused(cast.vendor, cast.bram, SELLING)
    ask(by=cast.vendor, to=cast.bram, reason=REASON, confirmation=first.confirmation)
    assert refused(cast.vendor, cast.anna, SELLING).is_nudge


def test_a_vendor_who_walked_away_from_the_hint_has_had_it(cast: Cast) -> None:
    assert refused(cast.vendor, cast.bram, SELLING).is_nudge
    assert not refused(cast.vendor, cast.anna, SELLING).is_nudge
    with time_machine.travel(timezone.now() + timedelta(days=31), tick=False):
        assert refused(cast.vendor, cast.anna, SELLING).is_nudge


def test_selling_in_public_does_not_count_for_requests(cast: Cast) -> None:
    with by_hand():
        Hint.objects.create(
            member=cast.vendor, clause="relations-not-sales", outcome="nudge", deed="contribution"
        )
    assert refused(cast.vendor, cast.bram, SELLING).is_nudge


def test_where_it_comes_from_must_be_known_to_who_asks(cast: Cast) -> None:
    draft = Draft("Only for who is in here.", "Behind the door")
    hidden, _ = contribute(by=cast.bram, space=cast.private, kind="story", draft=draft)
    with pytest.raises(Http404):
        ask(
            by=cast.anna,
            to=cast.bram,
            reason=REASON,
            about_type="contribution",
            about_id=hidden.pk,
        )
    assert not ContactRequest.objects.exists()


def test_trying_without_end_is_slowed(cast: Cast) -> None:
    chooses(cast.bram, openness="everyone")
    kinds = set()
    for _ in range(12):
        try:
            withdraw_request(by=cast.anna, request=asked(cast.anna, cast.bram))
        except Refused as problem:
            kinds.add(problem.kind)
    assert "conduct" in kinds
