"""One's own texts, and what became of them, as one takes them along."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninja import Schema

from comity.charter.gate import findings_from_kept
from comity.doors.problems import finding_as_json
from comity.people.models import Company
from comity.talk.models import Comment, Contribution, Held, Reaction, Revision
from comity.talk.schema import FindingOut

Text = Contribution | Comment


class EmployerOut(Schema):
    """For whom one works, and whether hosts decided that it is a vendor."""

    name: str
    vendor: bool

    @staticmethod
    def resolve_vendor(company: Company | dict[str, Any]) -> bool:
        return company["vendor"] if isinstance(company, dict) else company.wears_badge


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
    labels: list[str]
    promotes: str
    sponsored_by: str
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
    def resolve_sponsored_by(text: Text) -> str:
        return text.sponsor

    @staticmethod
    def resolve_history(text: Text) -> list[Revision]:
        return list(text.revisions.all())


class OwnContributionOut(OwnTextOut):
    """A contribution."""

    kind: str
    title: str
    work_type: str
    work_title: str
    work_url: str
    relation: str
    why: str

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
    proposed: dict[str, Any] | None
    outcome: str
    reason: str
    decided_at: datetime | None

    @staticmethod
    def resolve_url(held: Held) -> str:
        return held.text.get_absolute_url()

    @staticmethod
    def resolve_findings(held: Held) -> list[dict[str, object]]:
        return [finding_as_json(finding) for finding in findings_from_kept(held.findings)]
