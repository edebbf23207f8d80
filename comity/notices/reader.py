"""Who can be told something, as far as this room needs to know a person."""

from __future__ import annotations

from typing import Protocol


class Reader(Protocol):
    """A member, seen from below: this room stands under the one where members live."""

    @property
    def pk(self) -> str: ...
    @property
    def shown_name(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def is_active(self) -> bool: ...
    @property
    def mails_at_once(self) -> bool: ...
    @property
    def unread_notices(self) -> int: ...
