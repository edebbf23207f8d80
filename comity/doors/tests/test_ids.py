"""Ids that tell nothing, and what comes in by a URL in their place (clause not-a-directory)."""

from __future__ import annotations

import pytest
from django.test import Client

from comity.doors.ids import ALPHABET, LENGTH, OpaqueIdField, new_id
from tests.cast import Cast

FOREIGN = ["\x00", "a\x00b", "é", "x" * 400, "../../etc", "%00", " ", "1 OR 1=1", "0OIl"]


def test_an_id_has_the_length_and_letters_that_make_it_unguessable() -> None:
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    assert all(len(each) == LENGTH and set(each) <= set(ALPHABET) for each in made)
    assert len(ALPHABET) ** LENGTH > 2**80


@pytest.mark.parametrize("value", FOREIGN)
def test_what_no_id_looks_like_is_compared_as_nobodys(value: str) -> None:
    assert OpaqueIdField().get_prep_value(value) == ""


def test_an_id_is_compared_as_it_is() -> None:
    made = new_id()
    assert OpaqueIdField().get_prep_value(made) == made
    assert OpaqueIdField().get_prep_value(None) is None


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["%00", "a%00b", "%C3%A9", "x" * 400, "%F0%9F%98%80"])
@pytest.mark.parametrize(
    "path",
    [
        "/c/{}/",
        "/c/{}/edit/",
        "/comments/{}/",
        "/comments/{}/history/",
        "/members/{}/",
        "/alerts/new/?about=member:{}",
        "/desk/held/{}/",
        "/desk/alerts/{}/",
        "/api/v1/contributions/{}",
        "/api/v1/contributions/{}/comments",
        "/api/v1/comments/{}",
    ],
)
def test_a_foreign_id_in_a_url_is_not_there_and_breaks_nothing(
    cast: Cast, path: str, value: str
) -> None:
    client: Client = cast.client_of(cast.host)
    answer = client.get(path.format(value))
    assert answer.status_code in (400, 404)
