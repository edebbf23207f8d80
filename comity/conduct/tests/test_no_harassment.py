"""What is held as a threat or as sexual attention."""

import pytest

from comity.conduct.clauses import no_harassment
from comity.conduct.deeds import Settings
from comity.conduct.tests.writing_of import post
from comity.conduct.verdict import Outcome

HELD = [
    "Ik weet waar je woont.",
    "Ik maak je kapot.",
    "Ik ga je vermoorden.",
    "Pleeg zelfmoord.",
    "Ik hoop dat je doodgaat.",
    "Ik sla je op je bek.",
    "I know where you live.",
    "I will kill you.",
    "Kill yourself.",
    "Watch your back.",
    "I hope you die.",
    "I'm going to break your legs.",
    "Send nudes.",
    "Stuur een naaktfoto.",
]
PASSING = [
    "Ik heb me doodgelachen.",
    "We maken dit proces kapot, zo werkt het niet.",
    "Die klant dreigde: ik weet waar je woont.",
    "Die vullen niets in.",
    "You are killing it.",
    "We had to kill the old survey.",
    "A customer threatened one of us: I know where you live.",
    "Watch your backlog.",
    "They punched a hole in our assumptions.",
]


@pytest.mark.parametrize("text", HELD)
def test_a_threat_or_an_advance_waits_for_a_host(text: str) -> None:
    finding = no_harassment.judge(post(text), Settings())
    assert finding is not None
    assert finding.outcome is Outcome.HOLD
    assert finding.clause == "no-harassment"


@pytest.mark.parametrize("text", PASSING)
def test_figures_of_speech_and_reports_pass(text: str) -> None:
    assert no_harassment.judge(post(text), Settings()) is None
