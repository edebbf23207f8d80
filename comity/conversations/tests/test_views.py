"""The pages of conversations."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.boundaries.actions import ask_to_stop, mute, withdraw
from comity.contact.models import ContactWishes
from comity.conversations.actions import delete, keep_draft, leave, start_group
from comity.conversations.models import Conversation, Message, Participation
from comity.conversations.tests.scene import befriend, between, group, say, stay_of
from comity.people.models import Member
from tests.cast import Cast, by_hand


@pytest.fixture
def pair(cast: Cast) -> Conversation:
    """Of Anna and Bram."""
    return between(cast.anna, cast.bram)


def shown(cast: Cast, member: Member, path: str) -> str:
    answer = cast.client_of(member).get(path)
    assert answer.status_code == 200
    return answer.text


def test_the_inbox_says_what_is_new_and_who_wrote_last(cast: Cast, pair: Conversation) -> None:
    say(cast.anna, pair, "Zullen we **praten**?")
    page = shown(cast, cast.bram, "/conversations/")
    assert "is-unread" in page
    assert "Anna de Wit" in page
    assert "Zullen we **praten**?" in page
    shown(cast, cast.bram, pair.get_absolute_url())
    assert "is-unread" not in shown(cast, cast.bram, "/conversations/")


def test_an_empty_inbox_says_how_one_begins(cast: Cast) -> None:
    page = shown(cast, cast.bram, "/conversations/")
    assert "You have no conversations yet" in page
    assert "There is nobody you are in contact with yet" in shown(
        cast, cast.bram, "/conversations/new/"
    )


def test_where_one_writes_it_says_who_reads_it(cast: Cast, pair: Conversation) -> None:
    said = "Only those in this conversation read this. Hosts see it only if one of you alerts"
    assert said in shown(cast, cast.bram, pair.get_absolute_url())
    befriend(cast.bram, cast.vendor)
    assert said in shown(cast, cast.bram, f"/conversations/with/{cast.vendor.pk}/")


def test_a_message_is_sent_and_shown_in_its_place(cast: Cast, pair: Conversation) -> None:
    client = cast.client_of(cast.anna)
    answer = client.post(pair.get_absolute_url(), {"body": "Hello, **Bram**."})
    sent = Message.objects.get()
    assert answer["Location"] == f"/conversations/{pair.pk}/#message-{sent.pk}"
    page = shown(cast, cast.bram, pair.get_absolute_url())
    assert "<strong>Bram</strong>" in page
    assert f'href="/contact/stop/{cast.anna.pk}/"' in page
    assert f'href="/alerts/new/?about=message:{sent.pk}"' in page


def test_the_first_message_opens_the_conversation(cast: Cast) -> None:
    befriend(cast.anna, cast.bram)
    path = f"/conversations/with/{cast.bram.pk}/"
    answer = cast.client_of(cast.anna).post(path, {"body": "Hello."})
    made = Conversation.objects.get()
    assert answer["Location"].startswith(made.get_absolute_url())
    assert cast.client_of(cast.bram).get(f"/conversations/with/{cast.anna.pk}/")["Location"] == (
        made.get_absolute_url()
    )


@pytest.mark.parametrize(
    ("by", "said", "way"),
    [
        (None, "have not agreed yet", "/contact/ask/"),
        ("anna", "Lift your stop first", "/contact/stop/"),
        ("bram", "asked you to stop", "/code/#stop-means-stop"),
    ],
)
def test_without_consent_it_says_why_and_what_one_can_do(
    cast: Cast, by: str | None, said: str, way: str
) -> None:
    cast.anna.language = "en"
    with by_hand():
        cast.anna.save()
    if by == "anna":
        ask_to_stop(by=cast.anna, member=cast.bram)
    elif by == "bram":
        ask_to_stop(by=cast.bram, member=cast.anna)
    page = shown(cast, cast.anna, f"/conversations/with/{cast.bram.pk}/")
    assert said in page
    assert way in page
    assert "<textarea" not in page


def test_what_was_refused_stands_in_the_form_and_in_the_draft(
    cast: Cast, pair: Conversation
) -> None:
    withdraw(by=cast.anna, other=cast.bram)
    page = cast.client_of(cast.bram).post(pair.get_absolute_url(), {"body": "Wait, please."})
    assert page.status_code == 403
    assert "Wait, please.</textarea>" in page.text
    assert stay_of(cast.bram, pair).draft == "Wait, please."
    assert "Bram Ashworth" not in shown(cast, cast.anna, "/conversations/new/")


def test_what_one_cannot_send_is_said_before_one_types(cast: Cast, pair: Conversation) -> None:
    withdraw(by=cast.anna, other=cast.bram)
    page = shown(cast, cast.bram, pair.get_absolute_url())
    assert "has not agreed to read what you write here" in page
    assert "<textarea" not in page


def test_a_nudge_says_send_and_not_publish(cast: Cast, pair: Conversation) -> None:
    page = cast.client_of(cast.bram).post(
        pair.get_absolute_url(), {"body": "You are such an idiot."}
    )
    assert page.status_code == 409
    assert "Before you send" in page.text
    assert "Send as it is" in page.text
    assert "only you see this" in page.text
    assert "publish" not in page.text.lower()


def test_a_draft_is_kept_by_a_button_and_while_one_types(cast: Cast, pair: Conversation) -> None:
    client, path = cast.client_of(cast.bram), pair.get_absolute_url()
    assert client.post(path, {"body": "Dear An", "keep": "1"})["Location"] == path
    assert "Dear An</textarea>" in shown(cast, cast.bram, path)
    quiet = client.post(path, {"body": "Dear Anna", "keep": "1"}, headers={"HX-Request": "true"})
    assert (quiet.status_code, stay_of(cast.bram, pair).draft) == (204, "Dear Anna")
    client.post(path, {"body": "", "keep": "1"})
    assert stay_of(cast.bram, pair).draft == ""
    assert client.post(path, {"body": "x" * 10_001, "keep": "1"}).status_code == 422


def test_a_draft_to_who_was_not_written_to_yet_is_kept_too(cast: Cast) -> None:
    befriend(cast.anna, cast.bram)
    path = f"/conversations/with/{cast.bram.pk}/"
    cast.client_of(cast.anna).post(path, {"body": "Dear", "keep": "1"})
    assert Participation.objects.get(member=cast.anna).draft == "Dear"
    assert "Dear" not in shown(cast, cast.bram, "/conversations/")


def test_whom_one_muted_is_folded_away(cast: Cast) -> None:
    made = group(cast.anna, cast.bram, cast.vendor)
    say(cast.anna, made, "Still here.")
    mute(by=cast.bram, member=cast.anna)
    page = shown(cast, cast.bram, made.get_absolute_url())
    assert "Hidden: you muted Anna de Wit. Show" in page
    leave(by=cast.anna, conversation=made)
    assert "Hidden: you muted Anna de Wit. Show" in shown(cast, cast.bram, made.get_absolute_url())


def test_an_invitation_shows_who_is_in_it_and_not_what_was_said(cast: Cast) -> None:
    made = group(cast.anna, cast.bram, cast.vendor, joined=False, title="Secret title")
    say(cast.anna, made, "Secret words.")
    page = shown(cast, cast.bram, made.get_absolute_url())
    assert "Anna de Wit invites you" in page
    assert "Vera Lindqvist" in page
    assert "Secret" not in page
    client = cast.client_of(cast.bram)
    assert client.post(f"{made.get_absolute_url()}join/").status_code == 302
    page = shown(cast, cast.bram, made.get_absolute_url())
    assert "Secret title" in page
    assert "Secret words." not in page


def test_a_group_is_started_added_to_renamed_and_left(cast: Cast) -> None:
    befriend(cast.bram, cast.anna, cast.vendor, cast.host)
    client = cast.client_of(cast.bram)
    people = [cast.anna.pk, cast.vendor.pk]
    client.post("/conversations/new/", {"people": people, "title": "Lunch"})
    made = Conversation.objects.get()
    path = made.get_absolute_url()
    assert client.post(f"{path}people/", {"member": cast.host.pk}).status_code == 302
    assert client.post(f"{path}title/", {"title": "Dinner"}).status_code == 302
    assert "Dinner" in client.get(path).text
    assert "Hilde Maes" in client.get(f"{path}people/").text
    assert "nothing after it" in client.get(f"{path}leave/").text
    assert client.post(f"{path}leave/").status_code == 302
    assert "You left" in client.get("/conversations/").text


def test_a_title_that_reads_badly_comes_back_with_why(cast: Cast) -> None:
    made = group(cast.bram, cast.anna, cast.vendor)
    path = f"{made.get_absolute_url()}title/"
    page = cast.client_of(cast.bram).post(path, {"title": "You are idiots"})
    assert page.status_code == 409
    assert 'value="You are idiots"' in page.text


def test_of_one_person_the_conversation_is_that_of_two(cast: Cast, pair: Conversation) -> None:
    answer = cast.client_of(cast.anna).post("/conversations/new/", {"people": [cast.bram.pk]})
    assert answer["Location"] == pair.get_absolute_url()


def test_read_marks_show_to_who_shares_them(cast: Cast, pair: Conversation) -> None:
    with by_hand():
        for member in (cast.anna, cast.bram):
            ContactWishes.objects.update_or_create(
                member=member, defaults={"shares_read_marks": True}
            )
    say(cast.bram, pair)
    mark = '<p class="quiet small">Read</p>'
    assert mark not in shown(cast, cast.bram, pair.get_absolute_url())
    shown(cast, cast.anna, pair.get_absolute_url())
    assert mark in shown(cast, cast.bram, pair.get_absolute_url())


def test_a_deleted_message_shows_as_a_mark(cast: Cast, pair: Conversation) -> None:
    sent = say(cast.bram, pair, "Never mind.")
    client = cast.client_of(cast.bram)
    assert "Never mind." in client.get(f"/messages/{sent.pk}/delete/").text
    assert client.post(f"/messages/{sent.pk}/delete/").status_code == 302
    page = shown(cast, cast.bram, pair.get_absolute_url())
    assert "Deleted by its author." in page
    assert "Never mind." not in page


def test_a_message_is_edited_on_a_page_of_its_own(cast: Cast, pair: Conversation) -> None:
    sent = say(cast.bram, pair, "At nine.")
    client, path = cast.client_of(cast.bram), f"/messages/{sent.pk}/edit/"
    assert "At nine.</textarea>" in client.get(path).text
    assert client.post(path, {"body": "At ten."})["Location"] == sent.get_absolute_url()
    assert "At ten." in shown(cast, cast.bram, sent.get_absolute_url())
    delete(by=cast.bram, message=sent)
    assert "This was deleted" in client.get(path).text


def test_a_search_leads_to_the_place(cast: Cast, pair: Conversation) -> None:
    sent = say(cast.anna, pair, "The panel met.")
    page = shown(cast, cast.bram, "/conversations/search/?q=panel")
    assert f"?at={sent.pk}#message-{sent.pk}" in page
    assert "To the newest" in shown(cast, cast.bram, sent.get_absolute_url())
    assert "Nothing found" in shown(cast, cast.bram, "/conversations/search/?q=apricot")


def test_who_has_to_agree_sees_to_whom_and_leaves_or_agrees(cast: Cast) -> None:
    made = group(cast.anna, cast.bram, cast.vendor)
    withdraw(by=cast.anna, other=cast.bram)
    page = shown(cast, cast.bram, made.get_absolute_url())
    assert "You have not agreed yet to read this person here" in page
    cast.client_of(cast.bram).post(f"{made.get_absolute_url()}join/")
    page = shown(cast, cast.bram, made.get_absolute_url())
    assert "You have not agreed yet" not in page


def many(author: Member, conversation: Conversation, number: int) -> None:
    with by_hand():
        Message.objects.bulk_create(
            Message(conversation=conversation, author=author, body="x", html="<p>x</p>")
            for _ in range(number)
        )


def queries_of(cast: Cast, member: Member, path: str) -> int:
    client = cast.client_of(member)
    client.get(path)
    with CaptureQueriesContext(connection) as seen:
        client.get(path)
    return len(seen)


def test_a_long_conversation_costs_as_many_queries_as_a_short_one(
    cast: Cast, pair: Conversation
) -> None:
    paths = (pair.get_absolute_url(), "/conversations/", "/conversations/search/?q=x")
    many(cast.anna, pair, 10)
    few = [queries_of(cast, cast.bram, path) for path in paths]
    many(cast.anna, pair, 990)
    assert [queries_of(cast, cast.bram, path) for path in paths] == few
    assert all(number <= 8 for number in few)


def test_many_conversations_cost_as_many_queries_as_one(cast: Cast, pair: Conversation) -> None:
    say(cast.anna, pair)
    few = queries_of(cast, cast.anna, "/conversations/")
    befriend(cast.anna, cast.vendor, cast.host, cast.second_host)
    for other in (cast.vendor, cast.host, cast.second_host):
        say(cast.anna, between(cast.anna, other))
        start_group(by=cast.anna, others=[cast.bram, other], title="")
    keep_draft(by=cast.anna, conversation=pair, body="And")
    assert queries_of(cast, cast.anna, "/conversations/") == few <= 8
