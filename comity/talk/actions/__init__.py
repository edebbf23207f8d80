"""The verbs of talk, one module each."""

from comity.talk.actions.accept_answer import accept_answer, withdraw_answer
from comity.talk.actions.comment import comment
from comity.talk.actions.contribute import contribute
from comity.talk.actions.delete import delete
from comity.talk.actions.edit import edit
from comity.talk.actions.hold import release, return_, take_up_again
from comity.talk.actions.react import react, unreact
from comity.talk.actions.remove import lock, remove, restore, unlock
from comity.talk.actions.see import see

__all__ = [
    "accept_answer",
    "comment",
    "contribute",
    "delete",
    "edit",
    "lock",
    "react",
    "release",
    "remove",
    "restore",
    "return_",
    "see",
    "take_up_again",
    "unlock",
    "unreact",
    "withdraw_answer",
]
