"""The verbs of directory, one module each."""

from comity.directory.actions.canary import plant, uproot
from comity.directory.actions.export import export_members
from comity.directory.actions.forget import forget_old
from comity.directory.actions.look_at import look_at
from comity.directory.actions.search import Found, search
from comity.directory.actions.suggest import suggest
from comity.directory.actions.visit import visit

__all__ = [
    "Found",
    "export_members",
    "forget_old",
    "look_at",
    "plant",
    "search",
    "suggest",
    "uproot",
    "visit",
]
