"""What a member takes along of their contact: their own words and choices; of others the handle,
and of what others wrote nothing."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema

from comity.boundaries.models import Consent, Mute, Stop
from comity.contact.models import ContactRequest
from comity.contact.queries.given import Given
from comity.contact.schema.cards import CardOut, WishesOut, card_out, wishes_out
from comity.people.models import Member


class OwnRequestOut(Schema):
    """A request one made."""

    to: str
    reason: str
    state: str
    note: str
    asked_at: datetime
    ended_at: datetime | None


class GotRequestOut(Schema):
    """That one was asked, and what one answered; the reason is the asker's."""

    asker: str
    state: str
    asked_at: datetime
    ended_at: datetime | None


class OwnConsentOut(Schema):
    """With whom one is or was in touch."""

    member: str
    began_at: datetime
    ended_at: datetime | None
    ended_by_me: bool


class OwnStopOut(Schema):
    """Whom one asked to stop."""

    member: str
    asked_at: datetime
    told_at: datetime | None
    lifted_at: datetime | None
    attempts: int


class OwnMuteOut(Schema):
    """Whom one muted."""

    member: str
    since: datetime


class OwnContactOut(Schema):
    """One's contact."""

    wishes: WishesOut
    card: CardOut
    requests: list[OwnRequestOut]
    requests_got: list[GotRequestOut]
    consents: list[OwnConsentOut]
    stops: list[OwnStopOut]
    mutes: list[OwnMuteOut]


def own_contact_out(given: Given) -> OwnContactOut:
    """A member's contact, as they take it along."""
    return OwnContactOut(
        wishes=wishes_out(given.wishes),
        card=card_out(given.card),
        requests=[_sent(one) for one in given.sent],
        requests_got=[_got(one) for one in given.got],
        consents=[_consent(one, given.member) for one in given.consents],
        stops=[_stop(one) for one in given.stops],
        mutes=[_mute(one) for one in given.mutes],
    )


def _sent(one: ContactRequest) -> OwnRequestOut:
    return OwnRequestOut(
        to=one.to.handle,
        reason=one.reason,
        state=one.now.value,
        note=one.note,
        asked_at=one.asked_at,
        ended_at=one.ended_at,
    )


def _got(one: ContactRequest) -> GotRequestOut:
    return GotRequestOut(
        asker=one.asker.handle,
        state=one.now.value,
        asked_at=one.asked_at,
        ended_at=one.ended_at,
    )


def _consent(one: Consent, member: Member) -> OwnConsentOut:
    return OwnConsentOut(
        member=one.partner_of(member).handle,
        began_at=one.began_at,
        ended_at=one.ended_at,
        ended_by_me=one.ended_by_id == member.pk,
    )


def _stop(one: Stop) -> OwnStopOut:
    return OwnStopOut(
        member=one.member.handle,
        asked_at=one.asked_at,
        told_at=one.told_at,
        lifted_at=one.lifted_at,
        attempts=one.attempts,
    )


def _mute(one: Mute) -> OwnMuteOut:
    return OwnMuteOut(member=one.member.handle, since=one.since)
