"""People as programs meet them. No address, and no link to another network but on a card that was
exchanged."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from ninja import Schema

from comity.contact.models import Card
from comity.contact.schema.cards import CardOut
from comity.contact.standing import Standing
from comity.directory.actions import Found
from comity.directory.marked import headline_of
from comity.directory.queries import Profile
from comity.doors.wording import say
from comity.people.models import Company, Member
from comity.promotion.queries import Known, sponsored_by
from comity.promotion.schema import SponsorshipOut, sponsorship_out


class WorksForOut(Schema):
    """Whom one works for, and whether hosts decided that it is a vendor."""

    id: str
    name: str
    vendor: bool


class FoundOut(Schema):
    """A member as a search shows them."""

    id: str
    handle: str
    name: str
    headline: str
    country: str
    languages: list[str]
    company: WorksForOut | None
    is_host: bool


class PeopleOut(Schema):
    """Up to eight people, and how many more one may come across in these 24 hours and in these 30
    days. There is no next page."""

    items: list[FoundOut]
    left_today: int
    left_window: int


class OpennessOut(Schema):
    """Whether you may ask to get in touch and, if not, why, by which clause, and from when."""

    may_ask: bool
    reason: str
    clause: str | None
    allowed_from: datetime | None


class MemberOut(FoundOut):
    """A member's profile. `openness` is null for yourself; `card` where you did not exchange."""

    member_since: datetime | None
    openness: OpennessOut | None
    card: CardOut | None


class CompanyPageOut(WorksForOut):
    """A company: what it sponsors; of a vendor with up to eight of its people, as in a search, and
    the path of how it introduced itself, where it did."""

    people: PeopleOut
    introduction: str | None
    sponsorships: list[SponsorshipOut]


class CameAcrossOut(Schema):
    """How many people one met first in the directory on a day, and through which door."""

    on: date
    door: str
    people: int


def people_out(found: Found) -> PeopleOut:
    """What an action found."""
    return PeopleOut(
        items=[FoundOut(**_person(member)) for member in found.people],
        left_today=found.room.left_today,
        left_window=found.room.left_window,
    )


def company_out(viewer: Member, known: Known, found: Found) -> CompanyPageOut:
    """A company with the people found there, as a viewer may know it."""
    theirs = sponsored_by(known.company, viewer)
    return CompanyPageOut(
        **_employer(known.company).dict(),
        people=people_out(found),
        introduction=known.introduction or None,
        sponsorships=[sponsorship_out(one, viewer) for one in theirs],
    )


def member_out(profile: Profile, standing: Standing | None) -> MemberOut:
    """A profile as the viewer sees it."""
    card = standing.card if standing else None
    return MemberOut(
        **_person(profile.member),
        member_since=profile.member.admitted_at,
        openness=_openness(standing) if standing else None,
        card=_card(card) if card else None,
    )


def _person(member: Member) -> dict[str, Any]:
    return {
        "id": member.pk,
        "handle": member.handle,
        "name": member.name,
        "headline": headline_of(member),
        "country": member.country,
        "languages": member.languages,
        "company": _employer(member.company) if member.company else None,
        "is_host": member.is_host,
    }


def _employer(company: Company) -> WorksForOut:
    return WorksForOut(id=company.pk, name=company.name, vendor=company.wears_badge)


def _openness(standing: Standing) -> OpennessOut:
    return OpennessOut(
        may_ask=bool(standing.ask),
        reason=say(standing.ask.reason),
        clause=standing.ask.clause,
        allowed_from=standing.allowed_from,
    )


def _card(card: Card) -> CardOut:
    return CardOut(line=card.line, email=card.email, phone=card.phone, links=card.links)
