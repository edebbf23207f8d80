"""Our own pages for when something is wrong."""

from __future__ import annotations

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils.translation import override

from tests.cast import Cast

ALONE = {
    "400.html": ("We did not understand", "begrepen we niet"),
    "500.html": ("went wrong on our side", "ging bij ons iets mis"),
}


@pytest.mark.parametrize("template", ALONE)
@pytest.mark.parametrize(("language", "place"), [("en", 0), ("nl", 1)])
def test_these_pages_need_no_request_and_no_database(
    template: str, language: str, place: int
) -> None:
    def closed(*_: object) -> None:
        raise AssertionError("The page of an error asked the database.")

    with override(language), connection.execute_wrapper(closed):
        page = render_to_string(template)
    assert ALONE[template][place] in page
    assert f'<html lang="{language}">' in page


@pytest.mark.parametrize("template", ["403.html", "404.html", "429.html"])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_others_look_like_every_page(cast: Cast, template: str, language: str) -> None:
    request = RequestFactory().get("/nowhere/")
    with override(language):
        page = render_to_string(template, {}, request)
    assert f'<html lang="{language}">' in page
    assert 'href="#main"' in page
    assert "The Commons" in page


def test_what_is_not_there_is_said_in_the_readers_language(cast: Cast) -> None:
    page = Client(headers={"Accept-Language": "nl"}).get("/nowhere/")
    assert page.status_code == 404
    assert "Hier is niets" in page.content.decode()
    assert "/accounts/login/?next=%2Fnowhere%2F" in page.content.decode()


def test_a_member_who_is_lost_is_not_asked_to_sign_in(cast: Cast) -> None:
    page = cast.client_of(cast.bram).get("/nowhere/").content.decode()
    assert "/accounts/login/" not in page
    assert 'action="/accounts/logout/"' in page


@pytest.mark.parametrize("path", ["/", "/accounts/login/", "/nowhere/"])
def test_a_page_keeps_to_the_content_policy(cast: Cast, path: str) -> None:
    answer = Client().get(path)
    policy = answer["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "script-src 'self'" in policy
    page = answer.content.decode()
    assert " style=" not in page
    assert page.count("<script") == page.count("<script src=")
