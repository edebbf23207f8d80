"""What somebody with bad intentions tries with requests, cards and stops (clauses
consent-before-contact, stop-means-stop, not-a-directory)."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.boundaries.actions import grant
from comity.boundaries.models import Consent, Mute, Stop
from comity.contact import actions
from comity.contact.models import ContactRequest
from comity.contact.tests.asking import GRAVE, REASON, asked
from comity.contact.tokens import path_to_answer
from comity.notices.jobs import send_notice_mail
from comity.people.models import Member
from tests.cast import Cast, by_hand

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)> and so on, and so on"
POSTS = """/contact/requests/{request}/answer/ /contact/requests/{request}/withdraw/
    /contact/consents/{member}/withdraw/ /contact/stop/{member}/ /contact/stop/{member}/lift/
    /contact/mutes/{member}/ /contact/mutes/{member}/end/ /contact/cards/{member}/
    /contact/cards/{member}/end/ /contact/ask/{member}/ /settings/contact/
    /desk/requests/{request}/release/ /desk/requests/{request}/return/"""


@pytest.mark.parametrize("path", POSTS.split())
def test_nothing_is_done_for_a_form_of_another_site(cast: Cast, path: str) -> None:
    request = asked(cast.anna, cast.bram)
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cast.bram)
    address = path.format(request=request.pk, member=cast.anna.pk)
    assert browser.post(address, {"do": "accept"}).status_code == 403
    assert not (Stop.objects.exists())
    assert not (Mute.objects.exists())
    assert not (Consent.objects.exists())


@pytest.mark.parametrize("path", POSTS.split())
def test_nothing_is_done_by_looking(cast: Cast, path: str) -> None:
    request = asked(cast.anna, cast.bram)
    grant(by=cast.vendor, other=cast.bram)
    browser = cast.client_of(cast.bram)
    for member in (cast.anna, cast.vendor):
        browser.get(path.format(request=request.pk, member=member.pk), {"do": "accept"})
    assert ContactRequest.objects.get().now == "waiting"
    assert Consent.objects.standing().count() == 1
    assert not (Stop.objects.exists())
    assert not (Mute.objects.exists())


STOLEN = """POST /contact-requests/{request}/accept
POST /contact-requests/{request}/decline
DELETE /contact-requests/{request}
POST /desk/contact-requests/{held}/release
POST /desk/contact-requests/{held}/return"""


@pytest.mark.parametrize("row", STOLEN.splitlines())
@pytest.mark.parametrize("who", ["vendor", "newcomer", "host"])
def test_nobody_acts_on_what_is_others(cast: Cast, row: str, who: str) -> None:
    ids = {"request": asked(cast.anna, cast.bram).pk}
    ids["held"] = asked(cast.anna, cast.host, GRAVE).pk
    method, path = row.format(**ids).split()
    answer = cast.api_of(getattr(cast, who)).send(method, path, {"reason": "Because."})
    assert answer.status_code in (403, 404)
    assert {one.state for one in ContactRequest.objects.all()} == {"waiting", "held"}


@pytest.mark.parametrize("scope", ["read", "hosts"])
def test_a_token_that_may_not_write_writes_nothing(cast: Cast, scope: str) -> None:
    from_key = {"name": "reader", "scopes": scope}
    host = cast.client_of(cast.host)
    page = host.post("/settings/tokens/", from_key).content.decode()
    secret = re.search(r"cmty_[\w-]+", page)
    assert secret
    program = Client(headers={"Authorization": f"Bearer {secret[0]}"})
    body = {"to": cast.bram.pk, "reason": REASON}
    paths = ("contact-requests", f"stops/{cast.bram.pk}", f"mutes/{cast.bram.pk}", "card")
    for path in paths:
        call = program.post if path == "contact-requests" else program.put
        answer = call(f"/api/v1/{path}", body, content_type="application/json")
        assert answer.status_code == 403, path
    assert not (ContactRequest.objects.exists())
    assert not (Stop.objects.exists())


def test_a_reason_is_text_wherever_it_is_shown(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    request = asked(cast.vendor, cast.bram, MARKUP)
    pages = [
        cast.client_of(cast.bram).get(path).content.decode()
        for path in ("/contact/", request.get_absolute_url(), path_to_answer(request))
    ]
    for job in ProcrastinateJob.objects.filter(task_name="comity.notices.send_notice_mail"):
        send_notice_mail(**job.args)
    pages.append(str(mailoutbox[0].alternatives[0][0]))
    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "alert(1)" in unescape(page)


def test_a_name_breaks_no_header_of_a_mail(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(name="Anna\r\nBcc: all@example.org")
    asked(Member.objects.get(pk=cast.anna.pk), cast.bram)
    for job in ProcrastinateJob.objects.filter(task_name="comity.notices.send_notice_mail"):
        send_notice_mail(**job.args)
    (mail,) = mailoutbox
    assert "\n" not in mail.subject
    assert (mail.to, mail.cc, mail.bcc) == (["bram@example.org"], [], [])


@pytest.mark.parametrize("scheme", ["javascript:alert(1)", "data:text/html,x", "//evil.example"])
def test_a_link_on_a_card_leads_to_the_web_only(cast: Cast, scheme: str) -> None:
    links = [{"label": "My site", "url": scheme}]
    assert cast.api_of(cast.anna).put("/card", {"links": links}).status_code == 422


def test_the_pages_with_a_card_or_a_key_are_kept_nowhere(cast: Cast) -> None:
    grant(by=cast.anna, other=cast.bram)
    request = asked(cast.vendor, cast.bram)
    browser = cast.client_of(cast.bram)
    for path in (f"/contact/cards/{cast.anna.pk}/", "/settings/contact/", path_to_answer(request)):
        assert "no-store" in browser.get(path)["Cache-Control"], path


def test_who_is_not_there_and_who_waits_at_the_door_look_the_same(cast: Cast) -> None:
    api, browser = cast.api_of(cast.anna), cast.client_of(cast.anna)
    given = {"reason": REASON}
    bodies = [
        api.post("/contact-requests", {**given, "to": key}).json()
        for key in (cast.applicant.pk, "NobodyHere1234")
    ]
    assert bodies[0] == bodies[1]
    statuses = {
        browser.get(f"/contact/{page}/{key}/").status_code
        for page in ("ask", "stop", "cards")
        for key in (cast.applicant.pk, "NobodyHere1234")
    }
    assert statuses == {404}


def test_a_decline_and_a_stop_that_is_not_told_look_the_same_to_a_program(cast: Cast) -> None:
    plain = asked(cast.anna, cast.bram)
    asked(cast.vendor, cast.bram)
    actions.decline(by=cast.bram, request=plain)
    actions.please_stop(by=cast.bram, member=cast.vendor, tell_now=False)
    seen = [
        cast.api_of(member).get("/contact-requests", box="out").json()["items"][0]
        for member in (cast.anna, cast.vendor)
    ]
    for varying in ("id", "asker", "asked_at", "lapses_at", "ended_at"):
        for one in seen:
            one.pop(varying)
    assert seen[0] == seen[1]
    for member in (cast.anna, cast.vendor):
        kinds = {one["kind"] for one in cast.api_of(member).get("/notices").json()["items"]}
        assert kinds == {"contact-not-accepted"}


@pytest.mark.parametrize("way_back", ["https://evil.example/", "//evil.example", "javascript:1"])
def test_after_a_form_one_stays_here(cast: Cast, way_back: str) -> None:
    browser = cast.client_of(cast.anna)
    answer = browser.post(f"/contact/mutes/{cast.bram.pk}/", {"next": way_back})
    assert answer["Location"] == "/contact/?show=muted"
