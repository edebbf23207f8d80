"""What the clause on courtesy takes for an insult, and what it does not."""

import pytest

from comity.conduct.clauses import courtesy
from comity.conduct.deeds import Author, Settings
from comity.conduct.tests.writing_of import post
from comity.conduct.verdict import Outcome

INSULTS = [
    "Je bent een idioot.",
    "Jij bent echt zo'n ontzettende eikel!",
    "Wat ben jij een sukkel.",
    "Sukkel die je bent.",
    "Jullie zijn achterlijk.",
    "Hou je bek.",
    "Rot toch op.",
    "Val dood.",
    "Jij zielige kankerlijer.",
    "You are an idiot.",
    "youre so dumb",
    "u r a moron",
    "What an idiot you are.",
    "Shut up!",
    "Go to hell.",
    "Nobody likes you.",
    "You people are pathetic.",
    "You’re a piece of shit.",
    "Go f*** yourself.",
    "Wat een l*l ben jij.",
    "Your opinion is worthless and so are you.",
    "Thinking was never your strong suit.",
    "Uw reactie getuigt van domheid.",
    "Gij zijt nen ezel.",
]
NO_INSULTS = [
    "Je bent een held.",
    "Jij bent slim.",
    "Ben je gek op data?",
    "Dit proces is stom.",
    "Je bent niet dom.",
    "Ik ben een idioot.",
    "Wat ben ik een sukkel.",
    "Een klant noemde mij een idioot.",
    "De klant schreef: “je bent een idioot”.",
    "You are a star.",
    "You are not stupid.",
    "I am such an idiot.",
    "My stupid mistake cost us a week.",
    "Someone called me an idiot.",
    "Your survey is terrible.",
    "What an idiot I am.",
    "> You are an idiot.",
    "The test says `you are an idiot`.",
    "What the f***, the printer died.",
    "De monteur moest oprotten van de klant, zo vertelde hij.",
    "Je mond houden en luisteren is het moeilijkste van ons vak.",
    "",
]


@pytest.mark.parametrize("text", INSULTS)
def test_an_insult_is_shown_to_its_author_with_the_words(text: str) -> None:
    finding = courtesy.judge(post(text), Settings())
    assert finding is not None
    assert finding.outcome is Outcome.NUDGE
    assert finding.clause == "courtesy"
    assert all(words in text for words in finding.words)
    assert finding.remedy is not None


@pytest.mark.parametrize("text", NO_INSULTS)
def test_what_insults_nobody_passes(text: str) -> None:
    assert courtesy.judge(post(text), Settings()) is None


def test_hosts_are_read_like_anyone() -> None:
    assert courtesy.judge(post("You are an idiot.", Author(is_host=True)), Settings())


def test_an_insult_in_the_title_counts() -> None:
    finding = courtesy.judge(post("Hello all.", title="You are idiots"), Settings())
    assert finding is not None
    assert finding.words == ("You are idiots",)


def test_the_reason_shows_every_insult_once() -> None:
    finding = courtesy.judge(post("You are an idiot. Shut up. Shut up."), Settings())
    assert finding is not None
    assert str(finding.reason).startswith("“You are an idiot” · “Shut up” reads as an insult")
