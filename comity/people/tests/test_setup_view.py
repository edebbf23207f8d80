"""The first start, in a browser."""

from __future__ import annotations

import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client

from comity.people import actions, queries
from comity.people.models import Community, Member
from comity.people.tests.test_views import text
from tests.cast import by_hand

SETUP = {
    "community": "De Werkplaats",
    "contact_address": "code@example.org",
    "joining": "open",
    "name": "Mira Stone",
    "email": "mira@example.org",
    "password": "een-lang-wachtwoord",
}


@pytest.fixture
def setup_path(db: None) -> str:
    with by_hand():
        Community.objects.all().delete()
    return f"/setup/{actions.new_setup_token()}/"


def test_the_set_up_page_makes_the_first_host_once(setup_path: str) -> None:
    client = Client()
    assert client.get(setup_path).status_code == 200
    assert client.post(setup_path, SETUP)["Location"] == "/code/accept/?next=%2F"
    assert client.session[SESSION_KEY] == Member.objects.get(name="Mira Stone").pk
    assert Client().get(setup_path).status_code == 404


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"password": "kort"}, "password"),
        ({"password": "mira@example.org"}, "password"),
        ({"email": "no address"}, "email"),
        ({"email": "Early@example.org"}, "email"),
        ({"joining": "whoever"}, "joining"),
        ({"community": ""}, "community"),
    ],
)
def test_a_set_up_that_cannot_be_used_sets_nothing_up(
    setup_path: str, change: dict[str, str], field: str
) -> None:
    actions.add(handle="early", email="early@example.org")
    answer = Client().post(setup_path, {**SETUP, **change})
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in text(answer)
    assert queries.community().set_up_at is None
