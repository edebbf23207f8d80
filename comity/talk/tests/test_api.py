"""Talk as a program meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cast import Api, Cast

if TYPE_CHECKING:
    from tests.cast import Reply

pytestmark = pytest.mark.django_db

QUESTION = {
    "space": "conversation",
    "kind": "question",
    "title": "How do you measure it?",
    "body": "We ask after **each** call.",
}


def ask(api: Api, **more: object) -> dict[str, Any]:
    made = api.post("/contributions", {**QUESTION, **more})
    assert made.status_code == 201, made.content
    return dict(made.json())


def say(api: Api, under: str, body: str, **more: object) -> Reply:
    return api.post(f"/contributions/{under}/comments", {"body": body, **more})


def test_a_question_is_asked_answered_and_the_answer_stands_first(cast: Cast) -> None:
    anna, bram = cast.api_of(cast.anna), cast.api_of(cast.bram)
    asked = ask(anna)
    assert asked["html"] == "<p>We ask after <strong>each</strong> call.</p>\n"
    assert (asked["state"], asked["language"], asked["space"]) == (
        "published",
        "en",
        "conversation",
    )
    say(bram, asked["id"], "We do not.")
    answer = say(bram, asked["id"], "Ask once a month.").json()
    accepted = anna.post(f"/contributions/{asked['id']}/answer", {"comment": answer["id"]})
    assert accepted.json()["accepted_answer"] == answer["id"]
    items = bram.get(f"/contributions/{asked['id']}/comments").json()["items"]
    assert [item["body"] for item in items] == ["Ask once a month.", "We do not."]
    assert items[0]["accepted"]


def test_a_nudge_is_a_conflict_with_a_confirmation_that_opens_it(cast: Cast) -> None:
    api, asked = cast.api_of(cast.bram), ask(cast.api_of(cast.anna))
    nudged = say(api, asked["id"], "You are an idiot.")
    problem = nudged.json()
    assert nudged.status_code == 409
    assert nudged["Content-Type"] == "application/problem+json"
    assert (problem["type"], problem["outcome"]) == ("/problems/conduct", "nudge")
    assert problem["findings"][0]["clause"] == "courtesy"
    assert problem["findings"][0]["words"]
    again = say(api, asked["id"], "You are an idiot.", confirmation=problem["confirmation"])
    assert again.status_code == 201


def test_a_held_text_answers_202_with_its_findings(cast: Cast) -> None:
    made = cast.api_of(cast.bram).post(
        "/contributions", {**QUESTION, "body": "I will find you and kill you."}
    )
    body = made.json()
    assert (made.status_code, body["state"]) == (202, "held")
    assert body["findings"][0]["outcome"] == "hold"
    assert cast.api_of(cast.anna).get(f"/contributions/{body['id']}").status_code == 404
    mine = cast.api_of(cast.bram).get(f"/contributions/{body['id']}").json()
    assert mine["findings"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 141}, "title"),
        ({"body": ""}, "body"),
        ({"body": "   "}, "body"),
        ({"body": "nul \x00"}, "body"),
        ({"body": ["a"]}, "body"),
        ({"body": "x" * 20_001}, "body"),
        ({"kind": "poll"}, "kind"),
        ({"language": "fr"}, "language"),
        ({"title": None}, "title"),
    ],
)
def test_what_is_wrong_with_a_request_is_said_by_field(
    cast: Cast, change: dict[str, object], field: str
) -> None:
    refused = cast.api_of(cast.anna).post("/contributions", {**QUESTION, **change})
    assert refused.status_code == 422
    assert refused["Content-Type"] == "application/problem+json"
    assert list(refused.json()["fields"]) == [field]


def test_what_one_may_not_know_of_is_not_there(cast: Cast) -> None:
    in_private = {**QUESTION, "space": "back-room"}
    assert cast.api_of(cast.anna).post("/contributions", in_private).status_code == 404
    made = cast.api_of(cast.bram).post("/contributions", in_private).json()
    for member in (cast.anna, cast.second_host, cast.vendor, None):
        api = cast.api_of(member)
        assert api.get(f"/contributions/{made['id']}").status_code == 404
        assert api.get(f"/contributions/{made['id']}/comments").status_code == 404
        assert made["id"] not in str(api.get("/feed").json())


def test_strangers_read_public_spaces_and_write_nowhere(cast: Cast) -> None:
    public = ask(cast.api_of(cast.anna), space="square")
    inside = ask(cast.api_of(cast.anna))
    stranger = cast.api_of(None)
    assert stranger.get(f"/contributions/{public['id']}").status_code == 200
    assert stranger.get(f"/contributions/{inside['id']}").status_code == 404
    assert [item["id"] for item in stranger.get("/feed").json()["items"]] == [public["id"]]
    assert say(stranger, public["id"], "Hello").status_code == 401


def test_who_has_not_accepted_the_code_reads_and_does_not_write(cast: Cast) -> None:
    asked = ask(cast.api_of(cast.anna))
    nora = cast.api_of(cast.newcomer)
    assert nora.get(f"/contributions/{asked['id']}").status_code == 200
    refused = say(nora, asked["id"], "Hello")
    assert refused.status_code == 403
    assert refused.json()["type"] == "/problems/permission"


def test_a_list_continues_where_its_cursor_says(cast: Cast) -> None:
    anna, bram = cast.api_of(cast.anna), cast.api_of(cast.bram)
    made = [ask(anna)["id"] for _ in range(12)] + [ask(bram)["id"] for _ in range(12)]
    first = anna.get("/spaces/conversation/contributions").json()
    second = anna.get("/spaces/conversation/contributions", cursor=first["next"]).json()
    seen = [item["id"] for item in first["items"] + second["items"]]
    assert seen == made[::-1]
    assert second["next"] is None
    forged = anna.get("/feed", cursor="forged")
    assert forged.status_code == 422


def test_reactions_are_put_and_deleted(cast: Cast) -> None:
    asked = ask(cast.api_of(cast.anna))
    bram = cast.api_of(cast.bram)
    path = f"/contributions/{asked['id']}/reactions"
    given = bram.put(f"{path}/courage").json()
    assert given["reactions"]["courage"] == 1
    assert given["my_reactions"] == ["courage"]
    assert bram.delete(f"{path}/courage").status_code == 204
    assert bram.put(f"{path}/like").status_code == 422
    assert cast.api_of(cast.anna).put(f"{path}/courage").status_code == 403


def test_a_patch_leaves_what_it_does_not_name(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    asked = ask(api)
    changed = api.patch(f"/contributions/{asked['id']}", {"body": "Never."}).json()
    assert (changed["title"], changed["body"]) == (QUESTION["title"], "Never.")
    assert changed["edited_at"]
    other = cast.api_of(cast.bram).patch(f"/contributions/{asked['id']}", {"body": "Mine"})
    assert other.status_code == 403


def test_a_deleted_contribution_keeps_its_comments_and_takes_no_new_ones(
    cast: Cast,
) -> None:
    api = cast.api_of(cast.anna)
    asked = ask(api)
    say(api, asked["id"], "By the way.")
    assert api.delete(f"/contributions/{asked['id']}").status_code == 204
    left = api.get(f"/contributions/{asked['id']}").json()
    assert (left["state"], left["title"], left["body"]) == ("deleted", "", "")
    comments = api.get(f"/contributions/{asked['id']}/comments").json()["items"]
    assert len(comments) == 1
    assert say(api, asked["id"], "More.").status_code == 403


def test_a_program_is_answered_in_its_owners_language(cast: Cast) -> None:
    anna, bram = cast.api_of(cast.anna), cast.api_of(cast.bram)
    short = {**QUESTION, "title": "?"}
    assert anna.post("/contributions", short).json()["fields"] == {"title": "Minstens 3 tekens."}
    assert bram.post("/contributions", short).json()["fields"] == {
        "title": "At least 3 characters."
    }
    asked = ask(bram)
    said = say(anna, asked["id"], "Jij bent een idioot.").json()["findings"][0]["reason"]
    assert "Jij bent een idioot" in said or "idioot" in said
    assert "reads as" not in said


def test_what_is_no_request_at_all_is_a_problem_too(cast: Cast) -> None:
    client = cast.client_of(None)
    token = cast.api_of(cast.anna).secret
    headers = {"Authorization": f"Bearer {token}"}
    broken = client.post("/api/v1/contributions", "{", "application/json", headers=headers)
    assert (broken.status_code, list(broken.json()["fields"])) == (422, ["body"])
    large = client.post(
        "/api/v1/contributions", "x" * 3_000_000, "application/json", headers=headers
    )
    assert large.status_code == 413
    for answer in (broken, large, client.get("/api/v1/nowhere"), client.put("/api/v1/feed")):
        assert answer["Content-Type"] == "application/problem+json", answer.content


def test_a_patch_while_an_edit_waits_changes_that_edit(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    asked = ask(api)
    held = api.patch(f"/contributions/{asked['id']}", {"body": "I will find you and kill you."})
    assert held.status_code == 202
    again = api.patch(f"/contributions/{asked['id']}", {"title": "Another title"})
    assert again.status_code == 202
    mine = api.get(f"/contributions/{asked['id']}").json()
    assert (mine["title"], mine["body"]) == (QUESTION["title"], QUESTION["body"])
    assert mine["state"] == "held"


def test_an_empty_patch_changes_nothing(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    asked = ask(api)
    same = api.patch(f"/contributions/{asked['id']}", {})
    assert (same.status_code, same.json()["edited_at"]) == (200, None)
