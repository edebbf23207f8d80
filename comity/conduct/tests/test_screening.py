"""The screener as a whole: its exceptions, its patterns as data, and the bounds of its work."""

from pathlib import Path
from weakref import ref

import pytest

from comity.conduct.deeds import Writing
from comity.conduct.evaluate import EVAL, MEASURES
from comity.conduct.labelled import is_about_promotion, load
from comity.conduct.screening import Reading
from comity.conduct.screening.by_patterns import PatternScreener
from comity.conduct.screening.in_force import read
from comity.conduct.screening.patterns import LANGUAGES
from comity.conduct.screening.quoting import quoted


class Words(str):
    """A text whose end can be seen."""


SCREENER = PatternScreener()
SETS = sorted(path for path in EVAL.glob("*.csv") if not path.stem.startswith("personal_"))
LONG = 100_000
ADVERSARIAL = {
    "one letter": "a" * LONG,
    "spaced letters": "i " * (LONG // 2),
    "triggers": "you are " * (LONG // 8),
    "groups": "women are all just so very " * (LONG // 27),
    "stars": "f*" * (LONG // 2),
    "quotes": "'a " * (LONG // 3),
    "open quotes": "“" * LONG,
    "backticks": "` " * (LONG // 2),
    "blockquotes": "> " * (LONG // 2),
    "blank lines": "\n \n" * (LONG // 3),
    "fillers": "je bent " + "echt " * (LONG // 5),
    "insults without end": "you are an idiot " * (LONG // 17),
    "quoted insults": '"you are an idiot" ' * (LONG // 19),
    "frames": "he said " * (LONG // 16) + "you are an idiot " * (LONG // 34),
    "combining marks": "e" + "\u0301" * LONG,
}


@pytest.mark.parametrize("text", ADVERSARIAL.values(), ids=ADVERSARIAL.keys())
def test_no_text_makes_the_reading_explode(text: str) -> None:
    assert isinstance(SCREENER.screen(Writing(text)), tuple)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said "go now" and left', '"go now"'),
        ("Zij zei ‘dat is ’t’ en ging", "‘dat is ’t’"),
        ("It's here, 'don't go' he said, it's", "'don't go'"),
        ("«non» fini", "«non»"),
        ("a `b c` d", "`b c`"),
        ("x\n> y z\nw", "> y z"),
        ("x ```a\n\nb``` c", "```a\n\nb```"),
    ],
)
def test_a_quotation_is_recognised_to_its_end(text: str, words: str) -> None:
    assert [text[start:end] for start, end in quoted(text)] == [words]


def test_an_insult_around_a_quoted_word_is_still_one() -> None:
    assert SCREENER.screen(Writing('You are an "idiot".'))


def test_an_insult_after_a_quotation_is_still_one() -> None:
    assert SCREENER.screen(Writing("> That is a nice idea.\n\nYou are an idiot."))


def test_every_reading_has_patterns_in_every_language() -> None:
    for code, language in LANGUAGES.items():
        assert set(language.PATTERNS) == set(Reading), code


def test_four_clauses_read_one_writing_once() -> None:
    writing = Writing("You are an idiot.")
    assert read(writing) is read(writing)


def test_nothing_keeps_the_words_of_a_member_after_reading() -> None:
    words = Words("You are an id-iot, and nobody should keep that in memory.")
    assert read(Writing(words))
    forgotten = ref(words)
    del words
    assert forgotten() is None


def test_the_labelled_sets_have_no_sentence_twice() -> None:
    texts = [sentence.text for path in SETS for sentence in load(path)]
    assert len(texts) == len(set(texts)) >= 340


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_a_labelled_set_is_read_well_enough(path: Path) -> None:
    sentences = load(path)
    measured = MEASURES["promotion" if is_about_promotion(sentences) else "gate"]
    rows = [measured(sentence) for sentence in sentences]
    harmful = [row for row in rows if not row.harmless]
    harmless = [row for row in rows if row.harmless]
    assert sum(row.noticed for row in harmful) >= 0.9 * len(harmful)
    assert sum(row.false_alarm for row in harmless) <= 0.05 * len(harmless)
