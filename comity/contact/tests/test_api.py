"""Contact for programs: the names, shapes and answers that clients rely on (clauses
consent-before-contact, stop-means-stop)."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from comity.boundaries.actions import grant
from comity.contact import actions
from comity.contact.tests.asking import GRAVE, OTHER, REASON, RUDE, SELLING, asked, fresh
from comity.contact.tests.asking import wishes as chooses
from comity.people.models import Member
from comity.spaces.models import Kind
from comity.talk.actions import contribute
from comity.talk.composing import Draft
from tests.cast import Cast


def asks(cast: Cast, by: Member, to: Member, reason: str = REASON, **more: Any) -> Any:
    given = {"to": to.pk, "reason": reason, **more}
    return cast.api_of(by).post("/contact-requests", given)


def test_a_request_is_made(cast: Cast) -> None:
    answer = asks(cast, cast.vendor, cast.bram)
    made = answer.json()
    assert answer.status_code == 201
    assert (made["state"], made["reason"], made["to"]["id"]) == ("waiting", REASON, cast.bram.pk)
    assert made["asker"]["company"] == {"name": "Feedbackly Tools", "vendor": True}
    assert "example.org" not in answer.content.decode()


def test_it_says_where_it_comes_from(cast: Cast) -> None:
    draft = Draft("Nobody called, and we wondered why.", "A quiet week")
    story, _ = contribute(by=cast.bram, space=cast.conversation, kind=Kind.STORY, draft=draft)
    about = {"type": "contribution", "id": story.pk}
    assert asks(cast, cast.anna, cast.bram, about=about).json()["about"] == about
    nowhere = {"type": "contribution", "id": "x"}
    assert asks(cast, cast.vendor, cast.bram, about=nowhere).status_code == 404


def test_a_held_request_is_taken_with_what_it_waits_for(cast: Cast) -> None:
    answer = asks(cast, cast.anna, cast.bram, GRAVE)
    made = answer.json()
    assert (answer.status_code, made["state"]) == (202, "held")
    assert made["findings"][0]["clause"] == "no-harassment"
    assert made["findings"][0]["hint"]
    assert cast.api_of(cast.bram).get("/contact-requests").json()["items"] == []


def test_a_nudge_carries_a_confirmation(cast: Cast) -> None:
    answer = asks(cast, cast.anna, cast.bram, RUDE)
    problem = answer.json()
    assert (answer.status_code, problem["outcome"]) == (409, "nudge")
    again = asks(cast, cast.anna, cast.bram, RUDE, confirmation=problem["confirmation"])
    assert again.status_code == 201


def test_a_vendor_who_sells_twice_is_refused_with_from_when(cast: Cast) -> None:
    first = asks(cast, cast.vendor, cast.bram, SELLING)
    confirmation = first.json()["confirmation"]
    assert asks(cast, cast.vendor, cast.bram, SELLING, confirmation=confirmation).status_code == 201
    second = asks(cast, cast.vendor, cast.anna, SELLING)
    (finding,) = second.json()["findings"]
    assert (second.status_code, finding["clause"]) == (403, "relations-not-sales")
    assert finding["allowed_from"]


@pytest.mark.parametrize("openness", ["nobody", "shared", "talked"])
def test_someone_not_contactable_answers_like_any_refusal(cast: Cast, openness: str) -> None:
    chooses(cast.bram, openness=openness)
    answer = asks(cast, cast.anna, cast.bram)
    problem = answer.json()
    assert (answer.status_code, problem["clause"]) == (403, "consent-before-contact")
    assert problem["type"] == "/problems/conduct"


@pytest.mark.parametrize("who", ["applicant", "nobody"])
def test_who_is_not_there_is_not_found(cast: Cast, who: str) -> None:
    key = getattr(cast, who).pk if who == "applicant" else "x"
    api = cast.api_of(cast.anna)
    given = {"to": key, "reason": REASON}
    assert api.post("/contact-requests", given).status_code == 404
    for path in (f"/stops/{key}", f"/mutes/{key}", f"/cards/{key}"):
        assert api.put(path, {}).status_code == 404, path


@pytest.mark.parametrize("reason", ["short", "x" * 301, f"{REASON} b@example.org", 7, None])
def test_a_reason_has_its_shape(cast: Cast, reason: object) -> None:
    given = {"to": cast.bram.pk, "reason": reason}
    answer = cast.api_of(cast.anna).post("/contact-requests", given)
    assert answer.status_code == 422
    assert "reason" in answer.json()["fields"]


def test_the_boxes_hold_what_came_in_and_went_out(cast: Cast) -> None:
    got, sent = asked(cast.bram, cast.anna), asked(cast.anna, cast.vendor, OTHER)
    api = cast.api_of(cast.anna)
    ids = [one["id"] for one in api.get("/contact-requests").json()["items"]]
    assert ids == [got.pk]
    out = api.get("/contact-requests", box="out").json()["items"]
    assert [(one["id"], one["reason"]) for one in out] == [(sent.pk, OTHER)]
    assert api.get("/contact-requests", box="attic").status_code == 422


def test_nothing_says_when_it_was_read(cast: Cast) -> None:
    asked(cast.anna, cast.bram)
    before = cast.api_of(cast.anna).get("/contact-requests", box="out").json()
    cast.client_of(cast.bram).get("/contact/")
    cast.api_of(cast.bram).get("/contact-requests")
    assert cast.api_of(cast.anna).get("/contact-requests", box="out").json() == before


def test_accepting_shows_among_the_consents_of_both(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    answer = cast.api_of(cast.bram).post(f"/contact-requests/{request.pk}/accept")
    assert (answer.status_code, answer.json()["state"]) == (200, "accepted")
    for member, other in ((cast.anna, cast.bram), (cast.bram, cast.anna)):
        (consent,) = cast.api_of(member).get("/consents").json()["items"]
        assert (consent["member"]["id"], consent["request"]) == (other.pk, request.pk)
        assert consent["ended_at"] is None


@pytest.mark.parametrize(
    ("body", "stops", "told"),
    [
        (None, 0, None),
        ({}, 0, None),
        ({"stop": True}, 1, True),
        ({"stop": True, "tell_now": False}, 1, False),
    ],
)
def test_declining_may_ask_to_stop(cast: Cast, body: object, stops: int, told: bool | None) -> None:
    request = asked(cast.anna, cast.bram)
    api = cast.api_of(cast.bram)
    answer = api.post(f"/contact-requests/{request.pk}/decline", body)
    assert (answer.status_code, answer.json()["state"]) == (200, "declined")
    found = api.get("/stops").json()["items"]
    assert len(found) == stops
    assert all((one["told_at"] is not None) is told for one in found)
    (mine,) = cast.api_of(cast.anna).get("/contact-requests", box="out").json()["items"]
    assert mine["state"] == "declined"


def test_an_answer_comes_once(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    api = cast.api_of(cast.bram)
    api.post(f"/contact-requests/{request.pk}/decline")
    assert api.post(f"/contact-requests/{request.pk}/accept").status_code == 409


def test_a_request_is_withdrawn(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    assert cast.api_of(cast.bram).delete(f"/contact-requests/{request.pk}").status_code == 403
    assert cast.api_of(cast.anna).delete(f"/contact-requests/{request.pk}").status_code == 204
    assert fresh(request).now == "withdrawn"


def test_consent_is_withdrawn(cast: Cast) -> None:
    grant(by=cast.anna, other=cast.bram)
    assert cast.api_of(cast.bram).delete(f"/consents/{cast.anna.pk}").status_code == 204
    (mine,) = cast.api_of(cast.bram).get("/consents").json()["items"]
    (theirs,) = cast.api_of(cast.anna).get("/consents").json()["items"]
    assert (mine["ended_by_me"], theirs["ended_by_me"]) == (True, False)


def test_a_stop_is_asked_listed_and_lifted(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    path = f"/stops/{cast.bram.pk}"
    assert api.put(path, {"tell_now": False}).json()["told_at"] is None
    assert asks(cast, cast.bram, cast.anna).status_code == 403
    (stop,) = api.get("/stops").json()["items"]
    assert (stop["member"]["name"], stop["attempts"]) == ("Bram Ashworth", 1)
    assert cast.api_of(cast.bram).get("/stops").json()["items"] == []
    assert api.delete(path).status_code == 204
    assert asks(cast, cast.bram, cast.anna).status_code == 201
    assert api.delete(path).status_code == 403


def test_a_stop_needs_no_body_at_all(cast: Cast) -> None:
    secret = cast.api_of(cast.anna).secret
    answer = Client(headers={"Authorization": f"Bearer {secret}"}).put(
        f"/api/v1/stops/{cast.bram.pk}"
    )
    assert (answer.status_code, answer.json()["told_at"] is None) == (200, False)


def test_a_mute_is_put_listed_and_ended(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    assert api.put(f"/mutes/{cast.bram.pk}").status_code == 200
    assert [one["member"]["id"] for one in api.get("/mutes").json()["items"]] == [cast.bram.pk]
    assert api.delete(f"/mutes/{cast.bram.pk}").status_code == 204
    assert api.get("/mutes").json()["items"] == []
    assert api.put(f"/mutes/{cast.anna.pk}").status_code == 403


CARD: dict[str, Any] = {
    "email": "anna@elsewhere.example",
    "phone": "010 123 45 67",
    "line": "Mornings.",
    "links": [{"label": "My site", "url": "https://elsewhere.example/"}],
}


def test_cards_are_exchanged(cast: Cast) -> None:
    anna, bram = cast.api_of(cast.anna), cast.api_of(cast.bram)
    grant(by=cast.anna, other=cast.bram)
    assert anna.put("/card", CARD).json() == CARD
    assert anna.get("/card").json() == CARD
    bram.put("/card", {"phone": "020"})
    offered = anna.put(f"/cards/{cast.bram.pk}").json()
    assert offered == {"offered": True, "asked_for": False, "card": None}
    assert bram.get(f"/cards/{cast.anna.pk}").json()["asked_for"]
    assert bram.put(f"/cards/{cast.anna.pk}").json()["card"] == CARD
    assert anna.delete(f"/cards/{cast.bram.pk}").status_code == 204
    assert bram.get(f"/cards/{cast.anna.pk}").json()["card"] is None


@pytest.mark.parametrize(
    "given",
    [
        {"email": "nobody"},
        {"links": [{"label": "x", "url": "javascript:alert(1)"}]},
        {"links": [{"label": "", "url": "https://elsewhere.example/"}]},
        {"links": CARD["links"] * 6},
        {"line": "x" * 161},
    ],
)
def test_a_card_has_its_shape(cast: Cast, given: dict[str, object]) -> None:
    assert cast.api_of(cast.anna).put("/card", given).status_code == 422


def test_wishes_are_read_and_changed_one_by_one(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    api.patch("/contact-wishes", {"openness": "talked"})
    changed = api.patch("/contact-wishes", {"listed": False}).json()
    assert changed == api.get("/contact-wishes").json()
    assert changed == {
        "openness": "talked",
        "takes_vendors": True,
        "listed": False,
        "shares_read_marks": False,
    }
    assert api.patch("/contact-wishes", {"openness": "cats"}).status_code == 422


def test_hosts_decide_about_what_is_held(cast: Cast) -> None:
    first, second = asked(cast.anna, cast.bram, GRAVE), asked(cast.vendor, cast.bram, GRAVE)
    api = cast.api_of(cast.host)
    items = api.get("/desk/contact-requests").json()["items"]
    assert [(one["id"], one["findings"][0]["hint"]) for one in items] == [
        (first.pk, None),
        (second.pk, None),
    ]
    path = "/desk/contact-requests/{}/{}"
    assert api.post(path.format(first.pk, "release")).json()["state"] == "waiting"
    given = {"reason": "This reads as a threat."}
    assert api.post(path.format(second.pk, "return"), given).json()["state"] == "returned"
    (mine,) = cast.api_of(cast.vendor).get("/contact-requests", box="out").json()["items"]
    assert mine["note"] == "This reads as a threat."
    assert api.post(path.format(second.pk, "release")).status_code == 409


def test_hosts_read_who_goes_on(cast: Cast) -> None:
    actions.please_stop(by=cast.anna, member=cast.bram)
    for _ in range(2):
        asks(cast, cast.bram, cast.anna)
    (tried,) = cast.api_of(cast.host).get("/desk/stops").json()["items"]
    assert (tried["member"]["id"], tried["asked_by"]["id"]) == (cast.bram.pk, cast.anna.pk)
    assert (tried["attempts"], tried["ways"], len(tried["times"])) == (2, {"request": 2}, 2)
