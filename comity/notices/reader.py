"""Who can be told something, as far as this room needs to know a person."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Protocol, cast

from django.conf import settings
from django.db.models import QuerySet


class Reader(Protocol):
    """A member, seen from below: this room stands under the one where members live."""

    @property
    def pk(self) -> str: ...
    @property
    def shown_name(self) -> str: ...
    @property
    def badge(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def is_active(self) -> bool: ...
    @property
    def is_host(self) -> bool: ...
    @property
    def is_shut_out(self) -> bool: ...
    @property
    def unread_notices(self) -> int: ...


class Silence(Protocol):
    """What an upper room knows of who is not to be told of whom (a stop, a mute). The module that
    settings.NOTICES_SILENCE names offers both questions; each answers with a query of one column
    of members' keys, so that it becomes part of the query that asks."""

    def silenced(self, reader: Reader) -> QuerySet[Any, Any]:
        """The members of whose doings this reader is not told."""

    def who_silenced(self, by_key: str) -> QuerySet[Any, Any]:
        """The members who are not told of what the member with this key does."""


def silence() -> Silence | None:
    """Who answers for who is silenced; None where the settings name nobody, and all are told."""
    if not settings.NOTICES_SILENCE:
        return None
    return cast(Silence, import_module(settings.NOTICES_SILENCE))
