"""Who may be someone coming back, as a room above this one knows it (settings.RETURNING)."""

from __future__ import annotations

from collections.abc import Collection
from importlib import import_module
from typing import Protocol, cast

from django.conf import settings

from comity.people.models import Member


class Returning(Protocol):
    """Who remembers whom hosts banned."""

    def introduced(self, member: Member) -> None:
        """Let hosts know where someone who said who they are was banned before."""

    def banned_before(self, host: Member, members: Collection[Member]) -> dict[str, str]:
        """Of these members, who was banned before: their ids, each with the path of a page on which
        this host reads why."""


def returning() -> Returning:
    """The one that the settings name."""
    return cast(Returning, import_module(settings.RETURNING))
