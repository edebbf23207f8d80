"""Every sentence a person may read, as the source and the templates have it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import allauth
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from django.contrib import auth
from django.template.base import Lexer, TokenType
from django.utils.translation.template import templatize

from tests.laws.house import PACKAGE, ROOT, Module, called, product, templates, words

MARKS = words(
    "_ Message gettext gettext_lazy gettext_noop ngettext ngettext_lazy pgettext pgettext_lazy"
)
CONTEXT_FIRST = words("pgettext pgettext_lazy")
CATALOG = "locale/{}/LC_MESSAGES/django.po"
LITERAL = re.compile(r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""")
CALL = re.compile(rf"\b(?P<function>_|n?p?gettext)\((?P<arguments>(?:\s*{LITERAL.pattern}\s*,?)+)")


@dataclass(frozen=True)
class Sentence:
    """A sentence to be translated, and where it stands."""

    text: str
    place: str


@cache
def sentences() -> tuple[Sentence, ...]:
    """All sentences of the product."""
    found = [sentence for module in product() for sentence in _of_module(module)]
    return (*found, *(sentence for path in templates() for sentence in _of_template(path)))


def _of_module(module: Module) -> Iterator[Sentence]:
    for node in module.walk():
        if isinstance(node, ast.Call) and called(node) in MARKS:
            at = 1 if called(node) in CONTEXT_FIRST else 0
            for argument in node.args[at : at + (2 if "ngettext" in called(node) else 1)]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield Sentence(argument.value, module.at(node))


def _of_template(path: Path) -> Iterator[Sentence]:
    """Django's own reading of a template, as it feeds it to xgettext."""
    source = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    for found in CALL.finditer(source):
        line = source.count("\n", 0, found.start()) + 1
        texts = [ast.literal_eval(text) for text in LITERAL.findall(found["arguments"])]
        for text in texts[found["function"] in CONTEXT_FIRST :]:
            yield Sentence(text, f"{path.relative_to(ROOT)}:{line}")


@cache
def catalogs(language: str) -> dict[Path, Catalog]:
    """Our translations into a language, by their files."""
    paths = sorted(PACKAGE.rglob(CATALOG.format(language)))
    return {path.relative_to(ROOT): _read(path, language) for path in paths}


@cache
def borrowed(language: str) -> frozenset[str]:
    """What Django and allauth say, which we may say in our own way."""
    folders = [Path(str(module.__file__)).parent for module in (auth, allauth)]
    places = [(folder, code) for folder in folders for code in ("en", language)]
    found = [_read(folder / CATALOG.format(code), code) for folder, code in places]
    return frozenset(str(text) for one in found for entry in one for text in _texts(entry.id))


def _texts(text: str | tuple[str, ...] | list[str]) -> Iterable[str]:
    return (text,) if isinstance(text, str) else text


def _read(path: Path, language: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language)


SILENT = words("blocktranslate blocktrans comment")
MACHINES = words("robots page_class body_class")
"""Blocks that a machine reads."""


def bare_text(path: Path) -> str:
    """What a template says outside of its tags."""
    said, until = "", ""
    for token in Lexer(path.read_text(encoding="utf-8")).tokenize():
        if token.token_type is TokenType.BLOCK:
            name, *rest = token.split_contents()
            if not until and (name in SILENT or (name == "block" and rest[0] in MACHINES)):
                until = f"end{name}"
            elif name == until:
                until = ""
        said += token.contents if token.token_type is TokenType.TEXT and not until else " "
    return said


PARAMETER = re.compile(r"%\((\w+)\)[sd]|%%|\{(\w*)\}")


def parameters(text: str) -> list[str]:
    """The names of the parameters in a sentence."""
    return sorted(found[0] or found[1] for found in PARAMETER.findall(text))
