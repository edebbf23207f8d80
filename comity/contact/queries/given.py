"""All that a member gave in this room, for that member alone."""

from __future__ import annotations

from dataclasses import dataclass

from comity.boundaries.models import Consent, Mute, Stop
from comity.contact.models import Card, ContactRequest, ContactWishes
from comity.contact.queries.ones import card_of, received_by, wishes_of
from comity.people.models import Member


@dataclass(frozen=True, slots=True)
class Given:
    """One member's contact, the oldest first. `member` is whose it is."""

    member: Member
    wishes: ContactWishes
    card: Card
    sent: list[ContactRequest]
    got: list[ContactRequest]
    consents: list[Consent]
    stops: list[Stop]
    mutes: list[Mute]


def given_by(member: Member) -> Given:
    """What a member gave, in as many queries however much it is."""
    sent = ContactRequest.objects.filter(asker=member).select_related("to")
    stops = Stop.objects.asked().filter(by=member)
    consents = Consent.objects.of(member).select_related("one", "other")
    return Given(
        member=member,
        wishes=wishes_of(member),
        card=card_of(member),
        sent=list(sent.order_by("asked_at")),
        got=list(received_by(member).select_related("asker").order_by("asked_at")),
        consents=list(consents.order_by("began_at")),
        stops=list(stops.select_related("member").order_by("asked_at")),
        mutes=list(Mute.objects.filter(by=member).select_related("member").order_by("since")),
    )
