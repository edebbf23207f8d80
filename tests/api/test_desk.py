"""What waits, alerts and notices by the names that clients rely on."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.shapes import (
    ALERT,
    ALERT_FOR_HOST,
    COMMENT,
    CONTRIBUTION,
    HELD,
    NOTICE,
    has_shape,
    page_of,
)
from tests.cast import Cast

THREAT = "I will find you and kill you."
STORY = {"space": "conversation", "kind": "story", "title": "A bad week", "body": THREAT}


def waiting(cast: Cast) -> dict[str, Any]:
    """What Bram wrote and now waits, as the first host finds it."""
    held = has_shape(cast.api_of(cast.host).get("/desk/held"), page_of(HELD))
    return dict(held["items"][0])


@pytest.fixture
def held(cast: Cast) -> dict[str, Any]:
    """A story of Bram's that waits."""
    assert cast.api_of(cast.bram).post("/contributions", STORY).status_code == 202
    return waiting(cast)


@pytest.fixture
def held_comment(cast: Cast) -> dict[str, Any]:
    """A comment of Bram's that waits."""
    calm = {**STORY, "body": "Nobody called us."}
    above = cast.api_of(cast.anna).post("/contributions", calm).json()["id"]
    path = f"/contributions/{above}/comments"
    assert cast.api_of(cast.bram).post(path, {"body": THREAT}).status_code == 202
    return waiting(cast)


def test_what_waits_says_who_where_what_and_why(cast: Cast, held: dict[str, Any]) -> None:
    assert (held["type"], held["is_edit"], held["space"]) == ("contribution", False, "conversation")
    assert (held["title"], held["body"]) == (STORY["title"], THREAT)
    assert held["author"] == {"id": cast.bram.pk, "name": cast.bram.name, "company": None}
    assert [finding["clause"] for finding in held["findings"]] == ["no-harassment"]


def test_findings_are_said_in_the_language_of_each_host(cast: Cast, held: dict[str, Any]) -> None:
    english = cast.api_of(cast.second_host).get("/desk/held").json()["items"][0]
    assert held["findings"][0]["reason"] != english["findings"][0]["reason"]
    assert held["findings"][0]["words"] == english["findings"][0]["words"]
    assert "a host looks at it" in english["findings"][0]["reason"]


def test_what_is_released_is_given_back_and_there_for_all(cast: Cast, held: dict[str, Any]) -> None:
    answer = cast.api_of(cast.host).post(f"/desk/held/{held['id']}/release")
    text = has_shape(answer, CONTRIBUTION)
    assert (text["id"], text["state"]) == (held["text_id"], "published")
    assert cast.api_of(cast.anna).get(f"/contributions/{text['id']}").status_code == 200
    assert cast.api_of(cast.host).get("/desk/held").json() == {"items": [], "next": None}


def test_what_is_returned_stays_its_authors_and_the_author_reads_why(
    cast: Cast, held: dict[str, Any]
) -> None:
    path = f"/desk/held/{held['id']}/return"
    text = has_shape(cast.api_of(cast.host).post(path, {"reason": "Too harsh."}), CONTRIBUTION)
    assert text["state"] == "returned"
    bram = cast.api_of(cast.bram)
    assert bram.get(f"/contributions/{text['id']}").json()["state"] == "returned"
    assert cast.api_of(cast.anna).get(f"/contributions/{text['id']}").status_code == 404
    assert "Too harsh." in bram.get("/notices").json()["items"][0]["text"]


def test_a_comment_is_released_as_a_comment(cast: Cast, held_comment: dict[str, Any]) -> None:
    assert (held_comment["type"], held_comment["title"]) == ("comment", STORY["title"])
    path = f"/desk/held/{held_comment['id']}/release"
    text = has_shape(cast.api_of(cast.host).post(path), COMMENT)
    above = cast.api_of(cast.anna).get(f"/contributions/{text['contribution']}").json()
    assert (text["state"], above["comment_count"]) == ("published", 1)


@pytest.mark.parametrize("body", [{}, {"reason": ""}, {"reason": " \n"}, {"reason": "x" * 10_000}])
def test_nothing_goes_back_without_a_reason(
    cast: Cast, held: dict[str, Any], body: dict[str, str]
) -> None:
    api = cast.api_of(cast.host)
    answer = api.post(f"/desk/held/{held['id']}/return", body)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["reason"])
    assert len(api.get("/desk/held").json()["items"]) == 1


@pytest.mark.parametrize("what", ["release", "return"])
def test_of_two_hosts_the_second_learns_that_it_is_decided(
    cast: Cast, held: dict[str, Any], what: str
) -> None:
    path = f"/desk/held/{held['id']}"
    cast.api_of(cast.host).post(f"{path}/release")
    answer = cast.api_of(cast.second_host).post(f"{path}/{what}", {"reason": "No."})
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/conflict")


def test_no_host_decides_about_what_they_wrote(cast: Cast) -> None:
    api = cast.api_of(cast.host)
    made = api.post("/contributions", STORY)
    assert made.status_code == 202
    assert api.get("/desk/held").json()["items"] == []
    (item,) = cast.api_of(cast.second_host).get("/desk/held").json()["items"]
    assert api.post(f"/desk/held/{item['id']}/release").status_code in (403, 404)


@pytest.mark.parametrize("kind", ["contribution", "comment", "member", None])
def test_an_alert_is_made_listed_and_answered_in_one_shape(
    cast: Cast, scene: dict[str, str], kind: str | None
) -> None:
    keys = {"contribution": scene["question"], "comment": scene["comment"], "member": cast.anna.pk}
    about = {"type": kind, "id": keys[kind]} if kind else None
    api, desk = cast.api_of(cast.vendor), cast.api_of(cast.host)
    body = {"about": about, "category": "courtesy", "text": "Not kind."}
    made = has_shape(api.post("/alerts", body), ALERT, 201)
    assert (made["about"], made["state"], made["answer"]) == (about, "received", None)
    seen = has_shape(desk.get("/desk/alerts"), page_of(ALERT_FOR_HOST))["items"][-1]
    assert (seen["id"], seen["reporter"]["id"]) == (made["id"], cast.vendor.pk)
    assert (seen["subject"] or {}).get("id") == (cast.anna.pk if kind else None)
    path = f"/desk/alerts/{made['id']}/answer"
    has_shape(desk.post(path, {"text": "We called."}), ALERT_FOR_HOST)
    (mine,) = has_shape(api.get("/alerts"), page_of(ALERT))["items"]
    assert (mine["state"], mine["answer"]) == ("answered", "We called.")
    assert mine["answered_at"] is not None


@pytest.mark.parametrize(
    ("category", "urgent"),
    [("danger", True), ("needs-help", True), ("courtesy", False), ("something-small", False)],
)
def test_danger_and_need_are_urgent(cast: Cast, category: str, urgent: bool) -> None:
    body = {"category": category, "text": "Please look."}
    made = cast.api_of(cast.anna).post("/alerts", body).json()
    assert (made["category"], made["urgent"]) == (category, urgent)


def test_alerts_at_the_desk_are_those_that_wait_or_those_that_were_answered(cast: Cast) -> None:
    api, desk = cast.api_of(cast.anna), cast.api_of(cast.host)
    body = {"category": "courtesy", "text": "Not kind."}
    first, second = (api.post("/alerts", body).json()["id"] for _ in range(2))
    desk.post(f"/desk/alerts/{first}/answer", {"text": "We called."})
    for state, key in (("received", second), ("answered", first)):
        found = desk.get("/desk/alerts", state=state).json()["items"]
        assert [one["id"] for one in found] == [key]
    assert desk.get("/desk/alerts", state="all").status_code == 422


def test_notices_have_their_shape_and_are_read_one_by_one_or_all(
    cast: Cast, scene: dict[str, str]
) -> None:
    api, bram = cast.api_of(cast.anna), cast.api_of(cast.bram)
    for text in ("I wonder too.", "And so do others."):
        bram.post(f"/contributions/{scene['question']}/comments", {"body": text})
    notices = has_shape(api.get("/notices"), page_of(NOTICE))["items"]
    assert not any(notice["read"] for notice in notices)
    assert {notice["kind"] for notice in notices} == {
        "commented",
        "contact-requested",
        "decision",
        "hearing",
        "official-notice",
    }
    first = notices[0]["id"]
    assert api.post("/notices/read", {"ids": [first]}).content == b""
    read = {one["id"]: one["read"] for one in api.get("/notices").json()["items"]}
    assert [key for key, is_read in read.items() if is_read] == [first]
    assert api.post("/notices/read").status_code == 204
    assert all(one["read"] for one in api.get("/notices").json()["items"])


def test_nobody_reads_anothers_notices_by_their_ids(cast: Cast, scene: dict[str, str]) -> None:
    stranger = cast.api_of(cast.bram)
    assert stranger.post("/notices/read", {"ids": [scene["notice"]]}).status_code == 204
    mine = cast.api_of(cast.anna).get("/notices").json()["items"]
    assert not any(one["read"] for one in mine)
