"""The language switch: it keeps the page, the query and the choice (clause everyone-welcome)."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from tests.cast import Cast

ADDRESSES = (
    "/",
    "/code/",
    "/about/",
    "/spaces/square/",
    "/spaces/square/?kind=idea",
    "/accounts/login/?next=/code/%3Fx%3D1",
    "/feed/?kind=a%26b&x=%3Cb%3E",
)
OTHER = {"nl": "en", "en": "nl"}


def switch_on(page: str) -> tuple[str, str]:
    """Where the switch of a page leads back to, and to which language."""
    form = re.search(r'(?s)<form method="post" action="/language/">(.*?)</form>', page)
    assert form
    back = re.search(r'name="next" value="([^"]*)"', form[1])
    code = re.search(r'name="language" value="(\w+)"', form[1])
    assert back
    assert code
    return unescape(back[1]), code[1]


def language_of(page: str) -> str:
    found = re.search(r'<html lang="(\w+)"', page)
    assert found
    return found[1]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_visitor_switches_and_stays_on_the_page_with_its_query(
    cast: Cast, address: str, language: str
) -> None:
    browser = Client(headers={"Accept-Language": language})
    back, other = switch_on(browser.get(address).content.decode())
    assert (back, other) == (address, OTHER[language])
    answer = browser.post("/language/", {"language": other, "next": back})
    assert answer["Location"] == address
    assert language_of(browser.get(address).content.decode()) == other


@pytest.mark.parametrize("who", ["anna", "bram", "host", "applicant"])
def test_a_member_switches_to_and_fro_on_any_page(cast: Cast, who: str) -> None:
    member = getattr(cast, who)
    browser, first = cast.client_of(member), member.language
    for expected in (OTHER[first], first):
        back, other = switch_on(browser.get("/settings/?x=1").content.decode())
        assert (back, other) == ("/settings/?x=1", expected)
        browser.post("/language/", {"language": other, "next": back})
        page = browser.get(back)
        assert language_of(page.content.decode()) == page["Content-Language"] == expected


def test_a_members_choice_holds_in_every_browser_and_for_programs(cast: Cast) -> None:
    api, elsewhere = cast.api_of(cast.bram), cast.client_of(cast.bram)
    cast.client_of(cast.bram).post("/language/", {"language": "nl"})
    assert language_of(elsewhere.get("/code/").content.decode()) == "nl"
    assert api.get("/code").json()["language"] == "nl"


def test_a_visitors_choice_goes_before_the_browsers_and_lasts(cast: Cast) -> None:
    browser = Client(headers={"Accept-Language": "en"})
    kept = browser.post("/language/", {"language": "nl"}).cookies["language"]
    assert int(kept["max-age"]) >= 60 * 60 * 24 * 180
    assert kept["samesite"] == "Lax"
    assert language_of(browser.get("/about/").content.decode()) == "nl"


def test_after_signing_in_ones_own_language_counts_again(cast: Cast) -> None:
    browser = Client()
    browser.post("/language/", {"language": "en"})
    browser.force_login(cast.anna)
    assert language_of(browser.get("/").content.decode()) == "nl"


@pytest.mark.parametrize("method", ["get", "put", "delete"])
def test_looking_at_the_switch_changes_nothing(cast: Cast, method: str) -> None:
    browser = cast.client_of(cast.anna)
    assert getattr(browser, method)("/language/?language=en").status_code == 405
    assert language_of(browser.get("/").content.decode()) == "nl"
