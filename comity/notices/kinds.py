"""What can be told. A room declares its kinds in its `kinds.py`; settings.NOTICE_KINDS names them.

So that nothing points upward, a room hands over the sentence and the question whether a reader may
still see what the notice is about; this room asks it again when a mail is sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string


def _always(reader_id: str, about_id: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of notice.

    `sentence` is a msgid whose %(name)s parameters the notice keeps; `icon` a Lucide icon's name;
    `may_see(reader's id, about_id)` whether this reader may still know; `always_mailed` ignores
    the reader's wish not to be mailed (decisions).
    """

    name: str
    sentence: str
    icon: str = "bell"
    may_see: Callable[[str, str], bool] = _always
    always_mailed: bool = False


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
