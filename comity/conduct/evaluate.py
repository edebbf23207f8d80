"""Precision and recall of the gate on labelled sentences: `python -m comity.conduct.evaluate`.

Without `--data` it reads `eval/gate.csv` of the source tree. Columns: text, language, label, and
optionally kind. A sentence counts as noticed where any clause finds anything in it, and as rightly
read where the clause is the one its label stands for. Exit 2 where the file cannot be used.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from comity.conduct import review
from comity.conduct.deeds import Author, Publishing, Settings, Writing

OWN_SET = Path(__file__).parents[2] / "eval" / "gate.csv"
_COLUMNS = ("text", "language", "label")
_COUNTER_SPEECH = {"counter-speech", "counterspeech", "counter"}
_NAMES_A_GROUP = {"names-a-group", "naming", "group", "neutral-group", "names-group", "identity"}
_HARMLESS_LABELS = """
    harmless ok okay none clean neutral 0 false no nee safe fine benign negative allowed accept
    acceptable normal non-harmful not-harmful non-hateful not-hateful innocent nothing onschuldig
    quote about-abuse oneself negated business everyday look-alike
"""
_HARMLESS = {"", *_HARMLESS_LABELS.split()}
_CLAUSES = {
    "courtesy": "insult courtesy belittling rude rudeness incivility belediging",
    "no-discrimination": (
        "slur generalisation generalization no-discrimination discrimination racism sexism "
        "dehumanising dehumanizing hate hateful discriminatie"
    ),
    "no-harassment": "threat threats no-harassment harassment advance bedreiging",
    "relations-not-sales": "selling sales relations-not-sales promotion spam advertising verkoop",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One row: `clause` is None where any clause will do, "" where nothing should be found."""

    text: str
    language: str
    label: str
    kind: str = ""

    @property
    def clause(self) -> str | None:
        """The anchor the label stands for."""
        if _plain(self.label) in _HARMLESS | _COUNTER_SPEECH | _NAMES_A_GROUP:
            return ""
        named = (
            anchor for anchor, labels in _CLAUSES.items() if _plain(self.label) in labels.split()
        )
        return next(named, None)

    @property
    def harmless(self) -> bool:
        """Whether anything found here would be a false alarm."""
        return self.clause == ""

    @property
    def held_out(self) -> bool:
        """Whether it is in the half whose misses are not looked at when patterns are mended."""
        return sha256(self.text.encode()).digest()[0] % 2 == 1

    def is_any_of(self, kinds: set[str]) -> bool:
        """Whether its kind or its label is one of `kinds`."""
        return bool({_plain(self.kind), _plain(self.label)} & kinds)


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence, the clauses that found something in it, and what recognised it."""

    sentence: Sentence
    clauses: tuple[str, ...]
    patterns: tuple[str, ...]

    @property
    def noticed(self) -> bool:
        """Whether any clause found anything."""
        return bool(self.clauses)

    @property
    def right(self) -> bool:
        """Whether it was noticed under its own clause, or under any where none is its own."""
        wanted = self.sentence.clause
        return wanted in self.clauses if wanted else self.noticed

    @property
    def false_alarm(self) -> bool:
        """Whether something was found where nothing is."""
        return self.sentence.harmless and self.noticed

    @property
    def miss(self) -> bool:
        """Whether nothing was found where something is."""
        return not self.sentence.harmless and not self.noticed

    @property
    def misread(self) -> bool:
        """Whether it was noticed, but under another clause than its own."""
        return self.noticed and not self.right and not self.sentence.harmless


class DataError(Exception):
    """The file cannot be read as labelled sentences; the message says why."""


def _plain(label: str) -> str:
    return "-".join(label.lower().replace("_", " ").replace("-", " ").split())


def load(path: Path) -> list[Sentence]:
    """The sentences of a CSV file (UTF-8, with a header). DataError names what is wrong."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _rows(csv.DictReader(file), path)
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise DataError(f"cannot read {path}: {problem}") from problem


def _rows(reader: csv.DictReader[str], path: Path) -> list[Sentence]:
    names = {name.strip().lower(): name for name in reader.fieldnames or () if name}
    missing = [column for column in _COLUMNS if column not in names]
    if missing:
        raise DataError(f"{path}: missing column {', '.join(missing)}")
    columns = [names[column] for column in (*_COLUMNS, "kind") if column in names]
    rows = [Sentence(*((row[column] or "").strip() for column in columns)) for row in reader]
    if not rows:
        raise DataError(f"{path}: no sentences")
    return rows


def judge(sentence: Sentence) -> Judged:
    """What `review` finds in one sentence written by a member who is no vendor."""
    language = sentence.language.lower()[:2] or "en"
    deed = Publishing(Author(), Writing(sentence.text, language=language), "experience")
    findings = review(deed, Settings()).findings
    clauses = tuple(finding.clause for finding in findings)
    return Judged(sentence, clauses, tuple(finding.pattern for finding in findings))


def share(part: int, whole: int) -> str:
    """A percentage, or a dash where there is nothing to take a share of."""
    return f"{100 * part / whole:5.1f} %" if whole else "      –"


def _line(name: str, rows: Sequence[Judged]) -> str:
    harmful = [row for row in rows if not row.sentence.harmless]
    noticed = [row for row in harmful if row.noticed]
    alarms = [row for row in rows if row.false_alarm]
    columns = (
        share(len(noticed), len(noticed) + len(alarms)),
        share(len(noticed), len(harmful)),
        share(sum(row.right for row in harmful), len(harmful)),
        share(len(alarms), len(rows) - len(harmful)),
    )
    return f"{name:<32}{len(rows):>5}  " + "  ".join(f"{column:>11}" for column in columns)


def _tables(rows: list[Judged]) -> Iterable[str]:
    heads = ("precision", "recall", "own clause", "false alarm")
    yield f"{'':<32}{'n':>5}  " + "  ".join(f"{head:>11}" for head in heads)
    yield _line("all", rows)
    yield from _by("language", rows, lambda row: row.sentence.language.lower())
    yield from _by("label", rows, lambda row: f"{row.sentence.label} {row.sentence.language}")
    yield ""
    for name, kinds in (("counter-speech", _COUNTER_SPEECH), ("names-a-group", _NAMES_A_GROUP)):
        yield _line(f"  {name}", [row for row in rows if row.sentence.is_any_of(kinds)])


def _by(title: str, rows: list[Judged], key: Callable[[Judged], str]) -> Iterable[str]:
    yield f"\nby {title}"
    for value in sorted({key(row) for row in rows}):
        yield _line(f"  {value}", [row for row in rows if key(row) == value])


def _wrong(rows: list[Judged]) -> Iterable[str]:
    for title, chosen in (
        ("missed", [row for row in rows if row.miss]),
        ("false alarms", [row for row in rows if row.false_alarm]),
        ("another clause", [row for row in rows if row.misread]),
    ):
        yield f"\n{title}: {len(chosen)}"
        for row in chosen:
            found = f"   ← {', '.join(row.patterns)}" if row.patterns else ""
            yield f"  [{row.sentence.language} {row.sentence.label}] {row.sentence.text}{found}"


def report(rows: list[Judged], *, own: bool, verbose: bool) -> Iterable[str]:
    """The lines of the report; our own set also shows its two halves."""
    yield from _tables(rows)
    if own:
        yield "\nby half (one author wrote sentences and patterns: a check on overfitting only)"
        yield _line("  develop", [row for row in rows if not row.sentence.held_out])
        yield _line("  held-out", [row for row in rows if row.sentence.held_out])
    if verbose:
        yield from _wrong(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; gives the exit code."""
    parser = argparse.ArgumentParser(prog="evaluate", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=None, help="CSV with text, language, label")
    parser.add_argument("--verbose", action="store_true", help="list misses and false alarms")
    parser.add_argument("--half", choices=("develop", "held-out"), help="only one half of the set")
    chosen = parser.parse_args(arguments)
    try:
        sentences = load(chosen.data or OWN_SET)
    except DataError as problem:
        print(problem, file=sys.stderr)
        return 2
    if chosen.half:
        sentences = [s for s in sentences if s.held_out == (chosen.half == "held-out")]
    rows = [judge(sentence) for sentence in sentences]
    for line in report(rows, own=chosen.data is None, verbose=chosen.verbose):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
