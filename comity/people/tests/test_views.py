"""The pages of people, as strangers, applicants, members and hosts meet them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from comity.doors.models import ApiToken
from comity.doors.tokens import find
from comity.people import actions
from comity.people.models import Community, Company, Member, Role
from tests.cast import Cast, by_hand

WHO = ("stranger", "applicant", "newcomer", "anna", "host")
PAGES = {
    "/join/about-you/": (302, 302, 302, 302, 302),
    "/settings/": (302, 200, 200, 200, 200),
    "/settings/preferences/": (302, 200, 200, 200, 200),
    "/settings/tokens/": (302, 200, 200, 200, 200),
    "/accounts/password/change/": (302, 200, 200, 200, 200),
    "/desk/applicants/": (302, 403, 403, 403, 200),
    "/desk/companies/": (302, 403, 403, 403, 200),
    "/desk/hosts/": (302, 403, 403, 403, 200),
    "/setup/no-such-token/": (404, 404, 404, 404, 404),
}
PROFILE = {"headline": "Lead", "country": "NL", "languages": ["nl"], "employer": "", "claim": ""}
Page = tuple[str, str, int]


def someone(cast: Cast, who: str) -> Client:
    return cast.client_of(getattr(cast, who))


def text(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.fixture
def rosa(cast: Cast) -> Member:
    """Someone who signed up and has not said who they are."""
    unsaved = Member(email="rosa@example.org", password="!")
    return actions.join(member=unsaved, name="Rosa Blom", language="en")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("place", range(len(WHO)), ids=WHO)
def test_each_page_opens_to_those_it_is_for(cast: Cast, path: str, place: int) -> None:
    assert someone(cast, WHO[place]).get(path).status_code == PAGES[path][place]


def test_who_has_not_said_who_they_are_is_asked_on_every_page(cast: Cast, rosa: Member) -> None:
    client = cast.client_of(rosa)
    assert "/join/about-you/" in text(client.get("/settings/preferences/"))
    assert client.get("/join/about-you/").status_code == 200


def test_after_the_questions_comes_the_code(cast: Cast, rosa: Member) -> None:
    answer = cast.client_of(rosa).post("/join/about-you/", PROFILE)
    assert answer["Location"] == "/code/accept/?next=%2F"
    assert Member.objects.get(pk=rosa.pk).role == Role.MEMBER


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"headline": ""}, "headline"),
        ({"headline": "x" * 121}, "headline"),
        ({"headline": "a\x00b"}, "headline"),
        ({"country": "XX"}, "country"),
        ({"country": ""}, "country"),
        ({"languages": []}, "languages"),
        ({"languages": ["klingon"]}, "languages"),
        ({"employer": "Nova", "claim": ""}, "claim"),
        ({"employer": "Nova", "claim": "perhaps"}, "claim"),
    ],
)
def test_an_answer_that_cannot_be_used_is_marked_at_its_field(
    cast: Cast, rosa: Member, change: dict[str, object], field: str
) -> None:
    answer = cast.client_of(rosa).post("/join/about-you/", {**PROFILE, **change})
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in text(answer)
    assert Member.objects.get(pk=rosa.pk).introduced_at is None


def test_an_applicant_reads_that_the_hosts_look(cast: Cast, rosa: Member) -> None:
    with by_hand():
        Community.objects.update(joining=Community.Joining.APPROVAL)
    client = cast.client_of(rosa)
    assert "look at every request" in text(client.get("/join/about-you/"))
    client.post("/join/about-you/", PROFILE)
    with by_hand():
        Member.objects.filter(pk=rosa.pk).update(accepted_version=cast.version.number)
    assert "The hosts look at your request" in text(client.get("/settings/"))


def test_a_profile_is_saved_and_said_to_be(cast: Cast) -> None:
    client = someone(cast, "bram")
    answer = client.post("/settings/", {**PROFILE, "name": "Bram A."}, follow=True)
    assert "Your profile is saved." in text(answer)
    assert Member.objects.get(pk=cast.bram.pk).name == "Bram A."


def test_one_keeps_ones_employer_without_saying_again_whether_it_is_a_vendor(cast: Cast) -> None:
    same = {**PROFILE, "name": "Anna", "employer": "Zomer Stores"}
    assert someone(cast, "anna").post("/settings/", same).status_code == 302
    assert Member.objects.get(pk=cast.anna.pk).company == cast.anna.company


def test_what_is_typed_shows_as_text_only(cast: Cast) -> None:
    data = {**PROFILE, "name": "<script>alert(1)</script>", "headline": "<b>x</b>"}
    client = someone(cast, "bram")
    client.post("/settings/", data)
    page = text(client.get(f"/members/{cast.bram.pk}/"))
    assert "<script>alert" not in page
    assert "&lt;b&gt;x&lt;/b&gt;" in page


def test_a_member_reads_the_site_in_the_language_they_chose(cast: Cast) -> None:
    client = someone(cast, "bram")
    page = text(client.post("/settings/preferences/", {"language": "nl"}, follow=True))
    assert '<html lang="nl">' in page
    assert "Opgeslagen." in page
    assert Member.objects.get(pk=cast.bram.pk).language == "nl"


@pytest.mark.parametrize(("header", "language"), [("nl-BE,fr", "nl"), ("fr,de", "en"), ("", "en")])
def test_a_visitor_reads_it_in_the_browsers_language(
    cast: Cast, header: str, language: str
) -> None:
    page = Client(headers={"Accept-Language": header}).get("/accounts/login/")
    assert f'<html lang="{language}">' in text(page)
    assert page["Content-Language"] == language


def test_a_members_language_goes_before_the_browsers(cast: Cast) -> None:
    client = someone(cast, "anna")
    page = client.get("/settings/", headers={"Accept-Language": "en"})
    assert '<html lang="nl">' in text(page)


def test_the_secret_of_a_token_is_shown_once(cast: Cast) -> None:
    client = someone(cast, "bram")
    answer = client.post("/settings/tokens/", {"name": "Rooster", "scopes": ["read"]})
    found = re.search(r'class="secret">(cmty_[\w-]+)<', text(answer))
    assert found
    token = find(found[1])
    assert token is not None
    assert token.owner == cast.bram
    assert "no-store" in answer["Cache-Control"]
    assert found[1] not in text(client.get("/settings/tokens/"))


def test_members_are_not_offered_what_hosts_may(cast: Cast) -> None:
    data = {"name": "Desk", "scopes": ["hosts"]}
    assert someone(cast, "bram").post("/settings/tokens/", data).status_code == 422
    assert someone(cast, "host").post("/settings/tokens/", data).status_code == 200


def test_a_token_is_ended_by_its_owner_alone(cast: Cast) -> None:
    token, _ = actions.make_token(by=cast.bram, name="Rooster", scopes=["read"])
    path = f"/settings/tokens/{token.pk}/end/"
    assert someone(cast, "anna").post(path).status_code == 404
    assert someone(cast, "bram").get(path).status_code == 405
    assert someone(cast, "bram").post(path).status_code == 302
    assert ApiToken.objects.get(pk=token.pk).ended_at is not None


Counted = Callable[..., object]


@pytest.mark.parametrize(
    "path",
    ["/settings/", "/settings/tokens/", "/desk/applicants/", "/desk/companies/", "/desk/hosts/"],
)
def test_a_page_asks_the_database_eight_times_at_most(
    cast: Cast, path: str, django_assert_max_num_queries: Counted
) -> None:
    client = someone(cast, "host")
    with by_hand():
        Company.objects.bulk_create(
            Company(name=f"Company {n}", folded=f"company{n}") for n in range(20)
        )
    with django_assert_max_num_queries(8):  # type: ignore[attr-defined]
        client.get(path)
