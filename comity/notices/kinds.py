"""What can be told. A room declares its kinds in its `kinds.py`; settings.NOTICE_KINDS names them.

So that nothing points upward, a room hands over the sentence and the question what a reader may
still see of what notices are about; this room asks it when a list is shown and a mail is sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import OuterRef, QuerySet
from django.utils.module_loading import import_string

from comity.notices.reader import Reader

About = str | OuterRef
"""The id of what a notice is about, or a reference to it within a query."""

Visible = Callable[[Any, About], QuerySet[Any]]
"""From a reader (a member) and what a notice is about: a query that finds it where this reader may
still know of it, and nothing where not."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of notice.

    `sentence` is a msgid whose %(name)s parameters the notice keeps; `icon` a Lucide icon's name;
    `visible` tells what readers may still see, None that they always may; `always_mailed` ignores
    the reader's wish not to be mailed (decisions); `reaches_shut_out` says that it is mailed also
    to who is suspended or banned, to whom nothing else goes out.
    """

    name: str
    sentence: str
    icon: str = "bell"
    visible: Visible | None = None
    always_mailed: bool = False
    reaches_shut_out: bool = False

    def may_see(self, reader: Reader, about_id: str) -> bool:
        """Whether this reader may still see what a notice is about; "" is about nothing."""
        if self.visible is None or not about_id:
            return True
        return self.visible(reader, about_id).exists()


@cache
def declared() -> dict[str, Kind]:
    """All kinds that the installed rooms declare, by name. A name declared twice is an error."""
    kinds: dict[str, Kind] = {}
    for path in settings.NOTICE_KINDS:
        _add(kinds, import_string(path))
    return kinds


def _add(kinds: dict[str, Kind], more: Iterable[Kind]) -> None:
    for kind in more:
        if kind.name in kinds:
            raise ValueError(f"The notice kind {kind.name} is declared twice.")
        kinds[kind.name] = kind
