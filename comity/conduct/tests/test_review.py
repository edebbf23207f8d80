"""The one door: every clause is asked, the strictest comes first, and nothing is remembered."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.answer import asking, has_asked
from comity.conduct import CLAUSES, Clause, clauses, review
from comity.conduct.deeds import Approach, Author, Commenting, Settings, Way, Writing
from comity.conduct.tests.writing_of import post
from comity.conduct.verdict import Outcome

READING = {"courtesy", "no-discrimination", "no-harassment", "relations-not-sales"}
"""The clauses that read words; the others judge by facts."""

RUDE = "You are an idiot. I will kill you. Book a demo today! All Muslims are terrorists."
WORDS = ["you are", "je bent", "idioot", "i d i o t", "1d10t", "kill", "women", "zijn", "St*pid"]
MARKS = [
    "\n\n",
    "> ",
    '"',
    "“",
    "”",
    "ﬁ",
    "а",
    "İ",
    "\u200b",
    "e\u0301",
    "€49",
    "🖕",
    ".",
    "!!",
    "`",
    "'",
]
PIECES = st.sampled_from([*WORDS, *MARKS])
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map(" ".join))


def module_name(clause: Clause) -> str:
    """The last part of a clause module's name."""
    return str(getattr(clause, "__name__", "")).rpartition(".")[2]


def test_every_clause_that_reads_words_is_asked_and_the_strictest_speaks_first() -> None:
    verdict = review(post(RUDE), Settings())
    assert {finding.clause for finding in verdict.findings} == READING
    outcomes = [finding.outcome for finding in verdict.findings]
    assert outcomes == sorted(outcomes, reverse=True)
    assert verdict.outcome is Outcome.HOLD


def test_facts_speak_before_words() -> None:
    deed = replace(post(RUDE), approaches=(Approach(Way.MENTION, "Anna"),))
    verdict = review(deed, Settings())
    assert verdict.findings[0].clause == "stop-means-stop"
    assert verdict.outcome is Outcome.REFUSE


def test_comments_are_reviewed_like_contributions() -> None:
    comment = Commenting(Author(), Writing("Je bent een idioot."))
    assert [finding.clause for finding in review(comment, Settings()).findings] == ["courtesy"]


def test_a_review_counts_as_having_asked() -> None:
    with asking():
        review(post("Hello."), Settings())
        assert has_asked()


def test_every_clause_module_is_listed() -> None:
    folder = Path(clauses.__file__).parent
    modules = {path.stem for path in folder.glob("[a-z]*.py")}
    assert modules == {module_name(clause) for clause in CLAUSES}


@pytest.mark.parametrize("clause", CLAUSES, ids=module_name)
def test_a_clause_module_bears_its_anchor(clause: Clause) -> None:
    assert clause.CLAUSE.replace("-", "_") == module_name(clause)


@pytest.mark.parametrize("clause", CLAUSES, ids=module_name)
def test_a_clause_gives_the_same_answer_twice(clause: Clause) -> None:
    assert clause.judge(post(RUDE), Settings()) == clause.judge(post(RUDE), Settings())


@given(TEXTS, TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_reviewed_and_the_words_found_are_the_authors(
    title: str, body: str
) -> None:
    deed = post(body, title=title)
    for finding in review(deed, Settings()).findings:
        assert finding.words
        assert all(words and words in deed.writing.whole for words in finding.words)
