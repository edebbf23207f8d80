"""Leaving by the page and by a program: with the password, at once, and for good."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from pytest_django.fixtures import Settings

from comity.leaving.tests.world import World
from comity.people.models import Member
from tests.cast import PASSWORD, Cast, by_hand

KEEP = {"texts": "keep", "password": PASSWORD}


@pytest.fixture(autouse=True)
def _fresh(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    cache.clear()


def left(member: Member) -> bool:
    return Member.objects.get(pk=member.pk).has_left


def send(client: Client, **given: str) -> Any:
    return client.post("/settings/leave/", {**KEEP, **given})


@pytest.mark.parametrize("who", ["anna", "newcomer", "applicant"])
def test_everyone_leaves_with_their_password(cast: Cast, who: str) -> None:
    member = getattr(cast, who)
    client = cast.client_of(member)
    assert send(client)["Location"] == "/"
    assert left(member)
    told = client.get("/").content.decode()
    assert ("Je bent vertrokken" if member.language == "nl" else "You have left") in told


def test_the_page_says_what_goes_and_what_stays(cast: Cast) -> None:
    page = cast.client_of(cast.bram).get("/settings/leave/").content.decode()
    for said in ("What goes at once", "What stays", "Your alerts and letters", "Former member"):
        assert said in page
    assert "Wat blijft" in cast.client_of(cast.anna).get("/settings/leave/").content.decode()


@pytest.mark.parametrize(
    "given", [{"password": "guessed-it"}, {"password": ""}, {"texts": ""}, {"texts": "both"}]
)
def test_nobody_leaves_by_accident_or_for_another(cast: Cast, given: dict[str, str]) -> None:
    assert send(cast.client_of(cast.anna), **given).status_code == 422
    assert cast.api_of(cast.anna).delete("/me").status_code == 422
    assert cast.api_of(cast.anna).send("DELETE", "/me", {**KEEP, **given}).status_code == 422
    assert not left(cast.anna)


def test_passwords_are_not_tried_without_end(cast: Cast) -> None:
    client = cast.client_of(cast.anna)
    for _ in range(6):
        send(client, password="guessed-it")
    assert send(client).status_code == 422
    assert not left(cast.anna)


def test_a_wrong_password_is_said_at_its_field(cast: Cast) -> None:
    answer = cast.api_of(cast.bram).send("DELETE", "/me", {**KEEP, "password": "guessed-it"})
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["fields"] == {"password": "This is not your password."}


def test_who_has_no_password_is_sent_to_get_one(cast: Cast) -> None:
    with by_hand():
        cast.bram.set_unusable_password()
        cast.bram.save(update_fields=["password"])
    client = cast.client_of(cast.bram)
    page = client.get("/settings/leave/").content.decode()
    assert "/accounts/password/reset/" in page
    assert 'name="password"' not in page
    assert send(client).status_code == 422


def test_the_last_host_reads_why_not(cast: Cast) -> None:
    answer = send(cast.client_of(cast.host))
    assert answer.status_code == 409
    assert "Achterkamer" in answer.content.decode()
    refused = cast.api_of(cast.host).send("DELETE", "/me", KEEP)
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/conflict")


def test_every_session_and_token_is_dead_at_once(cast: Cast, world: World) -> None:
    phone, laptop, program = cast.client_of(cast.anna), cast.client_of(cast.anna), _with(world)
    assert phone.get("/notices/").status_code == 200
    assert program.get("/api/v1/me").status_code == 200
    send(laptop)
    for client in (phone, laptop):
        assert client.get("/notices/")["Location"].startswith("/accounts/login/")
    assert program.get("/api/v1/me").status_code == 401


def _with(world: World) -> Client:
    return Client(headers={"Authorization": f"Bearer {world.secret}"})


def test_a_program_leaves_too(cast: Cast, world: World) -> None:
    program = _with(world)
    given = {**KEEP, "texts": "delete"}
    answer = program.delete("/api/v1/me", given, content_type="application/json")
    assert answer.status_code == 204
    assert left(cast.anna)
    world.question.refresh_from_db()
    assert world.question.body == ""


def test_the_old_password_opens_nothing(cast: Cast) -> None:
    send(cast.client_of(cast.anna))
    answer = Client().post("/accounts/login/", {"login": "anna@example.org", "password": PASSWORD})
    assert answer.status_code == 200
    assert "_auth_user_id" not in answer.client.session


def test_a_password_mail_from_before_opens_nothing(cast: Cast) -> None:
    Client().post("/accounts/password/reset/", {"email": "anna@example.org"})
    found = re.search(r"/accounts/password/reset/key/\S+", str(mail.outbox[0].body))
    assert found
    send(cast.client_of(cast.anna))
    answer = Client().get(found[0], follow=True)
    assert 'name="password1"' not in answer.content.decode()


def test_one_joins_again_with_the_same_address(cast: Cast) -> None:
    send(cast.client_of(cast.anna))
    given = {"name": "Anna de Wit", "email": "anna@example.org", "password1": "koffie-zonder-melk"}
    assert Client().post("/accounts/signup/", given)["Location"] == "/accounts/confirm-email/"
    again = Member.objects.get(email="anna@example.org")
    assert again.pk != cast.anna.pk
    assert (again.role, again.accepted_version) == ("applicant", 0)
