"""Collecting and compiling what is said."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

import pytest

from comity.running.messages import Entry, add_missing, compile_all, entries, faults, missing

PYTHON = """
from django.utils.translation import gettext_lazy as _, ngettext, pgettext
A = _("One moment")
B = Message("%(who)s wrote", who=name)
C = ngettext("%(n)d text", "%(n)d texts", n)
D = pgettext("verb", "Alert")
E = Message(computed)
"""
TEMPLATE = """
<div>
   {% translate "Go on" %}
 {% blocktranslate count n=n %}{{ n }} word{% plural %}{{ n }} words{% endblocktranslate %}
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A product of one room that nobody has translated yet."""
    room = tmp_path / "talk"
    (room / "templates" / "talk").mkdir(parents=True)
    (room / "tests").mkdir()
    (room / "__init__.py").touch()
    (room / "kinds.py").write_text(PYTHON)
    (room / "tests" / "test_kinds.py").write_text('_("Only in a test")')
    (room / "templates" / "talk" / "page.html").write_text(TEMPLATE)
    return tmp_path


def _catalogue(package: Path) -> Path:
    return package / "talk" / "locale" / "nl" / "LC_MESSAGES" / "django.po"


def _translate(package: Path, text: str, translation: str) -> None:
    path = _catalogue(package)
    untranslated = f'msgid "{text}"\nmsgstr ""'
    assert untranslated in path.read_text()
    written = path.read_text().replace(untranslated, f'msgid "{text}"\nmsgstr "{translation}"')
    path.write_text(written)


def test_everything_that_is_said_is_found(package: Path) -> None:
    assert set(entries(package / "talk")) == {
        Entry("One moment"),
        Entry("%(who)s wrote"),
        Entry("%(n)d text", "%(n)d texts"),
        Entry("Alert", context="verb"),
        Entry("Go on"),
        Entry("%(n)s word", "%(n)s words"),
    }


def test_what_is_missing_is_added_once_and_nothing_is_lost(package: Path) -> None:
    assert add_missing("nl", package) == 6
    _translate(package, "Go on", "Ga verder")
    (package / "talk" / "kinds.py").write_text('_("Something new")')
    assert add_missing("nl", package) == 1
    assert add_missing("nl", package) == 0
    written = _catalogue(package).read_text()
    assert "Ga verder" in written
    assert "One moment" in written


def test_only_what_has_no_translation_is_missing(package: Path) -> None:
    add_missing("nl", package)
    _translate(package, "One moment", "Een ogenblik")
    (gaps,) = missing("nl", package).values()
    assert Entry("One moment") not in gaps
    assert Entry("Go on") in gaps


def test_a_translation_that_loses_a_parameter_is_a_fault(package: Path) -> None:
    add_missing("nl", package)
    _translate(package, "%(who)s wrote", "Iemand schreef %(wie)s")
    assert any("who" in fault and "django.po" in fault for fault in faults("nl", package))


def test_a_catalogue_is_compiled_and_compiled_again_when_it_changed(package: Path) -> None:
    add_missing("nl", package)
    compile_all(package)
    _translate(package, "Go on", "Ga verder")
    compiled = _catalogue(package).with_suffix(".mo")
    newer = compiled.stat().st_mtime_ns + 10**9
    os.utime(_catalogue(package), ns=(newer, newer))
    compile_all(package)
    with compiled.open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Go on") == "Ga verder"
