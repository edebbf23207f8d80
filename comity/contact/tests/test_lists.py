"""The lists at /contact/ and at the desk (clauses consent-before-contact, stop-means-stop)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.contact import actions
from comity.contact.models import ContactRequest
from comity.contact.tests.asking import GRAVE, OTHER, REASON, asked, fresh
from comity.people.models import Member
from tests.cast import Cast, by_hand


def look(cast: Cast, member: Member, path: str) -> str:
    answer = cast.client_of(member).get(path)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def send(cast: Cast, member: Member, path: str, **given: str) -> Any:
    return cast.client_of(member).post(path, given)


def test_the_lists_show_what_is_theirs_and_an_empty_one_the_next_step(cast: Cast) -> None:
    empty = {
        "": "Nobody waits for your answer",
        "answered": "Nothing here yet",
        "asked": "You asked nobody yet",
        "in-touch": "You are in touch with nobody yet",
        "ended": "Nothing ended",
        "stops": "You asked nobody to stop",
        "muted": "You muted nobody",
        "no-such-list": "Nobody waits for your answer",
    }
    for show, words in empty.items():
        assert words in look(cast, cast.bram, f"/contact/?show={show}"), show


def test_lists_go_on_to_the_next_page(cast: Cast) -> None:
    with by_hand():
        now = timezone.now()
        ContactRequest.objects.bulk_create(
            ContactRequest(
                asker=cast.anna,
                to=cast.bram,
                reason=f"Reason number {n}.",
                language="en",
                state="declined",
                asked_at=now - timedelta(days=n + 1),
                reached_at=now,
                lapses_at=now,
            )
            for n in range(35)
        )
    page = look(cast, cast.anna, "/contact/?show=asked")
    assert ("number 0." in page, "number 34." in page) == (True, False)
    assert "show=asked&amp;cursor=" in page


def test_a_lapsed_request_says_so_and_offers_no_answer(cast: Cast) -> None:
    asked(cast.anna, cast.bram)
    with time_machine.travel(timezone.now() + timedelta(days=61), tick=False):
        assert "vervallen" in look(cast, cast.anna, "/contact/?show=asked")
        assert REASON not in look(cast, cast.bram, "/contact/")
        answered = look(cast, cast.bram, "/contact/?show=answered")
    assert "lapsed" in answered
    assert 'value="accept"' not in answered


def test_a_consent_says_since_when_and_why(cast: Cast) -> None:
    actions.accept(by=cast.bram, request=asked(cast.anna, cast.bram))
    assert REASON in look(cast, cast.bram, "/contact/?show=in-touch")
    assert REASON in look(cast, cast.anna, "/contact/?show=in-touch")


@pytest.mark.parametrize("show", ["", "asked", "in-touch", "answered"])
def test_a_long_list_asks_no_more_often_than_a_short_one(cast: Cast, show: str) -> None:
    client = cast.client_of(cast.bram)
    asked(cast.anna, cast.bram)
    asked(cast.bram, cast.vendor)
    with CaptureQueriesContext(connection) as short:
        client.get(f"/contact/?show={show}")
    asked(cast.host, cast.bram, OTHER)
    actions.accept(by=cast.bram, request=asked(cast.second_host, cast.bram))
    asked(cast.bram, cast.newcomer)
    with CaptureQueriesContext(connection) as long:
        client.get(f"/contact/?show={show}")
    assert len(long) <= max(len(short) + 1, 8)
    assert len(long) <= 8


def test_hosts_see_at_the_desk_what_waits_and_decide(cast: Cast) -> None:
    held = asked(cast.anna, cast.bram, GRAVE)
    page = look(cast, cast.second_host, "/desk/requests/")
    assert GRAVE in page
    assert "I will kill you" in page
    empty = send(cast, cast.second_host, f"/desk/requests/{held.pk}/return/", reason="")
    assert (empty.status_code, fresh(held).now) == (422, "held")
    send(cast, cast.second_host, f"/desk/requests/{held.pk}/release/")
    assert fresh(held).now == "waiting"
    assert GRAVE not in look(cast, cast.second_host, "/desk/requests/")


def test_a_host_sees_nothing_of_their_own_held_request_at_the_desk(cast: Cast) -> None:
    held = asked(cast.anna, cast.host, GRAVE)
    assert GRAVE not in look(cast, cast.host, "/desk/requests/")
    assert send(cast, cast.host, f"/desk/requests/{held.pk}/release/").status_code == 404


def test_hosts_see_who_goes_on_but_not_about_themselves(cast: Cast) -> None:
    actions.please_stop(by=cast.host, member=cast.bram)
    for _ in range(3):
        send(cast, cast.bram, f"/contact/ask/{cast.host.pk}/", reason=REASON)
    seen = look(cast, cast.second_host, "/desk/stops/")
    assert "Bram Ashworth" in seen
    assert "request to get in touch × 3" in seen
    assert REASON not in seen
    assert "Bram Ashworth" not in look(cast, cast.host, "/desk/stops/")
