"""Consents, stops and mutes as programs receive them."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema

from comity.boundaries.models import Consent, Mute, Stop
from comity.contact.attempts import Tried
from comity.contact.schema.requests import AskedPersonOut, person_out
from comity.people.models import Member


class StopIn(Schema):
    """When the other hears of a stop: at once, or at their next attempt."""

    tell_now: bool = True


class ConsentOut(Schema):
    """That one is in touch with someone: since when, until when, and the request it came from."""

    member: AskedPersonOut
    began_at: datetime
    ended_at: datetime | None
    ended_by_me: bool
    request: str | None


class ConsentsOut(Schema):
    """A page of consents."""

    items: list[ConsentOut]
    next: str | None


class StopOut(Schema):
    """A stop that one asked for. `told_at` is null until the other was told."""

    member: AskedPersonOut
    asked_at: datetime
    told_at: datetime | None
    attempts: int


class StopsOut(Schema):
    """A page of stops."""

    items: list[StopOut]
    next: str | None


class MuteOut(Schema):
    """Somebody whom one muted."""

    member: AskedPersonOut
    since: datetime


class MutesOut(Schema):
    """A page of mutes."""

    items: list[MuteOut]
    next: str | None


class TriedOut(Schema):
    """What was tried past a stop, for hosts: who, towards whom, in which ways and when."""

    id: str
    member: AskedPersonOut
    asked_by: AskedPersonOut
    asked_at: datetime
    attempts: int
    ways: dict[str, int]
    times: list[datetime]


class TriedsOut(Schema):
    """A page of stops past which somebody goes on trying."""

    items: list[TriedOut]
    next: str | None


def consent_out(one: Consent, viewer: Member) -> ConsentOut:
    """A consent, from the side of one of the two."""
    return ConsentOut(
        member=person_out(one.partner_of(viewer)),
        began_at=one.began_at,
        ended_at=one.ended_at,
        ended_by_me=one.ended_by_id == viewer.pk,
        request=one.origin or None,
    )


def stop_out(one: Stop) -> StopOut:
    """A stop, for who asked for it."""
    return StopOut(
        member=person_out(one.member),
        asked_at=one.asked_at,
        told_at=one.told_at,
        attempts=one.attempts,
    )


def mute_out(one: Mute) -> MuteOut:
    """A mute, for who muted."""
    return MuteOut(member=person_out(one.member), since=one.since)


def tried_out(tried: Tried) -> TriedOut:
    """What was tried past a stop."""
    return TriedOut(
        id=tried.stop.pk,
        member=person_out(tried.stop.member),
        asked_by=person_out(tried.stop.by),
        asked_at=tried.stop.asked_at,
        attempts=tried.stop.attempts,
        ways={way.value: times for way, times in tried.ways},
        times=list(tried.times),
    )
