"""Requests for tests, made with the actions themselves."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.contact.actions import ask
from comity.contact.models import ContactRequest, ContactWishes
from comity.people.models import Member
from tests.cast import by_hand

REASON = "Your story about the quiet week stays with me; may I ask more?"
OTHER = "Since then we changed our rosters as well, and I wonder about one thing."
GRAVE = "Answer me, or I will kill you, you hear me?"
RUDE = "You are an idiot, and I would like to tell you so in private."
SELLING = "Book a demo with us now and get 20% discount until Friday."


def asked(by: Member, to: Member, reason: str = REASON) -> ContactRequest:
    """A request as anyone makes it."""
    return ask(by=by, to=to, reason=reason)


def refused(by: Member, to: Member, reason: str = REASON, **more: str | None) -> Refused:
    """Why a request was not made."""
    with pytest.raises(Refused) as caught:
        ask(by=by, to=to, reason=reason, **more)  # type: ignore[arg-type]
    return caught.value


def wishes(member: Member, **chosen: str | bool) -> None:
    """What a member chose, written by hand."""
    with by_hand():
        ContactWishes.objects.update_or_create(member=member, defaults=chosen)


def fresh(request: ContactRequest) -> ContactRequest:
    """The request as it is now."""
    return ContactRequest.objects.get(pk=request.pk)
