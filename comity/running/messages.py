"""Translations, with libraries alone: `compile_all` before a start, the rest for makers.

A room is a folder under comity/; its strings stand in its own catalogue. At run time the
catalogues of all rooms are one, so a string is translated once, in whichever room.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import normalize, read_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent
LANGUAGES = ("nl",)
_CATALOGUE = "locale/{}/LC_MESSAGES/django.po"
_PLAIN = ("_", "gettext", "gettext_lazy", "gettext_noop", "Message")
_CALLS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    **dict.fromkeys(_PLAIN),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
_HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: Comity\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


class Entry(NamedTuple):
    """A string to translate: its text, its plural or "", its context or ""."""

    text: str
    plural: str = ""
    context: str = ""


def compile_all(package: Path = PACKAGE) -> None:
    """Compile every catalogue that is newer than what was compiled of it."""
    for source in sorted(package.glob("*/" + _CATALOGUE.format("*"))):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            _compile(source, target)


def _compile(source: Path, target: Path) -> None:
    """Written aside and moved into place, as several processes may do this at once."""
    aside = target.with_suffix(f".{os.getpid()}")
    with aside.open("wb") as file:
        write_mo(file, _read(source))
    aside.replace(target)


def rooms(package: Path = PACKAGE) -> Iterator[Path]:
    """The folders of the product that hold code."""
    return (folder for folder in sorted(package.iterdir()) if (folder / "__init__.py").exists())


def entries(room: Path) -> list[Entry]:
    """What a room says in its Python and its templates, in order of appearance, tests aside."""
    found: dict[Entry, None] = {}
    for path in sorted([*room.rglob("*.py"), *room.rglob("templates/**/*.*")]):
        if "tests" not in path.relative_to(room).parts:
            found.update(dict.fromkeys(_entries_of(path)))
    return list(found)


def _entries_of(path: Path) -> Iterator[Entry]:
    source = path.read_text()
    code = source if path.suffix == ".py" else _calls_of_template(source)
    for _, text, _, context in extract("python", BytesIO(code.encode()), _CALLS):
        texts = (text,) if isinstance(text, str) else text
        if texts[0]:
            yield Entry(texts[0], texts[1] if len(texts) > 1 else "", context or "")


def _calls_of_template(source: str) -> str:
    """Django turns a template into calls amid filler; what is indented there means nothing."""
    return "\n".join(line.strip() for line in templatize(source).splitlines())


def missing(language: str, package: Path = PACKAGE) -> dict[Path, list[Entry]]:
    """What each room says and no room translates into `language`."""
    known = {
        (message.id if isinstance(message.id, str) else message.id[0], message.context or "")
        for path in package.glob("*/" + _CATALOGUE.format(language))
        for message in _read(path)
        if _is_complete(message.string)
    }
    said = {room: entries(room) for room in rooms(package)}
    gaps = {
        room: [entry for entry in found if (entry.text, entry.context) not in known]
        for room, found in said.items()
    }
    return {room: entries for room, entries in gaps.items() if entries}


def add_missing(language: str, package: Path = PACKAGE) -> int:
    """Append what is missing to each room's catalogue, untranslated; returns how many.

    What stands in a catalogue stays as it is, also what nobody says any more.
    """
    added = 0
    for room, gaps in missing(language, package).items():
        path = room / _CATALOGUE.format(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_text(_HEADER.format(language=language))
        new = [
            entry for entry in gaps if _read(path).get(entry.text, entry.context or None) is None
        ]
        with path.open("a") as file:
            file.writelines(map(_written, new))
        added += len(new)
    return added


def faults(language: str, package: Path = PACKAGE) -> list[str]:
    """What keeps the translation into `language` from being complete and right, one line each."""
    found = [
        f"{room.name}: not translated into {language}: {entry.text!r}"
        for room, gaps in missing(language, package).items()
        for entry in gaps
    ]
    said: dict[tuple[object, object], tuple[object, Path]] = {}
    for path in sorted(package.glob("*/" + _CATALOGUE.format(language))):
        for message in _read(path):
            found += [f"{path}: {message.id!r}: {error}" for error in message.check()]
            key = (message.id, message.context)
            earlier, where = said.setdefault(key, (message.string, path))
            if message.id and earlier != message.string:
                found.append(f"{path}: {message.id!r} is translated otherwise in {where}")
    return found


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name, abort_invalid=True)


def _is_complete(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


def _written(entry: Entry) -> str:
    lines = [f"msgctxt {_quoted(entry.context)}"] if entry.context else []
    lines.append(f"msgid {_quoted(entry.text)}")
    if entry.plural:
        lines += [f"msgid_plural {_quoted(entry.plural)}", 'msgstr[0] ""', 'msgstr[1] ""']
    else:
        lines.append('msgstr ""')
    return "\n" + "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return normalize(text, width=0)


def main(command: str) -> int:
    """`compile`, `extract` or `check`; returns the exit status."""
    if command == "compile":
        compile_all()
        return 0
    if command == "extract":
        print(f"{sum(map(add_missing, LANGUAGES))} new strings to translate.")
        return 0
    found = [fault for language in LANGUAGES for fault in faults(language)]
    print("\n".join(found) or "Every string is translated.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
