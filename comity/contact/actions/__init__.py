"""The verbs of contact, one module each."""

from comity.contact.actions.answer import accept, decline
from comity.contact.actions.ask import ask
from comity.contact.actions.card import keep_card, offer_card, take_back_card
from comity.contact.actions.decide import release, return_
from comity.contact.actions.lapse import lapse_requests
from comity.contact.actions.stop import please_stop
from comity.contact.actions.wishes import choose_wishes
from comity.contact.actions.withdraw import withdraw_request

__all__ = [
    "accept",
    "ask",
    "choose_wishes",
    "decline",
    "keep_card",
    "lapse_requests",
    "offer_card",
    "please_stop",
    "release",
    "return_",
    "take_back_card",
    "withdraw_request",
]
