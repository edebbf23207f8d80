"""Countries and languages, by the names that Unicode's CLDR gives them in the reader's language."""

from __future__ import annotations

from functools import cache
from unicodedata import combining, normalize

from babel import Locale
from babel.core import get_global
from django.utils.translation import get_language

NO_COUNTRIES = frozenset({"AC", "CP", "DG", "EA", "EU", "IC", "TA"})
LANGUAGES = (
    "nl",
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "pl",
    "sv",
    "da",
    "nb",
    "fi",
    "tr",
    "ar",
    "uk",
)


@cache
def _named(language: str) -> dict[str, str]:
    names = Locale(language).territories
    codes = set(get_global("territory_currencies")) - NO_COUNTRIES
    return {code: names[code] for code in codes if len(code) == 2 and code in names}


def _plainly(pair: tuple[str, str]) -> str:
    """A name as it is sorted: É beside E."""
    return "".join(c for c in normalize("NFKD", pair[1]) if not combining(c)).casefold()


def country_name(code: str) -> str:
    """A country's name in the active language; the code itself where it has none."""
    return _named((get_language() or "en")[:2]).get(code, code)


def country_choices() -> list[tuple[str, str]]:
    """All countries for a form, in the order of their names."""
    named = _named((get_language() or "en")[:2])
    return [("", "—"), *sorted(named.items(), key=_plainly)]


def language_name(code: str) -> str:
    """A language's name in the active language; the code itself where it has none."""
    return str(Locale((get_language() or "en")[:2]).languages.get(code, code))


def language_choices() -> list[tuple[str, str]]:
    """The languages that a member can say they speak, the community's own first."""
    return [(code, language_name(code).capitalize()) for code in LANGUAGES]
