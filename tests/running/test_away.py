"""A database that is away, or has no room: people get a page that says so, programs a problem."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from comity.talk.models import Contribution
from tests.cast import PASSWORD, Cast

PUBLIC = ("/", "/feed/", "/spaces/", "/about/", "/c/none/")
MEMBERS = ("/", "/settings/", "/notices/", "/desk/", "/no/such/page/")
CALLS = ("/feed", "/spaces", "/me", "/code")
DRAFT = {"space": "conversation", "kind": "question", "title": "Who?", "body": "Who asks first?"}


def _fails(*_: object) -> Any:
    raise OperationalError("could not extend file: No space left, password of comity_app")


def _fails_to_write(execute: Callable[..., Any], sql: Any, *more: Any) -> Any:
    if str(sql).lstrip().upper().startswith("INSERT"):
        _fails()
    return execute(sql, *more)


def _browser(client: Client) -> Client:
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize(
    ("who", "path"),
    [*(("stranger", path) for path in PUBLIC), *(("host", path) for path in MEMBERS)],
)
def test_a_page_says_that_it_is_away_and_when_to_try_again(cast: Cast, who: str, path: str) -> None:
    client = _browser(cast.client_of(getattr(cast, who)))
    with connection.execute_wrapper(_fails):
        answer = client.get(path)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "30"
    assert "Closed for a moment" in answer.content.decode()
    assert "comity_app" not in answer.content.decode()


def test_it_is_said_in_dutch_too(cast: Cast) -> None:
    client = _browser(cast.client_of(None))
    with connection.execute_wrapper(_fails):
        answer = client.get("/feed/", headers={"Accept-Language": "nl"})
    assert "Even gesloten" in answer.content.decode()


@pytest.mark.parametrize(("chosen", "said"), [("nl", "Even gesloten"), ("en", "Closed for a")])
def test_it_is_said_in_the_language_that_was_chosen(cast: Cast, chosen: str, said: str) -> None:
    """The cookie tells it while nobody can ask who is signed in."""
    client = _browser(cast.client_of(cast.bram))
    client.cookies["language"] = chosen
    with connection.execute_wrapper(_fails):
        page = client.get("/feed/", headers={"Accept-Language": "nl, en"}).content.decode()
    assert said in page
    assert f'<html lang="{chosen}">' in page


@pytest.mark.parametrize("path", CALLS)
@pytest.mark.parametrize("who", ["stranger", "anna"])
def test_a_program_gets_a_problem_with_its_time(cast: Cast, who: str, path: str) -> None:
    api = cast.api_of(getattr(cast, who))
    with connection.execute_wrapper(_fails):
        answer = api.get(path)
    if who == "stranger" and path == "/me":
        assert answer.status_code == 401
        return
    assert answer.status_code == 503
    assert answer["Retry-After"] == "30"
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["type"] == "/problems/unavailable"
    assert "comity_app" not in answer.content.decode()


def test_what_cannot_be_written_is_not_half_written(cast: Cast) -> None:
    """A disk that is full still reads."""
    api = cast.api_of(cast.anna)
    with connection.execute_wrapper(_fails_to_write):
        assert api.post("/contributions", DRAFT).status_code == 503
        assert api.get("/feed").status_code == 200
    assert not Contribution.objects.exists()
    assert api.post("/contributions", DRAFT).status_code == 201


def test_who_cannot_be_signed_in_for_a_moment_is_told_so(cast: Cast) -> None:
    client = _browser(cast.client_of(None))
    form = {"login": cast.anna.email, "password": PASSWORD}
    with connection.execute_wrapper(_fails):
        assert client.post("/accounts/login/", form).status_code == 503
    assert client.post("/accounts/login/", form).status_code == 302


@pytest.mark.parametrize("breaks", [OperationalError, RuntimeError])
def test_what_was_typed_is_shown_to_be_taken_along(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, breaks: type[Exception]
) -> None:
    """A member's page is kept by no browser, so going back would not bring it."""

    def fails(*_: object, **__: object) -> None:
        raise breaks("gone")

    monkeypatch.setattr("comity.talk.views.writing.actions.contribute", fails)
    client = _browser(cast.client_of(cast.anna))
    typed = {**DRAFT, "body": "A whole evening’s words, <b>mine</b>."}
    text = client.post("/spaces/conversation/new/", typed).content.decode()
    assert "A whole evening’s words, &lt;b&gt;mine&lt;/b&gt;." in text
    assert "csrf" not in text


def test_a_password_is_never_shown_again(cast: Cast) -> None:
    form = {"login": cast.anna.email, "password": "four words and more", "note": "a b"}
    with connection.execute_wrapper(_fails):
        text = _browser(cast.client_of(None)).post("/accounts/login/", form).content.decode()
    assert "a b" in text
    assert "four words" not in text
    assert cast.anna.email not in text


@pytest.mark.parametrize(
    ("body", "kind"),
    [(b"--x--", "multipart/form-data"), (b"a=" * 300, "multipart/form-data; boundary=x")],
)
def test_a_form_that_cannot_be_read_does_not_break_the_page(
    cast: Cast, body: bytes, kind: str
) -> None:
    client = _browser(cast.client_of(cast.anna))
    with connection.execute_wrapper(_fails):
        answer = client.generic("POST", "/feed/", body, kind)
    assert answer.status_code in (400, 503)


def test_another_error_is_no_pause(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("comity.talk.views.reading.feed", breaks)
    answer = _browser(cast.client_of(cast.anna)).get("/")
    assert answer.status_code == 500
    assert "Retry-After" not in answer.headers
