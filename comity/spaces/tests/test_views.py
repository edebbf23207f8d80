"""The pages of spaces as each kind of person meets them."""

from __future__ import annotations

import pytest

from comity.spaces.actions import note_first_text
from comity.spaces.models import Membership, Space
from tests.cast import Cast

GIVEN = {
    "name_nl": "Leeskring",
    "name_en": "Reading circle",
    "description_nl": "",
    "description_en": "",
    "visibility": "members",
    "kinds": ["question"],
}


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("stranger", {"square"}),
        ("applicant", {"square"}),
        ("anna", {"conversation", "square"}),
        ("second_host", {"conversation", "square"}),
        ("bram", {"conversation", "square", "back-room"}),
        ("host", {"conversation", "square", "back-room"}),
    ],
)
def test_the_list_shows_what_one_may_read(cast: Cast, who: str, sees: set[str]) -> None:
    page = cast.client_of(getattr(cast, who)).get("/spaces/").content.decode()
    shown = {slug for slug in ("conversation", "square", "back-room") if f"/spaces/{slug}/" in page}
    assert shown == sees


@pytest.mark.parametrize("page", ["edit", "remove", "people"])
@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("stranger", 302),
        ("applicant", 404),
        ("anna", 404),
        ("second_host", 404),
        ("bram", 200),
        ("host", 200),
    ],
)
def test_a_private_space_is_not_there_for_others(
    cast: Cast, page: str, who: str, status: int
) -> None:
    client = cast.client_of(getattr(cast, who))
    assert client.get(f"/spaces/back-room/{page}/").status_code == status


def test_a_host_makes_a_space(cast: Cast) -> None:
    answer = cast.client_of(cast.host).post("/spaces/new/", GIVEN)
    assert (answer.status_code, answer["Location"]) == (302, "/spaces/reading-circle/")


def test_a_member_who_tries_is_told_who_makes_spaces(cast: Cast) -> None:
    answer = cast.client_of(cast.anna).post("/spaces/new/", GIVEN)
    assert answer.status_code == 403
    assert "De hosts maken ruimtes." in answer.content.decode()
    assert not Space.objects.filter(slug="reading-circle").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"name_en": ""},
        {"name_nl": "x" * 61},
        {"name_en": "a\x07b"},
        {"visibility": "secret"},
        {"kinds": []},
        {"kinds": ["advert"]},
    ],
)
def test_a_space_that_cannot_be_is_given_back(cast: Cast, wrong: dict[str, object]) -> None:
    answer = cast.client_of(cast.host).post("/spaces/new/", {**GIVEN, **wrong})
    assert answer.status_code == 422


def test_a_host_edits_a_space(cast: Cast) -> None:
    client = cast.client_of(cast.host)
    assert "Gesprek" in client.get("/spaces/conversation/edit/").content.decode()
    assert client.post("/spaces/conversation/edit/", GIVEN).status_code == 302
    assert Space.objects.get(slug="conversation").name_nl == "Leeskring"


def test_a_host_who_would_open_what_is_written_is_told_why_not(cast: Cast) -> None:
    note_first_text(space=cast.private)
    client = cast.client_of(cast.host)
    assert "alleen lezers af" in client.get("/spaces/back-room/edit/").content.decode()
    answer = client.post("/spaces/back-room/edit/", {**GIVEN, "visibility": "public"})
    assert answer.status_code == 403
    assert "Maak een nieuwe ruimte voor meer lezers" in answer.content.decode()
    assert cast.client_of(None).get("/spaces/back-room/").status_code == 404


def test_a_host_removes_a_space(cast: Cast) -> None:
    client = cast.client_of(cast.host)
    assert client.post("/spaces/conversation/remove/").status_code == 302
    assert cast.client_of(cast.anna).get("/spaces/conversation/").status_code == 404


@pytest.mark.parametrize(("handle", "status"), [("@Anna", 302), ("aziz", 422), ("nobody", 422)])
def test_people_are_invited_by_their_handle(cast: Cast, handle: str, status: int) -> None:
    answer = cast.client_of(cast.host).post("/spaces/back-room/people/", {"handle": handle})
    assert answer.status_code == status


def test_in_an_open_space_adding_someone_makes_them_its_host(cast: Cast) -> None:
    cast.client_of(cast.host).post("/spaces/square/people/", {"handle": "anna"})
    assert Membership.objects.get(member=cast.anna).is_host


@pytest.mark.parametrize(("who", "status"), [("bram", 403), ("host", 302)])
def test_only_a_spaces_hosts_make_others_host(cast: Cast, who: str, status: int) -> None:
    client = cast.client_of(getattr(cast, who))
    answer = client.post("/spaces/back-room/people/bram/", {"do": "host"})
    assert answer.status_code == status


def test_one_leaves_a_private_space_by_oneself(cast: Cast) -> None:
    answer = cast.client_of(cast.bram).post("/spaces/back-room/people/bram/", {"do": "out"})
    assert (answer.status_code, answer["Location"]) == (302, "/spaces/")
    assert not Membership.objects.filter(member=cast.bram).exists()


def test_who_is_in_a_private_space_sees_who_else_reads_along(cast: Cast) -> None:
    page = cast.client_of(cast.bram).get("/spaces/back-room/people/").content.decode()
    assert "Hilde Maes" in page
    assert 'name="handle"' not in page
