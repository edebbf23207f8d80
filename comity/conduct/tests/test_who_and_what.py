"""The truth table of the gate: who writes what, in which language, under which settings."""

from itertools import product

import pytest

from comity.conduct import CLAUSES, review
from comity.conduct.clauses import relations_not_sales
from comity.conduct.deeds import Author, Commenting, Deed, Publishing, Settings, Writing
from comity.conduct.tests.writing_of import post
from comity.conduct.verdict import Outcome, Verdict

AUTHORS = {
    "member": Author(),
    "host": Author(is_host=True),
    "vendor": Author(works_for_vendor=True),
    "host of a vendor": Author(is_host=True, works_for_vendor=True),
    "member after one hint": Author(sales_hints=1),
    "member after two hints": Author(sales_hints=2),
    "host after two hints": Author(is_host=True, sales_hints=2),
}
TEXTS = {
    "insult": ("Je bent een idioot.", "You are an idiot."),
    "generalisation": ("Alle moslims zijn terroristen.", "All Muslims are terrorists."),
    "dehumanising": ("Moslims zijn ongedierte.", "Immigrants are vermin."),
    "threat": ("Ik ga je vermoorden.", "I will kill you."),
    "advance": ("Stuur een naaktfoto.", "Send nudes."),
    "selling": ("Boek een gratis demo van ons platform.", "Book a demo today!"),
    "nothing": ("Wij vragen het na elk gesprek.", "We ask after every call."),
}
CLAUSE = {
    "insult": "courtesy",
    "generalisation": "no-discrimination",
    "dehumanising": "no-discrimination",
    "threat": "no-harassment",
    "advance": "no-harassment",
    "selling": "relations-not-sales",
}
OUTCOME = {
    "insult": Outcome.NUDGE,
    "generalisation": Outcome.NUDGE,
    "dehumanising": Outcome.HOLD,
    "threat": Outcome.HOLD,
    "advance": Outcome.HOLD,
    "selling": Outcome.NUDGE,
    "nothing": Outcome.ACCEPT,
}
SALES_WAIT = {"vendor", "host of a vendor", "member after two hints", "host after two hints"}
"""Of these, whatever reads as selling waits for a host."""
SILENT = Settings()
HARSH = Settings(
    {anchor: {"kept_by": "software", "outcome": "refuse"} for anchor in CLAUSE.values()}
)
OTHERS = Settings({"leave-room": {"promotions": 0}, "courtesy": {"nudges_before_hold": 0}})


def verdict(who: str, text: str, settings: Settings = SILENT) -> Verdict:
    return review(post(text, AUTHORS[who]), settings)


@pytest.mark.parametrize("who", AUTHORS)
@pytest.mark.parametrize("what", TEXTS)
@pytest.mark.parametrize("language", [0, 1], ids=["nl", "en"])
def test_what_is_found_is_the_same_for_all_but_what_sells(
    who: str, what: str, language: int
) -> None:
    found = verdict(who, TEXTS[what][language])
    waits = what == "selling" and who in SALES_WAIT
    assert found.outcome is (Outcome.HOLD if waits else OUTCOME[what])
    assert [finding.clause for finding in found.findings] == (
        [CLAUSE[what]] if what in CLAUSE else []
    )


@pytest.mark.parametrize("what", TEXTS)
@pytest.mark.parametrize("settings", [HARSH, OTHERS], ids=["unknown names", "of other clauses"])
def test_no_setting_but_its_own_makes_a_clause_stricter(what: str, settings: Settings) -> None:
    for text in TEXTS[what]:
        assert verdict("member", text, settings) == verdict("member", text)


@pytest.mark.parametrize("what", TEXTS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_matters_neither_where_it_is_written_nor_as_what(what: str, language: str) -> None:
    """One gate: comments, edits and every kind are read alike, whatever language is given."""
    for text in TEXTS[what]:
        writing = Writing(text, language=language)
        deeds: list[Deed] = [
            *(Publishing(Author(), writing, kind) for kind in ("question", "failure")),
            Publishing(Author(), writing, "story", edited=True),
            Commenting(Author(), writing),
            Commenting(Author(), writing, on_own_thread=True, edited=True),
        ]
        assert {review(deed, SILENT) for deed in deeds} == {verdict("member", text)}


@pytest.mark.parametrize("limit", [0, 1, 2, 5])
@pytest.mark.parametrize("hints", range(7))
def test_a_members_selling_waits_after_as_many_hints_as_the_code_allows(
    limit: int, hints: int
) -> None:
    settings = Settings({"relations-not-sales": {"nudges_before_hold": limit}})
    deed = post("Book a demo today!", Author(sales_hints=hints))
    finding = relations_not_sales.judge(deed, settings)
    assert finding is not None
    assert finding.outcome is (Outcome.HOLD if hints >= limit else Outcome.NUDGE)


@pytest.mark.parametrize("value", ["3", "x", None, 2.5, []])
def test_a_setting_that_is_no_number_counts_as_not_set(value: object) -> None:
    settings = Settings({"relations-not-sales": {"nudges_before_hold": value}})  # type: ignore[dict-item]
    for hints, outcome in ((1, Outcome.NUDGE), (2, Outcome.HOLD)):
        deed = post("Book a demo today!", Author(sales_hints=hints))
        assert review(deed, settings).outcome is outcome


@pytest.mark.parametrize("what", CLAUSE)
@pytest.mark.parametrize("who", AUTHORS)
def test_a_finding_shows_the_authors_words_a_remedy_and_what_recognised_them(
    who: str, what: str
) -> None:
    for language, text in zip(("nl", "en"), TEXTS[what], strict=True):
        (finding,) = verdict(who, text).findings
        assert finding.words
        assert all(words in text for words in finding.words)
        assert finding.words[0] in str(finding.reason)
        assert str(finding.remedy)
        assert finding.pattern.split(".")[:2] == [language, what]
        assert finding.allowed_from is None


@pytest.mark.parametrize("first", CLAUSE)
@pytest.mark.parametrize("second", CLAUSE)
def test_of_two_things_in_one_text_both_are_found_and_the_strictest_decides(
    first: str, second: str
) -> None:
    text = f"{TEXTS[first][1]}\n\n{TEXTS[second][0]}"
    found = verdict("member", text)
    assert {finding.clause for finding in found.findings} == {CLAUSE[first], CLAUSE[second]}
    assert found.outcome is max(OUTCOME[first], OUTCOME[second])


@pytest.mark.parametrize("what", CLAUSE)
@pytest.mark.parametrize(
    "frame", ["> {}", "She wrote: “{}”", "`{}`", "```\n{}\n```", "Hij zei: ‘{}’"]
)
def test_what_is_quoted_is_nobodys_doing(what: str, frame: str) -> None:
    for text in TEXTS[what]:
        assert verdict("vendor", frame.format(text)).findings == ()


def test_a_verdict_without_findings_accepts() -> None:
    assert Verdict().outcome is Outcome.ACCEPT
    assert Verdict().of(Outcome.HOLD) == ()


def test_findings_are_told_apart_by_their_outcome() -> None:
    found = verdict("member", f"{TEXTS['insult'][1]} {TEXTS['threat'][1]}")
    assert [finding.clause for finding in found.of(Outcome.HOLD)] == ["no-harassment"]
    assert [finding.clause for finding in found.of(Outcome.NUDGE)] == ["courtesy"]
    assert found.of(Outcome.REFUSE) == ()


def test_no_clause_that_reads_words_refuses() -> None:
    """Judging words is a guess: it nudges or holds."""
    texts = [text for pair in TEXTS.values() for text in pair]
    for clause, text, author in product(CLAUSES, texts, AUTHORS.values()):
        finding = clause.judge(post(text, author), SILENT)
        assert finding is None or finding.outcome in (Outcome.NUDGE, Outcome.HOLD)
