"""Labelled sentences: how a CSV file of them is read, and what their labels stand for.

Columns: text, language, label, and optionally kind. Labels are understood generously, as others
write sets too.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_COLUMNS = ("text", "language", "label")
COUNTER_SPEECH = {"counter-speech", "counterspeech", "counter"}
NAMES_A_GROUP = {"names-a-group", "naming", "group", "neutral-group", "names-group", "identity"}
_HARMLESS_LABELS = """
    harmless ok okay none clean neutral 0 false no nee safe fine benign negative allowed accept
    acceptable normal non-harmful not-harmful non-hateful not-hateful innocent nothing onschuldig
    quote about-abuse oneself negated business everyday look-alike not-promotional
    non-promotional no-promotion not-promotion geen
"""
_HARMLESS = {"", *_HARMLESS_LABELS.split()}
_PROMOTIONAL_LABELS = """
    promotion promotional promo promoting self-promotion own-work vendor-promotion advertising
    advertisement reclame promotie
"""
_PROMOTIONAL = set(_PROMOTIONAL_LABELS.split())
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
        if plain(self.label) in _HARMLESS | COUNTER_SPEECH | NAMES_A_GROUP:
            return ""
        named = (
            anchor for anchor, labels in _CLAUSES.items() if plain(self.label) in labels.split()
        )
        return next(named, None)

    @property
    def is_of_promotion(self) -> bool:
        """Whether its label says that it promotes something."""
        return plain(self.label) in _PROMOTIONAL

    @property
    def is_harmless(self) -> bool:
        """Whether its label says that nothing should be found in it."""
        return self.clause == ""

    @property
    def held_out(self) -> bool:
        """Whether it is in the half whose misses are not looked at when patterns are mended."""
        return sha256(self.text.encode()).digest()[0] % 2 == 1

    def is_any_of(self, kinds: set[str]) -> bool:
        """Whether its kind or its label is one of `kinds`."""
        return bool({plain(self.kind), plain(self.label)} & kinds)


class DataError(Exception):
    """The file cannot be read as labelled sentences; the message says why."""


def plain(label: str) -> str:
    """A label without case, spaces and underscores."""
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


def is_about_promotion(sentences: list[Sentence]) -> bool:
    """Whether a set asks only what promotes: every label is a promotional or a harmless one."""
    labels = [s for s in sentences if not s.is_harmless]
    return bool(labels) and all(s.is_of_promotion for s in labels)
