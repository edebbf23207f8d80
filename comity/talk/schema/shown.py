"""Talk as programs receive it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from comity.charter.gate import findings_from_kept
from comity.doors.problems import finding_as_json
from comity.people.schema import CompanyOut
from comity.talk.models import Comment, Contribution, Held, State


class AuthorOut(Schema):
    """Who wrote something."""

    id: str
    handle: str
    name: str
    company: CompanyOut | None


class FindingOut(Schema):
    """What a clause of the code said of a text; `hint` is the id under which its author can say
    that it was wrong, and null for everyone else."""

    clause: str
    outcome: str
    reason: str
    remedy: str | None
    allowed_from: datetime | None
    words: list[str]
    hint: str | None = None


class TextOut(Schema):
    """What contributions and comments share."""

    id: str
    state: Literal["published", "held", "returned", "deleted"]
    author: AuthorOut
    body: str
    html: str
    language: str
    labels: list[str]
    promotes: str
    sponsored_by: str | None
    created_at: datetime
    edited_at: datetime | None
    reactions: dict[str, int]
    my_reactions: list[str]
    findings: list[FindingOut] = Field(default_factory=list)
    url: str


class WorkOut(Schema):
    """A shared work, as its author typed it."""

    type: str
    title: str
    url: str
    relation: str


class ContributionOut(TextOut):
    """A contribution."""

    space: str
    kind: str
    title: str
    work: WorkOut | None
    why: str | None
    comment_count: int
    accepted_answer: str | None
    unread: bool
    active_at: datetime


class CommentOut(TextOut):
    """A comment; `reply_to` is the comment it replies to, `responds_to` the one that a promotion
    follows. What someone wrote whom you muted stands in a thread without its words; ask for the
    comment itself to read it."""

    contribution: str
    reply_to: str | None
    responds_to: str | None
    accepted: bool
    muted: bool


class ContributionsOut(Schema):
    """A page of contributions."""

    items: list[ContributionOut]
    next: str | None


class CommentsOut(Schema):
    """A page of comments."""

    items: list[CommentOut]
    next: str | None


def contribution_out(contribution: Contribution, held: Held | None = None) -> ContributionOut:
    """A contribution as fetched for a viewer by `talk.queries`."""
    return ContributionOut(
        **_text(contribution, held),
        space=contribution.space.slug,
        kind=contribution.kind,
        title=contribution.title,
        work=work_out(contribution),
        why=contribution.why or None,
        comment_count=contribution.comment_count,
        accepted_answer=contribution.accepted_id,
        unread=getattr(contribution, "unread", False),
        active_at=contribution.active_at,
    )


def work_out(contribution: Contribution) -> WorkOut | None:
    """The work that a share is about; None for anything else."""
    if not contribution.work_url:
        return None
    return WorkOut(
        type=contribution.work_type,
        title=contribution.work_title,
        url=contribution.work_url,
        relation=contribution.relation,
    )


def comment_out(
    comment: Comment,
    held: Held | None = None,
    *,
    accepted: str | None = None,
    folded: bool = False,
) -> CommentOut:
    """A comment as fetched for a viewer; `accepted` is the id of the accepted answer. `folded`
    leaves out the words of whom the viewer muted."""
    muted = getattr(comment, "muted", False)
    words = {"body": "", "html": ""} if folded and muted else {}
    return CommentOut(
        **{**_text(comment, held), **words},
        muted=muted,
        contribution=comment.contribution_id,
        reply_to=comment.parent_id,
        responds_to=comment.responds_to_id,
        accepted=comment.pk == accepted,
    )


def _text(text: Contribution | Comment, held: Held | None) -> dict[str, Any]:
    waiting = held is not None and held.outcome == Held.Outcome.WAITING
    return {
        "id": text.pk,
        "state": State.HELD.value if waiting else text.state,
        "author": _author(text),
        "body": text.body,
        "html": text.html,
        "language": text.language,
        "labels": text.labels,
        "promotes": text.promotes,
        "sponsored_by": text.sponsor or None,
        "created_at": text.created_at,
        "edited_at": text.edited_at,
        "reactions": text.reactions,
        "my_reactions": list(getattr(text, "mine", None) or []),
        "findings": _findings(held) if held else [],
        "url": text.get_absolute_url(),
    }


def _findings(held: Held) -> list[dict[str, object]]:
    """What the gate found, as the author who waits reads it."""
    hints = [kept.get("hint") or None for kept in held.findings]
    said = map(finding_as_json, findings_from_kept(held.findings))
    return [{**finding, "hint": hint} for finding, hint in zip(said, hints, strict=True)]


def _author(text: Contribution | Comment) -> AuthorOut:
    return AuthorOut(
        id=text.author.pk,
        handle=text.author.handle,
        name=text.author.shown_name,
        company=company_of(text),
    )


def company_of(text: Contribution | Comment) -> CompanyOut | None:
    """For whom its author worked when writing, and whether that wore the vendor's badge."""
    if not text.byline_company:
        return None
    return CompanyOut(name=text.byline_company, vendor=text.byline_vendor)
