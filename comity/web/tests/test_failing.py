"""When something breaks: our own pages in the reader's language, and what crawlers are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.robotparser import RobotFileParser

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from tests.cast import Cast

SAID = {"nl": "ging bij ons iets mis", "en": "went wrong on our side"}
LOST = {"nl": "Hier is niets", "en": "There is nothing here"}
PRIVATE = ("/members/x/", "/settings/", "/desk/", "/notices/", "/alerts/", "/api/v1/feed")
OPEN = ("/", "/code/", "/about/", "/spaces/", "/spaces/square/", "/c/x/")


@contextmanager
def no_database() -> Iterator[None]:
    """As if the database had gone."""

    def gone(*_: object) -> None:
        raise DatabaseError("It has gone.")

    with connection.execute_wrapper(gone):
        yield


def browser_of(language: str) -> Client:
    return Client(raise_request_exception=False, headers={"Accept-Language": language})


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", ["/", "/code/", "/about/", "/spaces/", "/feed/", "/c/x/"])
def test_without_a_database_a_visitor_gets_our_page_in_their_language(
    cast: Cast, path: str, language: str
) -> None:
    with no_database():
        answer = browser_of(language).get(path)
    page = answer.content.decode()
    assert answer.status_code == 500
    assert SAID[language] in page
    assert f'<html lang="{language}">' in page
    assert "It has gone" not in page
    assert "Traceback" not in page


@pytest.mark.parametrize("path", ["/", "/settings/", "/notices/bell/"])
def test_without_a_database_a_member_gets_our_page_too(cast: Cast, path: str) -> None:
    browser = cast.client_of(cast.anna)
    browser.raise_request_exception = False
    with no_database():
        answer = browser.get(path)
    assert answer.status_code == 500
    assert any(said in answer.content.decode() for said in SAID.values())
    assert browser.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/feed", "/code", "/me"])
def test_without_a_database_a_program_gets_a_problem(cast: Cast, path: str) -> None:
    api = cast.api_of(cast.anna)
    with no_database():
        answer = api.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    found = answer.json()
    assert set(found) == {"type", "title", "status", "detail"}
    assert found["type"] == "/problems/server-error"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", ["/nowhere/", "/c/nothing/", "/spaces/back-room/", "/members/x/"])
def test_what_is_not_there_is_said_alike_in_both_languages(
    cast: Cast, path: str, language: str
) -> None:
    answer = browser_of(language).get(path)
    assert answer.status_code == 404
    assert LOST[language] in answer.content.decode()
    assert f'<html lang="{language}">' in answer.content.decode()


def test_the_page_of_a_failure_needs_nothing_but_its_stylesheet(cast: Cast) -> None:
    with no_database():
        page = browser_of("en").get("/").content.decode()
    assert "<script" not in page
    for address in re.findall(r'(?:src|href)="([^"]+)"', page):
        assert re.match(r"/(?!/)", address), address


@pytest.mark.parametrize("crawler", ["Googlebot", "*"])
def test_crawlers_may_read_what_everyone_may_and_nothing_of_members(
    cast: Cast, crawler: str
) -> None:
    rules = RobotFileParser()
    rules.parse(Client().get("/robots.txt").content.decode().splitlines())
    assert all(rules.can_fetch(crawler, path) for path in OPEN)
    assert not any(rules.can_fetch(crawler, path) for path in PRIVATE)
