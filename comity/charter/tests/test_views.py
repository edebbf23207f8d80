"""The pages of the code as visitors, applicants and members meet them."""

from __future__ import annotations

import pytest

from comity.charter.anchors import ANCHORS
from comity.charter.models import Acceptance, Hint
from tests.cast import Cast, by_hand


@pytest.mark.parametrize("who", ["stranger", "applicant", "newcomer", "anna", "host"])
def test_everyone_reads_every_clause_and_how_it_is_kept(cast: Cast, who: str) -> None:
    page = cast.client_of(getattr(cast, who)).get("/code/").content.decode()
    assert all(f'id="{anchor}"' in page for anchor in ANCHORS)
    assert 'href="/alerts/new/?category=courtesy"' in page


def test_the_code_shows_the_settings_now(cast: Cast) -> None:
    page = cast.client_of(None).get("/code/", headers={"Accept-Language": "en"}).content.decode()
    assert "How many hints about selling an author may pass before a text waits." in page
    assert "Now: 2." in page


@pytest.mark.parametrize(("language", "title"), [("nl", "Stop is stop"), ("en", "Stop means stop")])
def test_the_code_is_read_in_ones_language(cast: Cast, language: str, title: str) -> None:
    page = cast.client_of(None).get("/code/", headers={"Accept-Language": language})
    assert title in page.content.decode()


def test_the_code_takes_few_queries(cast: Cast, django_assert_max_num_queries: object) -> None:
    client = cast.client_of(cast.anna)
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        client.get("/code/")


def test_a_stranger_signs_in_before_accepting(cast: Cast) -> None:
    answer = cast.client_of(None).get("/code/accept/")
    assert answer.status_code == 302
    assert "login" in answer["Location"]


@pytest.mark.parametrize("who", ["newcomer", "applicant"])
def test_ticking_the_box_accepts_and_goes_back(cast: Cast, who: str) -> None:
    member = getattr(cast, who)
    answer = cast.client_of(member).post(
        "/code/accept/",
        {"version": cast.version.number, "accepted": "on", "next": "/spaces/"},
    )
    assert (answer.status_code, answer["Location"]) == (302, "/spaces/")
    assert Acceptance.objects.filter(member=member).exists()


def test_nothing_is_accepted_without_the_tick(cast: Cast) -> None:
    answer = cast.client_of(cast.newcomer).post("/code/accept/", {"version": cast.version.number})
    assert answer.status_code == 422
    assert not Acceptance.objects.filter(member=cast.newcomer).exists()


def test_a_version_that_was_replaced_meanwhile_is_shown_again(cast: Cast) -> None:
    given = {"version": cast.version.number + 1, "accepted": "on"}
    answer = cast.client_of(cast.newcomer).post("/code/accept/", given)
    assert answer.status_code == 409
    assert not Acceptance.objects.filter(member=cast.newcomer).exists()


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "/\\evil"],
)
def test_accepting_never_leads_to_another_site(cast: Cast, elsewhere: str) -> None:
    given = {"version": cast.version.number, "accepted": "on", "next": elsewhere}
    answer = cast.client_of(cast.newcomer).post("/code/accept/", given)
    assert answer["Location"] == "/"


def test_who_must_accept_is_told_on_every_page(cast: Cast) -> None:
    newcomer, anna = cast.client_of(cast.newcomer), cast.client_of(cast.anna)
    for path in ("/", "/spaces/", "/code/"):
        assert 'href="/code/accept/' in newcomer.get(path).content.decode()
        assert 'href="/code/accept/' not in anna.get(path).content.decode()


def test_who_accepted_sees_when_and_no_form(cast: Cast) -> None:
    page = cast.client_of(cast.anna).get("/code/accept/").content.decode()
    assert 'name="accepted"' not in page


def test_a_hint_is_called_wrong_by_its_author_only(cast: Cast) -> None:
    with by_hand():
        hint = Hint.objects.create(
            member=cast.anna, clause="courtesy", outcome="nudge", language="nl"
        )
    for member, wrong in ((cast.bram, False), (cast.anna, True)):
        cast.client_of(member).post("/code/hints/", {"wrong": [hint.pk], "next": "/code/"})
        hint.refresh_from_db()
        assert hint.wrong is wrong


def test_the_shipped_code_names_only_addresses_that_exist(cast: Cast) -> None:
    page = cast.client_of(None).get("/code/").content.decode()
    assert 'href="/about/"' in page
    assert cast.client_of(None).get("/about/").status_code == 200
