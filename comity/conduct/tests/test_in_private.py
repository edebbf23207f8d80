"""In a message, which only those read whom it is for, clauses that read words nudge and say nothing
of hosts; facts refuse as everywhere (clauses courtesy, no-discrimination, no-harassment,
relations-not-sales, consent-before-contact and stop-means-stop)."""

import pytest

from comity.conduct import review
from comity.conduct.deeds import Approach, Author, Messaging, Settings, Way, Writing
from comity.conduct.tests.test_who_and_what import AUTHORS, CLAUSE, TEXTS
from comity.conduct.verdict import Outcome


def message(body: str, author: Author | None = None, **facts: tuple[str, ...]) -> Messaging:
    return Messaging(author or Author(), Writing(body), **facts)  # type: ignore[arg-type]


WORDS = {**TEXTS, "slur": ("Zo'n vieze flikker.", "I won't work with faggots.")}
CLAUSES = {**CLAUSE, "slur": "no-discrimination"}


@pytest.mark.parametrize("who", AUTHORS)
@pytest.mark.parametrize("what", CLAUSES)
def test_whatever_is_found_is_pointed_out_and_never_held(who: str, what: str) -> None:
    for text in WORDS[what]:
        (found,) = review(message(text, AUTHORS[who]), Settings()).findings
        assert (found.clause, found.outcome) == (CLAUSES[what], Outcome.NUDGE)
        assert found.words


@pytest.mark.parametrize("what", CLAUSES)
def test_what_is_said_of_it_is_true_where_no_host_looks(what: str) -> None:
    for text in WORDS[what]:
        (found,) = review(message(text, Author(works_for_vendor=True)), Settings()).findings
        assert "host looks" not in str(found.reason)
        assert found.remedy is not None


@pytest.mark.parametrize("what", ["insult", "dehumanising", "slur", "threat", "advance", "selling"])
def test_its_author_reads_that_nobody_else_sees_it(what: str) -> None:
    for text in WORDS[what]:
        (found,) = review(message(text), Settings()).findings
        assert "only you see this" in str(found.reason)


def test_nothing_is_found_where_nothing_is() -> None:
    for text in TEXTS["nothing"]:
        assert review(message(text), Settings()).outcome is Outcome.ACCEPT


def test_harsh_words_to_who_did_not_agree_are_refused_with_both_findings() -> None:
    found = review(message("You are an idiot.", without_consent=("Bram",)), Settings())
    assert found.outcome is Outcome.REFUSE
    assert [each.clause for each in found.findings] == ["consent-before-contact", "courtesy"]


@pytest.mark.parametrize("way", [Way.MESSAGE, Way.GROUP])
@pytest.mark.parametrize("consents", [True, False])
def test_past_a_stop_nothing_passes_whatever_consent_says(way: Way, consents: bool) -> None:
    deed = Messaging(
        Author(),
        Writing("Hello."),
        without_consent=() if consents else ("Bram",),
        approaches=(Approach(way, "Bram"),),
    )
    found = review(deed, Settings())
    assert found.outcome is Outcome.REFUSE
    assert "stop-means-stop" in {each.clause for each in found.findings}
