"""Nobody learns who has an account: not by what is said, nor by how long it takes.

Compared are a known and an unknown address: status, text, cookies, mails, the number of statements
and, as it is what takes long, of passwords hashed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comity.contact.models import ContactWishes
from comity.people.models import Member
from tests.cast import Cast, by_hand

pytestmark = pytest.mark.usefixtures("fresh_limits")
KNOWN, UNKNOWN = "anna@example.org", "rosa@example.org"
Door = Callable[[Client, str], Any]


def sign_in(client: Client, email: str) -> Any:
    return client.post("/accounts/login/", {"login": email, "password": "zilverlinde-2"})


def sign_up(client: Client, email: str) -> Any:
    form = {"name": "Rosa Blom", "email": email, "password1": "zilverlinde-2"}
    return client.post("/accounts/signup/", form)


def forget(client: Client, email: str) -> Any:
    return client.post("/accounts/password/reset/", {"email": email})


DOORS = (sign_in, sign_up, forget)


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for every password that was hashed or compared."""
    counted: list[int] = []
    encode, verify = Argon2PasswordHasher.encode, Argon2PasswordHasher.verify

    def encoding(self: Any, *args: Any) -> str:
        counted.append(1)
        return encode(self, *args)

    def verifying(self: Any, *args: Any) -> bool:
        counted.append(1)
        return verify(self, *args)

    monkeypatch.setattr(Argon2PasswordHasher, "encode", encoding)
    monkeypatch.setattr(Argon2PasswordHasher, "verify", verifying)
    return counted


def said(answer: Any) -> tuple[object, ...]:
    """An answer without what differs each time, and without the address that was typed."""
    text = re.sub(r'value="[^"]*"|X-CSRFToken": "[^"]*"', "", answer.content.decode())
    text = text.replace(KNOWN, "…").replace(UNKNOWN, "…")
    return answer.status_code, answer.get("Location"), sorted(answer.cookies), text


@pytest.mark.parametrize("door", DOORS)
def test_a_known_and_an_unknown_address_get_the_same_answer(cast: Cast, door: Door) -> None:
    known, unknown = Client(), Client()
    assert said(door(known, KNOWN)) == said(door(unknown, UNKNOWN))
    assert said(known.get("/accounts/confirm-email/")) == said(
        unknown.get("/accounts/confirm-email/")
    )
    assert said(known.get("/")) == said(unknown.get("/"))


@pytest.mark.parametrize("email", [KNOWN.upper(), f" {KNOWN} ", "Anna@Example.ORG"])
@pytest.mark.parametrize("door", DOORS)
def test_another_spelling_of_a_known_address_tells_no_more(
    cast: Cast, door: Door, email: str
) -> None:
    typed = said(door(Client(), email))
    plain = said(door(Client(), UNKNOWN))
    assert typed[:3] == plain[:3]
    assert Member.objects.filter(email__iexact=KNOWN).count() == 1


@pytest.mark.parametrize("door", DOORS)
def test_a_known_and_an_unknown_address_hash_as_many_passwords(
    cast: Cast, door: Door, hashed: list[int]
) -> None:
    door(Client(), KNOWN)
    known = len(hashed)
    hashed.clear()
    door(Client(), UNKNOWN)
    assert len(hashed) == known


@pytest.mark.parametrize("state", ["closed", "without a password", "unconfirmed"])
@pytest.mark.parametrize("door", DOORS)
def test_the_state_of_an_account_is_told_to_nobody(
    cast: Cast, door: Door, state: str, hashed: list[int]
) -> None:
    with by_hand():
        if state == "closed":
            Member.objects.filter(pk=cast.anna.pk).update(is_active=False)
        if state == "without a password":
            Member.objects.filter(pk=cast.anna.pk).update(password="!x")
        EmailAddress.objects.filter(user=cast.anna).update(verified=state != "unconfirmed")
    known = said(door(Client(), KNOWN))
    assert known == said(door(Client(), UNKNOWN))


@pytest.mark.parametrize(("door", "apart"), [(sign_in, 2), (forget, 4)])
def test_a_known_address_costs_about_as_many_statements(cast: Cast, door: Door, apart: int) -> None:
    counts = []
    for email in (KNOWN, UNKNOWN):
        with CaptureQueriesContext(connection) as seen:
            door(Client(), email)
        counts.append(len(seen))
    assert abs(counts[0] - counts[1]) <= apart, counts


def test_who_is_asked_for_gets_a_mail_either_way(cast: Cast) -> None:
    forget(Client(), KNOWN)
    forget(Client(), UNKNOWN)
    assert [sent.to for sent in mail.outbox] == [[KNOWN], [UNKNOWN]]
    assert "/password/reset/key/" not in str(mail.outbox[1].body)


def test_the_limit_of_attempts_says_the_same_for_both(cast: Cast) -> None:
    known, unknown = (
        [sign_in(Client(), email).status_code for _ in range(8)] for email in (KNOWN, UNKNOWN)
    )
    assert known == unknown


@pytest.mark.parametrize("who", ["stranger", "applicant"])
def test_handles_and_ids_of_members_lead_strangers_nowhere(cast: Cast, who: str) -> None:
    client = cast.client_of(getattr(cast, who))
    there = [f"/members/{cast.anna.pk}/", f"/members/{cast.anna.pk}/contributions/"]
    nowhere = ["/members/anna/", "/members/x/", "/members/" + "1" * 14 + "/"]
    pages = [client.get(path) for path in there + nowhere]
    assert {page.status_code for page in pages} == {404}
    shown = {
        re.sub(r'X-CSRFToken": "[^"]*"|value="[^"]*"|next=\S*"', "", p.content.decode())
        for p in pages
    }
    assert len(shown) == 1


def test_a_private_space_is_as_unknown_as_none(cast: Cast, scene: dict[str, str]) -> None:
    client, api = cast.client_of(cast.anna), cast.api_of(cast.anna)
    hidden = ["/spaces/back-room/", f"/c/{scene['private']}/", "/spaces/back-room/people/"]
    nowhere = ["/spaces/none-here/", f"/c/{'1' * 14}/", "/spaces/none-here/people/"]
    for one, other in zip(hidden, nowhere, strict=True):
        first, second = client.get(one), client.get(other)
        assert first.status_code == second.status_code == 404
        assert len(first.content) == len(second.content)
    first = api.get(f"/contributions/{scene['private']}")
    assert first.json() == api.get("/contributions/no-such").json()
    assert api.post("/contributions", {"space": "back-room"}).status_code == 422


def test_ids_cannot_be_guessed_one_from_the_other(cast: Cast) -> None:
    ids = [member.pk for member in Member.objects.all()]
    assert all(len(each) == 14 for each in ids)
    assert len({each[:4] for each in ids}) == len(ids)


def test_the_sign_up_form_takes_no_handle_and_so_tells_of_none(cast: Cast) -> None:
    form = {"name": "Anna", "email": UNKNOWN, "password1": "zilverlinde-2", "handle": "anna"}
    Client().post("/accounts/signup/", {**form, "role": "host", "is_active": "on"})
    made = Member.objects.get(email=UNKNOWN)
    assert made.handle == "anna-2"
    assert made.role == "applicant"


def test_another_members_address_is_refused_without_saying_so(cast: Cast) -> None:
    """Who changes their address to one that is taken is told what everyone is told."""
    pages = []
    for email in (cast.bram.email, UNKNOWN):
        client = cast.client_of(cast.anna)
        answer = client.post("/accounts/email/", {"action_add": "", "email": email}, follow=True)
        pages.append((answer.status_code, [str(m) for m in answer.context["messages"]]))
    assert pages[0] == pages[1]
    assert Member.objects.get(pk=cast.bram.pk).email == cast.bram.email


def test_a_preview_shows_a_handle_that_exists_like_one_that_does_not(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    costs, shown = [], []
    for handle in ("anna", "anne"):
        with CaptureQueriesContext(connection) as seen:
            page = client.post("/preview/", {"body": f"Ask @{handle} about it."})
        costs.append(len(seen))
        shown.append(page.content.decode().replace(handle, "…"))
    assert shown[0] == shown[1]
    assert "/members/" not in shown[0]
    assert costs[0] == costs[1]


def test_the_preview_of_a_whole_form_links_nobody_either(cast: Cast) -> None:
    form = {"kind": "story", "title": "A calm Monday", "body": "Ask @anna.", "preview": "1"}
    page = cast.client_of(cast.bram).post("/spaces/conversation/new/", form)
    assert cast.anna.pk not in page.content.decode()


def test_previews_have_a_limit_of_their_own(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    codes = [client.post("/preview/", {"body": "Hello"}).status_code for _ in range(40)]
    assert codes[0] == 200
    assert codes[-1] == 429


@pytest.mark.parametrize("path", ["/members/{}/", "/members/{}/contributions/"])
def test_members_find_nobody_by_a_handle_in_an_address(cast: Cast, path: str) -> None:
    client = cast.client_of(cast.bram)
    sizes = {len(client.get(path.format(key)).content) for key in ("anna", "anne")}
    assert client.get(path.format("anna")).status_code == 404
    assert max(sizes) - min(sizes) == 0


def test_who_left_the_directory_is_as_unknown_to_a_search_as_nobody(cast: Cast) -> None:
    with by_hand():
        ContactWishes.objects.create(member=cast.vendor, listed=False)
    api, costs, found = cast.api_of(cast.bram), [], []
    api.get("/me")
    for typed in ("lindqvist", "lindqvast"):
        with CaptureQueriesContext(connection) as seen:
            found.append(api.get("/members", q=typed).content)
        costs.append(len(seen))
    assert found[0] == found[1]
    assert costs[0] == costs[1]
