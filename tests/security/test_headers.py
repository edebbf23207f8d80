"""What every answer says to browsers and caches.

CVE-2023-37467 and CVE-2021-41271 (Discourse): a nonce in a page that was cached for everyone, and
an error page that was cached in the place of the page.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from django.http import HttpRequest
from django.test import Client

from comity.doors.tokens import issue
from tests.cast import Cast, by_hand

PLACES = (
    "/",
    "/about/",
    "/code/",
    "/spaces/",
    "/c/{public}/",
    "/c/{question}/",
    "/c/{question}/edit/",
    "/c/no-such-text/",
    "/no/such/page/",
    "/members/{anna}/",
    "/notices/",
    "/settings/",
    "/settings/tokens/",
    "/desk/",
    "/desk/alerts/{alert}/",
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/password/reset/",
    "/accounts/email/",
    "/setup/no-such-token/",
    "/robots.txt",
    "/api/v1/feed",
    "/api/v1/me",
    "/api/v1/no-such-thing",
    "/api/v1/docs",
)
SELF = "'self'"


def answers(cast: Cast, scene: dict[str, str], who: str) -> dict[str, Any]:
    """What someone gets at each place."""
    client = cast.client_of(getattr(cast, who))
    client.raise_request_exception = False
    return {path: client.get(path.format_map(scene)) for path in PLACES}


def policy(answer: Any) -> dict[str, list[str]]:
    """The content security policy of an answer."""
    parts = answer["Content-Security-Policy"].split(";")
    words = [part.split() for part in parts if part.strip()]
    return {name: values for name, *values in words}


@pytest.mark.parametrize("who", ["stranger", "anna", "host"])
def test_every_answer_forbids_what_pages_do_not_need(
    cast: Cast, scene: dict[str, str], who: str
) -> None:
    for path, answer in answers(cast, scene, who).items():
        said = policy(answer)
        assert said["default-src"] == ["'none'"], path
        assert said["script-src"] == said["style-src"] == said["connect-src"] == [SELF], path
        assert said["frame-ancestors"] == said["base-uri"] == ["'none'"], path
        assert said["form-action"] == [SELF], path
        assert "unsafe" not in answer["Content-Security-Policy"], path
        assert "nonce" not in answer["Content-Security-Policy"], path
        assert answer["X-Frame-Options"] == "DENY", path
        assert answer["X-Content-Type-Options"] == "nosniff", path
        assert answer["Referrer-Policy"] == "same-origin", path
        assert answer["Cross-Origin-Opener-Policy"] == "same-origin", path


@pytest.mark.parametrize("who", ["stranger", "anna", "host"])
def test_no_shared_cache_keeps_a_page(cast: Cast, scene: dict[str, str], who: str) -> None:
    for path, answer in answers(cast, scene, who).items():
        said = answer.get("Cache-Control", "")
        assert "private" in said or "no-store" in said, path
        assert "public" not in said, path


@pytest.mark.parametrize("who", ["anna", "host"])
def test_every_page_that_knows_its_reader_varies_with_the_cookie(
    cast: Cast, scene: dict[str, str], who: str
) -> None:
    for path, answer in answers(cast, scene, who).items():
        if path.startswith(("/api/", "/robots")) or answer.status_code >= 300:
            continue
        assert "Cookie" in answer["Vary"], path


@pytest.mark.parametrize("who", ["stranger", "anna"])
def test_a_page_gives_nobody_anothers_cookie(cast: Cast, scene: dict[str, str], who: str) -> None:
    """Only the token against forged forms, which each browser gets for itself."""
    for path, answer in answers(cast, scene, who).items():
        assert set(answer.cookies) <= {"csrftoken"}, path
        assert not answer.cookies or "Cookie" in answer.get("Vary", ""), path


MALFORMED = (
    {"path": "/", "headers": {"Cookie": "sessionid=" + "x" * 4000}},
    {"path": "/", "headers": {"Cookie": 'sessionid="aaaaaaaaaaaa\\000"; language=nl'}},
    {"path": "/", "headers": {"Cookie": "language=../../etc/passwd; csrftoken=x"}},
    {"path": "/", "headers": {"Cookie": 'messages="\\000:x:y"'}},
    {"path": "/", "headers": {"Cookie": "messages=[[broken"}},
    {"path": "/", "headers": {"Accept-Language": "../../../etc/passwd"}},
    {"path": "/", "headers": {"Accept-Language": "nl-" + "x" * 5000}},
    {"path": "/?cursor=%00", "headers": {}},
    {"path": "/?cursor[]=x&kind=%ff", "headers": {}},
    {"path": "/%ff%fe", "headers": {}},
    {"path": "/c/%00/", "headers": {}},
    {"path": "/spaces/a%00b/", "headers": {}},
    {"path": "/c/x/?from=%00&cursor=a:b", "headers": {}},
    {"path": "/", "headers": {"Range": "bytes=0-0,-1", "If-None-Match": '"\x7f"'}},
    {"path": "/", "headers": {"HX-Request": "true", "HX-Current-URL": "\x00"}},
)


@pytest.mark.parametrize("sent", MALFORMED)
@pytest.mark.parametrize("who", ["stranger", "anna"])
def test_a_malformed_request_fails_for_nobody_and_leaves_the_page_as_it_was(
    cast: Cast, who: str, sent: dict[str, Any]
) -> None:
    before = cast.client_of(None).get("/")
    client = cast.client_of(getattr(cast, who))
    client.raise_request_exception = False
    answer = client.get(sent["path"], headers=sent["headers"])
    assert answer.status_code < 500
    after = cast.client_of(None).get("/")
    assert after.status_code == before.status_code == 200
    assert len(after.content) == len(before.content)


@pytest.mark.parametrize("who", ["stranger", "anna"])
@pytest.mark.parametrize("language", ["../nl", "nl/../../x", "NL\x00", "xx", "", "nl-NL", "%6el"])
def test_a_language_is_one_of_two(cast: Cast, who: str, language: str) -> None:
    """CVE-2021-43788 (NodeBB): a path in the parameter that names a language."""
    client = cast.client_of(getattr(cast, who))
    answer = client.post("/language/", {"language": language})
    assert answer.status_code == 400
    assert "language" not in answer.cookies
    form = {"language": language}
    assert cast.client_of(cast.anna).post("/settings/preferences/", form).status_code == 422


@pytest.mark.parametrize("path", ["/", "/api/v1/feed", "/c/x/"])
def test_what_the_framework_itself_refuses_is_as_guarded(cast: Cast, path: str) -> None:
    for method in ("TRACE", "PROPFIND", "CONNECT", "DELETE"):
        answer = Client(raise_request_exception=False).generic(method, path)
        assert 400 <= answer.status_code < 500
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["X-Frame-Options"] == "DENY"


def test_a_failure_tells_nothing_and_is_not_cached(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(request: HttpRequest) -> None:
        raise RuntimeError("Zilverlinde")

    monkeypatch.setattr("comity.web.context.viewer_of", broken)
    client = cast.client_of(cast.anna)
    client.raise_request_exception = False
    answer = client.get("/code/")
    assert answer.status_code == 500
    assert "Zilverlinde" not in answer.content.decode()
    assert cast.anna.name not in answer.content.decode()
    assert "private" in answer["Cache-Control"]


def test_the_secret_of_a_new_token_is_stored_by_no_browser(cast: Cast) -> None:
    form = {"name": "laptop", "scopes": ["read"]}
    answer = cast.client_of(cast.anna).post("/settings/tokens/", form)
    assert "cmty_" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


def test_the_list_of_tokens_shows_no_secret(cast: Cast) -> None:
    with by_hand():
        _, secret = issue(cast.anna, "laptop", ["read"])
    assert secret not in cast.client_of(cast.anna).get("/settings/tokens/").content.decode()


@pytest.mark.parametrize("who", ["anna", "host"])
def test_what_only_members_read_asks_not_to_be_indexed(
    cast: Cast, scene: dict[str, str], who: str
) -> None:
    for path, answer in answers(cast, scene, who).items():
        html = answer.content.decode()
        if "<html" in html and not path.startswith("/api/") and answer.status_code == 200:
            public = path in ("/", "/about/", "/code/", "/spaces/", "/c/{public}/")
            assert public or 'content="noindex"' in html, path


@pytest.mark.parametrize("area", ["accounts", "alerts", "api", "desk", "members", "settings"])
def test_crawlers_are_asked_to_leave_members_alone(db: None, area: str) -> None:
    assert f"Disallow: /{area}/" in Client().get("/robots.txt").content.decode()


COOKIES = """
import os, json
os.environ["COMITY_URL"] = "https://community.example"
from comity import settings as s
print(json.dumps([
    s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.LANGUAGE_COOKIE_SECURE,
    s.SESSION_COOKIE_HTTPONLY, s.CSRF_COOKIE_HTTPONLY,
    s.SESSION_COOKIE_SAMESITE == "Lax", s.SECURE_HSTS_SECONDS >= 31_536_000,
]))
"""


def test_under_https_cookies_insist_on_it() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", COOKIES], capture_output=True, check=True, text=True
    )
    assert ran.stdout.strip() == str([True] * 7).lower()


def test_the_cookie_of_a_session_is_not_for_scripts_nor_for_other_sites(
    cast: Cast, fresh_limits: None
) -> None:
    client = Client()
    form = {"login": cast.anna.email, "password": "koffie-met-havermelk"}
    cookie = client.post("/accounts/login/", form).cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/"
    assert not cookie["domain"]
