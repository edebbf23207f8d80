"""What is held as a slur, what is nudged as a generalisation, and what merely names a group."""

import pytest

from comity.conduct.clauses import no_discrimination
from comity.conduct.deeds import Settings
from comity.conduct.tests.writing_of import post
from comity.conduct.verdict import Outcome

HELD = [
    "Wat moet die kutmarokkaan hier?",
    "Zo'n vieze flikker.",
    "I won't work with faggots.",
    "Moslims zijn ongedierte.",
    "Joden moeten vergast worden.",
    "Immigrants are vermin.",
    "All gays should be shot.",
]
NUDGED = [
    "Alle moslims zijn terroristen.",
    "Vrouwen kunnen niet autorijden.",
    "Jongeren zijn gewoon lui.",
    "Een vrouw hoort in de keuken.",
    "Ga terug naar je eigen land.",
    "All Muslims are terrorists.",
    "Women can't drive.",
    "Old people are useless.",
    "You can't trust a Romanian.",
    "Go back to your own country.",
    "Gays don't belong in customer-facing roles.",
    "Moslims passen nu eenmaal niet bij ons.",
]
NAMED_ONLY = [
    "Vrouwen in leiderschap: wat leren we van hen?",
    "Moslims en joden aten samen.",
    "Jongeren zijn vaker klant via de app.",
    "Muslim colleagues celebrate Eid tomorrow.",
    "Old people are an important audience.",
    "Women can lead.",
    "Grappen over homo's horen hier niet thuis.",
    "There was a chink in the armour.",
]
COUNTER_SPEECH = [
    "Niet alle moslims zijn terroristen.",
    "Het is onzin dat vrouwen niet kunnen autorijden.",
    "Zeggen dat Polen dieven zijn is racisme.",
    "Het woord mongool is kwetsend.",
    "It's wrong to say all women are bad drivers.",
    "Not all Muslims are terrorists.",
    "It is a myth that old people are useless.",
    "My colleague was called a faggot by a customer.",
]


@pytest.mark.parametrize("text", HELD)
def test_a_slur_or_dehumanising_word_waits_for_a_host(text: str) -> None:
    finding = no_discrimination.judge(post(text), Settings())
    assert finding is not None
    assert finding.outcome is Outcome.HOLD


@pytest.mark.parametrize("text", NUDGED)
def test_a_generalisation_is_shown_to_its_author(text: str) -> None:
    finding = no_discrimination.judge(post(text), Settings())
    assert finding is not None
    assert finding.outcome is Outcome.NUDGE


@pytest.mark.parametrize("text", NAMED_ONLY)
def test_naming_a_group_alone_is_nothing(text: str) -> None:
    assert no_discrimination.judge(post(text), Settings()) is None


@pytest.mark.parametrize("text", COUNTER_SPEECH)
def test_speaking_against_prejudice_is_nothing(text: str) -> None:
    assert no_discrimination.judge(post(text), Settings()) is None
