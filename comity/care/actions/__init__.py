"""The verbs of care, one module each."""

from comity.care.actions.alert import alert
from comity.care.actions.answer import answer
from comity.care.actions.letter import finish_letter, write_letter

__all__ = ["alert", "answer", "finish_letter", "write_letter"]
