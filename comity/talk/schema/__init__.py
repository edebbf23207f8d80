"""Talk as programs send and receive it."""

from comity.talk.schema.given import (
    AcceptedIn,
    CommentIn,
    CommentPatch,
    Confirmation,
    ContributionIn,
    ContributionPatch,
    Language,
    WorkIn,
)
from comity.talk.schema.shown import (
    AuthorOut,
    CommentOut,
    CommentsOut,
    ContributionOut,
    ContributionsOut,
    FindingOut,
    TextOut,
    WorkOut,
    comment_out,
    company_of,
    contribution_out,
    work_out,
)

__all__ = [
    "AcceptedIn",
    "AuthorOut",
    "CommentIn",
    "CommentOut",
    "CommentPatch",
    "CommentsOut",
    "Confirmation",
    "ContributionIn",
    "ContributionOut",
    "ContributionPatch",
    "ContributionsOut",
    "FindingOut",
    "Language",
    "TextOut",
    "WorkIn",
    "WorkOut",
    "comment_out",
    "company_of",
    "contribution_out",
    "work_out",
]
