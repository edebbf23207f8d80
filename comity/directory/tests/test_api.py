"""Meeting members by program: the same rules as on the pages (clause not-a-directory)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from comity.boundaries.actions import ask_to_stop, grant
from comity.contact.models import Card, CardOffer
from comity.directory.tests.crowd import crowd, met
from tests.cast import Cast, by_hand

PERSON = {"id", "handle", "name", "headline", "country", "languages", "company", "is_host"}


def test_a_search_gives_people_and_how_many_are_left(cast: Cast) -> None:
    found = cast.api_of(cast.bram).get("/members", q="wit").json()
    assert set(found) == {"items", "left_today", "left_window"}
    (anna,) = found["items"]
    assert set(anna) == PERSON
    assert (anna["id"], anna["handle"]) == (cast.anna.pk, "anna")
    assert anna["company"] == {
        "id": cast.anna.company_id,
        "name": "Zomer Stores",
        "vendor": False,
    }
    assert (found["left_today"], found["left_window"]) == (39, 199)


def test_filters_are_those_of_the_page(cast: Cast) -> None:
    crowd(30)
    api = cast.api_of(cast.bram)
    found = api.get("/members", country="DE", language="en").json()["items"]
    assert {(one["country"], *one["languages"]) for one in found} == {("DE", "en")}
    inside = api.get("/members", space="back-room").json()["items"]
    assert [one["name"] for one in inside] == ["Hilde Maes"]
    assert cast.api_of(cast.anna).get("/members", space="back-room").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        {"q": "a"},
        {"q": "x" * 81},
        {"q": "ab\u0000"},
        {"country": "NETHER"},
        {"space": "s" * 41},
    ],
)
def test_what_cannot_be_looked_for_is_a_422(cast: Cast, query: dict[str, str]) -> None:
    answer = cast.api_of(cast.bram).get("/members", **query)
    assert answer.status_code in (400, 422)
    assert answer["Content-Type"].startswith("application/problem+json")


def test_six_people_come_by_program_too(cast: Cast) -> None:
    crowd(30)
    api = cast.api_of(cast.bram)
    first, again = (api.get("/members/suggested").json() for _ in range(2))
    assert len(first["items"]) == 6
    assert first == again


def test_a_profile_says_what_one_may_do_and_has_no_address(cast: Cast) -> None:
    found = cast.api_of(cast.bram).get(f"/members/{cast.anna.pk}").json()
    assert set(found) == PERSON | {"member_since", "openness", "card"}
    assert found["openness"]["may_ask"] is True
    assert found["card"] is None
    assert "@example.org" not in str(found)


def test_ones_own_profile_has_no_openness(cast: Cast) -> None:
    assert cast.api_of(cast.bram).get(f"/members/{cast.bram.pk}").json()["openness"] is None


def test_a_card_comes_with_the_profile_once_exchanged(cast: Cast) -> None:
    consent = grant(by=cast.anna, other=cast.bram)
    links = [{"label": "Mastodon", "url": "https://social.example/@anna"}]
    with by_hand():
        Card.objects.create(member=cast.anna, email="card@example.net", links=links)
        CardOffer.objects.create(consent=consent, by=cast.anna)
        CardOffer.objects.create(consent=consent, by=cast.bram)
    card = cast.api_of(cast.bram).get(f"/members/{cast.anna.pk}").json()["card"]
    assert (card["email"], card["links"]) == ("card@example.net", links)
    assert cast.api_of(cast.vendor).get(f"/members/{cast.anna.pk}").json()["card"] is None


def test_past_a_stop_a_program_is_refused_with_the_clause(cast: Cast) -> None:
    ask_to_stop(by=cast.anna, member=cast.bram)
    answer = cast.api_of(cast.bram).get(f"/members/{cast.anna.pk}")
    assert answer.status_code == 403
    assert answer.json()["clause"] == "stop-means-stop"
    assert answer.json()["findings"][0]["outcome"] == "refuse"


@pytest.mark.parametrize("path", ["/members", "/members/{anna}"])
def test_with_nothing_left_a_program_hears_from_when(cast: Cast, path: str) -> None:
    met(cast.bram, crowd(40))
    answer = cast.api_of(cast.bram).get(path.format(anna=cast.anna.pk), country="NL")
    said = answer.json()
    assert (answer.status_code, said["clause"]) == (403, "not-a-directory")
    assert answer["Content-Type"].startswith("application/problem+json")
    opens = datetime.fromisoformat(said["findings"][0]["allowed_from"])
    assert timedelta(hours=23) < opens - timezone.now() <= timedelta(days=1)


def test_a_vendors_page_has_its_people_and_others_none(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    vendor = api.get(f"/companies/{cast.vendor.company_id}").json()
    assert (vendor["name"], vendor["vendor"]) == ("Feedbackly Tools", True)
    assert [one["name"] for one in vendor["people"]["items"]] == ["Vera Lindqvist"]
    assert vendor["people"]["left_today"] == 39
    shop = api.get(f"/companies/{cast.anna.company_id}").json()
    assert (shop["vendor"], shop["people"]["items"]) == (False, [])


def test_who_is_not_there_is_a_404_for_whatever_reason(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    said = {api.get(f"/members/{key}").content for key in ("anna", cast.applicant.pk, "1" * 14)}
    assert len(said) == 1
    assert api.get("/companies/none").status_code == 404
