"""What a member takes along, as the file and programs have it.

Only what is theirs: of others the handles of whom a comment answers, whom one asked or talks with,
and no name, address, text or id. Notices come without their sentences, as these name others.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from django.utils import timezone
from ninja import Field, Schema

from comity.charter.models import Acceptance
from comity.contact.schema.own import OwnContactOut, own_contact_out
from comity.conversations.schema import OwnMessageOut, OwnStayOut
from comity.directory.schema import CameAcrossOut
from comity.doors.models import Act
from comity.leaving.queries import Given
from comity.leaving.schema.hosts import (
    OwnAlertOut,
    OwnHearingOut,
    OwnLetterOut,
    OwnMeasureOut,
    OwnObjectionOut,
    OwnStatementOut,
)
from comity.leaving.schema.promoted import (
    EmploymentOut,
    OwnAnsweredOut,
    OwnExceptionOut,
    OwnPromotionOut,
)
from comity.leaving.schema.texts import (
    EmployerOut,
    OwnCommentOut,
    OwnContributionOut,
    OwnHoldOut,
    OwnReactionOut,
)
from comity.leaving.schema.told import (
    OwnNoticeOut,
    OwnOfficialOut,
    OwnQuietHoursOut,
    OwnWishOut,
)
from comity.spaces.models import Membership
from comity.talk.models import Seen


class LeaveIn(Schema):
    """The password, and what becomes of what one published."""

    password: str = Field(max_length=1000)
    texts: Literal["keep", "delete"]


class AddressOut(Schema):
    """An e-mail address of the account."""

    email: str
    verified: bool
    primary: bool


class ProfileOut(Schema):
    """What one said of oneself, and where the account stands."""

    id: str
    handle: str
    name: str
    headline: str
    country: str
    languages: list[str]
    language: str
    company: EmployerOut | None
    role: str
    joined_at: datetime
    introduced_at: datetime | None
    admitted_at: datetime | None
    last_login: datetime | None


class AcceptanceOut(Schema):
    """An acceptance of the code."""

    version: int
    language: str
    accepted_at: datetime

    @staticmethod
    def resolve_version(kept: Acceptance) -> int:
        return kept.version_id


class MembershipOut(Schema):
    """A private space one was invited into, or a space one is host of."""

    space: str
    is_host: bool
    since: datetime

    @staticmethod
    def resolve_space(membership: Membership) -> str:
        return membership.space.slug


class OwnHintOut(Schema):
    """What the gate pointed out before a text was published, and what one made of it."""

    clause: str
    outcome: str
    words: list[str]
    language: str
    shown_at: datetime
    choice: str
    wrong: bool


class OwnTokenOut(Schema):
    """A program's token, without its secret, which is not kept."""

    name: str
    scopes: list[str]
    created_at: datetime
    used_on: date | None
    ended_at: datetime | None


class ReadOut(Schema):
    """Until when one has read a contribution."""

    url: str
    at: datetime

    @staticmethod
    def resolve_url(seen: Seen) -> str:
        return f"/c/{seen.contribution_id}/"


class ActOut(Schema):
    """A line of the log: what one did to what kind of thing."""

    verb: str
    about: str
    at: datetime

    @staticmethod
    def resolve_about(act: Act) -> str:
        return act.about_type


class ExportOut(Schema):
    """All that a member gave."""

    format: Literal["comity-export/1"] = "comity-export/1"
    made_at: datetime = Field(default_factory=timezone.now)
    profile: ProfileOut
    addresses: list[AddressOut]
    acceptances: list[AcceptanceOut]
    spaces: list[MembershipOut]
    contributions: list[OwnContributionOut]
    comments: list[OwnCommentOut]
    reactions: list[OwnReactionOut]
    holds: list[OwnHoldOut]
    messages: list[OwnMessageOut]
    conversations: list[OwnStayOut]
    hints: list[OwnHintOut]
    alerts: list[OwnAlertOut]
    letters: list[OwnLetterOut]
    official_notices: list[OwnOfficialOut]
    decisions: list[OwnStatementOut]
    measures: list[OwnMeasureOut]
    objections: list[OwnObjectionOut]
    hearings: list[OwnHearingOut]
    notices: list[OwnNoticeOut]
    notice_wishes: list[OwnWishOut]
    quiet_hours: OwnQuietHoursOut | None
    read: list[ReadOut]
    came_across: list[CameAcrossOut]
    tokens: list[OwnTokenOut]
    acts: list[ActOut]
    contact: OwnContactOut
    employments: list[EmploymentOut]
    promotions: list[OwnPromotionOut]
    exceptions: list[OwnExceptionOut]
    answers: list[OwnAnsweredOut]

    resolve_contact = staticmethod(lambda given: own_contact_out(given.contact))


def export_out(given: Given) -> ExportOut:
    """What a member gave, in the language that is active."""
    return ExportOut.from_orm(given)
