"""What the page of a case shows around it: the person, what came before, what to do next; and the
pages of whom it concerns."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from comity.care import actions
from comity.care.models import Case, CaseEvent, EventPayload, Objection
from comity.care.tests.matters import (
    NOTHING,
    alerted,
    breach,
    case_of,
    decided,
    planned,
    statement,
)
from comity.care.tests.threads import contribution
from comity.people.models import Member
from comity.standing.models import MeasureKind
from comity.talk.actions import return_
from comity.talk.models import Contribution, Held
from tests.cast import Cast, by_hand

K = MeasureKind
RULING = {
    "outcome": "no_breach",
    "facts": "We read it.",
    "explanation": "It is blunt.",
    "ground": "code",
    "harm": "ILLEGAL_OR_HARMFUL_SPEECH",
}


@pytest.fixture
def text(cast: Cast) -> Contribution:
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    return case_of(alerted(cast.anna, text))


@pytest.fixture
def desk(cast: Cast) -> Client:
    """Samir at the desk, who reads English."""
    return cast.client_of(cast.second_host)


def shown(client: Client, path: str) -> str:
    reply = client.get(path)
    assert reply.status_code == 200, path
    return reply.content.decode()


def aside(client: Client, case: Case) -> str:
    """What stands beside the case."""
    return shown(client, case.get_absolute_url()).split("<aside")[1].split("</aside>")[0]


def test_the_first_time_a_reminder_is_suggested(desk: Client, case: Case) -> None:
    beside = aside(desk, case)
    assert "A reminder" in beside
    assert "/code/#courtesy" in beside
    assert "Earlier cases" not in beside


def test_what_was_decided_before_is_there_and_raises_the_suggestion(
    cast: Cast, desk: Client, case: Case
) -> None:
    decided(cast.host, case, breach(planned(K.WARNING)))
    again = case_of(alerted(cast.vendor, contribution(cast.bram, cast.conversation)))
    beside = aside(desk, again)
    assert case.name in beside
    assert "A warning" in beside
    assert "No publishing" in beside


def test_an_earlier_case_that_this_host_may_not_know_of_is_not_there(
    cast: Cast, desk: Client, case: Case
) -> None:
    actions.recuse(by=cast.second_host, case=case, ground="A friend.")
    decided(cast.host, Case.objects.get(pk=case.pk), breach(planned(K.WARNING)))
    again = case_of(alerted(cast.vendor, contribution(cast.bram, cast.conversation)))
    beside = aside(desk, again)
    assert case.name not in beside
    assert "A warning" not in beside
    assert "A reminder" in beside


def test_someone_elses_cases_are_not_mixed_in(cast: Cast, desk: Client, case: Case) -> None:
    decided(cast.host, case, breach(planned(K.BAN)))
    other = case_of(alerted(cast.bram, contribution(cast.vendor, cast.conversation)))
    assert case.name not in aside(desk, other)


def test_no_more_than_ten_earlier_cases(cast: Cast, desk: Client, text: Contribution) -> None:
    for n in range(12):
        by = (cast.anna, cast.vendor)[n % 2]
        decided(cast.host, case_of(alerted(by, text)), NOTHING)
    assert aside(desk, case_of(alerted(cast.anna, text))).count("/desk/cases/") == 10


def test_what_happened_stands_there_in_its_order(cast: Cast, desk: Client, case: Case) -> None:
    actions.take(by=cast.host, case=case)
    actions.note(by=cast.host, case=case, text="Seen before.")
    beside = aside(desk, case)
    steps = ["opened", "an alert came in", "taken", "a note"]
    places = [beside.index(f"{step}") for step in steps]
    assert places == sorted(places)


def test_a_case_about_nobody_offers_no_measure(cast: Cast, desk: Client) -> None:
    case = case_of(alerted(cast.anna))
    page = shown(desk, case.get_absolute_url())
    for form in ("hearing/", "intervene/"):
        assert form not in page
    assert "recuse/" in page
    assert "nobody in particular" in shown(desk, f"{case.get_absolute_url()}decide/")


def test_danger_shows_what_the_law_asks_and_keeps_what_was_done(cast: Cast, desk: Client) -> None:
    case = case_of(alerted(cast.anna, category="danger"))
    page = shown(desk, case.get_absolute_url())
    assert "article 18" in page
    path = f"{case.get_absolute_url()}emergency/"
    assert desk.post(path, {"text": "Called the police at 14:05."}).status_code == 302
    event = CaseEvent.objects.get(case=case, kind="emergency")
    assert event.actor == cast.second_host
    kept = EventPayload.objects.get(event=event)
    assert kept.content == {"text": "Called the police at 14:05."}


def test_what_is_not_urgent_shows_no_police(desk: Client, case: Case) -> None:
    assert "article 18" not in shown(desk, case.get_absolute_url())


def test_details_are_shown_as_they_were_told(cast: Cast, desk: Client) -> None:
    details = actions.Details(
        place="By the bar",
        happened_at="About nine",
        ongoing=True,
        people="A tall man",
        witnesses="Two others",
        on_behalf_of="A colleague",
        wish="That he stops",
    )
    page = shown(desk, case_of(alerted(cast.anna, details=details)).get_absolute_url())
    for said in ("By the bar", "About nine", "A tall man", "Two others", "That he stops", "Yes"):
        assert said in page


def test_what_someone_wrote_is_never_markup(cast: Cast, desk: Client) -> None:
    """With the CSP off as well (CVE-2021-39161)."""
    evil = "<script>alert(1)</script><b onmouseover=x>"
    details = actions.Details(place=evil, people=evil, wish=evil)
    case = case_of(alerted(cast.anna, details=details))
    actions.note(by=cast.host, case=case, text=evil)
    page = shown(desk, case.get_absolute_url())
    assert "<script>alert" not in page
    assert "<b onmouseover" not in page
    assert page.count("&lt;script&gt;alert(1)") >= 4


def test_a_decided_case_can_be_opened_by_new_facts_only(
    cast: Cast, desk: Client, case: Case
) -> None:
    decided(cast.host, case, NOTHING)
    page = shown(desk, case.get_absolute_url())
    assert "decide/" not in page
    assert "reopen/" in page
    here = case.get_absolute_url()
    assert desk.post(f"{here}decide/", RULING).status_code == 409
    assert desk.post(f"{here}reopen/", {"text": "There is a recording."}).status_code == 302
    assert "decide/" in shown(desk, here)


def test_suggestions_are_filled_in_and_chosen_freely(cast: Cast, desk: Client) -> None:
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation), "touch"))
    page = shown(desk, f"{case.get_absolute_url()}decide/")
    assert page.count("checked") >= 2
    assert 'value="no-harassment" ' in page
    assert "You wrote or did something" in page


def test_the_explanation_begins_in_the_language_of_the_person(cast: Cast, desk: Client) -> None:
    case = case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation)))
    page = shown(desk, f"{case.get_absolute_url()}decide/")
    assert "You wrote or did something" not in page


def test_what_was_asked_of_someone_says_nothing_of_the_case(cast: Cast, case: Case) -> None:
    until = timezone.now() + timedelta(days=3)
    asked = actions.ask(by=cast.host, case=case, question="What did you mean?", until=until)
    page = shown(cast.client_of(cast.bram), f"/hearings/{asked.pk}/")
    assert "What did you mean?" in page
    for secret in (case.name, case.code_name, cast.anna.name, cast.host.name):
        assert secret not in page


def test_after_its_time_a_question_is_answered_no_more(cast: Cast, case: Case) -> None:
    until = timezone.now() + timedelta(days=3)
    asked = actions.ask(by=cast.host, case=case, question="What did you mean?", until=until)
    with time_machine.travel(until + timedelta(hours=1)):
        client = cast.client_of(cast.bram)
        assert "<textarea" not in shown(client, f"/hearings/{asked.pk}/")
        reply = client.post(f"/hearings/{asked.pk}/", {"text": "Too late."})
    assert reply.status_code == 409
    assert "Too late." in reply.content.decode()


def test_ones_decisions_on_one_page(cast: Cast, case: Case) -> None:
    made = decided(cast.host, case, breach(planned(K.LIMIT_POSTING, 3)))
    page = shown(cast.client_of(cast.bram), "/decisions/")
    assert f"/decisions/{made.pk}/" in page
    assert "You cannot publish" in page
    actions.object_to(by=cast.bram, statement=statement(cast.bram, made), text="No.")
    assert "your objection waits" in shown(cast.client_of(cast.bram), "/decisions/")


def test_who_has_none_reads_what_would_be_there(cast: Cast) -> None:
    page = shown(cast.client_of(cast.vendor), "/decisions/")
    assert "The hosts decided nothing about you" in page


def test_the_answer_to_an_objection_names_who_gave_it(cast: Cast, case: Case) -> None:
    made = decided(cast.host, case, breach(planned(K.WARNING)))
    words = actions.object_to(by=cast.bram, statement=statement(cast.bram, made), text="No.")
    actions.decide_objection(
        by=cast.second_host,
        objection=words,
        outcome=Objection.Outcome.UPHELD,
        explanation="I read it anew.",
    )
    page = shown(cast.client_of(cast.bram), f"/decisions/{made.pk}/")
    assert "I read it anew." in page
    assert cast.second_host.name in page
    assert "Why do you disagree?" not in page


def test_objecting_to_a_return_from_its_page(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation, state="held")
    held = Held(contribution=text, author=cast.bram, findings=[])
    with by_hand():
        held.save()
    return_(by=cast.host, held=held, reason="Say it without the name.")
    client = cast.client_of(cast.bram)
    assert "Say it without the name." in shown(client, f"/objections/{held.pk}/")
    assert client.post(f"/objections/{held.pk}/", {"text": ""}).status_code == 422
    assert client.post(f"/objections/{held.pk}/", {"text": "There is none."}).status_code == 302
    assert client.post(f"/objections/{held.pk}/", {"text": "Again."}).status_code == 409


def members(cast: Cast) -> list[Member]:
    return [cast.anna, cast.vendor, cast.applicant, cast.newcomer]


def test_nobody_else_reads_any_of_it(cast: Cast, case: Case) -> None:
    until = timezone.now() + timedelta(days=3)
    asked = actions.ask(by=cast.host, case=case, question="What did you mean?", until=until)
    made = decided(cast.host, case, breach(planned(K.WARNING)))
    for member in members(cast):
        client = cast.client_of(member)
        for path in (f"/hearings/{asked.pk}/", f"/decisions/{made.pk}/"):
            assert client.get(path).status_code == 404
            assert client.post(path, {"text": "Mine."}).status_code == 404
