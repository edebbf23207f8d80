"""The shape of what is typed at the desk, in alerts, objections and letters."""

from comity.care.forms.alerting import (
    REASON,
    AlertForm,
    AnswerForm,
    MessageAlertForm,
    NoticeForm,
    ReturnForm,
    SetAsideForm,
)
from comity.care.forms.deciding import (
    DecideForm,
    GroundForm,
    HearingForm,
    InterveneForm,
    NoteForm,
    RemoveForm,
    TakeForm,
)
from comity.care.forms.letters import LetterForm, OfficialForm
from comity.care.forms.objecting import ObjectForm, ObjectionForm, SpeakForm
from comity.care.forms.safety import LinesForm, OutsideForm

__all__ = [
    "REASON",
    "AlertForm",
    "AnswerForm",
    "DecideForm",
    "GroundForm",
    "HearingForm",
    "InterveneForm",
    "LetterForm",
    "LinesForm",
    "MessageAlertForm",
    "NoteForm",
    "NoticeForm",
    "ObjectForm",
    "ObjectionForm",
    "OfficialForm",
    "OutsideForm",
    "RemoveForm",
    "ReturnForm",
    "SetAsideForm",
    "SpeakForm",
    "TakeForm",
]
