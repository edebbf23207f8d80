"""`make eval` on a set that nobody here has seen."""

from pathlib import Path

import pytest

from comity.conduct.evaluate import main
from comity.conduct.labelled import DataError, Sentence, load


def csv_file(folder: Path, content: str) -> Path:
    """A file with this content."""
    path = folder / "set.csv"
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("label", "clause"),
    [
        ("Insult", "courtesy"),
        ("courtesy", "courtesy"),
        ("GENERALISATION", "no-discrimination"),
        ("no_discrimination", "no-discrimination"),
        ("threat", "no-harassment"),
        ("promotion", "relations-not-sales"),
        ("harmless", ""),
        ("0", ""),
        ("Counter Speech", ""),
        ("names-a-group", ""),
        ("harmful", None),
        ("toxic", None),
    ],
)
def test_labels_are_understood_generously(label: str, clause: str | None) -> None:
    assert Sentence("text", "en", label).clause == clause


def test_an_unseen_set_is_reported_with_its_misses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "Text,Language,Label\nYou are an idiot.,en,harmful\nHello you.,en,insult\nHi.,en,ok\n"
    assert main(["--data", str(csv_file(tmp_path, rows)), "--verbose"]) == 0
    output = capsys.readouterr().out
    assert "missed: 1" in output
    assert "[en insult] Hello you." in output
    assert "held-out" not in output


def test_a_missing_column_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(csv_file(tmp_path, "text,label\na,b\n"))]) == 2
    assert "missing column language" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", "text,language,label\n"])
def test_an_empty_set_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(DataError):
        load(csv_file(tmp_path, content))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        load(tmp_path / "none.csv")


def test_our_own_set_shows_both_halves(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    output = capsys.readouterr().out
    assert "develop" in output
    assert "held-out" in output
