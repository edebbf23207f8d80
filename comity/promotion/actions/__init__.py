"""The verbs of promotion, one module each."""

from comity.promotion.actions.ask import ask, withdraw
from comity.promotion.actions.decide import grant, refuse, remark
from comity.promotion.actions.ledger import Told, enter, forget_reply, keep_answer, lock, note_reply
from comity.promotion.actions.set_rules import set_rules
from comity.promotion.actions.sponsor import Activity, end_sponsorship, sponsor

__all__ = [
    "Activity",
    "Told",
    "ask",
    "end_sponsorship",
    "enter",
    "forget_reply",
    "grant",
    "keep_answer",
    "lock",
    "note_reply",
    "refuse",
    "remark",
    "set_rules",
    "sponsor",
    "withdraw",
]
