"""Promotion as programs send and receive it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from django.utils import timezone
from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints

from comity.doors.schema import Key
from comity.doors.shapes import one_line, shown
from comity.doors.wording import say
from comity.people.models import Member, Viewer
from comity.people.schema import CompanyOut
from comity.promotion.actions.ask import Request
from comity.promotion.forms import FIRST_YEAR, LAST_YEAR, NO_DAY_OF_OURS
from comity.promotion.models import DISCLOSURE, DRAFT, TEXT, TITLE, Permission, Sponsorship
from comity.promotion.queries import Budgeted, sees_counts


def _in_our_zone(moment: datetime) -> datetime:
    """A moment without a zone is one of the community's clock. Raises ValueError for one that is
    none of our days."""
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(NO_DAY_OF_OURS)
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


Moment = Annotated[datetime, AfterValidator(_in_our_zone)]
Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=3, max_length=TITLE),
    AfterValidator(one_line),
]
Line = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(one_line)]
Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=TEXT),
    AfterValidator(shown),
]
Disclosure = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=3, max_length=DISCLOSURE),
    AfterValidator(one_line),
]
Slug = Annotated[str, StringConstraints(max_length=40), AfterValidator(shown)]


class BudgetOut(Schema):
    """Whether you may promote now, and from when or after what you may again.

    `of` is `company` for people of a vendor: then it is about the company's promotional replies.
    """

    allowed: bool
    used: int
    limit: int
    window_days: int
    replies_needed: int
    allowed_from: datetime | None
    of: str
    sentence: str


class DisclosuresIn(Schema):
    """What an activity is, in both languages."""

    nl: Disclosure
    en: Disclosure


class SponsorshipIn(Schema):
    """A sponsored activity: `company` is its id, `spaces` are slugs, none for every space. A
    disclosure in one text stands in both languages. A moment without a zone is of our clock."""

    company: Key
    title: Title
    disclosure: DisclosuresIn | Disclosure
    spaces: list[Slug] = Field(default_factory=list, max_length=100)
    starts_at: Moment
    ends_at: Moment
    publications: Annotated[int, Field(ge=1, le=1000)]
    given: Annotated[str, StringConstraints(max_length=DISCLOSURE), AfterValidator(one_line)] = ""

    @property
    def disclosures(self) -> tuple[str, str]:
        """In Dutch and in English."""
        if isinstance(self.disclosure, str):
            return self.disclosure, self.disclosure
        return self.disclosure.nl, self.disclosure.en


class SponsorOut(Schema):
    """Which company, by id and name."""

    id: str
    name: str


class SponsorshipOut(Schema):
    """A sponsored activity. `spaces` are those of which you may know, none of them where it counts
    `everywhere`. `publications` and `left` are for the company's people and hosts."""

    id: str
    company: SponsorOut
    title: str
    disclosure: dict[str, str]
    spaces: list[str]
    everywhere: bool
    starts_at: datetime
    ends_at: datetime
    active: bool
    given: str
    publications: int | None
    left: int | None


class SponsorshipsOut(Schema):
    """All of them."""

    items: list[SponsorshipOut]


class ExceptionIn(Schema):
    """What you would publish, why it is of great importance, and where you like when and the
    draft."""

    title: Title
    reason: Reason
    when: Annotated[str, StringConstraints(max_length=TITLE), AfterValidator(one_line)] = ""
    draft: Annotated[str, StringConstraints(max_length=DRAFT), AfterValidator(shown)] = ""

    def request(self) -> Request:
        return Request(self.title, self.reason, self.when, self.draft)


class ExceptionOut(Schema):
    """A request and its answer. `member` is the asker's handle, `company` theirs."""

    id: str
    member: str
    company: CompanyOut | None
    title: str
    when: str
    reason: str
    draft: str
    state: str
    asked_at: datetime
    answer: str
    decided_at: datetime | None
    until: datetime | None
    space: str | None


class ExceptionsOut(Schema):
    """A page of them."""

    items: list[ExceptionOut]
    next: str | None


class GrantIn(Schema):
    """Until when it may be published; `space` is a slug, null for any space."""

    until: Moment
    space: Slug | None = None
    reason: Annotated[str, StringConstraints(max_length=TEXT), AfterValidator(shown)] = ""


class RefuseIn(Schema):
    """Why not; the asker reads it."""

    reason: Reason


class RulesIn(Schema):
    """What a space has of its own; a number that is null is the code's."""

    is_section: bool = False
    takes_introductions: bool = True
    promotions: Annotated[int, Field(ge=0, le=100)] | None = None
    window_days: Annotated[int, Field(ge=1, le=365)] | None = None
    replies_between: Annotated[int, Field(ge=0, le=100)] | None = None
    company_replies: Annotated[int, Field(ge=0, le=1000)] | None = None
    company_window_days: Annotated[int, Field(ge=1, le=365)] | None = None
    replies_per_thread: Annotated[int, Field(ge=0, le=100)] | None = None


def budget_out(found: Budgeted) -> BudgetOut:
    """A budget as the API tells it."""
    room = found.room
    return BudgetOut(
        allowed=room.allowed,
        used=room.used,
        limit=room.budget.limit,
        window_days=room.budget.days,
        replies_needed=room.replies_needed,
        allowed_from=room.allowed_from,
        of="company" if found.is_of_company else "member",
        sentence=say(found.sentence),
    )


def sponsorship_out(one: Sponsorship, viewer: Viewer) -> SponsorshipOut:
    """An activity as this viewer may know it."""
    counts = sees_counts(viewer, one)
    return SponsorshipOut(
        id=one.pk,
        company=SponsorOut(id=one.company.pk, name=one.company.name),
        title=one.title,
        disclosure={"nl": one.disclosure_nl, "en": one.disclosure_en},
        spaces=[space.slug for space in one.spaces.all()],
        everywhere=getattr(one, "everywhere", False),
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        active=one.is_active(timezone.now()),
        given=one.given,
        publications=one.publications if counts else None,
        left=one.left if counts else None,
    )


def _company_of(member: Member) -> CompanyOut | None:
    company = member.company
    return CompanyOut(name=company.name, vendor=company.wears_badge) if company else None


def exception_out(one: Permission) -> ExceptionOut:
    """A request as its asker and the hosts know it."""
    return ExceptionOut(
        id=one.pk,
        member=one.member.handle,
        company=_company_of(one.member),
        title=one.title,
        when=one.when,
        reason=one.reason,
        draft=one.draft,
        state=one.state,
        asked_at=one.asked_at,
        answer=one.answer,
        decided_at=one.decided_at,
        until=one.until,
        space=one.space.slug if one.space else None,
    )
