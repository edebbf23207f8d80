"""The verbs of conversations, one module each."""

from comity.conversations.actions.add import add
from comity.conversations.actions.delete import delete
from comity.conversations.actions.draft import keep_draft
from comity.conversations.actions.edit import edit
from comity.conversations.actions.join import join, leave
from comity.conversations.actions.read import read
from comity.conversations.actions.send import send
from comity.conversations.actions.start import start_group, talk_with
from comity.conversations.actions.title import retitle

__all__ = [
    "add",
    "delete",
    "edit",
    "join",
    "keep_draft",
    "leave",
    "read",
    "retitle",
    "send",
    "start_group",
    "talk_with",
]
