"""Every clause of the code has its text in every language, what keeps it, and its test."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib import import_module

from django.conf import settings

from comity.charter.anchors import ANCHORS
from comity.charter.keeping import KEEPERS, KEEPING
from tests.laws.house import PACKAGE, obeyed, product, written_tests

CODES = PACKAGE / "codes"
CLAUSES = PACKAGE / "conduct" / "clauses"
HEADING = re.compile(r"^##\s.*\{#([a-z0-9-]+)\}\s*$", re.MULTILINE)
CITED = re.compile(r"\(clauses? ([a-z-]+(?:(?:, | and )[a-z-]+)*)\)")


def _module(anchor: str) -> str:
    return anchor.replace("-", "_")


def _judged() -> list[str]:
    """The anchors that software judges: those with a module of their own."""
    names = (path.stem for path in CLAUSES.glob("*.py") if path.stem != "__init__")
    return sorted(name.replace("_", "-") for name in names)


def test_every_language_has_every_clause_in_the_same_order() -> None:
    obeyed(
        [
            f"codes/{code.name}/{language}.md: its anchors are not those of charter/anchors.py, "
            f"in that order: {found}. Add, remove or move a clause."
            for code in CODES.iterdir()
            if code.is_dir()
            for language, _ in settings.LANGUAGES
            if (found := HEADING.findall((code / f"{language}.md").read_text())) != list(ANCHORS)
        ]
    )


def _keepers() -> Iterator[tuple[str, str, str]]:
    """Each code, its clause and who keeps it, as settings.toml says."""
    for code in CODES.iterdir():
        if code.is_dir():
            table = tomllib.loads((code / "settings.toml").read_text())
            for anchor in ANCHORS:
                yield code.name, anchor, table.get(anchor, {}).get("kept_by", "")


def test_every_clause_says_who_keeps_it() -> None:
    obeyed(
        [
            f"codes/{code}/settings.toml: [{anchor}] needs kept_by = one of {', '.join(KEEPERS)}."
            for code, anchor, keeper in _keepers()
            if keeper not in KEEPERS
        ]
    )


def test_what_software_keeps_it_does_keep_and_says_how() -> None:
    obeyed(
        [
            f"codes/{code}/settings.toml: [{anchor}] claims that software keeps it. Write "
            f"conduct/clauses/{_module(anchor)}.py or say in charter/keeping.py how, "
            'or set kept_by = "hosts".'
            for code, anchor, keeper in _keepers()
            if keeper in ("software", "both")
            and not (anchor in _judged() or KEEPING[anchor].software)
        ]
    )


def test_a_clause_with_a_module_is_not_left_to_the_hosts() -> None:
    obeyed(
        [
            f'codes/{code}/settings.toml: [{anchor}] says kept_by = "hosts", but '
            f"conduct/clauses/{_module(anchor)}.py keeps it. Set both."
            for code, anchor, keeper in _keepers()
            if keeper == "hosts" and anchor in _judged()
        ]
    )


def test_a_module_of_a_clause_is_named_as_its_anchor() -> None:
    modules = {a: import_module(f"comity.conduct.clauses.{_module(a)}") for a in _judged()}
    obeyed(
        [
            f"conduct/clauses/{_module(anchor)}.py: CLAUSE must be “{anchor}”, an anchor of the "
            "code, and judge(deed, settings) its one public function."
            for anchor, module in modules.items()
            if anchor not in ANCHORS
            or getattr(module, "CLAUSE", "") != anchor
            or not callable(getattr(module, "judge", None))
        ]
    )


def test_a_module_of_a_clause_has_its_test() -> None:
    folder = PACKAGE / "conduct" / "tests"
    obeyed(
        [
            f"conduct/tests/test_{_module(anchor)}.py is missing: a truth table for {anchor}."
            for anchor in _judged()
            if not (folder / f"test_{_module(anchor)}.py").exists()
        ]
    )


def test_what_software_keeps_is_tested() -> None:
    said = "\n".join(
        module.text for module in written_tests() if module.path.name != "test_clauses.py"
    )
    obeyed(
        [
            f"No test names the clause {anchor}, which the software says it keeps. Write one that "
            f"does, with “(clause {anchor})” in its module's docstring."
            for anchor in ANCHORS
            if KEEPING[anchor].software and not re.search(rf"\b{anchor}\b(?!-)", said)
        ]
    )


def test_only_clauses_that_exist_are_cited() -> None:
    obeyed(
        [
            f"{module.place} cites the clause {anchor}, which the code does not have."
            for module in (*product(), *written_tests())
            for cited in CITED.findall(module.text)
            for anchor in re.split(r", | and ", cited)
            if anchor and anchor not in ANCHORS
        ]
    )
