"""Signing up, in and out: nobody learns who has an account, and nobody is led elsewhere."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import hashers
from django.core import mail
from django.core.cache import cache
from django.test import Client
from pytest_django.fixtures import Settings

from comity.people import accounts
from comity.people.models import Community, Member
from tests.cast import PASSWORD, Cast, by_hand

NEW = "koffie-zonder-melk"
KNOWN, UNKNOWN = "anna@example.org", "nobody@example.org"


@pytest.fixture(autouse=True)
def mails(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    cache.clear()


def sign_up(client: Client, email: str, **more: str) -> Any:
    data = {"name": "Rosa Blom", "email": email, "password1": NEW, **more}
    return client.post("/accounts/signup/", data)


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> Any:
    data = {"login": email, "password": password, **more}
    return client.post("/accounts/login/", data)


def link_in(text: object) -> str:
    """The path of the only link in a mail."""
    found = re.search(r"https?://[^/\s]+(/accounts/\S+)", str(text))
    assert found
    return found[1]


def test_a_newcomer_signs_up_confirms_and_is_asked_who_they_are(cast: Cast) -> None:
    client = Client(headers={"Accept-Language": "nl"})
    answer = sign_up(client, "rosa@example.org")
    assert answer["Location"] == "/accounts/confirm-email/"
    path = link_in(mail.outbox[0].body)
    assert "Is dit jouw adres?" in client.get(path).content.decode()
    assert client.post(path)["Location"] == "/join/about-you/"
    rosa = Member.objects.get(email="rosa@example.org")
    assert (rosa.handle, rosa.language, rosa.role) == ("rosa-blom", "nl", "applicant")
    assert EmailAddress.objects.get(user=rosa).verified


def test_following_the_link_is_not_enough_to_confirm(cast: Cast) -> None:
    client = Client()
    sign_up(client, "rosa@example.org")
    client.get(link_in(mail.outbox[0].body))
    assert not EmailAddress.objects.get(email="rosa@example.org").verified


def test_signing_up_says_the_same_for_a_known_and_an_unknown_address(cast: Cast) -> None:
    answers = [sign_up(Client(), email) for email in (KNOWN, UNKNOWN)]
    assert {answer.status_code for answer in answers} == {302}
    assert len({answer["Location"] for answer in answers}) == 1
    assert [sent.to for sent in mail.outbox] == [[KNOWN], [UNKNOWN]]
    assert Member.objects.filter(email=KNOWN).count() == 1


def test_signing_up_with_a_known_address_hashes_a_password_too(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str | None] = []

    def counted(password: str | None) -> str:
        hashed.append(password)
        return hashers.make_password(password)

    monkeypatch.setattr(accounts, "make_password", counted)
    sign_up(Client(), KNOWN)
    assert len(hashed) == 1


def test_a_known_address_cannot_be_told_by_its_password_rules(cast: Cast) -> None:
    pages = [sign_up(Client(), email, password1="kort") for email in (KNOWN, UNKNOWN)]
    shown = [
        re.sub(r"name=.csrf\w+. value=.\w+.|\"X-CSRF.*?}|[\w.]+@[\w.]+", "", p.content.decode())
        for p in pages
    ]
    assert shown[0] == shown[1]


def test_resetting_says_the_same_for_a_known_and_an_unknown_address(cast: Cast) -> None:
    answers = [Client().post("/accounts/password/reset/", {"email": e}) for e in (KNOWN, UNKNOWN)]
    assert {(a.status_code, a["Location"]) for a in answers} == {
        (302, "/accounts/password/reset/done/")
    }
    assert [sent.to for sent in mail.outbox] == [[KNOWN], [UNKNOWN]]


def test_signing_in_says_the_same_for_a_wrong_password_and_an_unknown_address(cast: Cast) -> None:
    pages = [
        sign_in(Client(), email, "fout-wachtwoord").content.decode() for email in (KNOWN, UNKNOWN)
    ]
    for page in pages:
        assert "The e-mail address or the password is not right." in page


def test_a_password_is_reset_by_the_mailed_link_once(cast: Cast) -> None:
    client = Client()
    client.post("/accounts/password/reset/", {"email": KNOWN})
    path = link_in(mail.outbox[0].body)
    form = client.get(path)["Location"]
    answer = client.post(form, {"password1": NEW, "password2": NEW})
    assert answer["Location"] == "/accounts/password/reset/key/done/"
    assert sign_in(Client(), KNOWN, NEW).status_code == 302
    assert "no longer works" in Client().get(path).content.decode()


def test_all_other_sessions_end_when_the_password_changes(cast: Cast) -> None:
    here, there = cast.client_of(cast.anna), cast.client_of(cast.anna)
    data = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert here.post("/accounts/password/change/", data).status_code == 302
    assert here.get("/settings/").status_code == 200
    assert there.get("/settings/")["Location"].startswith("/accounts/login/")
    assert mail.outbox[-1].to == [KNOWN]


def test_a_reset_ends_every_session(cast: Cast) -> None:
    there = cast.client_of(cast.anna)
    client = Client()
    client.post("/accounts/password/reset/", {"email": KNOWN})
    form = client.get(link_in(mail.outbox[0].body))["Location"]
    client.post(form, {"password1": NEW, "password2": NEW})
    assert there.get("/settings/").status_code == 302


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "http:///evil.example",
        "https:evil.example",
    ],
)
def test_signing_in_leads_nowhere_else(cast: Cast, elsewhere: str) -> None:
    answer = sign_in(Client(), KNOWN, next=elsewhere)
    assert answer.status_code == 302
    assert answer["Location"] == "/"


def test_signing_in_leads_back_to_where_one_was(cast: Cast) -> None:
    assert sign_in(Client(), KNOWN, next="/code/?x=1")["Location"] == "/code/?x=1"


def test_who_has_not_introduced_themselves_is_asked_at_signing_in(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(introduced_at=None)
    assert sign_in(Client(), KNOWN)["Location"] == "/join/about-you/"


def test_guessing_one_accounts_password_is_stopped_even_from_many_addresses(cast: Cast) -> None:
    for number in range(8):
        client = Client(REMOTE_ADDR=f"192.0.2.{number}")
        page = sign_in(client, KNOWN, f"geraden-{number}").content.decode()
    assert "Too many attempts" in page
    assert sign_in(Client(REMOTE_ADDR="192.0.2.99"), KNOWN).status_code == 200


def test_guessing_does_not_keep_other_members_out(cast: Cast) -> None:
    for number in range(8):
        sign_in(Client(REMOTE_ADDR=f"192.0.2.{number}"), KNOWN, f"geraden-{number}")
    assert sign_in(Client(), "bram@example.org").status_code == 302


def test_too_many_resets_meet_our_own_page(cast: Cast) -> None:
    for _ in range(6):
        answer = Client().post("/accounts/password/reset/", {"email": KNOWN})
    assert answer.status_code == 429
    assert "too often" in answer.content.decode()


def test_nobody_signs_up_before_the_community_is_set_up(cast: Cast) -> None:
    with by_hand():
        Community.objects.update(set_up_at=None)
    page = sign_up(Client(), "rosa@example.org").content.decode()
    assert "not open yet" in page
    assert not Member.objects.filter(email="rosa@example.org").exists()


def test_a_new_address_counts_once_it_is_confirmed(cast: Cast) -> None:
    client = cast.client_of(cast.anna)
    sign_in(client, KNOWN)
    client.post("/accounts/email/", {"email": "anna.new@example.org", "action_add": ""})
    assert Member.objects.get(pk=cast.anna.pk).email == KNOWN
    client.post(link_in(mail.outbox[-1].body))
    assert Member.objects.get(pk=cast.anna.pk).email == "anna.new@example.org"
    assert [KNOWN] in [sent.to for sent in mail.outbox]


def test_mails_are_in_the_language_of_the_page_and_name_no_other_address(cast: Cast) -> None:
    client = Client(headers={"Accept-Language": "nl"})
    client.post("/accounts/password/reset/", {"email": KNOWN})
    sent = mail.outbox[0]
    assert sent.subject == "Een nieuw wachtwoord"
    assert "Volg de link" in str(sent.body)
    assert "Anna de Wit" in str(sent.body)
    assert "@" not in str(sent.body)


@pytest.mark.parametrize(
    "path",
    [
        "/accounts/login/",
        "/accounts/signup/",
        "/accounts/password/reset/",
        "/accounts/password/reset/done/",
        "/accounts/password/reset/key/done/",
        "/accounts/password/reset/key/x-y/",
        "/accounts/confirm-email/",
        "/accounts/confirm-email/no-such-key/",
        "/accounts/inactive/",
    ],
)
@pytest.mark.parametrize(("language", "word"), [("nl", "Ga naar de inhoud"), ("en", "Skip to")])
def test_every_page_about_accounts_is_ours_in_both_languages(
    cast: Cast, path: str, language: str, word: str
) -> None:
    page = Client(headers={"Accept-Language": language}).get(path)
    assert page.status_code == 200
    assert word in page.content.decode()
    assert "doors/comity.css" in page.content.decode()


def test_signing_out_needs_a_form_and_ends_the_session(cast: Cast) -> None:
    client = cast.client_of(cast.anna)
    assert client.get("/accounts/logout/").status_code == 200
    assert client.get("/settings/").status_code == 200
    client.post("/accounts/logout/")
    assert client.get("/settings/").status_code == 302


def test_a_closed_account_does_not_sign_in(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(is_active=False)
    answer = sign_in(Client(), KNOWN)
    assert answer.status_code == 200 or answer["Location"] == "/accounts/inactive/"
    assert cast.client_of(None).get("/settings/").status_code == 302
