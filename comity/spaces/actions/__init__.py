"""The verbs of spaces, one module each."""

from comity.spaces.actions.create import create
from comity.spaces.actions.edit import edit
from comity.spaces.actions.first_text import note_first_text
from comity.spaces.actions.invite import invite, uninvite
from comity.spaces.actions.make_host import make_host, unmake_host
from comity.spaces.actions.remove import remove
from comity.spaces.actions.start import start

__all__ = [
    "create",
    "edit",
    "invite",
    "make_host",
    "note_first_text",
    "remove",
    "start",
    "uninvite",
    "unmake_host",
]
