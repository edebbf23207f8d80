"""The verbs of boundaries, one module each."""

from comity.boundaries.actions.apart import keep_apart, let_meet
from comity.boundaries.actions.attempt import attempted
from comity.boundaries.actions.consent import grant, withdraw
from comity.boundaries.actions.mute import mute, unmute
from comity.boundaries.actions.stop import ask_to_stop, lift_stop

__all__ = [
    "ask_to_stop",
    "attempted",
    "grant",
    "keep_apart",
    "let_meet",
    "lift_stop",
    "mute",
    "unmute",
    "withdraw",
]
