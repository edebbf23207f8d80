"""What a member takes along, as the file and programs have it.

Only what is theirs: of others the handle of whom a comment answers, and no name, address, text or
id. Notices come without their sentences, as these name others.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from django.utils import timezone
from ninja import Field, Schema

from comity.charter.gate import findings_from_kept
from comity.charter.models import Acceptance
from comity.doors.models import Act
from comity.doors.problems import finding_as_json
from comity.leaving.queries import Given
from comity.leaving.schema.hosts import (
    OwnAlertOut,
    OwnHearingOut,
    OwnLetterOut,
    OwnMeasureOut,
    OwnObjectionOut,
    OwnStatementOut,
)
from comity.notices.models import Notice
from comity.people.models import Company
from comity.spaces.models import Membership
from comity.talk.models import Comment, Contribution, Held, Reaction, Revision, Seen
from comity.talk.schema import FindingOut

Text = Contribution | Comment


class LeaveIn(Schema):
    """The password, and what becomes of what one published."""

    password: str = Field(max_length=1000)
    texts: Literal["keep", "delete"]


class AddressOut(Schema):
    """An e-mail address of the account."""

    email: str
    verified: bool
    primary: bool


class EmployerOut(Schema):
    """For whom one works, and whether hosts decided that it is a vendor."""

    name: str
    vendor: bool

    @staticmethod
    def resolve_vendor(company: Company | dict[str, Any]) -> bool:
        return company["vendor"] if isinstance(company, dict) else company.wears_badge


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
    mails_at_once: bool
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


class EarlierOut(Schema):
    """What a text said before an edit."""

    title: str
    body: str
    written_at: datetime


class OwnTextOut(Schema):
    """A text of one's own, in Markdown as typed, with what it said before."""

    url: str
    space: str
    body: str
    language: str
    state: str
    company: EmployerOut | None
    created_at: datetime
    edited_at: datetime | None
    deleted_at: datetime | None
    reactions: dict[str, int]
    history: list[EarlierOut]

    @staticmethod
    def resolve_url(text: Text) -> str:
        return text.get_absolute_url()

    @staticmethod
    def resolve_company(text: Text) -> dict[str, Any] | None:
        if not text.byline_company:
            return None
        return {"name": text.byline_company, "vendor": text.byline_vendor}

    @staticmethod
    def resolve_history(text: Text) -> list[Revision]:
        return list(text.revisions.all())


class OwnContributionOut(OwnTextOut):
    """A contribution."""

    kind: str
    title: str

    @staticmethod
    def resolve_space(contribution: Contribution) -> str:
        return contribution.space.slug


class OwnCommentOut(OwnTextOut):
    """A comment; `in_reply_to` is the handle of whom it answers."""

    in_reply_to: str

    @staticmethod
    def resolve_space(comment: Comment) -> str:
        return comment.contribution.space.slug

    @staticmethod
    def resolve_in_reply_to(comment: Comment) -> str:
        return (comment.parent or comment.contribution).author.handle


class OwnReactionOut(Schema):
    """A reaction one gave."""

    kind: str
    to: str
    at: datetime

    @staticmethod
    def resolve_to(reaction: Reaction) -> str:
        text = reaction.contribution or reaction.comment
        return text.get_absolute_url() if text else ""


class OwnHoldOut(Schema):
    """What waited for a host, why, and what they decided. `proposed` is an edit that waited."""

    url: str
    held_at: datetime
    findings: list[FindingOut]
    proposed: dict[str, str] | None
    outcome: str
    reason: str
    decided_at: datetime | None

    @staticmethod
    def resolve_url(held: Held) -> str:
        return held.text.get_absolute_url()

    @staticmethod
    def resolve_findings(held: Held) -> list[dict[str, object]]:
        return [finding_as_json(finding) for finding in findings_from_kept(held.findings)]


class OwnHintOut(Schema):
    """What the gate pointed out before a text was published, and what one made of it."""

    clause: str
    outcome: str
    words: list[str]
    language: str
    shown_at: datetime
    choice: str
    wrong: bool


class OwnNoticeOut(Schema):
    """That one was told something; `reason` is why hosts decided what it is about."""

    kind: str
    reason: str
    created_at: datetime
    read_at: datetime | None
    mailed_at: datetime | None

    @staticmethod
    def resolve_reason(notice: Notice) -> str:
        return str(notice.params.get("reason", ""))


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
    hints: list[OwnHintOut]
    alerts: list[OwnAlertOut]
    letters: list[OwnLetterOut]
    decisions: list[OwnStatementOut]
    measures: list[OwnMeasureOut]
    objections: list[OwnObjectionOut]
    hearings: list[OwnHearingOut]
    notices: list[OwnNoticeOut]
    read: list[ReadOut]
    tokens: list[OwnTokenOut]
    acts: list[ActOut]


def export_out(given: Given) -> ExportOut:
    """What a member gave, in the language that is active."""
    return ExportOut.from_orm(given)
