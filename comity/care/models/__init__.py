"""Alerts, cases, decisions and what follows from them; letters and official notices."""

from comity.care.models.alert import (
    FORMS_OF_HARASSMENT,
    LINE,
    URGENT,
    Alert,
    Category,
    IllegalContentNotice,
    SetAside,
)
from comity.care.models.case import Case, Hearing, Note, Severity, State
from comity.care.models.decision import (
    LAW,
    Automation,
    Decision,
    Ground,
    Harm,
    Objection,
    Outcome,
    Role,
    Source,
    Statement,
)
from comity.care.models.event import CaseEvent, EventKind, EventPayload
from comity.care.models.helpline import ConfirmedLine
from comity.care.models.letter import LETTER, Letter
from comity.care.models.official import TITLE, Official
from comity.care.models.recusal import Recusal

__all__ = [
    "FORMS_OF_HARASSMENT",
    "LAW",
    "LETTER",
    "LINE",
    "TITLE",
    "URGENT",
    "Alert",
    "Automation",
    "Case",
    "CaseEvent",
    "Category",
    "ConfirmedLine",
    "Decision",
    "EventKind",
    "EventPayload",
    "Ground",
    "Harm",
    "Hearing",
    "IllegalContentNotice",
    "Letter",
    "Note",
    "Objection",
    "Official",
    "Outcome",
    "Recusal",
    "Role",
    "SetAside",
    "Severity",
    "Source",
    "State",
    "Statement",
]
