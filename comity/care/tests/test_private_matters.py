"""What was said in private and alerted to hosts becomes a case, with just the words that its
reporter showed (clauses care-for-each-other and consent-before-contact)."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.care import actions, queries
from comity.care.evidence import Around, is_intact
from comity.care.models import Alert, Case, Decision, Statement
from comity.care.tests.matters import again, breach, case_of, decided, planned, told
from comity.contact.actions import ask, decline, withdraw_request
from comity.contact.models import ContactRequest
from comity.conversations.actions import delete, edit
from comity.conversations.models import Conversation, Message
from comity.conversations.tests.scene import between, group, say
from comity.standing.models import MeasureKind, Planned
from comity.talk.composing import Draft
from tests.cast import Cast

K = MeasureKind
REASON = "Your story about the quiet week stays with me; may I ask more?"
HARD = "You should be ashamed of it."


@pytest.fixture
def talk(cast: Cast) -> Conversation:
    """Anna and Bram talk, and Bram says something hard in between."""
    found = between(cast.anna, cast.bram)
    say(cast.anna, found, "Did you read it?")
    return found


@pytest.fixture
def hard(cast: Cast, talk: Conversation) -> Message:
    return say(cast.bram, talk, HARD)


@pytest.fixture
def request_(cast: Cast) -> ContactRequest:
    """Bram asks Anna to get in touch."""
    return ask(by=cast.bram, to=cast.anna, reason=REASON)


def about_message(cast: Cast, message: Message, around: Around | None = None) -> Alert:
    return actions.alert(
        by=cast.anna,
        category="no-harassment",
        text="This is not kind.",
        about_type="message",
        about_id=message.pk,
        around=around or Around(),
    )


def about_request(cast: Cast, request: ContactRequest) -> Alert:
    return actions.alert(
        by=cast.anna,
        category="consent-before-contact",
        text="I do not want this.",
        about_type="request",
        about_id=request.pk,
    )


def test_a_message_opens_a_case_about_who_wrote_it(cast: Cast, hard: Message) -> None:
    case = case_of(about_message(cast, hard))
    assert (case.subject, case.about_type, case.about_id) == (cast.bram, "message", hard.pk)


def test_a_request_opens_a_case_about_who_asked(cast: Cast, request_: ContactRequest) -> None:
    case = case_of(about_request(cast, request_))
    assert (case.subject, case.about_type) == (cast.bram, "request")


def test_what_is_alerted_about_one_person_comes_together(
    cast: Cast, request_: ContactRequest, hard: Message
) -> None:
    first, second = about_message(cast, hard), about_request(cast, request_)
    assert first.case_id == second.case_id
    assert Case.objects.count() == 1


def test_the_case_shows_the_words_that_were_shown_and_no_others(
    cast: Cast, talk: Conversation, hard: Message
) -> None:
    say(cast.anna, talk, "Nobody else may read this.")
    case = case_of(about_message(cast, hard, Around(before=1)))
    page = cast.client_of(cast.host).get(case.get_absolute_url()).content.decode()
    assert HARD in page
    assert "Did you read it?" in page
    assert "Nobody else may read this." not in page


def test_hosts_get_no_way_into_the_conversation(
    cast: Cast, talk: Conversation, hard: Message
) -> None:
    case = case_of(about_message(cast, hard))
    client, api = cast.client_of(cast.host), cast.api_of(cast.host)
    assert talk.pk not in client.get(case.get_absolute_url()).content.decode()
    assert client.get(f"/conversations/{talk.pk}/").status_code == 404
    assert api.get(f"/conversations/{talk.pk}/messages").status_code == 404


@pytest.mark.parametrize("change", ["edited", "deleted"])
def test_editing_or_deleting_it_afterwards_loses_nothing(
    cast: Cast, hard: Message, change: str
) -> None:
    raised = about_message(cast, hard)
    if change == "edited":
        edit(by=cast.bram, message=hard, draft=Draft("Have a good day."))
    else:
        delete(by=cast.bram, message=hard)
    raised.refresh_from_db()
    assert raised.snapshot["body"] == HARD
    assert is_intact(raised.snapshot)
    page = cast.client_of(cast.host).get(case_of(raised).get_absolute_url())
    assert HARD in page.content.decode()


@pytest.mark.parametrize("change", ["withdrawn", "declined"])
def test_a_request_that_is_gone_is_still_in_the_case(
    cast: Cast, request_: ContactRequest, change: str
) -> None:
    raised = about_request(cast, request_)
    if change == "withdrawn":
        withdraw_request(by=cast.bram, request=request_)
    else:
        decline(by=cast.anna, request=request_)
    page = cast.client_of(cast.host).get(case_of(raised).get_absolute_url())
    assert REASON in page.content.decode()


@pytest.mark.parametrize("who", ["vendor", "host", "newcomer"])
def test_nobody_alerts_on_what_they_may_not_read(cast: Cast, hard: Message, who: str) -> None:
    about = {"type": "message", "id": hard.pk}
    given = {"about": about, "category": "courtesy", "text": "Look at this."}
    assert cast.api_of(getattr(cast, who)).post("/alerts", given).status_code == 404
    assert not Alert.objects.exists()


def test_a_host_in_the_conversation_who_is_alerted_on_is_in_conflict(cast: Cast) -> None:
    circle = group(cast.anna, cast.bram, cast.host)
    case = case_of(about_message(cast, say(cast.host, circle, HARD)))
    assert not queries.knows(cast.host, case)
    assert queries.knows(cast.second_host, case)


def test_a_measure_follows_like_from_any_other_case(cast: Cast, hard: Message) -> None:
    case = case_of(about_message(cast, hard))
    apart = Planned(K.NO_CONTACT, target_type="member", target_id=cast.anna.pk)
    decided(cast.host, case, breach(planned(K.LIMIT_CONTACTING, 7), apart))
    address = f"/conversations/{hard.conversation_id}/messages"
    reply = cast.api_of(again(cast.bram)).post(address, {"body": "Sorry."})
    assert reply.status_code == 403
    assert "decision" in told(cast.bram)


def test_a_message_is_not_a_text_that_hosts_remove(cast: Cast, hard: Message) -> None:
    """What two say in private stays theirs: hosts decide about people, not about their letters."""
    case = case_of(about_message(cast, hard))
    removal = Planned(K.REMOVE, target_type="message", target_id=hard.pk)
    with pytest.raises(Refused) as refused:
        decided(cast.host, case, breach(removal))
    assert refused.value.kind == "validation"
    assert not Decision.objects.exists()
    hard.refresh_from_db()
    assert hard.body == HARD


def test_the_statement_quotes_nothing_of_who_alerted(cast: Cast, hard: Message) -> None:
    case = case_of(about_message(cast, hard, Around(before=1)))
    decided(cast.host, case, breach(planned(K.WARNING)))
    said = " ".join(part["text"] for part in Statement.objects.get(member=cast.bram).parts)
    for secret in (cast.anna.name, cast.anna.handle, "Did you read it?", "This is not kind."):
        assert secret not in said


def test_it_happened_when_it_was_said(cast: Cast, hard: Message) -> None:
    """The code that was in force then counts, not the one of the day on which it was alerted."""
    case = case_of(about_message(cast, hard))
    assert queries.happened_at(case) == hard.sent_at


def test_a_request_happened_when_it_was_made(cast: Cast, request_: ContactRequest) -> None:
    assert queries.happened_at(case_of(about_request(cast, request_))) == request_.asked_at
