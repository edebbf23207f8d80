"""A code of conduct as a community writes it: a folder with a Markdown file per language and
settings.toml. `load` reads it whole, or says everything that is wrong with it at once.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from comity.charter.anchors import ANCHORS
from comity.charter.keeping import KEEPERS, may_be_kept_by
from comity.charter.knobs import knobs_of
from comity.charter.models import TEXT, TITLE

SETTINGS = "settings.toml"
_HEADING = re.compile(r"^##[ \t]+(.+?)[ \t]*$", re.MULTILINE)
_ANCHORED = re.compile(r"(?P<title>.+?)[ \t]*\{#(?P<anchor>[a-z0-9-]+)\}")


@dataclass(frozen=True, slots=True)
class ClauseText:
    """One clause in one language; `text` is Markdown."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A whole code: `preamble` and `texts` by language, `settings` and `kept_by` by anchor."""

    preamble: dict[str, str]
    texts: dict[str, tuple[ClauseText, ...]]
    settings: dict[str, dict[str, int]]
    kept_by: dict[str, str]


class SourceError(Exception):
    """A code that cannot be published; `errors` are sentences that each name file and place."""

    def __init__(self, errors: Iterable[str]) -> None:
        self.errors = list(errors)
        super().__init__("\n".join(self.errors))


def load(folder: Path) -> Source:
    """Read the code in `folder`: one `<language>.md` for every shipped language, and settings.toml.

    A clause is a heading `## Title {#anchor}` with the Markdown below it; what stands before the
    first heading is the preamble. Settings that are left out get their default.
    Raises SourceError with all that is wrong.
    """
    languages = [code for code, _ in settings.LANGUAGES]
    errors: list[str] = []
    pages = {code: _page(_text(folder / f"{code}.md", errors), code, errors) for code in languages}
    tables = _tables(_text(folder / SETTINGS, errors), errors)
    if not errors:
        errors += _not_alike(pages)
    if errors:
        raise SourceError(errors)
    return Source(
        preamble={code: preamble for code, (preamble, _) in pages.items()},
        texts={code: tuple(texts) for code, (_, texts) in pages.items()},
        settings=_settings(tables),
        kept_by={anchor: tables[anchor]["kept_by"] for anchor in ANCHORS},
    )


def _text(path: Path, errors: list[str]) -> str | None:
    """The file's text; None, with a sentence among the errors, where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        errors.append(f"{path.name} is not written in UTF-8.")
    except OSError:
        errors.append(f"{path.name} is missing, or cannot be read.")
    return None


def _page(text: str | None, language: str, errors: list[str]) -> tuple[str, list[ClauseText]]:
    """The preamble and the clauses of one language."""
    if text is None:
        return "", []
    preamble, *rest = _HEADING.split(text)
    clauses: list[ClauseText] = []
    for heading, body in zip(rest[::2], rest[1::2], strict=True):
        found = _ANCHORED.fullmatch(heading)
        if found:
            clauses.append(ClauseText(found["anchor"], found["title"], body.strip()))
        else:
            errors.append(f"{language}.md: the heading “{heading}” has no {{#anchor}}.")
    errors += (f"{language}.md: {error}" for error in _wrong_in(clauses))
    return preamble.strip(), clauses


def _wrong_in(clauses: list[ClauseText]) -> Iterator[str]:
    times = Counter(clause.anchor for clause in clauses)
    yield from (f"#{anchor} stands there {n} times." for anchor, n in times.items() if n > 1)
    yield from (
        f"#{anchor} is no clause of this product." for anchor in times if anchor not in ANCHORS
    )
    yield from (f"the clause #{anchor} is missing." for anchor in ANCHORS if anchor not in times)
    yield from (f"#{clause.anchor} {error}" for clause in clauses for error in _wrong_with(clause))


def _wrong_with(clause: ClauseText) -> Iterator[str]:
    if not clause.text:
        yield "has no text."
    if len(clause.title) > TITLE:
        yield f"has a title of more than {TITLE} characters."
    if len(clause.text) > TEXT:
        yield f"has a text of more than {TEXT} characters."


def _not_alike(pages: dict[str, tuple[str, list[ClauseText]]]) -> Iterator[str]:
    """Where a language does not follow the first: the order of its clauses, the preamble."""
    (first, (opening, model)), *others = pages.items()
    order = [clause.anchor for clause in model]
    for language, (preamble, clauses) in others:
        if bool(preamble) != bool(opening):
            yield f"{language}.md and {first}.md: one has a preamble, the other has none."
        for clause, anchor in zip(clauses, order, strict=True):
            if clause.anchor != anchor:
                yield f"{language}.md: #{clause.anchor} stands where {first}.md has #{anchor}."
                break


def _tables(text: str | None, errors: list[str]) -> dict[str, dict[str, Any]]:
    """The tables of settings.toml by anchor."""
    if text is None:
        return {}
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        errors.append(f"{SETTINGS} is not valid TOML: {error}.")
        return {}
    errors += (f"{SETTINGS}: {error}" for error in _wrong_tables(tables))
    return tables


def _wrong_tables(tables: dict[str, Any]) -> Iterator[str]:
    yield from (f"[{name}] is no clause of this product." for name in tables if name not in ANCHORS)
    for anchor in ANCHORS:
        table = tables.get(anchor, {})
        if isinstance(table, dict):
            yield from (f"[{anchor}] {error}" for error in _wrong_table(anchor, table))
        else:
            yield f"{anchor} must be a table: write [{anchor}]."


def _wrong_table(anchor: str, table: dict[str, Any]) -> Iterator[str]:
    yield from _wrong_keeper(anchor, table.get("kept_by"))
    knobs = knobs_of(anchor)
    for name, value in table.items():
        knob = knobs.get(name)
        if knob is None and name != "kept_by":
            yield f"has no setting “{name}”."
        elif knob is not None and not knob.accepts(value):
            yield f"{name} must be a whole number from {knob.least} to {knob.most}."


def _wrong_keeper(anchor: str, keeper: object) -> Iterator[str]:
    possible = may_be_kept_by(anchor)
    if keeper not in KEEPERS:
        yield f"needs kept_by, one of {', '.join(KEEPERS)}."
    elif keeper not in possible:
        yield f"kept_by must be {' or '.join(possible)}: that is what the software does."


def _settings(tables: dict[str, dict[str, Any]]) -> dict[str, dict[str, int]]:
    """Every knob of every clause with its value, set or default."""
    return {
        anchor: {name: tables[anchor].get(name, knob.default) for name, knob in knobs.items()}
        for anchor in ANCHORS
        if (knobs := knobs_of(anchor))
    }
