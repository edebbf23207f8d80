"""Joining from the first page to the first words, where joining is open and where hosts look."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from pytest_django.fixtures import Settings

from comity.people.actions import admit, decline
from comity.people.models import Community, Member, Role
from tests.cast import Cast, by_hand

ABOUT_YOU = {"headline": "Planner", "country": "NL", "languages": ["en"], "employer": ""}
STORY = {"kind": "story", "title": "My first week", "body": "I listened in at the desk."}
SEEN = {
    "/": 200,
    "/code/": 200,
    "/about/": 200,
    "/spaces/": 200,
    "/spaces/square/": 200,
    "/settings/": 200,
    "/settings/data/": 200,
    "/notices/": 200,
    "/alerts/new/": 200,
    "/spaces/conversation/": 404,
    "/spaces/conversation/new/": 404,
    "/spaces/back-room/": 404,
    "/desk/": 403,
}
"""What someone sees who waits at the door."""


@pytest.fixture(autouse=True)
def _mails(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    cache.clear()


@pytest.fixture
def browser() -> Client:
    return Client(headers={"Accept-Language": "en"})


def joining(how: str) -> None:
    with by_hand():
        Community.objects.update(joining=how)


def sign_up(browser: Client) -> None:
    """Sign up and confirm the address."""
    typed = {"name": "Rosa Blom", "email": "rosa@example.org", "password1": "thee-met-citroen"}
    assert browser.post("/accounts/signup/", typed)["Location"] == "/accounts/confirm-email/"
    found = re.search(r"https?://[^/\s]+(/accounts/confirm-email/\S+)", str(mail.outbox[0].body))
    assert found
    assert browser.post(found[1])["Location"] == "/join/about-you/"


def accept_code(browser: Client, cast: Cast) -> Any:
    given = {"version": str(cast.version.number), "accepted": "on", "next": "/"}
    return browser.post("/code/accept/", given)


def rosa() -> Member:
    return Member.objects.get(email="rosa@example.org")


def test_where_joining_is_open_four_steps_lead_to_the_first_words(
    cast: Cast, browser: Client
) -> None:
    joining("open")
    sign_up(browser)
    assert browser.post("/spaces/conversation/new/", STORY).status_code == 404
    answer = browser.post("/join/about-you/", ABOUT_YOU)
    assert answer["Location"] == "/code/accept/?next=%2F"
    assert rosa().role == Role.MEMBER
    assert browser.post("/spaces/conversation/new/", STORY).status_code == 403
    assert accept_code(browser, cast)["Location"] == "/"
    answer = browser.post("/spaces/conversation/new/", STORY, follow=True)
    assert answer.status_code == 200
    assert STORY["title"] in answer.content.decode()


def test_where_hosts_look_one_waits_and_goes_on_in_the_same_browser(
    cast: Cast, browser: Client
) -> None:
    joining("approval")
    sign_up(browser)
    browser.post("/join/about-you/", ABOUT_YOU)
    accept_code(browser, cast)
    assert rosa().role == Role.APPLICANT
    assert browser.get("/spaces/conversation/").status_code == 404
    assert "Rosa Blom" in cast.client_of(cast.host).get("/desk/applicants/").content.decode()
    admit(by=cast.host, applicant=rosa())
    assert browser.get("/spaces/conversation/").status_code == 200
    assert browser.post("/spaces/conversation/new/", STORY).status_code == 302


def test_what_was_typed_before_the_code_was_accepted_is_kept(cast: Cast) -> None:
    page = cast.client_of(cast.newcomer).post("/spaces/conversation/new/", STORY)
    assert page.status_code == 403
    for typed in (STORY["title"], STORY["body"]):
        assert typed in page.content.decode()
    assert "/code/accept/" in page.content.decode()


@pytest.mark.parametrize(("path", "status"), SEEN.items())
def test_who_waits_sees_the_house_from_outside_and_their_own(
    cast: Cast, path: str, status: int
) -> None:
    assert cast.client_of(cast.applicant).get(path).status_code == status


def test_who_waits_finds_no_name_of_a_member_but_the_hosts(cast: Cast) -> None:
    cast.api_of(cast.anna).post("/contributions", {**STORY, "space": "conversation"})
    for path in ("/", "/spaces/", "/about/", "/feed/"):
        page = cast.client_of(cast.applicant).get(path).content.decode()
        assert "Anna de Wit" not in page, path
        assert f"/members/{cast.anna.pk}/" not in page
    about = cast.client_of(cast.applicant).get("/about/").content.decode()
    assert "Hilde Maes" in about


def test_who_was_declined_reads_why_and_is_asked_anew(cast: Cast, browser: Client) -> None:
    joining("approval")
    sign_up(browser)
    browser.post("/join/about-you/", ABOUT_YOU)
    decline(by=cast.host, applicant=rosa(), reason="Which shop is yours?")
    assert "Which shop is yours?" in browser.get("/notices/").content.decode()
    assert browser.get("/join/about-you/").status_code == 200
    again = browser.post("/join/about-you/", {**ABOUT_YOU, "headline": "Owner of a shop"})
    assert again.status_code == 302
    assert "Owner of a shop" in cast.client_of(cast.host).get("/desk/applicants/").content.decode()


@pytest.mark.parametrize("how", ["open", "approval"])
def test_nobody_skips_the_confirmation_of_their_address(
    cast: Cast, browser: Client, how: str
) -> None:
    joining(how)
    typed = {"name": "Rosa Blom", "email": "rosa@example.org", "password1": "thee-met-citroen"}
    browser.post("/accounts/signup/", typed)
    assert browser.get("/join/about-you/").status_code == 302
    assert browser.post("/join/about-you/", ABOUT_YOU)["Location"].startswith("/accounts/login/")
    assert rosa().introduced_at is None
