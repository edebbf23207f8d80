"""Notices of illegal content, by anyone (Digital Services Act, article 16)."""

from __future__ import annotations

import pytest
from django.core.mail import EmailMultiAlternatives
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.answer import Refused
from comity.care import actions
from comity.care.evidence import is_intact
from comity.care.jobs import send_notice_answer, send_receipt
from comity.care.models import Ground, IllegalContentNotice, Outcome, Source
from comity.care.ruling import Ruling
from comity.care.tests.matters import decided, told
from comity.care.tests.threads import contribution
from comity.doors import limits
from comity.talk.models import Contribution
from tests.cast import Cast, by_hand

FORM = {
    "explanation": "It copies a whole chapter of my book.",
    "law": "Auteurswet, artikel 1",
    "name": "Lou Peters",
    "email": "lou@example.com",
    "good_faith": "on",
}


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Bram wrote."""
    return contribution(cast.bram, cast.conversation)


def sent(cast: Cast, url: str, **more: object) -> IllegalContentNotice:
    client = cast.client_of(None)
    assert client.post("/illegal-content/", {"urls": url, **FORM, **more}).status_code == 302
    return IllegalContentNotice.objects.get()


def address(text: Contribution) -> str:
    return f"http://localhost:8000/c/{text.pk}/"


def test_anyone_sends_one_and_gets_its_number(cast: Cast, text: Contribution) -> None:
    client = cast.client_of(None)
    page = client.post("/illegal-content/", {"urls": address(text), **FORM}, follow=True)
    made = IllegalContentNotice.objects.get()
    assert made.pk in page.content.decode()
    assert (made.case.subject, made.case.about_id) == (cast.bram, text.pk)
    assert made.snapshot["body"] == "Hoe doe jij dat?"
    assert is_intact(made.snapshot)
    assert "case-for-hosts" in told(cast.host)


def test_hosts_read_what_stood_at_each_place(cast: Cast, text: Contribution) -> None:
    other = contribution(cast.bram, cast.public, title="Elders", body="Nog een hoofdstuk.")
    made = sent(cast, f"{address(text)}\n{address(other)}")
    with by_hand():
        Contribution.objects.update(body="Niets aan de hand.")
    page = cast.client_of(cast.host).get(made.case.get_absolute_url()).content.decode()
    assert text.body in page
    assert "Nog een hoofdstuk." in page


def test_any_address_is_accepted_and_one_from_elsewhere_is_about_nothing_here(cast: Cast) -> None:
    made = sent(cast, "https://elsewhere.example/page\nhttps://elsewhere.example/other")
    assert made.urls == ["https://elsewhere.example/page", "https://elsewhere.example/other"]
    assert (made.case.subject, made.snapshot) == (None, {})


@pytest.mark.parametrize("missing", ["explanation", "name", "email", "good_faith", "urls"])
def test_what_the_law_asks_for_is_asked_for(cast: Cast, text: Contribution, missing: str) -> None:
    given = {"urls": address(text), **FORM, missing: ""}
    assert cast.client_of(None).post("/illegal-content/", given).status_code == 422
    assert not IllegalContentNotice.objects.exists()


def test_about_abuse_of_children_nobody_has_to_say_who_they_are(
    cast: Cast, text: Contribution
) -> None:
    made = sent(cast, address(text), name="", email="", concerns_abuse_of_children="on")
    assert (made.name, made.email) == ("", "")


def test_its_sender_gets_a_receipt_and_then_the_decision(
    cast: Cast, text: Contribution, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    made = sent(cast, address(text))
    send_receipt(notice_id=made.pk)
    send_receipt(notice_id=made.pk)
    assert [mail.to for mail in mailoutbox] == [["lou@example.com"]]
    assert made.pk in mailoutbox[0].body
    ruling = Ruling(
        Outcome.BREACH, "A chapter.", "It is not yours.", ground=Ground.LAW, law="Auteurswet, 1"
    )
    decision = decided(cast.host, made.case, ruling)
    job = ProcrastinateJob.objects.get(task_name="comity.care.send_notice_answer")
    send_notice_answer(**job.args)
    assert "A person looked" in mailoutbox[1].body
    assert cast.bram.name not in mailoutbox[1].body
    assert decision.source == Source.ARTICLE_16
    made.refresh_from_db()
    assert made.answered_at is not None


def test_programs_send_one_without_a_token(cast: Cast, text: Contribution) -> None:
    body = {"urls": [address(text)], "explanation": "It is mine.", "good_faith": True}
    reply = cast.api_of(None).post("/illegal-content-notices", body)
    assert reply.status_code == 201
    assert reply.json()["id"] == IllegalContentNotice.objects.get().pk
    for broken in ({**body, "good_faith": False}, {**body, "urls": []}, {"urls": [address(text)]}):
        assert cast.api_of(None).post("/illegal-content-notices", broken).status_code == 422


def test_a_flood_is_slowed(cast: Cast) -> None:
    given = actions.Notified(["https://elsewhere.example/"], "It is illegal.")
    for _ in range(limits.NOTICES.burst):
        actions.notify(given=given, address="192.0.2.1")
    with pytest.raises(Refused) as refused:
        actions.notify(given=given, address="192.0.2.1")
    assert refused.value.kind == "rate-limit"
    assert actions.notify(given=given, address="192.0.2.2").pk


def test_who_was_set_aside_is_heard_here_all_the_same(cast: Cast, text: Contribution) -> None:
    actions.set_aside(by=cast.host, member=cast.anna, reason="Every day.")
    made = actions.alert(
        by=cast.anna,
        category="courtesy",
        text="Weer.",
        about_type="contribution",
        about_id=text.pk,
    )
    assert made.set_aside
    assert "alert-for-hosts" not in told(cast.host)
    danger = actions.alert(by=cast.anna, category="danger", text="Nu.")
    assert not danger.set_aside
    assert "urgent-alert-for-hosts" in told(cast.host)
    assert sent(cast, address(text)).case_id == made.case_id
    assert "case-for-hosts" in told(cast.host)


def test_taken_back_they_are_heard_like_everyone(cast: Cast, text: Contribution) -> None:
    actions.set_aside(by=cast.host, member=cast.anna, reason="Every day.")
    assert actions.take_back(by=cast.second_host, member=cast.anna)
    assert not actions.alert(by=cast.anna, category="courtesy", text="Weer.").set_aside
    with pytest.raises(Refused):
        actions.set_aside(by=cast.host, member=cast.second_host, reason="Never.")
