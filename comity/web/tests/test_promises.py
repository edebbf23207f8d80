"""What the page of the code says that the software does, it does. Clauses whose words are judged
have their truth tables in conduct; these are the promises that several rooms keep together."""

from __future__ import annotations

import pytest

from comity.care.models import Category
from comity.charter.keeping import KEEPING, how
from comity.spaces.models import Kind
from comity.talk.actions import contribute
from comity.talk.composing import Draft
from tests.cast import Cast

PAGES = ("/", "/feed/", "/spaces/", "/spaces/square/", "/code/", "/about/")


def page(cast: Cast, who: str, path: str, language: str = "en") -> str:
    """A page as one of the cast reads it; strangers by their browser's language."""
    client = cast.client_of(getattr(cast, who))
    answer = client.get(path, headers={"Accept-Language": language})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_there_in_both_languages(cast: Cast, path: str, language: str) -> None:
    """(clause everyone-welcome)"""
    assert f'<html lang="{language}">' in page(cast, "stranger", path, language)


@pytest.mark.parametrize("who", ["stranger", "anna", "host"])
@pytest.mark.parametrize("path", PAGES)
def test_nobodys_address_is_shown(cast: Cast, who: str, path: str) -> None:
    """(clause consent-before-contact)"""
    draft = Draft(body="Hello from all of us.", title="A first story", language="en")
    contribute(by=cast.bram, space=cast.public, kind="story", draft=draft)
    assert "@example.org" not in page(cast, who, path)


@pytest.mark.parametrize("path", ["/feed", "/spaces", "/spaces/square/contributions", "/code"])
def test_no_program_gets_anybodys_address(cast: Cast, path: str) -> None:
    """(clause consent-before-contact)"""
    draft = Draft(body="Hello from all of us.", title="A first story", language="en")
    contribute(by=cast.bram, space=cast.public, kind="story", draft=draft)
    answer = cast.api_of(cast.host).get(path)
    assert answer.status_code == 200
    assert b"@example.org" not in answer.content


@pytest.mark.parametrize("path", ["/people/", "/api/v1/people", "/companies/", "/api/v1/companies"])
def test_there_is_no_list_of_members(cast: Cast, path: str) -> None:
    """(clause not-a-directory)"""
    assert cast.client_of(cast.anna).get(path).status_code == 404


@pytest.mark.parametrize("query", [{}, {"q": ""}, {"q": " ", "country": "", "language": ""}])
def test_who_looks_for_nobody_in_particular_finds_nobody(cast: Cast, query: dict[str, str]) -> None:
    """(clause not-a-directory)"""
    assert cast.api_of(cast.anna).get("/members", **query).json()["items"] == []


def test_every_alert_that_the_code_points_to_has_its_category() -> None:
    """(clause care-for-each-other)"""
    named = {keeping.category for keeping in KEEPING.values() if keeping.category}
    assert named <= set(Category.values)


def test_every_way_that_the_code_points_to_is_there(cast: Cast) -> None:
    """(clause care-for-each-other)"""
    client = cast.client_of(cast.anna)
    paths = {way.path for kept in how(cast.version).values() for way in kept.ways}
    for path in paths:
        address, _, fragment = path.partition("#")
        answer = client.get(address)
        assert answer.status_code == 200, path
        assert not fragment or f'id="{fragment}"' in answer.content.decode(), path


def test_the_alert_starts_with_the_clause_one_came_from(cast: Cast) -> None:
    """(clause care-for-each-other)"""
    shown = page(cast, "anna", "/alerts/new/?category=no-harassment")
    chosen = next(part for part in shown.split("<") if 'value="no-harassment"' in part)
    assert "selected" in chosen or "checked" in chosen


def test_sales_talk_of_a_vendor_waits_for_a_host(cast: Cast) -> None:
    """(clause vendor-promotion)"""
    draft = Draft(body="Book a demo now and get 20% discount.", title="Our tool", language="en")
    made, held = contribute(by=cast.vendor, space=cast.public, kind="story", draft=draft)
    assert held is not None
    assert "Our tool" not in page(cast, "bram", "/spaces/square/")
    assert not made.is_published


def test_what_people_of_a_vendor_write_carries_its_name(cast: Cast) -> None:
    """(clause vendors-have-a-place)"""
    draft = Draft(body="We learned to listen first.", title="A lesson", language="en")
    contribute(by=cast.vendor, space=cast.public, kind="failure", draft=draft)
    assert "Feedbackly Tools · vendor" in page(cast, "stranger", "/spaces/square/")


def test_every_kind_can_be_written_failure_beside_success(cast: Cast) -> None:
    """(clause contribute)"""
    form = page(cast, "anna", "/spaces/conversation/new/")
    kinds = [kind for kind in Kind.values if f'value="{kind}"' in form]
    assert kinds == [kind for kind in Kind.values if kind not in (Kind.ANNOUNCEMENT, Kind.SHARE)]
    assert "?kind=share" in form
    assert kinds.index("failure") == kinds.index("success") + 1


def test_strangers_find_the_hosts_and_can_write_to_them(cast: Cast) -> None:
    """(clause hosts-and-contact)"""
    about = page(cast, "stranger", "/about/")
    assert cast.host.name in about
    assert cast.second_host.name in about
    assert "<textarea" in about
