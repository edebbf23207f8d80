"""Whatever a member reads is there in every language that is shipped."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from babel.messages.catalog import Message as Entry
from django.apps import apps
from django.conf import settings

from tests.laws.house import ROOT, obeyed, product, templates, words
from tests.laws.strings import bare_text, borrowed, catalogs, parameters, sentences

TRANSLATED = [code for code, _ in settings.LANGUAGES if code != "en"]
"""English is the language of the source, so it needs no catalog."""

NAMES = frozenset({"Comity", "Markdown", "API", "OpenAPI", "NL", "EN", "Nederlands", "English"})
"""Words that are the same in every language."""

READ = words("alt aria-label aria-description placeholder title")
"""Attributes that a person reads or hears."""

LABELS = words("label help_text verbose_name empty_label")


def _entries(language: str) -> Iterator[tuple[Path, Entry]]:
    for path, catalog in catalogs(language).items():
        for entry in catalog:
            if entry.id:
                yield path, entry


def _forms(text: Any) -> tuple[str, ...]:
    """A message's one text, or its singular and plural."""
    return tuple(text) if isinstance(text, list | tuple) else (text or "",)


def test_every_sentence_is_translated() -> None:
    known = {
        language: {_forms(e.id)[0] for _, e in _entries(language) if all(_forms(e.string))}
        | {_forms(e.id)[-1] for _, e in _entries(language) if all(_forms(e.string))}
        for language in TRANSLATED
    }
    obeyed(
        [
            f"{sentence.place}: “{sentence.text}” is not translated into {language}. Add it to "
            "its room's locale folder."
            for sentence in sentences()
            for language in TRANSLATED
            if sentence.text and sentence.text not in known[language]
        ]
    )


def test_no_translation_is_a_guess_or_left_over() -> None:
    used = {sentence.text for sentence in sentences()}
    used.update(*map(borrowed, TRANSLATED))
    left = [(path, e) for lang in TRANSLATED for path, e in _entries(lang)]
    obeyed(
        [f"{path}: “{_forms(e.id)[0]}” is marked fuzzy. Decide." for path, e in left if e.fuzzy]
        + [
            f"{path}: “{_forms(e.id)[0]}” is said nowhere. Remove it."
            for path, e in left
            if _forms(e.id)[0] not in used
        ]
        + [
            f"{path}: holds obsolete entries (#~). Remove them."
            for language in TRANSLATED
            for path, catalog in catalogs(language).items()
            if catalog.obsolete
        ]
    )


def test_every_catalog_is_found() -> None:
    """By Django, which looks in the folders of apps and in LOCALE_PATHS."""
    rooms = {Path(app.path) / "locale" for app in apps.get_app_configs()}
    found = rooms | {Path(folder) for folder in settings.LOCALE_PATHS}
    obeyed(
        [
            f"{path} is never read. Name its room in INSTALLED_APPS or its folder in LOCALE_PATHS."
            for language in TRANSLATED
            for path in catalogs(language)
            if ROOT / path.parents[2] not in found
        ]
    )


def test_a_translation_has_the_parameters_of_its_sentence() -> None:
    obeyed(
        [
            f"{path}: “{text}” needs the parameters {parameters(_forms(entry.id)[-1])}."
            for language in TRANSLATED
            for path, entry in _entries(language)
            for text in _forms(entry.string)[-1:]
            if text and parameters(text) != parameters(_forms(entry.id)[-1])
        ]
    )


def test_a_sentence_is_translated_alike_in_every_room() -> None:
    said: dict[tuple[str, Any, str], tuple[Path, Any]] = {}
    broken: list[str] = []
    for language in TRANSLATED:
        for path, entry in _entries(language):
            key = (language, entry.context, _forms(entry.id)[0])
            first, text = said.setdefault(key, (path, entry.string))
            if text != entry.string:
                broken.append(f"{path}: “{key[2]}” is translated otherwise in {first}. Agree.")
    obeyed(broken)


class _Reader(HTMLParser):
    """Collects what a person would read of a page as it stands in the template."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "style", "code")
        self.said += [value or "" for name, value in attrs if name in READ]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style", "code")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data)


def _untranslated(path: Path) -> list[str]:
    text = bare_text(path)
    if path.suffix == ".html":
        reader = _Reader()
        reader.feed(text)
        reader.close()
        text = " ".join(reader.said)
    found = "".join(c if c.isalpha() else " " for c in text).split()
    return [word for word in found if word not in NAMES]


def test_no_template_speaks_one_language_only() -> None:
    obeyed(
        [
            f"{path.relative_to(ROOT)} says “{' '.join(bare[:8])}” in one language only. Put it in "
            "{% translate %} or {% blocktranslate %}."
            for path in templates()
            if path.suffix in (".html", ".txt") and (bare := _untranslated(path))
        ]
    )


def test_no_form_speaks_one_language_only() -> None:
    obeyed(
        [
            f"{module.at(node)}: {keyword.arg}=“{keyword.value.value}” is not marked for "
            "translation. Wrap it in gettext_lazy."
            for module in product()
            for node in module.walk()
            if isinstance(node, ast.Call)
            for keyword in node.keywords
            if keyword.arg in LABELS
            and isinstance(keyword.value, ast.Constant)
            and str(keyword.value.value or "").strip()
            and isinstance(keyword.value.value, str)
        ]
    )
