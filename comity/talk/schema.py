"""Talk as programs send and receive it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints

from comity.charter.gate import findings_from_kept
from comity.doors.problems import finding_as_json
from comity.doors.schema import Key
from comity.doors.shapes import one_line, shown
from comity.people.schema import CompanyOut
from comity.spaces.models import Kind
from comity.talk.composing import Draft
from comity.talk.models import BODY, COMMENT, TITLE, Comment, Contribution, Held, State

Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=3, max_length=TITLE),
    AfterValidator(one_line),
]
Body = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=BODY),
    AfterValidator(shown),
]
CommentBody = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=COMMENT),
    AfterValidator(shown),
]
Confirmation = Annotated[str, StringConstraints(max_length=4000), AfterValidator(shown)]
Language = Literal["nl", "en"]


class ContributionIn(Schema):
    """A new contribution. Without a language, it is guessed from the text."""

    space: Annotated[str, StringConstraints(max_length=40), AfterValidator(shown)]
    kind: Kind
    title: Title
    body: Body
    language: Language | None = None
    confirmation: Confirmation | None = None

    def draft(self) -> Draft:
        return Draft(self.body, self.title, self.language or "")


class ContributionPatch(Schema):
    """What changes in a contribution; what is left out stays."""

    title: Title | None = None
    body: Body | None = None
    language: Language | None = None
    confirmation: Confirmation | None = None

    def draft(self, now: Contribution, held: Held | None) -> Draft:
        """The new words; what is not named stays as the edit that waits, or the text, says it."""
        stands = (held.proposed if held else None) or {
            "title": now.title,
            "body": now.body,
            "language": now.language,
        }
        return Draft(
            self.body or stands["body"],
            self.title or stands["title"],
            self.language or stands["language"],
        )


class CommentIn(Schema):
    """A new comment; `reply_to` is the id of the comment it replies to."""

    body: CommentBody
    reply_to: Key | None = None
    language: Language | None = None
    confirmation: Confirmation | None = None

    def draft(self) -> Draft:
        return Draft(self.body, language=self.language or "")


class CommentPatch(Schema):
    """A comment's new words."""

    body: CommentBody
    language: Language | None = None
    confirmation: Confirmation | None = None

    def draft(self, now: Comment) -> Draft:
        return Draft(self.body, language=self.language or now.language)


class AcceptedIn(Schema):
    """The comment that answers the question; null takes the accepted answer back."""

    comment: Key | None


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
    state: Literal["published", "held", "returned", "removed", "deleted"]
    author: AuthorOut
    body: str
    html: str
    language: str
    labels: list[str]
    created_at: datetime
    edited_at: datetime | None
    reactions: dict[str, int]
    my_reactions: list[str]
    findings: list[FindingOut] = Field(default_factory=list)
    url: str


class ContributionOut(TextOut):
    """A contribution."""

    space: str
    kind: str
    title: str
    comment_count: int
    accepted_answer: str | None
    unread: bool
    active_at: datetime


class CommentOut(TextOut):
    """A comment; `reply_to` is the comment it replies to. What someone wrote whom you muted stands
    in a thread without its words; ask for the comment itself to read it."""

    contribution: str
    reply_to: str | None
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
        comment_count=contribution.comment_count,
        accepted_answer=contribution.accepted_id,
        unread=getattr(contribution, "unread", False),
        active_at=contribution.active_at,
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
        "labels": ["vendor"] if text.byline_vendor else [],
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
    company = None
    if text.byline_company:
        company = CompanyOut(name=text.byline_company, vendor=text.byline_vendor)
    return AuthorOut(
        id=text.author.pk,
        handle=text.author.handle,
        name=text.author.shown_name,
        company=company,
    )
