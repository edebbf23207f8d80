"""Contributions, comments and what hangs on them."""

from comity.talk.models.comment import COMMENT, Comment, CommentQuerySet
from comity.talk.models.contribution import (
    TITLE,
    URL,
    WHY,
    Contribution,
    ContributionQuerySet,
    WorkRelation,
    WorkType,
)
from comity.talk.models.held import Held
from comity.talk.models.marks import Reaction, Revision, Seen
from comity.talk.models.text import BODY, Promotes, ReactionKind, State, Text

__all__ = [
    "BODY",
    "COMMENT",
    "TITLE",
    "URL",
    "WHY",
    "Comment",
    "CommentQuerySet",
    "Contribution",
    "ContributionQuerySet",
    "Held",
    "Promotes",
    "Reaction",
    "ReactionKind",
    "Revision",
    "Seen",
    "State",
    "Text",
    "WorkRelation",
    "WorkType",
]
