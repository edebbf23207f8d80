"""The code in force and who accepted it."""

from __future__ import annotations

from django.utils.translation import get_language

from comity.charter.models import Clause, Version
from comity.conduct.deeds import Settings


def in_force() -> Version | None:
    """The newest published version, or None before the first start has published one."""
    return Version.objects.order_by("-number").first()


def clauses_of(version: Version, language: str | None = None) -> list[Clause]:
    """The clauses of a version in their order, in a language (by default the active one)."""
    wanted = language or get_language() or "en"
    return list(version.clauses.filter(language=wanted[:2]))


def settings_of(version: Version | None) -> Settings:
    """The clauses' settings as the code's functions take them."""
    return Settings(version.settings if version else {})
