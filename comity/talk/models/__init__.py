"""Contributions, comments and what hangs on them."""

from comity.talk.models.comment import COMMENT, Comment, CommentQuerySet
from comity.talk.models.contribution import TITLE, Contribution, ContributionQuerySet
from comity.talk.models.held import Held
from comity.talk.models.marks import Reaction, Revision, Seen
from comity.talk.models.text import BODY, ReactionKind, State, Text

__all__ = [
    "BODY",
    "COMMENT",
    "TITLE",
    "Comment",
    "CommentQuerySet",
    "Contribution",
    "ContributionQuerySet",
    "Held",
    "Reaction",
    "ReactionKind",
    "Revision",
    "Seen",
    "State",
    "Text",
]
