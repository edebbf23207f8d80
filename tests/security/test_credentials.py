"""Sessions, tokens and links end when what they rest on changes.

CVE-2021-37693 (Discourse): the link of a removed address still set the password. CVE-2024-25619
(Mastodon): who was suspended went on reading. CVE-2022-36045 (NodeBB): codes that can be guessed.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.utils import timezone

from comity.doors.models import ApiToken
from comity.doors.tokens import digest
from comity.people.actions import change_password, end_token, new_setup_token, step_down
from comity.people.models import Community, Member, Role
from tests.cast import PASSWORD, Cast, by_hand

pytestmark = pytest.mark.usefixtures("fresh_limits")
NEW = "thee-met-citroen"
SECRET = re.compile(r"https?://[^/\s]+(/accounts/\S+)")


def sign_in(email: str, password: str = PASSWORD) -> Client:
    client = Client()
    client.post("/accounts/login/", {"login": email, "password": password})
    return client


def is_in(client: Client) -> bool:
    """Whether a browser is signed in."""
    return client.get("/settings/").status_code == 200


def reset_link(email: str) -> str:
    """The path of the link in the newest mail, after asking for a new password."""
    Client().post("/accounts/password/reset/", {"email": email})
    found = SECRET.search(str(mail.outbox[-1].body))
    assert found
    return found[1]


def follow(link: str, password: str = NEW) -> Any:
    """Choose a new password by a link."""
    client = Client()
    form = client.get(link, follow=True).redirect_chain
    typed = {"password1": password, "password2": password}
    return client.post(form[-1][0] if form else link, typed)


def may_sign_in(email: str, password: str) -> bool:
    return is_in(sign_in(email, password))


def test_changing_the_password_ends_the_other_sessions_and_keeps_this_one(cast: Cast) -> None:
    here, elsewhere = sign_in(cast.anna.email), sign_in(cast.anna.email)
    form = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert here.post("/accounts/password/change/", form).status_code == 302
    assert is_in(here)
    assert not is_in(elsewhere)


def test_a_new_password_by_mail_ends_all_sessions(cast: Cast) -> None:
    elsewhere = sign_in(cast.anna.email)
    follow(reset_link(cast.anna.email))
    assert may_sign_in(cast.anna.email, NEW)
    assert not is_in(elsewhere)


@pytest.mark.parametrize("by_mail", [True, False])
def test_a_new_password_ends_the_tokens_of_programs(cast: Cast, by_mail: bool) -> None:
    """Who took an account over made themselves a token; it must not outlive the cure."""
    api, other = cast.api_of(cast.anna), cast.api_of(cast.bram)
    if by_mail:
        follow(reset_link(cast.anna.email))
    else:
        change_password(by=cast.anna, password=NEW)
    assert api.get("/me").status_code == 401
    assert other.get("/me").status_code == 200


def test_a_link_for_a_new_password_works_once(cast: Cast) -> None:
    link = reset_link(cast.anna.email)
    follow(link)
    follow(link, "nog-een-ander-woord")
    assert may_sign_in(cast.anna.email, NEW)


def test_changing_the_password_ends_links_that_were_mailed_before(cast: Cast) -> None:
    link = reset_link(cast.anna.email)
    change_password(by=cast.anna, password=NEW)
    follow(link, "nog-een-ander-woord")
    assert may_sign_in(cast.anna.email, NEW)


def test_changing_the_address_ends_links_that_were_mailed_to_the_old_one(cast: Cast) -> None:
    link = reset_link(cast.anna.email)
    with by_hand():
        EmailAddress.objects.filter(user=cast.anna).update(email="anna@example.net")
        Member.objects.filter(pk=cast.anna.pk).update(email="anna@example.net")
    follow(link)
    assert not may_sign_in("anna@example.net", NEW)
    assert may_sign_in("anna@example.net", PASSWORD)


def test_a_link_of_one_member_opens_nothing_of_another(cast: Cast) -> None:
    own, theirs = reset_link(cast.anna.email), reset_link(cast.bram.email)
    uid = re.compile(r"/key/([^-]+)-")
    mine, wanted = uid.search(own), uid.search(theirs)
    assert mine
    assert wanted
    follow(own.replace(mine[1], wanted[1]))
    assert not may_sign_in(cast.bram.email, NEW)


@pytest.mark.parametrize("days", [4, 30])
def test_a_link_for_a_new_password_does_not_wait_for_ever(cast: Cast, days: int) -> None:
    link = reset_link(cast.anna.email)
    with time_machine.travel(timezone.now() + timedelta(days=days)):
        follow(link)
    assert not may_sign_in(cast.anna.email, NEW)


def test_a_closed_account_is_out_at_once_by_every_door(cast: Cast) -> None:
    client, api = sign_in(cast.anna.email), cast.api_of(cast.anna)
    link = reset_link(cast.anna.email)
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(is_active=False)
    assert not is_in(client)
    assert api.get("/me").status_code == 401
    follow(link)
    assert not may_sign_in(cast.anna.email, NEW)
    assert not may_sign_in(cast.anna.email, PASSWORD)


def test_who_is_an_applicant_again_reads_no_more_with_session_or_token(cast: Cast) -> None:
    client, api = sign_in(cast.anna.email), cast.api_of(cast.anna)
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(role=Role.APPLICANT)
    assert client.get("/spaces/conversation/").status_code == 404
    assert api.get("/spaces/conversation/contributions").status_code == 404


DESK = (
    ("GET", "/desk/held"),
    ("GET", "/desk/alerts"),
    ("POST", "/desk/held/{held}/release"),
    ("POST", "/desk/held/{held}/return"),
    ("POST", "/desk/alerts/{alert}/answer"),
)


@pytest.mark.parametrize(("method", "path"), DESK)
def test_a_token_with_the_hosts_scope_is_worth_nothing_after_stepping_down(
    cast: Cast, scene: dict[str, str], method: str, path: str
) -> None:
    api = cast.api_of(cast.second_host)
    step_down(by=cast.second_host)
    body = {"reason": "No.", "text": "No."} if method == "POST" else None
    assert api.send(method, path.format_map(scene), body).status_code == 403


@pytest.mark.parametrize(
    "path", ["/desk/", "/desk/alerts/", "/desk/hosts/", "/desk/companies/", "/desk/applicants/"]
)
def test_a_session_is_a_hosts_no_more_after_stepping_down(cast: Cast, path: str) -> None:
    client = sign_in(cast.second_host.email)
    assert client.get(path).status_code == 200
    step_down(by=cast.second_host)
    assert client.get(path).status_code == 403


def test_a_member_cannot_make_a_token_for_hosts(cast: Cast) -> None:
    client = cast.client_of(cast.anna)
    client.post("/settings/tokens/", {"name": "x", "scopes": ["read", "hosts"]})
    assert not ApiToken.objects.exists()


def test_an_ended_token_is_no_token(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    end_token(by=cast.anna, key=ApiToken.objects.get().pk)
    assert api.get("/me").status_code == 401


@pytest.mark.parametrize(
    ("scopes", "method", "path"),
    [
        (["read"], "POST", "/contributions"),
        (["read"], "POST", "/alerts"),
        (["read"], "POST", "/notices/read"),
        (["write"], "GET", "/me"),
        (["write"], "GET", "/notices"),
        (["read", "write"], "GET", "/desk/held"),
        (["hosts"], "GET", "/alerts"),
        ([], "GET", "/feed"),
    ],
)
def test_a_token_does_what_its_scopes_say(
    cast: Cast, scopes: list[str], method: str, path: str
) -> None:
    api = cast.api_of(cast.host)
    with by_hand():
        ApiToken.objects.update(scopes=scopes)
    assert api.send(method, path, {} if method == "POST" else None).status_code in (403, 422)


def test_what_is_kept_of_a_token_opens_nothing(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    kept = ApiToken.objects.get()
    assert api.secret
    assert api.secret not in str(ApiToken.objects.values())
    assert kept.digest == digest(api.secret)
    assert len(api.secret) > 40
    bearer = {"Authorization": f"Bearer {kept.digest}"}
    assert Client(headers=bearer).get("/api/v1/me").status_code == 401


def test_the_api_knows_no_session(cast: Cast) -> None:
    client = cast.client_of(cast.host)
    assert client.get("/api/v1/me").status_code == 401
    assert client.get("/api/v1/spaces/conversation/contributions").status_code == 404
    form = {"category": "danger", "text": "x"}
    assert client.post("/api/v1/alerts", form, content_type="application/json").status_code == 401


def test_the_token_of_the_first_start_ends_with_it(cast: Cast) -> None:
    with by_hand():
        Community.objects.update(set_up_at=None)
    first, second = new_setup_token(), new_setup_token()
    client = Client()
    assert client.get(f"/setup/{first}/").status_code == 404
    assert client.get(f"/setup/{second}/").status_code == 200
    with by_hand():
        Community.objects.update(set_up_at=timezone.now())
    assert client.get(f"/setup/{second}/").status_code == 404
