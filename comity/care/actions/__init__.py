"""The verbs of care, one module each."""

from comity.care.actions.alert import alert
from comity.care.actions.answer import answer
from comity.care.actions.letter import finish_letter, write_letter
from comity.care.actions.official import write_officially

__all__ = ["alert", "answer", "finish_letter", "write_letter", "write_officially"]
