"""Wishes, requests and cards, fetched for one of the two whom they are about."""

from comity.contact.queries.facts import facts, standing_of
from comity.contact.queries.lists import (
    consents_of,
    held_page,
    origins_of,
    reasons_of,
    requests_from,
    requests_to,
)
from comity.contact.queries.ones import (
    card_of,
    get_held,
    get_person,
    get_request,
    held_for,
    in_touch_with,
    received_by,
    request_by_token,
    request_to_mail,
    require_origin,
    wishes_of,
)

__all__ = [
    "card_of",
    "consents_of",
    "facts",
    "get_held",
    "get_person",
    "get_request",
    "held_for",
    "held_page",
    "in_touch_with",
    "origins_of",
    "reasons_of",
    "received_by",
    "request_by_token",
    "request_to_mail",
    "requests_from",
    "requests_to",
    "require_origin",
    "standing_of",
    "wishes_of",
]
