"""A request in a mail, and answering it from there without signing in (clause
consent-before-contact)."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.boundaries.models import Stop
from comity.contact import actions
from comity.contact.models import ContactRequest
from comity.contact.tests.asking import GRAVE, REASON, asked, fresh
from comity.contact.tokens import path_to_answer
from comity.notices.jobs import send_notice_mail
from comity.people.models import Company, Member
from tests.cast import Cast, by_hand

Mails = list[EmailMultiAlternatives]


def mailed(outbox: Mails, to: str) -> EmailMultiAlternatives:
    """The newest mail to an address, once everything waiting went out."""
    for job in ProcrastinateJob.objects.filter(task_name="comity.notices.send_notice_mail"):
        send_notice_mail(**job.args)
    return [mail for mail in outbox if mail.to == [to]][-1]


def link(mail: EmailMultiAlternatives) -> str:
    found = re.search(r"/contact/answer/\S+?/(?=\s|\")", str(mail.body))
    assert found, mail.body
    return found[0]


@pytest.fixture
def request_(cast: Cast) -> ContactRequest:
    """Vera, of a vendor, asks Bram."""
    return asked(cast.vendor, cast.bram)


def test_the_mail_says_who_asks_from_where_and_why(
    cast: Cast, request_: ContactRequest, mailoutbox: Mails
) -> None:
    mail = mailed(mailoutbox, "bram@example.org")
    who = "Vera Lindqvist (Feedbackly Tools, vendor) asks to get in touch with you."
    assert mail.subject == who
    for text in (str(mail.body), str(mail.alternatives[0][0])):
        assert who in text
        assert REASON in text
        assert "vera@example.org" not in text
    assert "vera" not in str(mail.message()["From"]).lower()
    assert mail.reply_to == []


def test_it_is_in_the_language_of_who_is_asked(cast: Cast, mailoutbox: Mails) -> None:
    asked(cast.vendor, cast.anna)
    mail = mailed(mailoutbox, "anna@example.org")
    assert "Vera Lindqvist (Feedbackly Tools, aanbieder) wil graag contact met je." in mail.subject


def test_a_company_that_reads_as_an_address_becomes_no_link(cast: Cast, mailoutbox: Mails) -> None:
    with by_hand():
        Company.objects.filter(pk=cast.anna.company_id).update(name="www.evil.example")
    anna = Member.objects.get(pk=cast.anna.pk)
    asked(anna, cast.bram)
    assert "www.evil.example" not in mailed(mailoutbox, "bram@example.org").subject


def test_looking_at_the_link_does_nothing_and_the_button_acts(
    cast: Cast, request_: ContactRequest, mailoutbox: Mails
) -> None:
    path, stranger = link(mailed(mailoutbox, "bram@example.org")), Client()
    page = stranger.get(path)
    assert (page.status_code, REASON in page.content.decode()) == (200, True)
    assert "no-store" in page["Cache-Control"]
    assert fresh(request_).now == "waiting"
    assert stranger.post(path, {"do": "accept"}).status_code == 200
    assert fresh(request_).now == "accepted"


@pytest.mark.parametrize(("do", "stops"), [("decline", 0), ("stop", 1)])
def test_it_declines_and_stops_too(
    cast: Cast, request_: ContactRequest, do: str, stops: int
) -> None:
    answer = Client().post(path_to_answer(request_), {"do": do, "tell": "next"})
    assert answer.status_code == 200
    assert fresh(request_).now == "declined"
    assert Stop.objects.filter(by=cast.bram, member=cast.vendor).count() == stops


def test_a_browser_without_a_session_passes_the_check_against_forgery(
    cast: Cast, request_: ContactRequest
) -> None:
    browser, path = Client(enforce_csrf_checks=True), path_to_answer(request_)
    assert browser.post(path, {"do": "accept"}).status_code == 403
    page = browser.get(path).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token
    given = {"do": "accept", "csrfmiddlewaretoken": token[1]}
    assert browser.post(path, given).status_code == 200


def dead(path: str) -> bool:
    browser = Client()
    codes = {browser.get(path).status_code, browser.post(path, {"do": "accept"}).status_code}
    return codes == {410}


@pytest.mark.parametrize("answer", [actions.accept, actions.decline])
def test_the_link_dies_with_the_answer(
    cast: Cast, request_: ContactRequest, answer: object
) -> None:
    path = path_to_answer(request_)
    answer(by=cast.bram, request=request_)  # type: ignore[operator]
    assert dead(path)


def test_the_link_dies_when_the_request_is_taken_back(cast: Cast, request_: ContactRequest) -> None:
    path = path_to_answer(request_)
    actions.withdraw_request(by=cast.vendor, request=request_)
    assert dead(path)


def test_the_link_dies_when_the_request_lapses(cast: Cast, request_: ContactRequest) -> None:
    path = path_to_answer(request_)
    with time_machine.travel(timezone.now() + timedelta(days=61), tick=False):
        assert dead(path)


def test_the_link_dies_with_the_password(cast: Cast, request_: ContactRequest) -> None:
    path = path_to_answer(request_)
    with by_hand():
        cast.bram.set_password("een-ander-wachtwoord")
        cast.bram.save()
    assert dead(path)
    assert fresh(request_).now == "waiting"


def test_the_link_dies_with_the_account(cast: Cast, request_: ContactRequest) -> None:
    path = path_to_answer(request_)
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(is_active=False)
    assert dead(path)


def test_a_link_is_good_for_its_own_request_only(cast: Cast, request_: ContactRequest) -> None:
    other = asked(cast.anna, cast.bram)
    Client().post(path_to_answer(request_), {"do": "accept"})
    assert fresh(other).now == "waiting"


@pytest.mark.parametrize("token", ["x", "e30:1abc:def", "WyJhIiwiYiJd:1abc:def"])
def test_a_forged_link_is_dead(cast: Cast, token: str) -> None:
    assert dead(f"/contact/answer/{token}/")


def test_a_held_request_has_no_link_even_if_one_could_be_made(cast: Cast) -> None:
    assert dead(path_to_answer(asked(cast.anna, cast.bram, GRAVE)))


def test_who_has_not_accepted_the_code_reads_why_accepting_waits(cast: Cast) -> None:
    path = path_to_answer(asked(cast.anna, cast.newcomer))
    answer = Client().post(path, {"do": "accept"})
    assert answer.status_code == 403
    assert "accept the code" in answer.content.decode()
    assert Client().post(path, {"do": "decline"}).status_code == 200


def test_a_request_taken_back_is_not_mailed(
    cast: Cast, request_: ContactRequest, mailoutbox: Mails
) -> None:
    actions.withdraw_request(by=cast.vendor, request=request_)
    for job in ProcrastinateJob.objects.filter(task_name="comity.notices.send_notice_mail"):
        send_notice_mail(**job.args)
    assert mailoutbox == []
