"""The code in force and who accepted it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language

from comity.charter.models import Acceptance, Clause, Version
from comity.conduct.deeds import Settings
from comity.people.models import Member, Viewer


def in_force() -> Version | None:
    """The newest published version, or None before the first start has published one."""
    return Version.objects.order_by("-number").first()


def version_of(number: str) -> Version:
    """The version with a number, as an address says it. Raises Http404 where there is none."""
    if not (number.isascii() and number.isdigit() and len(number) < 6):
        raise Http404
    return get_object_or_404(Version, pk=int(number))


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


def version_at(moment: datetime) -> Version | None:
    """The version that was in force at a moment; the first one for what happened before it."""
    rows = Version.objects.order_by("-number")
    return rows.filter(published_at__lte=moment).first() or rows.last()


def anchors_of(number: int | None) -> set[str]:
    """The anchors of a version's clauses."""
    rows = Clause.objects.filter(version=number) if number is not None else Clause.objects.none()
    return set(rows.values_list("anchor", flat=True))


def titles_in(number: int | None, anchors: list[str]) -> list[str]:
    """The titles of clauses of one version, in the active language, in the code's order."""
    rows = Clause.objects.filter(version=number, anchor__in=anchors, language=_active()[:2])
    return list(rows.values_list("title", flat=True))


def clauses_in_force() -> list[Clause]:
    """The clauses in force, in the active language."""
    version = in_force()
    return clauses_of(version) if version else []


def clauses_then(moment: datetime) -> list[Clause]:
    """The clauses that were in force at a moment, in the active language."""
    newest = Version.objects.order_by("-number")
    then = newest.filter(published_at__lte=moment).values("pk")[:1]
    first = Version.objects.order_by("number").values("pk")[:1]
    number = Coalesce(Subquery(then), Subquery(first))
    return list(Clause.objects.filter(version=number, language=_active()[:2]))
