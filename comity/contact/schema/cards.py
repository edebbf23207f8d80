"""Cards and wishes as programs send and receive them."""

from __future__ import annotations

from typing import Annotated

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints

from comity.contact.models import ADDRESS, LABEL, LINE, LINKS, PHONE, Card, ContactWishes, Openness
from comity.doors.shapes import one_line


def _address(text: str) -> str:
    try:
        validate_email(text or "a@example.org")
    except ValidationError as error:
        raise ValueError(error.messages[0]) from error
    return text


Address = Annotated[str, StringConstraints(max_length=254), AfterValidator(_address)]


def _link(text: str) -> str:
    try:
        URLValidator(schemes=["https", "http"])(text)
    except ValidationError as error:
        raise ValueError(error.messages[0]) from error
    return text


Url = Annotated[str, StringConstraints(max_length=ADDRESS), AfterValidator(_link)]


class LinkIn(Schema):
    """A link on a card."""

    label: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=LABEL),
        AfterValidator(one_line),
    ]
    url: Url


class CardIn(Schema):
    """One's own card; what is left out is empty."""

    email: Address = ""
    phone: Annotated[str, StringConstraints(max_length=PHONE), AfterValidator(one_line)] = ""
    line: Annotated[str, StringConstraints(max_length=LINE), AfterValidator(one_line)] = ""
    links: Annotated[list[LinkIn], Field(max_length=LINKS)] = []


class LinkOut(Schema):
    """A link on a card."""

    label: str
    url: str


class CardOut(Schema):
    """A card."""

    email: str
    phone: str
    line: str
    links: list[LinkOut]


class ExchangeOut(Schema):
    """How the exchange of cards with a member stands; `card` is theirs once both agreed."""

    offered: bool
    asked_for: bool
    card: CardOut | None


class WishesOut(Schema):
    """How one wishes to be reached."""

    openness: Openness
    takes_vendors: bool
    listed: bool
    shares_read_marks: bool


class WishesPatch(Schema):
    """What changes in one's wishes; what is left out stays."""

    openness: Openness | None = None
    takes_vendors: bool | None = None
    listed: bool | None = None
    shares_read_marks: bool | None = None


def card_out(card: Card) -> CardOut:
    """A card."""
    links = [LinkOut(label=link["label"], url=link["url"]) for link in card.links]
    return CardOut(email=card.email, phone=card.phone, line=card.line, links=links)


def wishes_out(wishes: ContactWishes) -> WishesOut:
    """One's wishes."""
    return WishesOut(
        openness=Openness(wishes.openness),
        takes_vendors=wishes.takes_vendors,
        listed=wishes.listed,
        shares_read_marks=wishes.shares_read_marks,
    )
