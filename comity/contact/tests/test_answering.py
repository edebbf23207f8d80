"""Answering, withdrawing, lapsing, stopping and hosts' decisions (clauses consent-before-contact,
stop-means-stop)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from django.utils.translation import override

from comity.answer import Refused
from comity.boundaries.actions import withdraw
from comity.boundaries.models import Consent, Stop
from comity.boundaries.queries import between
from comity.contact import actions
from comity.contact.jobs import lapse
from comity.contact.models import ContactRequest
from comity.contact.queries import get_request
from comity.contact.tests.asking import GRAVE, asked, fresh
from comity.contact.tests.asking import wishes as chooses
from comity.notices.models import Notice
from comity.people.models import Member
from tests.cast import Cast, by_hand


def told(member: Member) -> list[str]:
    rows = Notice.objects.filter(member=member).order_by("created_at", "pk")
    return list(rows.values_list("kind", flat=True))


def test_accepting_lets_both_write(cast: Cast) -> None:
    request = actions.accept(by=cast.bram, request=asked(cast.anna, cast.bram))
    consent = Consent.objects.standing().get()
    assert (request.now, consent.origin) == ("accepted", request.pk)
    assert between(cast.anna, cast.bram).consents
    assert told(cast.anna) == ["contact-accepted"]


def test_declining_says_not_accepted_and_nothing_else(cast: Cast) -> None:
    request = actions.decline(by=cast.bram, request=asked(cast.anna, cast.bram))
    with override("en"):
        assert (request.now, str(request.now.label)) == ("declined", "not accepted")
    assert not Consent.objects.exists()
    assert told(cast.anna) == ["contact-not-accepted"]


def test_after_a_stop_the_asker_reads_the_same_as_after_a_decline(cast: Cast) -> None:
    plain = actions.decline(by=cast.bram, request=asked(cast.anna, cast.bram))
    stopped = asked(cast.vendor, cast.bram)
    actions.please_stop(by=cast.bram, member=cast.vendor, tell_now=False)
    assert fresh(stopped).now == plain.now
    assert told(cast.vendor) == told(cast.anna)


def test_the_stop_is_told_in_a_notice_of_its_own(cast: Cast) -> None:
    asked(cast.anna, cast.bram)
    actions.please_stop(by=cast.bram, member=cast.anna)
    assert told(cast.anna) == ["contact-not-accepted", "stop-asked"]


def test_a_stop_takes_back_ones_own_request(cast: Cast) -> None:
    mine = asked(cast.anna, cast.bram)
    actions.please_stop(by=cast.anna, member=cast.bram, tell_now=False)
    assert fresh(mine).now == "withdrawn"
    assert told(cast.anna) == []


def test_a_stop_ends_what_waits_for_a_host(cast: Cast) -> None:
    held = asked(cast.anna, cast.bram, GRAVE)
    actions.please_stop(by=cast.bram, member=cast.anna)
    assert fresh(held).now == "declined"
    with pytest.raises(Refused):
        actions.release(by=cast.host, request=held)


def test_a_stop_ends_consent(cast: Cast) -> None:
    actions.accept(by=cast.bram, request=asked(cast.anna, cast.bram))
    actions.please_stop(by=cast.anna, member=cast.bram)
    assert not Consent.objects.standing().exists()
    assert Stop.objects.standing().get().member == cast.bram


def test_a_stop_leaves_others_alone(cast: Cast) -> None:
    other = asked(cast.vendor, cast.bram)
    asked(cast.anna, cast.bram)
    actions.please_stop(by=cast.bram, member=cast.anna)
    assert fresh(other).now == "waiting"


def test_who_has_not_accepted_the_code_declines_and_stops_but_does_not_accept(cast: Cast) -> None:
    request = asked(cast.anna, cast.newcomer)
    with pytest.raises(Refused, match="accept the code"):
        actions.accept(by=cast.newcomer, request=request)
    actions.decline(by=cast.newcomer, request=request)
    actions.please_stop(by=cast.newcomer, member=cast.anna)
    assert Stop.objects.standing().exists()


@pytest.mark.parametrize("who", ["anna", "vendor", "host"])
def test_only_the_one_who_was_asked_answers(cast: Cast, who: str) -> None:
    request, member = asked(cast.anna, cast.bram), getattr(cast, who)
    for answer in (actions.accept, actions.decline):
        with pytest.raises(Refused) as caught:
            answer(by=member, request=request)
        assert caught.value.kind == "permission"
    assert fresh(request).now == "waiting"


def test_a_request_is_answered_once(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    actions.decline(by=cast.bram, request=request)
    for again in (actions.accept, actions.decline):
        with pytest.raises(Refused) as caught:
            again(by=cast.bram, request=request)
        assert caught.value.kind == "conflict"
    assert not Consent.objects.exists()


def test_a_withdrawn_request_is_gone_for_the_other(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    actions.withdraw_request(by=cast.anna, request=request)
    assert fresh(request).now == "withdrawn"
    with pytest.raises(Refused):
        actions.accept(by=cast.bram, request=request)
    page = cast.client_of(cast.bram).get("/notices/").content.decode()
    assert "asks to get in touch" not in page


def test_only_the_one_who_asked_withdraws(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    with pytest.raises(Refused):
        actions.withdraw_request(by=cast.bram, request=request)


def test_after_60_days_it_lapses_whether_or_not_the_job_ran(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    with time_machine.travel(timezone.now() + timedelta(days=60, minutes=1), tick=False):
        assert (fresh(request).state, fresh(request).now) == ("waiting", "lapsed")
        with pytest.raises(Refused):
            actions.accept(by=cast.bram, request=request)
        with pytest.raises(Refused):
            actions.withdraw_request(by=cast.anna, request=request)
        lapse(0)
        assert fresh(request).state == "lapsed"
        assert told(cast.anna) == ["contact-lapsed"]


def test_the_job_ends_all_that_lapsed_and_nothing_else(cast: Cast) -> None:
    early = [asked(cast.anna, cast.bram), asked(cast.bram, cast.vendor)]
    with time_machine.travel(timezone.now() + timedelta(days=30), tick=False):
        late = asked(cast.vendor, cast.host)
    with time_machine.travel(timezone.now() + timedelta(days=61), tick=False):
        lapse(0)
        lapse(0)
        assert [fresh(one).state for one in early] == ["lapsed", "lapsed"]
        assert fresh(late).state == "waiting"
        assert told(cast.anna).count("contact-lapsed") == 1


def test_withdrawing_consent_is_up_to_either(cast: Cast) -> None:
    actions.accept(by=cast.bram, request=asked(cast.anna, cast.bram))
    assert withdraw(by=cast.anna, other=cast.bram)
    assert not between(cast.bram, cast.anna).consents
    assert Consent.objects.get().ended_by == cast.anna


def test_a_host_passes_a_held_request_on(cast: Cast) -> None:
    held = asked(cast.anna, cast.bram, GRAVE)
    actions.release(by=cast.host, request=held)
    assert (fresh(held).now, fresh(held).decided_by) == ("waiting", cast.host)
    assert told(cast.bram) == ["contact-requested"]
    assert told(cast.anna) == ["contact-released"]
    assert get_request(cast.bram, held.pk) == held


def test_a_host_returns_one_and_the_other_never_hears_of_it(cast: Cast) -> None:
    held = asked(cast.anna, cast.bram, GRAVE)
    actions.return_(by=cast.host, request=held, reason="This reads as a threat.")
    assert (fresh(held).now, fresh(held).note) == ("returned", "This reads as a threat.")
    assert told(cast.bram) == []
    assert told(cast.anna) == ["contact-returned"]
    assert not ContactRequest.objects.visible_to(cast.bram).exists()


def test_one_host_decides(cast: Cast) -> None:
    held = asked(cast.anna, cast.bram, GRAVE)
    actions.return_(by=cast.host, request=held, reason="This reads as a threat.")
    with pytest.raises(Refused) as caught:
        actions.release(by=cast.second_host, request=held)
    assert caught.value.kind == "conflict"


@pytest.mark.parametrize("who", ["anna", "bram", "vendor"])
def test_only_hosts_decide(cast: Cast, who: str) -> None:
    held = asked(cast.anna, cast.bram, GRAVE)
    with pytest.raises(Refused):
        actions.release(by=getattr(cast, who), request=held)


@pytest.mark.parametrize("swap", [False, True])
def test_a_host_does_not_decide_about_their_own(cast: Cast, swap: bool) -> None:
    pair = (cast.host, cast.bram) if swap else (cast.bram, cast.host)
    held = asked(*pair, GRAVE)
    with pytest.raises(Refused, match="Another host"):
        actions.release(by=cast.host, request=held)


def test_a_held_request_reaches_only_who_still_takes_such(cast: Cast) -> None:
    held = asked(cast.anna, cast.bram, GRAVE)
    chooses(cast.bram, openness="nobody")
    with pytest.raises(Refused) as caught:
        actions.release(by=cast.host, request=held)
    assert caught.value.kind == "conflict"
    assert told(cast.bram) == []


def test_one_who_left_is_told_nothing(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(is_active=False)
    actions.decline(by=cast.bram, request=request)
    assert told(cast.anna) == []
