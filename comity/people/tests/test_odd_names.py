"""Handles of odd and of common names: each can be mentioned, and belongs to one person."""

from __future__ import annotations

import pytest

from comity.people.actions import add, join
from comity.people.handles import is_handle, new_handle
from comity.people.models import Member
from comity.writing.markdown import mentioned
from tests.cast import Cast, by_hand

HANDLES = {
    "Sanne de Wit": "sanne-de-wit",
    "José Ñúñez": "jose-nunez",
    "Łucja Żak": "ucja-zak",
    "İpek Yılmaz": "ipek-ylmaz",
    "Jan  -  Piet": "jan-piet",
    "R2 D2": "r2-d2",
    "محمد علي": "member",
    "Юлия": "member",
    "🦊🦊": "member",
    "Anna 🦊 Vos": "anna-vos",
    "a_b": "ab",
    "everyone": "everyone-2",
    "Comity": "comity-2",
    "x" * 80: "x" * 32,
    "a" * 31 + " b": "a" * 31,
}


def signed_up(name: str, number: int = 0) -> Member:
    unsaved = Member(email=f"someone{number}@example.org", password="!")
    return join(member=unsaved, name=name, language="en")


@pytest.mark.parametrize(("name", "handle"), HANDLES.items())
def test_a_handle_is_made_of_what_can_be_typed_in_a_name(
    cast: Cast, name: str, handle: str
) -> None:
    assert new_handle(name) == handle
    assert is_handle(handle)
    assert mentioned(f"Hello @{handle}.") == [handle]


@pytest.mark.parametrize("name", HANDLES)
def test_an_odd_name_is_kept_whole_and_shown_as_it_is(cast: Cast, name: str) -> None:
    member = signed_up(name)
    assert Member.objects.get(pk=member.pk).name == name


@pytest.mark.parametrize("name", ["Rosa Blom", "读书会", "y" * 80])
def test_people_of_one_name_get_handles_of_their_own(cast: Cast, name: str) -> None:
    handles = [signed_up(name, number).handle for number in range(6)]
    assert len(set(handles)) == 6
    assert handles[1:] == [f"{handles[0]}-{number}" for number in range(2, 7)]


@pytest.mark.parametrize("name", ["Rosa Blom", "y" * 80])
def test_after_a_hundred_of_one_name_a_handle_is_still_found_and_fits(
    cast: Cast, name: str
) -> None:
    first = new_handle(name)
    taken = [first, *(f"{first}-{number}" for number in range(2, 100))]
    with by_hand():
        Member.objects.bulk_create(
            Member(handle=handle, email=f"{n}@example.org", name=name)
            for n, handle in enumerate(taken)
        )
    found = [new_handle(name) for _ in range(20)]
    assert all(handle.startswith(f"{first}-") and is_handle(handle) for handle in found)
    assert not set(found) & set(taken)
    assert signed_up(name).handle not in taken


def test_a_handle_that_begins_like_anothers_is_free(cast: Cast) -> None:
    add(handle="rosa-blom-de-wit", email="long@example.org")
    assert new_handle("Rosa Blom") == "rosa-blom"


def test_a_number_in_a_name_is_not_taken_for_a_count(cast: Cast) -> None:
    add(handle="rosa", email="rosa1@example.org")
    add(handle="rosa-2", email="rosa2@example.org")
    assert new_handle("Rosa") == "rosa-3"
    assert new_handle("Rosa 2") == "rosa-2-2"
