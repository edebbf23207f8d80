"""Talk as programs send it."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal

from django.utils.translation import gettext as _
from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, field_validator

from comity.doors.schema import Key
from comity.doors.shapes import one_line, shown, web_address
from comity.spaces.models import Kind
from comity.talk.composing import Draft, Share
from comity.talk.models import (
    BODY,
    COMMENT,
    TITLE,
    URL,
    WHY,
    Comment,
    Contribution,
    Held,
    WorkRelation,
    WorkType,
)
from comity.talk.promoting import draft_of

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
OptionalBody = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=BODY), AfterValidator(shown)
]
CommentBody = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=COMMENT),
    AfterValidator(shown),
]
Why = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=WHY), AfterValidator(shown)
]
Confirmation = Annotated[str, StringConstraints(max_length=4000), AfterValidator(shown)]
Language = Literal["nl", "en"]
Promoted = Literal["none", "own", "employer"]


class WorkIn(Schema):
    """A work that is shared: what it is, and what you are to it. Nothing is fetched from `url`."""

    type: WorkType
    title: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=3, max_length=TITLE),
        AfterValidator(one_line),
    ]
    url: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=URL),
        AfterValidator(one_line),
        AfterValidator(web_address),
    ]
    relation: WorkRelation


class ContributionIn(Schema):
    """A new contribution. Without a language, it is guessed from the text.

    A share has `work` and `why`, and may leave out title and body. `promotes` says whose work any
    other kind promotes; `sponsorship` and `exception` are the ids of what covers it.
    """

    space: Annotated[str, StringConstraints(max_length=40), AfterValidator(shown)]
    kind: Kind
    title: Title | None = Field(default=None, validate_default=True)
    body: OptionalBody = Field(default="", validate_default=True)
    work: WorkIn | None = Field(default=None, validate_default=True)
    why: Why = ""
    promotes: Promoted | None = None
    sponsorship: Key | None = None
    exception: Key | None = None
    language: Language | None = None
    confirmation: Confirmation | None = None

    @field_validator("title", "body", "work")
    @classmethod
    def _is_there(cls, value: object, info: ValidationInfo) -> object:
        """A share has a work; anything else has a title and words of its own."""
        is_share = info.data.get("kind") == Kind.SHARE
        if not value and (info.field_name == "work") is is_share:
            raise ValueError(_("This is required."))
        return value

    def draft(self) -> Draft:
        return Draft(
            self.body,
            self.title or (self.work.title if self.work else ""),
            self.language or "",
            promotes=self.promotes or "",
            sponsorship=self.sponsorship or "",
            exception=self.exception or "",
            share=_share(self.work, self.why) if self.work else None,
        )


def _share(work: WorkIn, why: str) -> Share:
    return Share(work.type.value, work.title, work.url, work.relation.value, why)


class ContributionPatch(Schema):
    """What changes in a contribution; what is left out stays."""

    title: Title | None = None
    body: Body | None = None
    work: WorkIn | None = None
    why: Why | None = None
    promotes: Promoted | None = None
    language: Language | None = None
    confirmation: Confirmation | None = None

    def draft(self, now: Contribution, held: Held | None) -> Draft:
        """The new words; what is not named stays as the edit that waits, or the text, says it."""
        waits = held.proposed if held else None
        stands = Draft.from_kept(waits) if waits else draft_of(now)
        share = stands.share
        if share is not None:
            share = _share(self.work, share.why) if self.work else share
            share = share if self.why is None else replace(share, why=self.why)
        return replace(
            stands,
            body=self.body or stands.body,
            title=self.title or stands.title,
            language=self.language or stands.language,
            promotes=self.promotes or stands.promotes,
            share=share,
        )


class CommentIn(Schema):
    """A new comment; `reply_to` is the id of the comment it replies to.

    `promotes` says whose work it promotes, `responds_to` is the id of the comment (or the
    contribution) that a promotion follows, `sponsorship` and `exception` what covers it.
    """

    body: CommentBody
    reply_to: Key | None = None
    responds_to: Key | None = None
    promotes: Promoted | None = None
    sponsorship: Key | None = None
    exception: Key | None = None
    language: Language | None = None
    confirmation: Confirmation | None = None

    def draft(self) -> Draft:
        return Draft(
            self.body,
            language=self.language or "",
            promotes=self.promotes or "",
            sponsorship=self.sponsorship or "",
            exception=self.exception or "",
        )


class CommentPatch(Schema):
    """A comment's new words, and what is said anew of whose work it promotes."""

    body: CommentBody
    promotes: Promoted | None = None
    language: Language | None = None
    confirmation: Confirmation | None = None

    def draft(self, now: Comment) -> Draft:
        stands = draft_of(now)
        return replace(
            stands,
            body=self.body,
            language=self.language or now.language,
            promotes=self.promotes or stands.promotes,
        )


class AcceptedIn(Schema):
    """The comment that answers the question; null takes the accepted answer back."""

    comment: Key | None
