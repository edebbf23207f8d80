"""The labelled sets of the signs of promotion, how they are measured, and that another detector may
take the place of ours (clauses vendor-promotion and share-with-why)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from comity.conduct import signs
from comity.conduct.clauses import share_with_why, vendor_promotion
from comity.conduct.deeds import Settings, Writing
from comity.conduct.evaluate import EVAL, judge_promotion, main
from comity.conduct.labelled import Sentence, load
from comity.conduct.promoting import Declared, Known
from comity.conduct.screening.promotion import DETECTOR, Found, PromotionDetector, Sign
from comity.conduct.tests.promoting_of import MEMBER, VENDOR, deed, facts

OURS = load(EVAL / "promotion.csv")
UNSEEN = sorted(EVAL.glob("promotion-*.csv"))
HARD = {"criticism", "news", "advice", "others-work", "quote", "negated", "policy", "experience"}


def test_the_set_is_large_and_half_of_it_promotes_nothing_in_either_language() -> None:
    assert len(OURS) >= 200
    for language in ("nl", "en"):
        some = [sentence for sentence in OURS if sentence.language == language]
        assert sum(sentence.is_of_promotion for sentence in some) * 2 == len(some) >= 100


@pytest.mark.parametrize("kind", sorted(HARD))
def test_the_hard_ones_are_there_in_both_languages(kind: str) -> None:
    found = Counter(s.language for s in OURS if s.kind == kind and s.is_harmless)
    assert min(found["nl"], found["en"]) >= 4


def test_nearly_all_that_promotes_nothing_looks_as_if_it_did() -> None:
    harmless = [sentence for sentence in OURS if sentence.is_harmless]
    assert sum(sentence.kind in HARD for sentence in harmless) >= 0.9 * len(harmless)


def test_both_halves_hold_enough_of_everything() -> None:
    for held_out in (False, True):
        half = Counter((s.language, s.label) for s in OURS if s.held_out is held_out)
        assert min(half.values()) >= 20
        assert len(half) == 4


@pytest.mark.parametrize("path", UNSEEN, ids=lambda path: path.stem)
def test_every_later_set_is_half_innocent_too(path: Path) -> None:
    sentences = load(path)
    for language in ("nl", "en"):
        some = [sentence for sentence in sentences if sentence.language == language]
        assert sum(s.is_of_promotion for s in some) * 2 == len(some) >= 20


def test_what_is_measured_is_said_for_each_half(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--set", "promotion"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "promotion: promotion.csv"
    assert "precision" in lines[1]
    assert "recall" in lines[1]
    halves = [line for line in lines if line.strip().startswith(("develop", "held-out"))]
    assert [line.count("%") for line in halves] == [4, 4]


def test_a_set_of_promotion_is_measured_by_the_detector(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.csv"
    rows = ["Book a demo today.,en,promotion", "Wat kost een demo?,nl,none", "We sat.,en,promotion"]
    path.write_text("\n".join(["text,language,label", *rows]), encoding="utf-8")
    assert main(["--data", str(path), "--verbose"]) == 0
    output = capsys.readouterr().out
    assert output.startswith("promotion: mine.csv")
    assert "[en promotion] We sat." in output
    assert "held-out" not in output
    assert main(["--data", str(path), "--set", "gate"]) == 0
    assert capsys.readouterr().out.startswith("gate: mine.csv")


def test_what_recognised_a_sentence_is_said() -> None:
    judged = judge_promotion(Sentence("See https://a.example/?utm_source=x", "en", "none"))
    assert judged.false_alarm
    assert judged.patterns == ("tracking https://a.example/?utm_source=x",)


class Teapots:
    """A detector that sees promotion in teapots, and in nothing else."""

    version = "teapots"

    def find(self, writing: Writing, known: Known) -> tuple[Found, ...]:
        """A sign for the word."""
        return (Found(Sign.WORDS, "teapot"),) if "teapot" in writing.whole else ()


def test_another_detector_takes_the_place_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    another: PromotionDetector = Teapots()
    monkeypatch.setattr(signs, "DETECTOR", another)
    unsaid = facts(declared=Declared.UNSAID)
    for body, is_found in (("We bought a teapot.", True), ("Book a demo today.", False)):
        held = vendor_promotion.judge(deed(VENDOR, unsaid, body), Settings())
        asked = share_with_why.judge(deed(MEMBER, unsaid, body), Settings())
        assert (held is not None) is (asked is not None) is is_found


def test_signs_are_looked_for_once_however_many_clauses_ask(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls = []

    class Counting(Teapots):
        def find(self, writing: Writing, known: Known) -> tuple[Found, ...]:
            calls.append(writing)
            return super().find(writing, known)

    monkeypatch.setattr(signs, "DETECTOR", Counting())
    said = deed(VENDOR, facts(declared=Declared.NONE), "We bought a teapot.")
    for _ in range(3):
        vendor_promotion.judge(said, Settings())
        share_with_why.judge(said, Settings())
    assert len(calls) == 1


def test_our_detector_says_the_same_of_the_same_words() -> None:
    for sentence in OURS[:40]:
        found = [DETECTOR.find(Writing(sentence.text), Known()) for _ in range(2)]
        assert found[0] == found[1]
