"""Care for programs, by the names that clients rely on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.care.actions import alert
from comity.care.models import Alert
from comity.care.tests.threads import contribution, held, held_edit
from comity.doors.tokens import issue
from comity.talk.models import State
from tests.cast import Api, Cast, by_hand


def test_a_host_lists_what_is_held(cast: Cast) -> None:
    waits = held(cast.anna, cast.conversation)
    (item,) = cast.api_of(cast.host).get("/desk/held").json()["items"]
    assert item["id"] == waits.pk
    assert item["author"] == {"id": cast.anna.pk, "name": cast.anna.name, "company": None}
    assert (item["type"], item["space"], item["title"]) == (
        "contribution",
        "conversation",
        "Roosters",
    )
    assert item["findings"][0]["clause"] == "courtesy"
    assert {"body", "held_at"} < set(item)


def test_of_an_edit_the_proposal_is_listed(cast: Cast) -> None:
    held_edit(cast.anna, cast.conversation)
    (item,) = cast.api_of(cast.host).get("/desk/held").json()["items"]
    assert (item["title"], item["body"], item["is_edit"]) == ("Roosters, nitwits", "Nou?", True)


def test_a_host_releases_and_gets_the_thing(cast: Cast) -> None:
    waits = held(cast.anna, cast.conversation)
    answer = cast.api_of(cast.host).post(f"/desk/held/{waits.pk}/release")
    assert answer.status_code == 200
    assert answer.json()["id"] == waits.contribution_id
    assert answer.json()["state"] == State.PUBLISHED


def test_a_host_returns_with_a_reason(cast: Cast) -> None:
    waits = held(cast.anna, cast.conversation)
    api, path = cast.api_of(cast.host), f"/desk/held/{waits.pk}/return"
    assert api.post(path, {"reason": "  "}).status_code == 422
    answer = api.post(path, {"reason": "Noem niemand zo."})
    assert (answer.status_code, answer.json()["state"]) == (200, State.RETURNED)


def test_a_decision_is_made_once(cast: Cast) -> None:
    waits = held(cast.anna, cast.conversation)
    api = cast.api_of(cast.host)
    api.post(f"/desk/held/{waits.pk}/release")
    assert api.post(f"/desk/held/{waits.pk}/return", {"reason": "Toch niet"}).status_code == 409


def test_what_is_not_there_or_not_theirs_to_read_is_not_found(cast: Cast) -> None:
    waits = held(cast.bram, cast.private)
    api = cast.api_of(cast.second_host)
    for key in ("nothing", waits.pk):
        assert api.post(f"/desk/held/{key}/release").status_code == 404


def test_hosts_need_the_scope_as_well(cast: Cast) -> None:
    with by_hand():
        _, secret = issue(cast.host, "reads", ["read", "write"])
    assert Api(secret).get("/desk/held").status_code == 403


def test_a_member_alerts_and_reads_the_answer(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    about = {"type": "contribution", "id": text.pk}
    api, desk = cast.api_of(cast.anna), cast.api_of(cast.host)
    body = {"about": about, "category": "courtesy", "text": "Niet aardig"}
    made = api.post("/alerts", body)
    assert (made.status_code, made.json()["state"]) == (201, "received")
    (seen,) = desk.get("/desk/alerts").json()["items"]
    assert seen["snapshot"]["body"] == text.body
    path = f"/desk/alerts/{seen['id']}/answer"
    assert desk.post(path, {"text": "We praten met hem"}).status_code == 200
    assert desk.post(path, {"text": "Nog eens"}).status_code == 409
    (mine,) = api.get("/alerts").json()["items"]
    assert (mine["state"], mine["answer"], mine["about"]) == (
        "answered",
        "We praten met hem",
        about,
    )
    assert "reporter" not in mine


def test_a_program_meets_urgent_alerts_first_and_then_the_oldest(cast: Cast) -> None:
    start = timezone.now() - timedelta(hours=2)
    with by_hand():
        made = Alert.objects.bulk_create(
            Alert(
                reporter=cast.anna,
                category="danger" if n in (5, 31) else "courtesy",
                urgent=n in (5, 31),
                text=str(n),
                created_at=start + timedelta(minutes=n),
            )
            for n in range(32)
        )
    desk = cast.api_of(cast.host)
    first = desk.get("/desk/alerts").json()
    second = desk.get("/desk/alerts", cursor=first["next"]).json()
    texts = [one["text"] for one in first["items"] + second["items"]]
    assert texts == ["5", "31", *(one.text for one in made if not one.urgent)]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"category": "gossip", "text": "x"},
        {"category": "courtesy", "text": ""},
        {"category": "courtesy", "text": "a\x00b"},
        {"category": "courtesy", "text": ["x"]},
        {"category": "courtesy", "text": "x" * 4001},
        {"category": "courtesy", "text": "x", "about": {"type": "space", "id": "x"}},
        {"category": "courtesy", "text": "x", "about": {"type": "member", "id": {}}},
        {"category": "courtesy", "text": "x", "about": "member"},
    ],
)
def test_a_malformed_alert_is_a_mistake_in_the_request(cast: Cast, body: object) -> None:
    assert cast.api_of(cast.anna).post("/alerts", body).status_code == 422
    assert not Alert.objects.exists()


def test_an_alert_about_what_one_may_not_know_of_is_not_found(cast: Cast) -> None:
    text = contribution(cast.bram, cast.private)
    about = {"type": "contribution", "id": text.pk}
    body = {"about": about, "category": "courtesy", "text": "Niet aardig"}
    assert cast.api_of(cast.anna).post("/alerts", body).status_code == 404


def test_nobody_reads_the_alerts_of_another(cast: Cast) -> None:
    alert(by=cast.anna, category="courtesy", text="Niet aardig")
    assert cast.api_of(cast.bram).get("/alerts").json() == {"items": [], "next": None}
