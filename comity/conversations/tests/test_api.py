"""Conversations for programs: the names and statuses that clients rely on."""

from __future__ import annotations

import pytest

from comity.boundaries.actions import ask_to_stop
from comity.conversations.models import Conversation
from comity.conversations.tests.scene import befriend, between, group, say
from tests.cast import Cast


@pytest.fixture
def pair(cast: Cast) -> Conversation:
    """Of Anna and Bram."""
    return between(cast.anna, cast.bram)


def test_a_conversation_of_two_is_begun_once(cast: Cast) -> None:
    befriend(cast.anna, cast.bram)
    first = cast.api_of(cast.anna).post("/conversations", {"with": [cast.bram.pk]})
    assert first.status_code == 201
    found = first.json()
    assert (found["kind"], found["state"], found["may_write"]) == ("pair", "joined", True)
    assert [one["handle"] for one in found["people"]] == ["bram"]
    again = cast.api_of(cast.bram).post("/conversations", {"with": [cast.anna.pk] * 2})
    assert (again.status_code, again.json()["id"]) == (200, found["id"])


def test_without_consent_it_is_a_403_with_findings(cast: Cast) -> None:
    befriend(cast.anna, cast.bram)
    for people in ([cast.vendor.pk], [cast.bram.pk, cast.vendor.pk]):
        answer = cast.api_of(cast.anna).post("/conversations", {"with": people})
        assert answer.status_code == 403
        said = answer.json()
        assert said["clause"] == "consent-before-contact"
        assert [one["outcome"] for one in said["findings"]] == ["refuse"]
    assert not Conversation.objects.exists()


@pytest.mark.parametrize("people", [[], "anna", ["x" * 30], [1]])
def test_with_nobody_it_is_a_422(cast: Cast, people: object) -> None:
    assert cast.api_of(cast.anna).post("/conversations", {"with": people}).status_code == 422


@pytest.mark.parametrize("who", ["applicant", "nobody"])
def test_with_who_is_not_ones_to_know_of_it_is_a_404(cast: Cast, who: str) -> None:
    key = cast.applicant.pk if who == "applicant" else "nosuchmember12"
    assert cast.api_of(cast.anna).post("/conversations", {"with": [key]}).status_code == 404


def test_a_group_invites_and_who_joins_talks(cast: Cast) -> None:
    befriend(cast.anna, cast.bram, cast.vendor)
    anna, bram = cast.api_of(cast.anna), cast.api_of(cast.bram)
    given = {"with": [cast.bram.pk, cast.vendor.pk], "title": "Retro"}
    made = anna.post("/conversations", given).json()
    path = f"/conversations/{made['id']}"
    seen = bram.get(path).json()
    assert (seen["state"], seen["title"], seen["may_write"]) == ("invited", "", False)
    assert bram.get(f"{path}/messages").json()["items"] == []
    assert bram.post(f"{path}/messages", {"body": "Hi."}).status_code == 403
    assert bram.post(f"{path}/join").json()["title"] == "Retro"
    assert bram.post(f"{path}/messages", {"body": "Hi."}).status_code == 201
    assert bram.post(f"{path}/leave").status_code == 204
    assert bram.get(path).json()["state"] == "left"


def test_a_harsh_title_is_met_like_any_text(cast: Cast) -> None:
    befriend(cast.anna, cast.bram, cast.vendor)
    given = {"with": [cast.bram.pk, cast.vendor.pk], "title": "You are idiots"}
    answer = cast.api_of(cast.anna).post("/conversations", given)
    assert (answer.status_code, answer.json()["clause"]) == (409, "courtesy")
    given["confirmation"] = answer.json()["confirmation"]
    assert cast.api_of(cast.anna).post("/conversations", given).status_code == 201


def test_messages_are_sent_listed_edited_and_deleted(cast: Cast, pair: Conversation) -> None:
    anna, path = cast.api_of(cast.anna), f"/conversations/{pair.pk}/messages"
    sent = anna.post(path, {"body": " Hoe **gaat** het met jou? "}).json()
    assert (sent["body"], sent["language"]) == ("Hoe **gaat** het met jou?", "nl")
    edited = anna.patch(f"/messages/{sent['id']}", {"body": "How are you?", "language": "en"})
    assert (edited.json()["html"], edited.json()["language"]) == ("<p>How are you?</p>\n", "en")
    assert edited.json()["edited_at"] is not None
    assert anna.delete(f"/messages/{sent['id']}").status_code == 204
    (shown,) = cast.api_of(cast.bram).get(path).json()["items"]
    assert (shown["deleted"], shown["body"], shown["html"]) == (True, "", "")


def test_a_nudge_is_a_409_whose_confirmation_sends(cast: Cast, pair: Conversation) -> None:
    anna, path = cast.api_of(cast.anna), f"/conversations/{pair.pk}/messages"
    answer = anna.post(path, {"body": "I will kill you."})
    said = answer.json()
    assert (answer.status_code, said["outcome"], "hints" in said) == (409, "nudge", False)
    given = {"body": "I will kill you.", "confirmation": said["confirmation"]}
    assert anna.post(path, given).status_code == 201


@pytest.mark.parametrize("body", ["", "  ", "x" * 10_001, "\x00", None])
def test_a_message_has_words_that_can_be_shown(
    cast: Cast, pair: Conversation, body: str | None
) -> None:
    path = f"/conversations/{pair.pk}/messages"
    assert cast.api_of(cast.anna).post(path, {"body": body}).status_code == 422


def test_past_a_stop_it_is_a_403_with_the_clause(cast: Cast, pair: Conversation) -> None:
    ask_to_stop(by=cast.bram, member=cast.anna)
    anna = cast.api_of(cast.anna)
    answer = anna.post(f"/conversations/{pair.pk}/messages", {"body": "Please."})
    assert (answer.status_code, answer.json()["clause"]) == (403, "stop-means-stop")
    assert anna.get(f"/conversations/{pair.pk}").json()["may_write"] is False


def test_a_stop_that_was_not_told_yet_does_not_show(cast: Cast) -> None:
    made = group(cast.anna, cast.bram, cast.vendor)
    ask_to_stop(by=cast.bram, member=cast.vendor, tell_now=False)
    found = cast.api_of(cast.vendor).get(f"/conversations/{made.pk}").json()
    assert found["may_write"] is False, "their agreement ended with it"
    assert "stop" not in str(found)


def test_what_is_unread_is_so_on_every_device_until_it_was_read(
    cast: Cast, pair: Conversation
) -> None:
    say(cast.anna, pair)
    one, other = cast.api_of(cast.bram), cast.api_of(cast.bram)
    assert [each["unread"] for each in one.get("/conversations").json()["items"]] == [True]
    assert one.post(f"/conversations/{pair.pk}/read").status_code == 204
    assert [each["unread"] for each in other.get("/conversations").json()["items"]] == [False]


def test_a_draft_is_ones_own(cast: Cast, pair: Conversation) -> None:
    anna, path = cast.api_of(cast.anna), f"/conversations/{pair.pk}"
    assert anna.put(f"{path}/draft", {"body": "Dear Br"}).status_code == 204
    assert anna.get(path).json()["draft"] == "Dear Br"
    assert cast.api_of(cast.bram).get(path).json()["draft"] == ""
    assert anna.put(f"{path}/draft", {"body": "x" * 10_001}).status_code == 422


def test_a_search_finds_ones_own_conversations(cast: Cast, pair: Conversation) -> None:
    sent = say(cast.anna, pair, "The panel met.")
    for who, found in (("bram", [sent.pk]), ("vendor", []), ("host", [])):
        items = cast.api_of(getattr(cast, who)).get("/messages", q="panel").json()["items"]
        assert [one["id"] for one in items] == found


def test_lists_go_on_by_cursor(
    cast: Cast, pair: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comity.conversations.queries.MESSAGES_PAGE", 2)
    sent = [say(cast.anna, pair, f"Number {n}.").pk for n in range(5)]
    api, path, seen, cursor = cast.api_of(cast.bram), f"/conversations/{pair.pk}/messages", [], None
    while True:
        page = api.get(path, **({"cursor": cursor} if cursor else {})).json()
        seen += [one["id"] for one in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert seen == sent[::-1]


def test_somebody_is_added_by_who_is_in_contact_with_all(cast: Cast) -> None:
    made = group(cast.anna, cast.bram, cast.vendor)
    befriend(cast.anna, cast.host)
    path = f"/conversations/{made.pk}/people"
    assert cast.api_of(cast.bram).post(path, {"member": cast.host.pk}).status_code == 403
    added = cast.api_of(cast.anna).post(path, {"member": cast.host.pk})
    assert added.status_code == 201
    assert {one["handle"]: one["state"] for one in added.json()["people"]} == {
        "bram": "joined",
        "vera": "joined",
        "hilde": "invited",
    }
