"""What the gate finds, as its author and the hosts read it: in Dutch and in English."""

from __future__ import annotations

import json

import pytest
from django.utils.translation import override

from comity.charter.gate import Passage, findings_from_kept
from comity.conduct import review
from comity.conduct.deeds import Author, Publishing, Settings, Writing
from comity.conduct.verdict import Finding
from comity.doors.problems import finding_as_json

MEMBER, VENDOR, WARNED = Author(), Author(works_for_vendor=True), Author(sales_hints=2)
FOUND = [
    ("Je bent een idioot.", MEMBER),
    ("All Muslims are terrorists.", MEMBER),
    ("Immigrants are vermin.", MEMBER),
    ("I won't work with faggots.", MEMBER),
    ("Ik ga je vermoorden.", MEMBER),
    ("Stuur een naaktfoto.", MEMBER),
    ("Book a demo today!", MEMBER),
    ("Book a demo today!", VENDOR),
    ("Boek een gratis demo van ons platform.", WARNED),
]
"""Every reason that a clause can give."""


def finding_of(text: str, author: Author) -> Finding:
    (finding,) = review(Publishing(author, Writing(text), "story"), Settings()).findings
    return finding


def said(finding: Finding, language: str) -> dict[str, object]:
    with override(language):
        return finding_as_json(finding)


def test_these_are_all_reasons_there_are() -> None:
    assert len({finding_of(*each).reason.text for each in FOUND}) == len(FOUND)


@pytest.mark.parametrize(("text", "author"), FOUND)
def test_a_finding_is_said_in_both_languages_with_the_same_words(text: str, author: Author) -> None:
    finding = finding_of(text, author)
    nl, en = said(finding, "nl"), said(finding, "en")
    assert nl["words"] == en["words"] == list(finding.words)
    for part in ("reason", "remedy"):
        assert nl[part], part
        assert nl[part] != en[part], part
    assert all(words in str(nl["reason"]) for words in finding.words)
    assert "programma" in str(nl["reason"])


@pytest.mark.parametrize(("text", "author"), FOUND)
def test_what_is_kept_of_a_finding_says_the_same_later(text: str, author: Author) -> None:
    deed = Publishing(author, Writing(text), "story")
    verdict = review(deed, Settings())
    kept = json.loads(json.dumps(Passage(verdict, ("hint",)).as_kept()))
    (again,) = findings_from_kept(kept)
    for language in ("nl", "en"):
        assert said(again, language) == said(verdict.findings[0], language)
    assert kept[0]["hint"] == "hint"


@pytest.mark.parametrize("text", ["Get 50% off today!", "Use discount code CX20 for 20% off."])
def test_a_percentage_in_the_authors_words_is_shown_and_not_filled_in(text: str) -> None:
    finding = finding_of(text, MEMBER)
    assert any("%" in words for words in finding.words)
    for language in ("nl", "en"):
        assert all(words in str(said(finding, language)["reason"]) for words in finding.words)
