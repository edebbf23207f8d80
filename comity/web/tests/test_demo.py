"""One-click sign-ins, which are there in the demo only."""

from __future__ import annotations

import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client
from pytest_django.fixtures import Settings

from comity.people import actions
from comity.people.models import Member
from comity.web.demo import SIGN_INS
from tests.cast import Cast

PATH = "/demo/sign-in/"


@pytest.fixture
def people(cast: Cast) -> dict[str, Member]:
    """The four of the demo, by what they are."""
    return {
        who: actions.add(handle=handle, email=f"{handle}@example.org")
        for who, handle in SIGN_INS.items()
    }


@pytest.mark.parametrize("who", SIGN_INS)
def test_one_looks_around_as_one_of_four(
    people: dict[str, Member], settings: Settings, who: str
) -> None:
    settings.DEMO = True
    client = Client()
    assert client.post(PATH, {"as": who})["Location"] == "/"
    assert client.session[SESSION_KEY] == people[who].pk


@pytest.mark.parametrize("who", SIGN_INS)
def test_outside_the_demo_there_is_no_such_door(
    people: dict[str, Member], settings: Settings, who: str
) -> None:
    settings.DEMO = False
    client = Client()
    assert client.post(PATH, {"as": who}).status_code == 404
    assert SESSION_KEY not in client.session
    assert PATH not in client.get("/accounts/login/").content.decode()


@pytest.mark.parametrize("who", ["", "anna", "admin", "marit-vos"])
def test_nobody_else_is_signed_in_so(
    people: dict[str, Member], settings: Settings, who: str
) -> None:
    settings.DEMO = True
    client = Client()
    assert client.post(PATH, {"as": who}).status_code == 404
    assert SESSION_KEY not in client.session


def test_the_sign_in_page_of_the_demo_offers_all_four(cast: Cast, settings: Settings) -> None:
    settings.DEMO = True
    page = Client().get("/accounts/login/").content.decode()
    for who in SIGN_INS:
        assert f'name="as" value="{who}"' in page
