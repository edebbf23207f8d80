"""Contributions and comments by the names that clients rely on."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.shapes import COMMENT, CONTRIBUTION, has_shape, page_of
from tests.cast import Api, Cast

QUESTION = {
    "space": "conversation",
    "kind": "question",
    "title": "How do you close the loop?",
    "body": "We call **everyone** who is unhappy.",
}
THREAT = "I will find you and kill you."


@pytest.fixture
def asked(cast: Cast) -> str:
    """The id of a question of Anna's."""
    made = cast.api_of(cast.anna).post("/contributions", QUESTION)
    return str(has_shape(made, CONTRIBUTION, 201)["id"])


def say(api: Api, under: str, body: str, **more: object) -> Any:
    return api.post(f"/contributions/{under}/comments", {"body": body, **more})


def said(api: Api, under: str, body: str, **more: object) -> dict[str, Any]:
    """A comment that was published."""
    return dict(has_shape(say(api, under, body, **more), COMMENT, 201))


@pytest.mark.parametrize("who", ["bram", "anna", "host", "vendor", "newcomer"])
def test_a_contribution_has_its_shape_for_whoever_reads(cast: Cast, asked: str, who: str) -> None:
    found = has_shape(cast.api_of(getattr(cast, who)).get(f"/contributions/{asked}"), CONTRIBUTION)
    assert found["title"] == QUESTION["title"]
    assert found["author"]["handle"] == "anna"
    assert found["comment_count"] == 0
    assert found["accepted_answer"] is None
    assert found["findings"] == []
    assert set(found["reactions"].values()) == {0}


@pytest.mark.parametrize(
    "path", ["/feed", "/spaces/conversation/contributions", "/contributions/{}/comments"]
)
def test_lists_have_their_shape_also_when_empty(cast: Cast, path: str) -> None:
    story = {**QUESTION, "space": "square"}
    public = cast.api_of(cast.anna).post("/contributions", story).json()["id"]
    item = COMMENT if "comments" in path else CONTRIBUTION
    found = has_shape(cast.api_of(cast.bram).get(path.format(public)), page_of(item))
    assert len(found["items"]) == (1 if path == "/feed" else 0)


@pytest.mark.parametrize("kind", ["question", "experience", "idea", "story", "success", "failure"])
def test_every_kind_is_made_and_found_by_its_name(cast: Cast, kind: str) -> None:
    api = cast.api_of(cast.bram)
    has_shape(api.post("/contributions", {**QUESTION, "kind": kind}), CONTRIBUTION, 201)
    for other in ("question", "failure", kind):
        items = api.get("/spaces/conversation/contributions", kind=other).json()["items"]
        assert len(items) == (1 if other == kind else 0)


@pytest.mark.parametrize(("who", "status"), [("bram", 403), ("vendor", 403), ("host", 201)])
def test_announcements_are_for_hosts(cast: Cast, who: str, status: int) -> None:
    body = {**QUESTION, "kind": "announcement"}
    assert cast.api_of(getattr(cast, who)).post("/contributions", body).status_code == status


@pytest.mark.parametrize(
    ("given", "body", "language"),
    [
        (None, "We vragen het elke klant na afloop van het gesprek.", "nl"),
        (None, "We ask every customer at the end of the conversation.", "en"),
        ("nl", "We ask every customer at the end of the conversation.", "nl"),
    ],
)
def test_the_language_is_the_one_given_or_the_one_that_is_written(
    cast: Cast, given: str | None, body: str, language: str
) -> None:
    sent = {**QUESTION, "title": "CSAT", "body": body, "language": given}
    assert cast.api_of(cast.bram).post("/contributions", sent).json()["language"] == language


def test_what_people_of_a_vendor_write_carries_the_label_and_the_company(cast: Cast) -> None:
    made = cast.api_of(cast.vendor).post("/contributions", QUESTION).json()
    assert made["labels"] == ["vendor"]
    assert made["author"]["company"] == {"name": "Feedbackly Tools", "vendor": True}
    plain = cast.api_of(cast.anna).post("/contributions", QUESTION).json()
    assert plain["labels"] == []
    assert plain["author"]["company"] == {"name": "Zomer Stores", "vendor": False}


def test_a_reply_to_a_reply_names_the_comment_at_the_top(cast: Cast, asked: str) -> None:
    """Two levels deep: what answers a reply joins the replies of its parent."""
    anna, bram = cast.api_of(cast.anna), cast.api_of(cast.bram)
    top = said(bram, asked, "We write a letter.")
    reply = said(anna, asked, "By hand?", reply_to=top["id"])
    deeper = said(bram, asked, "By hand, yes.", reply_to=reply["id"])
    assert (top["reply_to"], reply["reply_to"], deeper["reply_to"]) == (None, top["id"], top["id"])
    other = said(anna, asked, "Thank you all.")
    items = anna.get(f"/contributions/{asked}/comments").json()["items"]
    assert [item["id"] for item in items] == [top["id"], reply["id"], deeper["id"], other["id"]]
    assert anna.get(f"/contributions/{asked}").json()["comment_count"] == 4


def test_a_comment_is_found_by_its_id_and_leads_to_its_page(cast: Cast, asked: str) -> None:
    made = said(cast.api_of(cast.bram), asked, "We write a letter.")
    found = has_shape(cast.api_of(cast.anna).get(f"/comments/{made['id']}"), COMMENT)
    assert found == made
    assert found["contribution"] == asked
    assert cast.client_of(cast.anna).get(found["url"], follow=True).status_code == 200


@pytest.mark.parametrize("other", ["elsewhere", "nowhere"])
def test_a_reply_belongs_to_its_thread(cast: Cast, asked: str, other: str) -> None:
    api = cast.api_of(cast.bram)
    second = api.post("/contributions", QUESTION).json()["id"]
    foreign = said(api, second, "In another thread.")["id"] if other == "elsewhere" else other
    assert say(api, asked, "Here.", reply_to=foreign).status_code in (403, 404, 409)
    assert api.get(f"/contributions/{asked}/comments").json()["items"] == []


def test_an_edited_comment_comes_back_whole(cast: Cast, asked: str) -> None:
    api = cast.api_of(cast.bram)
    made = said(api, asked, "We wrote a letter.")
    changed = has_shape(api.patch(f"/comments/{made['id']}", {"body": "We call."}), COMMENT)
    assert (changed["body"], changed["html"]) == ("We call.", "<p>We call.</p>\n")
    assert changed["edited_at"] is not None
    assert changed["created_at"] == made["created_at"]


def test_a_deleted_comment_keeps_its_place_and_loses_its_words(cast: Cast, asked: str) -> None:
    api = cast.api_of(cast.bram)
    top = said(api, asked, "We write a letter.")
    said(cast.api_of(cast.anna), asked, "Nice.", reply_to=top["id"])
    gone = api.delete(f"/comments/{top['id']}")
    assert (gone.status_code, gone.content) == (204, b"")
    first, second = has_shape(api.get(f"/contributions/{asked}/comments"), page_of(COMMENT))[
        "items"
    ]
    assert (first["state"], first["body"], first["html"]) == ("deleted", "", "")
    assert (second["body"], second["reply_to"]) == ("Nice.", top["id"])


@pytest.mark.parametrize("what", ["contribution", "comment"])
def test_what_waits_answers_202_with_state_and_findings(cast: Cast, asked: str, what: str) -> None:
    api = cast.api_of(cast.bram)
    if what == "comment":
        made = has_shape(say(api, asked, THREAT), COMMENT, 202)
    else:
        made = has_shape(
            api.post("/contributions", {**QUESTION, "body": THREAT}), CONTRIBUTION, 202
        )
    assert made["state"] == "held"
    (finding,) = made["findings"]
    assert (finding["clause"], finding["outcome"]) == ("no-harassment", "hold")
    assert finding["words"]
    assert all(words in THREAT for words in finding["words"])
    path = f"/{what}s/{made['id']}"
    assert api.get(path).json()["findings"] == made["findings"]
    assert cast.api_of(cast.anna).get(path).status_code == 404


def test_the_author_of_what_waits_can_say_that_the_hint_was_wrong(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    (finding,) = api.post("/contributions", {**QUESTION, "body": THREAT}).json()["findings"]
    assert cast.api_of(cast.anna).post(f"/hints/{finding['hint']}/wrong").status_code == 404
    assert api.post(f"/hints/{finding['hint']}/wrong").status_code == 204


def test_what_one_wrote_oneself_is_not_unread(cast: Cast, asked: str) -> None:
    bram = cast.api_of(cast.bram)
    assert bram.get(f"/contributions/{asked}").json()["unread"] is True
    said(bram, asked, "We write a letter.")
    assert bram.get(f"/contributions/{asked}").json()["unread"] is False
