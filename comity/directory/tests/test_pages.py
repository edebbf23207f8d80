"""The pages on which members meet (clause not-a-directory)."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from comity.boundaries.actions import ask_to_stop, grant
from comity.contact.models import Card, CardOffer, ContactWishes
from comity.directory.models import Sighting
from comity.directory.tests.crowd import crowd, met
from comity.people.models import Company, Member, VendorClass
from tests.cast import Cast, by_hand

CARD = re.compile(r'<li class="card">')


def text(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status
    return str(answer.content.decode())


def shown(client: Client, path: str, status: int = 200) -> str:
    return text(client.get(path), status)


@pytest.mark.parametrize(
    ("viewer", "member", "status"),
    [
        ("stranger", "anna", 404),
        ("applicant", "anna", 404),
        ("applicant", "applicant", 404),
        ("newcomer", "anna", 200),
        ("anna", "anna", 200),
        ("bram", "anna", 200),
        ("bram", "host", 200),
        ("bram", "applicant", 404),
        ("host", "applicant", 200),
    ],
)
def test_members_see_members_and_hosts_see_applicants(
    cast: Cast, viewer: str, member: str, status: int
) -> None:
    client = cast.client_of(getattr(cast, viewer))
    path = f"/members/{getattr(cast, member).pk}/"
    assert client.get(path).status_code == status
    assert client.get(f"{path}contributions/").status_code == status


def test_a_closed_account_has_no_profile(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(is_active=False)
    shown(cast.client_of(cast.host), f"/members/{cast.anna.pk}/", 404)


@pytest.mark.parametrize("viewer", ["bram", "host"])
def test_a_profile_shows_who_one_is_and_never_an_address(cast: Cast, viewer: str) -> None:
    page = shown(cast.client_of(getattr(cast, viewer)), f"/members/{cast.vendor.pk}/")
    assert "Vera Lindqvist" in page
    assert "Feedbackly Tools" in page
    assert "@example.org" not in page
    assert f"/alerts/new/?about=member:{cast.vendor.pk}" in page
    assert f"/contact/stop/{cast.vendor.pk}/" in page
    assert f"/companies/{cast.vendor.company_id}/" in page


def test_ones_own_profile_leads_to_changing_it(cast: Cast) -> None:
    page = shown(cast.client_of(cast.anna), f"/members/{cast.anna.pk}/")
    assert "/contact/stop/" not in page
    assert 'href="/settings/"' in page


def test_only_vendors_wear_the_vendor_badge(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    assert "badge vendor" in shown(client, f"/members/{cast.vendor.pk}/")
    assert "badge vendor" not in shown(client, f"/members/{cast.anna.pk}/")


def test_a_card_stands_on_the_profile_once_both_exchanged(cast: Cast) -> None:
    consent = grant(by=cast.anna, other=cast.bram)
    links = [{"label": "LinkedIn", "url": "https://linkedin.example/in/anna"}]
    with by_hand():
        Card.objects.create(member=cast.anna, email="card@example.net", links=links)
        CardOffer.objects.create(consent=consent, by=cast.anna)
    client = cast.client_of(cast.bram)
    assert "card@example.net" not in shown(client, f"/members/{cast.anna.pk}/")
    with by_hand():
        CardOffer.objects.create(consent=consent, by=cast.bram)
    page = shown(client, f"/members/{cast.anna.pk}/")
    assert "card@example.net" in page
    assert "https://linkedin.example/in/anna" in page
    others = shown(cast.client_of(cast.vendor), f"/members/{cast.anna.pk}/")
    assert "card@example.net" not in others
    assert "linkedin" not in others


def test_past_a_stop_the_profile_says_why_it_stays_closed(cast: Cast) -> None:
    ask_to_stop(by=cast.anna, member=cast.bram)
    for path in (f"/members/{cast.anna.pk}/", f"/members/{cast.anna.pk}/contributions/"):
        page = shown(cast.client_of(cast.bram), path, 403)
        assert "asked you to stop, so you cannot look them up" in page
        assert "/code/#stop-means-stop" in page
        assert "published" not in page.split("<main")[1].split("</main")[0]


def test_before_a_search_there_are_six_people_and_no_list(cast: Cast) -> None:
    crowd(30)
    page = shown(cast.client_of(cast.bram), "/members/")
    assert "Six people to get to know" in page
    assert len(CARD.findall(page)) == 6
    assert 'rel="next"' not in page


def test_a_search_shows_eight_without_a_next_page(cast: Cast) -> None:
    crowd(30)
    for path in ("/members/?country=NL&language=en", "/members/?country=NL&page=2&cursor=x"):
        page = shown(cast.client_of(cast.bram), path)
        assert len(CARD.findall(page)) == 8
        assert 'rel="next"' not in page
        assert "Six people" not in page


@pytest.mark.parametrize("query", ["q=a", "q=%20a%20", "q=a+b", "q=%25%25", "q=é"])
def test_one_letter_is_refused_at_the_field(cast: Cast, query: str) -> None:
    crowd(10)
    page = shown(cast.client_of(cast.bram), f"/members/?{query}", 422)
    assert "at least two letters" in page
    assert not CARD.findall(page)
    assert not Sighting.objects.exists()


@pytest.mark.parametrize("query", ["country=XX", "language=klingon", "space=back-room", "space=no"])
def test_what_cannot_be_chosen_finds_nobody(cast: Cast, query: str) -> None:
    page = shown(cast.client_of(cast.anna), f"/members/?{query}", 422)
    assert not CARD.findall(page)


def test_a_private_space_can_be_chosen_by_who_is_in_it(cast: Cast) -> None:
    page = shown(cast.client_of(cast.bram), "/members/?space=back-room")
    assert cast.host.name in page
    assert cast.anna.name not in page


def test_what_was_looked_for_stays_in_the_form(cast: Cast) -> None:
    page = shown(cast.client_of(cast.bram), "/members/?q=lindq&country=&language=en")
    assert 'value="lindq"' in page
    assert '<option value="en" selected>' in page


def test_what_is_left_is_said_when_it_is_near(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    assert "You can come across" not in shown(client, "/members/?q=vera")
    met(cast.bram, crowd(33))
    assert "You can come across 6 more people today." in shown(client, "/members/?q=vera")


def test_with_nothing_left_the_search_says_from_when_and_keeps_what_was_typed(cast: Cast) -> None:
    met(cast.bram, crowd(40))
    page = shown(cast.client_of(cast.bram), "/members/?q=vera", 403)
    assert "You came across 40 people in a day" in page
    assert "/code/#not-a-directory" in page
    assert "Possible from:" in page
    assert 'value="vera"' in page
    assert "Vera Lindqvist" not in page


def test_with_nothing_left_the_first_page_says_so_and_a_profile_stays_closed(cast: Cast) -> None:
    met(cast.bram, crowd(40))
    client = cast.client_of(cast.bram)
    assert "as many people as the code allows" in shown(client, "/members/")
    page = shown(client, f"/members/{cast.anna.pk}/", 403)
    assert "Anna de Wit" not in page
    shown(client, f"/members/{cast.host.pk}/")


def test_a_vendors_page_shows_its_people_also_who_left_the_directory(cast: Cast) -> None:
    with by_hand():
        ContactWishes.objects.create(member=cast.vendor, listed=False)
    page = shown(cast.client_of(cast.bram), f"/companies/{cast.vendor.company_id}/")
    assert "Vera Lindqvist" in page
    assert "badge vendor" in page


@pytest.mark.parametrize("vendor", [VendorClass.NO, VendorClass.UNDECIDED])
def test_of_another_company_only_the_name_is_shown(cast: Cast, vendor: str) -> None:
    with by_hand():
        Company.objects.filter(pk=cast.anna.company_id).update(vendor=vendor)
    page = shown(cast.client_of(cast.bram), f"/companies/{cast.anna.company_id}/")
    assert "Zomer Stores" in page
    assert "Anna de Wit" not in page
    assert "badge vendor" not in page


def test_a_vendors_people_are_searched_by_name_and_one_letter_is_refused(cast: Cast) -> None:
    path = f"/companies/{cast.vendor.company_id}/"
    client = cast.client_of(cast.bram)
    assert "Vera Lindqvist" in shown(client, f"{path}?q=lindq")
    assert "Nobody to show here." in shown(client, f"{path}?q=nobody")
    assert "at least two letters" in shown(client, f"{path}?q=v", 422)


def test_members_find_the_directory_in_the_navigation(cast: Cast) -> None:
    assert 'href="/members/"' in shown(cast.client_of(cast.bram), "/")
    for who in (None, cast.applicant):
        assert 'href="/members/"' not in shown(cast.client_of(who), "/")


def test_no_page_about_members_is_for_crawlers(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    for path in ("/members/", f"/members/{cast.anna.pk}/", f"/companies/{cast.vendor.company_id}/"):
        assert '<meta name="robots" content="noindex">' in shown(client, path)
    robots = shown(cast.client_of(None), "/robots.txt")
    assert "Disallow: /members/" in robots
    assert "Disallow: /companies/" in robots


def test_a_search_in_dutch_speaks_dutch(cast: Cast) -> None:
    page = shown(cast.client_of(cast.anna), "/members/?q=bram")
    assert "Gevonden" in page
    assert "Bram Ashworth" in page
