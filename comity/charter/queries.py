"""The code in force and who accepted it."""

from __future__ import annotations

from django.utils.translation import get_language

from comity.charter.models import Acceptance, Clause, Version
from comity.conduct.deeds import Settings
from comity.people.models import Member, Viewer


def in_force() -> Version | None:
    """The newest published version, or None before the first start has published one."""
    return Version.objects.order_by("-number").first()


def clauses_of(version: Version, language: str | None = None) -> list[Clause]:
    """The clauses of a version in their order, in a language (by default the active one)."""
    return list(version.clauses.filter(language=(language or _active())[:2]))


def titles() -> dict[str, str]:
    """The titles of the clauses in force by anchor, in the active language."""
    version = Version.objects.order_by("-number").values("pk")[:1]
    rows = Clause.objects.filter(version__in=version, language=_active()[:2])
    return dict(rows.values_list("anchor", "title"))


def settings_of(version: Version | None) -> Settings:
    """The clauses' settings as the code's functions take them."""
    return Settings(version.settings if version else {})


def must_accept(viewer: Viewer, version: Version | None) -> bool:
    """Whether this member still has to accept the code before they may write."""
    if viewer is None or version is None:
        return False
    return viewer.accepted_version < version.required


def acceptance_of(member: Member, version: Version) -> Acceptance | None:
    """That a member accepted a version, and when; None where they did not."""
    return Acceptance.objects.filter(member=member, version=version).first()


def _active() -> str:
    return get_language() or "en"
