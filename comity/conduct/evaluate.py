"""Precision and recall on labelled sentences: `python -m comity.conduct.evaluate`.

Two things are measured, each on sets of its own: `gate`, what the clauses find in words, and
`promotion`, what the detector of signs of promotion finds. Without `--data` both are, on
`eval/gate.csv` and `eval/promotion.csv` of the source tree. A set that is given is measured as the
one that `--set` names; else as `promotion` where each of its labels is a promotional or a harmless
one, and as `gate` where not. Columns: text, language, label, and optionally kind.

A sentence counts as noticed where anything is found in it, and as rightly read where it was found
under what its label stands for. Exit 2 where the file cannot be used.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from comity.conduct import review
from comity.conduct.deeds import Author, Publishing, Settings, Writing
from comity.conduct.labelled import (
    COUNTER_SPEECH,
    NAMES_A_GROUP,
    DataError,
    Sentence,
    is_about_promotion,
    load,
)
from comity.conduct.promoting import NOTHING_KNOWN
from comity.conduct.screening.promotion import DETECTOR

EVAL = Path(__file__).parents[2] / "eval"


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence, the clauses that found something in it, and what recognised it. `wanted` is the
    clause that its label stands for, None where any will do."""

    sentence: Sentence
    wanted: str | None
    clauses: tuple[str, ...]
    patterns: tuple[str, ...]

    @property
    def harmless(self) -> bool:
        """Whether anything found here would be a false alarm."""
        return self.wanted == ""

    @property
    def noticed(self) -> bool:
        """Whether any clause found anything."""
        return bool(self.clauses)

    @property
    def right(self) -> bool:
        """Whether it was noticed under its own clause, or under any where none is its own."""
        return self.wanted in self.clauses if self.wanted else self.noticed

    @property
    def false_alarm(self) -> bool:
        """Whether something was found where nothing is."""
        return self.harmless and self.noticed

    @property
    def miss(self) -> bool:
        """Whether nothing was found where something is."""
        return not self.harmless and not self.noticed

    @property
    def misread(self) -> bool:
        """Whether it was noticed, but under another clause than its own."""
        return self.noticed and not self.right and not self.harmless


def judge(sentence: Sentence) -> Judged:
    """What `review` finds in one sentence written by a member who is no vendor."""
    language = sentence.language.lower()[:2] or "en"
    deed = Publishing(Author(), Writing(sentence.text, language=language), "experience")
    findings = review(deed, Settings()).findings
    clauses = tuple(finding.clause for finding in findings)
    patterns = tuple(finding.pattern for finding in findings)
    return Judged(sentence, sentence.clause, clauses, patterns)


def judge_promotion(sentence: Sentence) -> Judged:
    """What the detector finds in one sentence by an author of whom nothing is known."""
    language = sentence.language.lower()[:2] or "en"
    found = DETECTOR.find(Writing(sentence.text, language=language), NOTHING_KNOWN)
    wanted = "promotion" if sentence.is_of_promotion else ""
    signs = tuple(sign.pattern or f"{sign.sign.value} {sign.words}" for sign in found)
    return Judged(sentence, wanted, ("promotion",) if found else (), signs)


MEASURES: dict[str, Callable[[Sentence], Judged]] = {"gate": judge, "promotion": judge_promotion}


def share(part: int, whole: int) -> str:
    """A percentage, or a dash where there is nothing to take a share of."""
    return f"{100 * part / whole:5.1f} %" if whole else "      –"


def _line(name: str, rows: Sequence[Judged]) -> str:
    harmful = [row for row in rows if not row.harmless]
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
    for name, kinds in (("counter-speech", COUNTER_SPEECH), ("names-a-group", NAMES_A_GROUP)):
        some = [row for row in rows if row.sentence.is_any_of(kinds)]
        if some:
            yield _line(f"  {name}", some)


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


def measure(name: str, data: Path | None, half: str | None, *, verbose: bool) -> None:
    """Print the report of one measure, on its own set or on another. DataError for a bad file."""
    sentences = load(data or EVAL / f"{name}.csv")
    if half:
        sentences = [s for s in sentences if s.held_out == (half == "held-out")]
    rows = [MEASURES[name](sentence) for sentence in sentences]
    print(f"{name}: {(data or EVAL / f'{name}.csv').name}")
    for line in report(rows, own=data is None, verbose=verbose):
        print(line)


def _measures(name: str | None, data: Path | None) -> Iterable[str]:
    """Which to measure: the one asked for; else what a set's labels ask for; else both."""
    if name:
        return (name,)
    if data is None:
        return tuple(MEASURES)
    return ("promotion" if is_about_promotion(load(data)) else "gate",)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; gives the exit code."""
    parser = argparse.ArgumentParser(prog="evaluate", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=None, help="CSV with text, language, label")
    parser.add_argument("--set", choices=tuple(MEASURES), help="what to measure")
    parser.add_argument("--verbose", action="store_true", help="list misses and false alarms")
    parser.add_argument("--half", choices=("develop", "held-out"), help="only one half of the set")
    chosen = parser.parse_args(arguments)
    try:
        for number, name in enumerate(_measures(chosen.set, chosen.data)):
            if number:
                print()
            measure(name, chosen.data, chosen.half, verbose=chosen.verbose)
    except DataError as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
