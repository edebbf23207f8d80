"""What one takes along of one's contact, and what becomes of it when one leaves (clauses
consent-before-contact, stop-means-stop)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.mail import EmailMultiAlternatives

from comity.boundaries.actions import grant, mute
from comity.boundaries.models import Consent, Mute, Stop
from comity.contact import actions
from comity.contact.models import Card, CardOffer, ContactRequest, ContactWishes
from comity.contact.tests.asking import GRAVE, OTHER, REASON, asked, fresh
from comity.contact.tokens import path_to_answer
from comity.leaving.actions import Texts, leave
from comity.notices.models import Notice
from comity.people.models import Member
from tests.cast import Cast

Mails = list[EmailMultiAlternatives]


@pytest.fixture
def tied(cast: Cast) -> dict[str, ContactRequest]:
    """Anna asked Samir, Vera asks Anna; she and Bram are in touch with cards; Anna asked Nora to
    stop and muted Hilde; Hilde's request to her was declined."""
    actions.decline(by=cast.anna, request=asked(cast.host, cast.anna, OTHER))
    requests = {
        "sent": asked(cast.anna, cast.second_host),
        "got": asked(cast.vendor, cast.anna, "Nobody else needs to read these words of mine."),
    }
    grant(by=cast.anna, other=cast.bram)
    actions.keep_card(by=cast.anna, email="anna@elsewhere.example", links=[])
    actions.offer_card(by=cast.anna, other=cast.bram)
    actions.choose_wishes(by=cast.anna, openness="talked")
    actions.please_stop(by=cast.anna, member=cast.newcomer, tell_now=False)
    mute(by=cast.anna, member=cast.host)
    return requests


def taken(cast: Cast, member: Member) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(cast.api_of(member).get("/me/export").content)["contact"]
    return found


def test_one_takes_along_what_one_asked_and_chose(cast: Cast, tied: object) -> None:
    found = taken(cast, cast.anna)
    assert found["wishes"]["openness"] == "talked"
    assert found["card"]["email"] == "anna@elsewhere.example"
    assert [(one["to"], one["reason"]) for one in found["requests"]] == [("samir", REASON)]
    assert [one["member"] for one in found["consents"]] == ["bram"]
    assert [one["member"] for one in found["stops"]] == ["nora"]
    assert [one["member"] for one in found["mutes"]] == ["hilde"]


def test_of_what_one_was_asked_it_holds_who_and_what_one_answered(cast: Cast, tied: object) -> None:
    found = taken(cast, cast.anna)
    got = [(one["asker"], one["state"]) for one in found["requests_got"]]
    assert got == [("hilde", "declined"), ("vera", "waiting")]
    said = json.dumps(found)
    assert "words of mine" not in said
    assert OTHER not in said


def test_nobody_takes_along_that_they_were_asked_to_stop_or_muted(cast: Cast, tied: object) -> None:
    assert (taken(cast, cast.newcomer)["stops"], taken(cast, cast.host)["mutes"]) == ([], [])


def test_a_held_request_is_not_among_what_one_was_asked(cast: Cast) -> None:
    asked(cast.anna, cast.bram, GRAVE)
    assert taken(cast, cast.bram)["requests_got"] == []
    assert taken(cast, cast.anna)["requests"][0]["state"] == "held"


def test_what_waits_ends_and_the_asker_learns_it(
    cast: Cast, tied: dict[str, ContactRequest]
) -> None:
    leave(by=cast.anna, texts=Texts.KEEP)
    assert fresh(tied["sent"]).now == "withdrawn"
    assert fresh(tied["got"]).now == "declined"
    notice = Notice.objects.get(member=cast.vendor, kind="contact-not-accepted")
    assert notice.by_id == cast.anna.pk
    page = cast.client_of(cast.vendor).get("/notices/").content.decode()
    assert "Former member did not accept" in page
    assert "Anna de Wit" not in page


def test_consent_ends_and_what_was_theirs_alone_goes(cast: Cast, tied: object) -> None:
    leave(by=cast.anna, texts=Texts.KEEP)
    assert not Consent.objects.standing().exists()
    for rows in (
        Card.objects.filter(member=cast.anna),
        CardOffer.objects.filter(by=cast.anna),
        ContactWishes.objects.filter(member=cast.anna),
        Stop.objects.filter(by=cast.anna),
        Mute.objects.filter(by=cast.anna),
    ):
        assert not rows.exists(), rows.model
    assert ContactRequest.objects.get(asker=cast.anna).reason == ""


@pytest.mark.parametrize("who", ["bram", "vendor", "second_host", "host"])
@pytest.mark.parametrize("show", ["", "answered", "asked", "in-touch", "ended", "stops", "muted"])
def test_nobody_is_named_who_left(cast: Cast, tied: object, who: str, show: str) -> None:
    mute(by=cast.bram, member=cast.anna)
    actions.please_stop(by=cast.second_host, member=cast.anna, tell_now=False)
    leave(by=cast.anna, texts=Texts.KEEP)
    page = cast.client_of(getattr(cast, who)).get(f"/contact/?show={show}")
    assert page.status_code == 200
    assert "Anna de Wit" not in page.content.decode()
    assert REASON not in page.content.decode()


def test_the_link_in_a_mail_to_who_left_is_dead(
    cast: Cast, tied: dict[str, ContactRequest]
) -> None:
    path = path_to_answer(tied["got"])
    leave(by=cast.anna, texts=Texts.KEEP)
    assert cast.client_of(None).get(path).status_code == 410


def test_others_keep_what_is_theirs(cast: Cast, tied: dict[str, ContactRequest]) -> None:
    leave(by=cast.anna, texts=Texts.DELETE)
    assert fresh(tied["got"]).reason == "Nobody else needs to read these words of mine."
    assert Consent.objects.get().partner_of(cast.bram) == cast.anna
