"""The verbs of talk, one module each."""

from comity.talk.actions.accept_answer import accept_answer, withdraw_answer
from comity.talk.actions.comment import comment
from comity.talk.actions.contribute import contribute
from comity.talk.actions.delete import delete
from comity.talk.actions.edit import edit
from comity.talk.actions.hold import hide, release, return_
from comity.talk.actions.react import react, unreact
from comity.talk.actions.see import see

__all__ = [
    "accept_answer",
    "comment",
    "contribute",
    "delete",
    "edit",
    "hide",
    "react",
    "release",
    "return_",
    "see",
    "unreact",
    "withdraw_answer",
]
