"""Cards: shown to those who both agreed, while they are in touch, and nowhere else (clauses
not-a-directory, stop-means-stop)."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.boundaries.actions import grant, withdraw
from comity.boundaries.models import Stop
from comity.contact import actions
from comity.contact.queries import card_of, standing_of
from comity.notices.models import Notice
from comity.people.models import Member
from tests.cast import Cast

ADDRESS = "anna@elsewhere.example"


def exchanged(cast: Cast) -> None:
    """Anna and Bram are in touch, and both offered their card."""
    grant(by=cast.anna, other=cast.bram)
    filled_in(cast.anna, ADDRESS)
    filled_in(cast.bram, "bram@elsewhere.example")
    actions.offer_card(by=cast.anna, other=cast.bram)
    actions.offer_card(by=cast.bram, other=cast.anna)


def filled_in(member: Member, email: str) -> None:
    links = [{"label": "My site", "url": "https://elsewhere.example/"}]
    actions.keep_card(by=member, email=email, phone="010 123 45 67", line="Hello.", links=links)


def sees(cast: Cast, viewer: Member, member: Member) -> bool:
    """Whether one sees the other's card, by page and by program alike."""
    page = cast.client_of(viewer).get(f"/contact/cards/{member.pk}/").content.decode()
    card = cast.api_of(viewer).get(f"/cards/{member.pk}").json()["card"]
    by_page = card_of(member).email in page
    assert by_page is (card is not None)
    return by_page


def test_cards_show_once_both_agree(cast: Cast) -> None:
    grant(by=cast.anna, other=cast.bram)
    filled_in(cast.anna, ADDRESS)
    filled_in(cast.bram, "bram@elsewhere.example")
    assert not actions.offer_card(by=cast.anna, other=cast.bram)
    assert not sees(cast, cast.bram, cast.anna)
    assert not sees(cast, cast.anna, cast.bram)
    assert actions.offer_card(by=cast.bram, other=cast.anna)
    assert sees(cast, cast.bram, cast.anna)
    assert sees(cast, cast.anna, cast.bram)


def test_a_card_is_shown_as_it_is_now(cast: Cast) -> None:
    exchanged(cast)
    actions.keep_card(by=cast.anna, email="new@elsewhere.example", links=[])
    found = standing_of(cast.bram, cast.anna).card
    assert found is not None
    assert (found.email, found.phone, found.links) == ("new@elsewhere.example", "", [])


def test_each_takes_it_back(cast: Cast) -> None:
    exchanged(cast)
    actions.take_back_card(by=cast.bram, other=cast.anna)
    assert not sees(cast, cast.bram, cast.anna)
    assert not sees(cast, cast.anna, cast.bram)


def test_cards_end_with_consent_and_do_not_come_back_with_a_new_one(cast: Cast) -> None:
    exchanged(cast)
    withdraw(by=cast.anna, other=cast.bram)
    assert not sees(cast, cast.bram, cast.anna)
    grant(by=cast.anna, other=cast.bram)
    assert not sees(cast, cast.bram, cast.anna)


def test_past_a_stop_no_card_is_shown_or_offered(cast: Cast) -> None:
    exchanged(cast)
    actions.please_stop(by=cast.anna, member=cast.bram)
    assert not sees(cast, cast.bram, cast.anna)
    with pytest.raises(Refused) as caught:
        actions.offer_card(by=cast.bram, other=cast.anna)
    assert caught.value.answer.clause == "stop-means-stop"
    assert Stop.objects.get().tried.get().way == "card"


def test_cards_are_for_those_who_are_in_touch(cast: Cast) -> None:
    filled_in(cast.anna, ADDRESS)
    with pytest.raises(Refused) as caught:
        actions.offer_card(by=cast.anna, other=cast.bram)
    assert caught.value.answer.clause == "consent-before-contact"
    with pytest.raises(Refused):
        actions.offer_card(by=cast.anna, other=cast.anna)


def test_an_empty_card_is_not_offered(cast: Cast) -> None:
    grant(by=cast.anna, other=cast.bram)
    with pytest.raises(Refused, match="empty"):
        actions.offer_card(by=cast.anna, other=cast.bram)


def test_the_other_is_told_once_of_each_step(cast: Cast) -> None:
    exchanged(cast)
    actions.offer_card(by=cast.anna, other=cast.bram)
    told = Notice.objects.order_by("created_at").values_list("member__handle", "kind")
    assert list(told) == [("bram", "card-offered"), ("anna", "cards-exchanged")]


def test_an_address_appears_nowhere_else(cast: Cast) -> None:
    exchanged(cast)
    for viewer in (cast.bram, cast.vendor, cast.host):
        client = cast.client_of(viewer)
        for path in ("/", f"/members/{cast.anna.pk}/", "/contact/", "/contact/?show=in-touch"):
            assert ADDRESS not in client.get(path).content.decode()
    assert ADDRESS not in str(cast.api_of(cast.bram).get("/consents").json())
    assert ADDRESS not in str(cast.api_of(cast.bram).get("/me/export").json())


def save(cast: Cast, **given: str) -> int:
    client = cast.client_of(cast.bram)
    return client.post("/settings/contact/", {"form": "card", **given}).status_code


def test_a_card_is_filled_in_by_page(cast: Cast) -> None:
    links = "My site https://elsewhere.example/\n\nhttps://other.example/x"
    assert save(cast, email="b@elsewhere.example", phone="020 1", line="Hi.", links=links) == 302
    card = card_of(cast.bram)
    assert (card.email, card.phone, card.line) == ("b@elsewhere.example", "020 1", "Hi.")
    assert card.links == [
        {"label": "My site", "url": "https://elsewhere.example/"},
        {"label": "other.example", "url": "https://other.example/x"},
    ]


@pytest.mark.parametrize(
    "given",
    [
        {"email": "nobody"},
        {"links": "My site javascript:alert(1)"},
        {"links": "My site"},
        {"links": f"{'x' * 41} https://elsewhere.example/"},
        {"links": "\n".join(["https://elsewhere.example/"] * 6)},
        {"line": "x" * 161},
        {"phone": "\u202e123"},
    ],
)
def test_what_does_not_fit_on_a_card_is_mended(cast: Cast, given: dict[str, str]) -> None:
    assert save(cast, **given) == 422
    assert card_of(cast.bram).is_empty


def test_wishes_are_chosen_by_page(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    chosen = {"form": "wishes", "openness": "talked", "shares_read_marks": "on"}
    assert client.post("/settings/contact/", chosen).status_code == 302
    kept = cast.bram.contact_wishes
    assert (kept.openness, kept.takes_vendors, kept.listed) == ("talked", False, False)
    assert kept.shares_read_marks
    wrong = {"form": "wishes", "openness": "cats"}
    assert client.post("/settings/contact/", wrong).status_code == 422
