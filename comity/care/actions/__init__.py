"""The verbs of care, one module each."""

from comity.care.actions.alert import Details, alert
from comity.care.actions.answer import answer, answer_from_outside
from comity.care.actions.case import (
    ask,
    close,
    look,
    note,
    note_emergency,
    recuse,
    reopen,
    speak,
    take,
)
from comity.care.actions.decide import cosign, decide, withdraw_proposal
from comity.care.actions.interim import intervene, review
from comity.care.actions.letter import finish_letter, write_letter
from comity.care.actions.notice import Notified, notify
from comity.care.actions.objection import decide_objection, object_to, object_to_return
from comity.care.actions.official import write_officially
from comity.care.actions.remove import remove
from comity.care.actions.safety import confirm_lines, name_outside
from comity.care.actions.setting_aside import set_aside, take_back

__all__ = [
    "Details",
    "Notified",
    "alert",
    "answer",
    "answer_from_outside",
    "ask",
    "close",
    "confirm_lines",
    "cosign",
    "decide",
    "decide_objection",
    "finish_letter",
    "intervene",
    "look",
    "name_outside",
    "note",
    "note_emergency",
    "notify",
    "object_to",
    "object_to_return",
    "recuse",
    "remove",
    "reopen",
    "review",
    "set_aside",
    "speak",
    "take",
    "take_back",
    "withdraw_proposal",
    "write_letter",
    "write_officially",
]
