"""The source of the product as the laws read it."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "comity"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file of the product or its tests."""

    path: Path
    text: str = field(repr=False)
    tree: ast.Module = field(repr=False)

    @property
    def place(self) -> str:
        """The path from the root, as a failure names it."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def parts(self) -> tuple[str, ...]:
        """The path within the package, without suffix: ("talk", "actions", "comment")."""
        inside = self.path.relative_to(PACKAGE).with_suffix("").parts
        return inside[:-1] if inside[-1] == "__init__" else inside

    @property
    def room(self) -> str:
        """The room it stands in; "" for a module of the house itself."""
        return self.parts[0] if self.parts else ""

    @property
    def furniture(self) -> str:
        """What it is within its room: `actions` for talk/actions/edit.py too."""
        return self.parts[1] if len(self.parts) > 1 else ""

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    def at(self, node: ast.AST) -> str:
        """Where a node stands: file and line."""
        return f"{self.place}:{getattr(node, 'lineno', 1)}"

    def walk(self) -> Iterator[ast.AST]:
        return ast.walk(self.tree)

    def functions(self) -> Iterator[Function]:
        """Every function, nested ones and methods too."""
        return (node for node in self.walk() if isinstance(node, Function))


def _read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path, text, ast.parse(text))


def _is_test(path: Path) -> bool:
    return "tests" in path.relative_to(ROOT).parts or path.name == "conftest.py"


@cache
def product() -> tuple[Module, ...]:
    """What runs: the package without tests, and without migrations, which Django writes."""
    paths = sorted(p for p in PACKAGE.rglob("*.py") if "migrations" not in p.parts)
    return tuple(_read(path) for path in paths if not _is_test(path))


@cache
def written_tests() -> tuple[Module, ...]:
    """The tests, those in rooms and those in tests/."""
    paths = sorted({*PACKAGE.rglob("tests/**/*.py"), *ROOT.glob("tests/**/*.py")})
    return tuple(_read(path) for path in paths)


@cache
def templates() -> tuple[Path, ...]:
    """Every template, of pages and of mails."""
    return tuple(sorted(p for p in PACKAGE.rglob("templates/**/*") if p.is_file()))


@cache
def tracked() -> tuple[Path, ...]:
    """The files that git keeps; of an unpacked archive, which has none, those of its folders."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
        )
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        folders = ("comity", "tests", "docs", "bench", "eval", ".ci")
        found = [p for name in folders for p in (ROOT / name).rglob("*") if p.is_file()]
        found += [p for p in ROOT.iterdir() if p.is_file()]
    return tuple(sorted(p for p in found if p.is_file() and "__pycache__" not in p.parts))


def words(text: str) -> frozenset[str]:
    """A set of names, written as one would list them."""
    return frozenset(text.split())


def called(call: ast.Call) -> str:
    """The last name of what is called: `create` for Row.objects.create(…)."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def body_lines(function: Function) -> int:
    """How many lines a function's body takes, its docstring aside."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    if not body:
        return 0
    return (body[-1].end_lineno or body[-1].lineno) - body[0].lineno + 1


def obeyed(broken: list[str]) -> None:
    """Fail with every sentence at once, each naming a place and its mend."""
    assert not broken, f"{len(broken)} broken:\n" + "\n".join(broken)
