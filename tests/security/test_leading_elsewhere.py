"""No door leads to another site, whatever the request says about hosts and ways back.

CVE-2024-21641 (Flarum): an open redirect at logout. CVE-2024-53991 (Discourse): an internal path,
named by a header. CVE-2026-33393 (Discourse): hosts compared by how they end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from django.core import mail
from django.test import Client
from pytest_django.fixtures import Settings

from tests.cast import PASSWORD, Cast

pytestmark = pytest.mark.usefixtures("fresh_limits")
ELSEWHERE = (
    "https://evil.example/",
    "http://evil.example",
    "//evil.example/",
    "///evil.example",
    "////evil.example/%2f..",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    "http:evil.example",
    "http:///evil.example",
    "https:/evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "ftp://testserver/",
    "http://testserver@evil.example/",
    "http://testserver.evil.example/",
    "http://eviltestserver/",
    "http://testserver:81/",
    "http://localhost/",
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://[::1",
    "//evil.example:80\\@testserver/",
    "/%0d%0aLocation: https://evil.example",
    "/\r\nLocation: https://evil.example",
    "\x00//evil.example",
    "x" * 5000,
)


def leads_away(answer: Any) -> bool:
    """Whether a redirect leaves the site. A way of our own may hold any text in its query."""
    if answer.status_code not in (301, 302, 303, 307, 308):
        return False
    to = answer["Location"]
    parts = urlsplit(to)
    return bool(parts.scheme or parts.netloc) or to.startswith(("//", "/\\")) or "\n" in to


def doors(cast: Cast) -> Iterator[tuple[Client, str, dict[str, str]]]:
    """Every form that goes back to where one was."""
    yield cast.client_of(None), "/language/", {"language": "nl"}
    yield cast.client_of(cast.anna), "/language/", {"language": "nl"}
    yield cast.client_of(cast.anna), "/code/accept/", {"version": "1", "accepted": "on"}
    yield cast.client_of(cast.anna), "/code/hints/", {"wrong": "x"}
    yield cast.client_of(cast.anna), "/accounts/logout/", {}
    login = {"login": cast.anna.email, "password": PASSWORD}
    yield cast.client_of(None), "/accounts/login/", login


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_no_way_back_leaves_the_site(cast: Cast, wanted: str) -> None:
    away = []
    for client, path, form in doors(cast):
        answer = client.post(path, {**form, "next": wanted})
        away += [f"{path} form"] if leads_away(answer) else []
    for client, path, form in doors(cast):
        answer = client.post(f"{path}?next={quote(wanted)}", form)
        away += [f"{path} query"] if leads_away(answer) else []
    assert not away


@pytest.mark.parametrize("wanted", [each for each in ELSEWHERE if len(each) < 100])
def test_who_is_signed_in_already_is_not_led_away_by_the_sign_in_page(
    cast: Cast, wanted: str
) -> None:
    client = cast.client_of(cast.anna)
    for page in ("login", "signup"):
        assert not leads_away(client.get(f"/accounts/{page}/", {"next": wanted}))


def test_the_demo_sign_in_leads_nowhere_else_either(cast: Cast, settings: Settings) -> None:
    settings.DEMO = True
    for wanted in ELSEWHERE:
        form = {"as": "member", "next": wanted}
        assert not leads_away(Client().post("/demo/sign-in/", form))


@pytest.mark.parametrize("path", ["/settings/", "/desk/", "/alerts/new/?about=//evil.example"])
def test_the_way_to_the_sign_in_page_keeps_a_path_of_ours(cast: Cast, path: str) -> None:
    there = Client().get(path)["Location"]
    assert there.startswith("/accounts/login/?next=/")
    form = {"login": cast.anna.email, "password": PASSWORD}
    assert not leads_away(Client().post(there, form))


@pytest.mark.parametrize("path", ["/%2fevil.example/", "/.//evil.example/..", "/\\evil.example/"])
def test_an_address_that_looks_like_a_host_is_not_one(cast: Cast, path: str) -> None:
    for answer in (Client().get(path), cast.client_of(cast.anna).get(path)):
        assert not leads_away(answer)
        assert answer.status_code == 404


HOSTS = (
    "evil.example",
    "testserver.evil.example",
    "evil.example:80@testserver",
    "testserver\t.evil.example",
    "testserver/evil.example",
    "",
    "[::1",
    "évil.example",
    "x" * 300,
)


@pytest.mark.parametrize("host", HOSTS)
def test_another_host_is_not_answered(db: None, host: str) -> None:
    client = Client(raise_request_exception=False)
    for path in ("/", "/accounts/password/reset/", "/api/v1/feed"):
        answer = (
            client.get(path, headers={"Host": host}) if host else client.get(path, HTTP_HOST="")
        )
        assert answer.status_code == 400 or host == ""
        assert "evil" not in answer.content.decode()


FORGED = {
    "X-Forwarded-Host": "evil.example",
    "X-Host": "evil.example",
    "Forwarded": "host=evil.example;proto=https",
    "X-Original-URL": "/desk/",
    "X-Rewrite-URL": "/desk/",
    "X-Forwarded-Prefix": "//evil.example",
    "X-HTTP-Method-Override": "DELETE",
    "X-Accel-Redirect": "/etc/passwd",
    "X-Sendfile": "/etc/passwd",
    "X-Request-ID": "evil.example\tforged",
    "X-Forwarded-User": "hilde@example.org",
    "Remote-User": "hilde@example.org",
    "X-Forwarded-Proto": "https",
}


@pytest.mark.parametrize(("name", "value"), FORGED.items())
def test_no_header_changes_who_asks_for_what(cast: Cast, name: str, value: str) -> None:
    plain, forged = Client(), Client(headers={name: value})
    for path in ("/about/", "/desk/", "/api/v1/feed", "/settings/", "/accounts/login/"):
        expected, got = plain.get(path), forged.get(path)
        assert got.status_code == expected.status_code
        assert got.get("Location") == expected.get("Location")
        assert "evil" not in got.content.decode() + str(dict(got.headers))
        assert not {"X-Accel-Redirect", "X-Sendfile"} & set(got.headers)


ASKED = (
    {"Host": "testserver:31337"},
    {"Host": "localhost:31337"},
    {"Host": "127.0.0.1"},
    {"X-Forwarded-Host": "evil.example"},
    {"X-Forwarded-Port": "31337"},
)


@pytest.mark.parametrize("email", ["anna@example.org", "nobody@example.org"])
@pytest.mark.parametrize("form", ["password/reset", "signup"])
def test_links_in_mails_lead_to_the_community_whatever_host_was_asked(
    cast: Cast, settings: Settings, email: str, form: str
) -> None:
    """A secret link that leads to a port or a machine of the asker's choice gives it away."""
    settings.SITE_URL = "https://community.example"
    typed = {"email": email, "name": "Rosa Blom", "password1": "koffie-zonder-melk"}
    for headers in ASKED:
        Client(headers=headers).post(f"/accounts/{form}/", typed)
    links = [url for sent in mail.outbox for url in re.findall(r"https?://\S+", str(sent.body))]
    assert len(links) >= 1
    assert all(link.startswith("https://community.example/") for link in links), links


def test_ids_of_requests_are_ours(db: None) -> None:
    client = Client(headers={"X-Request-ID": "a\tb"})
    given = {client.get("/healthz")["X-Request-ID"] for _ in range(3)}
    assert len(given) == 3
    assert all(re.fullmatch("[0-9a-f]{16}", each) for each in given)
