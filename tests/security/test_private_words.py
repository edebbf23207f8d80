"""Nobody else reads a message: no host, no page of the desk, no row and no log line but the message
itself, and what somebody in it chose to alert on (clause no-harassment)."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection

from comity.answer import Refused
from comity.care.evidence import is_intact
from comity.care.models import Alert
from comity.charter.models import Hint
from comity.conversations.actions import delete, edit, keep_draft, send
from comity.conversations.models import Conversation, Message
from comity.conversations.tests.scene import between, group, say
from comity.talk.composing import Draft
from tests.cast import Cast

HARSH = "You are such an idiot, apricot."
WORD = "apricot"


@pytest.fixture
def conversation(cast: Cast) -> Conversation:
    """Of Anna and Bram."""
    return between(cast.anna, cast.bram)


def rows_with(word: str) -> Iterator[str]:
    """Every table of the database in which a row holds a word."""
    for model in apps.get_models(include_auto_created=True):
        table = model._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT 1 FROM "{table}" AS t WHERE t::text ILIKE %s', [f"%{word}%"])
            if cursor.fetchone():
                yield table


def nudged(cast: Cast, conversation: Conversation) -> str:
    """Send what reads as an insult; returns the confirmation with which it passes."""
    with pytest.raises(Refused) as refused:
        send(by=cast.anna, conversation=conversation, draft=Draft(HARSH))
    assert refused.value.confirmation is not None
    return refused.value.confirmation


def test_of_a_nudged_message_no_row_and_no_line_holds_a_word(
    cast: Cast, conversation: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    nudged(cast, conversation)
    assert list(rows_with(WORD)) == []
    assert not Hint.objects.exists()
    assert WORD not in caplog.text


def test_of_a_confirmed_message_only_the_message_holds_it(
    cast: Cast, conversation: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    confirmation = nudged(cast, conversation)
    send(by=cast.anna, conversation=conversation, draft=Draft(HARSH), confirmation=confirmation)
    assert list(rows_with(WORD)) == ["conversations_message"]
    assert list(rows_with("idiot")) == ["conversations_message"]
    assert not Hint.objects.exists()
    assert WORD not in caplog.text


def test_the_same_holds_through_the_pages_where_a_draft_is_kept(
    cast: Cast, conversation: Conversation
) -> None:
    client = cast.client_of(cast.anna)
    answer = client.post(conversation.get_absolute_url(), {"body": HARSH})
    assert answer.status_code == 409
    assert list(rows_with(WORD)) == ["conversations_participation"]
    confirmation = answer.context["form"].refused.confirmation
    client.post(conversation.get_absolute_url(), {"body": HARSH, "confirmation": confirmation})
    assert list(rows_with(WORD)) == ["conversations_message"]


def test_a_confirmation_is_good_for_this_text_here_by_this_author(
    cast: Cast, conversation: Conversation
) -> None:
    confirmation = nudged(cast, conversation)
    other = between(cast.anna, cast.vendor)
    for by, where, words in (
        (cast.bram, conversation, HARSH),
        (cast.anna, other, HARSH),
        (cast.anna, conversation, f"{HARSH} Truly."),
    ):
        with pytest.raises(Refused) as refused:
            send(by=by, conversation=where, draft=Draft(words), confirmation=confirmation)
        assert refused.value.is_nudge


def test_of_an_edited_and_of_a_deleted_message_the_old_words_are_nowhere(
    cast: Cast, conversation: Conversation
) -> None:
    sent = say(cast.anna, conversation, "An apricot.")
    edit(by=cast.anna, message=sent, draft=Draft("A plum."))
    assert list(rows_with(WORD)) == []
    delete(by=cast.anna, message=sent)
    assert list(rows_with("plum")) == []


@pytest.mark.parametrize("who", ["host", "second_host"])
def test_no_page_and_no_program_of_a_host_shows_a_message(
    cast: Cast, conversation: Conversation, who: str
) -> None:
    say(cast.anna, conversation, "An apricot.")
    keep_draft(by=cast.anna, conversation=conversation, body="Another apricot.")
    client, api = cast.client_of(getattr(cast, who)), cast.api_of(getattr(cast, who))
    pages = ["/conversations/", "/conversations/search/?q=apricot", "/desk/", "/desk/alerts/"]
    pages += [f"/members/{cast.anna.pk}/", conversation.get_absolute_url(), "/notices/"]
    for path in pages:
        assert "n apricot" not in client.get(path).text, path
    for path in ("/conversations", "/messages?q=apricot", "/desk/alerts", "/me/export"):
        assert "n apricot" not in api.get(path).text, path


def test_the_export_of_the_other_holds_no_word_of_it(
    cast: Cast, conversation: Conversation
) -> None:
    say(cast.anna, conversation, "An apricot.")
    assert "apricot" not in cast.api_of(cast.bram).get("/me/export").text
    (mine,) = cast.api_of(cast.anna).get("/me/export").json()["messages"]
    assert (mine["body"], mine["to"]) == ("An apricot.", ["bram"])


def alerted(cast: Cast, message: Message, **around: int) -> int:
    about = {"type": "message", "id": message.pk, **around}
    given = {"about": about, "category": "no-harassment", "text": "Have a look."}
    return cast.api_of(cast.bram).post("/alerts", given).status_code


def test_an_alert_shows_the_hosts_what_its_reporter_chose_and_no_more(
    cast: Cast, conversation: Conversation
) -> None:
    sent = [say(cast.anna, conversation, f"Line {n}.") for n in range(6)]
    assert alerted(cast, sent[3], before=1, after=0) == 201
    alert = Alert.objects.get()
    assert (alert.about_type, alert.about_id, alert.subject) == (
        "message",
        sent[3].pk,
        cast.anna,
    )
    assert alert.snapshot["body"] == "Line 3."
    assert [each["body"] for each in alert.snapshot["before"]] == ["Line 2."]
    assert alert.snapshot["after"] == []
    assert conversation.pk not in json.dumps(alert.snapshot)
    assert is_intact(alert.snapshot)
    shown = cast.client_of(cast.host).get(f"/desk/alerts/{alert.pk}/").text
    assert "Line 3." in shown
    assert "Line 2." in shown
    assert "Line 4." not in shown


def test_nobody_alerts_on_what_they_cannot_read(cast: Cast, conversation: Conversation) -> None:
    other = say(cast.anna, between(cast.anna, cast.vendor))
    gone = say(cast.anna, conversation)
    delete(by=cast.anna, message=gone)
    early = say(cast.anna, group(cast.anna, cast.bram, cast.vendor, joined=False))
    for message in (other, gone, early):
        assert alerted(cast, message) == 404


@pytest.mark.parametrize("around", [{"before": 11}, {"after": -1}, {"after": "x"}])
def test_no_more_than_ten_go_along_on_either_side(
    cast: Cast, conversation: Conversation, around: dict[str, int]
) -> None:
    assert alerted(cast, say(cast.anna, conversation), **around) == 422


def test_around_a_message_goes_nothing_that_its_reporter_could_not_read(cast: Cast) -> None:
    conversation = group(cast.anna, cast.bram, cast.vendor, joined=False)
    say(cast.anna, conversation, "Before you came.")
    cast.api_of(cast.bram).post(f"/conversations/{conversation.pk}/join")
    assert alerted(cast, say(cast.anna, conversation), before=10) == 201
    assert Alert.objects.get().snapshot["before"] == []


@pytest.fixture
def talked(cast: Cast, conversation: Conversation) -> Message:
    """The middle of what Anna said."""
    return [say(cast.anna, conversation, f"Line {n}.") for n in range(3)][1]


def test_what_goes_along_is_seen_before_it_is_sent(cast: Cast, talked: Message) -> None:
    client, path = cast.client_of(cast.bram), f"/alerts/new/?about=message:{talked.pk}"
    page = client.get(path)
    assert "Line 1." in page.text
    assert "Line 0." not in page.text
    given = {"category": "no-harassment", "text": "Have a look.", "before": "1", "after": "0"}
    given["seen"] = page.context["about"].snapshot["sha256"]
    page = client.post(path, given)
    assert page.status_code == 200
    assert "Line 0." in page.text
    assert "Have a look." in page.text
    assert not Alert.objects.exists()
    given["seen"] = page.context["about"].snapshot["sha256"]
    assert client.post(path, given).status_code == 302
    assert [one["body"] for one in Alert.objects.get().snapshot["before"]] == ["Line 0."]


def test_who_only_looks_is_not_told_what_is_missing_and_loses_nothing(
    cast: Cast, talked: Message
) -> None:
    path = f"/alerts/new/?about=message:{talked.pk}"
    given = {"look": "1", "text": "He wrote", "before": "1", "after": "1"}
    page = cast.client_of(cast.bram).post(path, given)
    assert page.status_code == 200
    assert all(words in page.text for words in ("Line 0.", "Line 2.", "He wrote"))
    assert "errorlist" not in page.text
