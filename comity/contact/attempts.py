"""Attempts past a stop, as hosts see them: in which ways and how often, the latest last."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from comity.answer import Message
from comity.boundaries.models import Stop
from comity.conduct.deeds import Way

LEAST = 2
"""From how many attempts on hosts see a stop: once may be a slip."""

WAYS = {
    Way.REQUEST: Message("request to get in touch"),
    Way.MESSAGE: Message("message"),
    Way.GROUP: Message("message to a group"),
    Way.MENTION: Message("mention"),
    Way.REPLY: Message("reply"),
    Way.QUOTE: Message("quote"),
    Way.REACT: Message("reaction"),
    Way.ACCEPT: Message("accepted answer"),
    Way.INVITE: Message("invitation"),
    Way.LOOK_UP: Message("look at the profile"),
    Way.CARD: Message("exchange of cards"),
}


@dataclass(frozen=True, slots=True)
class Tried:
    """A stop with what was tried past it. `ways` are (which, how often)."""

    stop: Stop
    ways: tuple[tuple[Way, int], ...]
    times: tuple[datetime, ...]

    @property
    def said(self) -> list[tuple[Message, int]]:
        """The ways in words."""
        return [(WAYS[way], times) for way, times in self.ways]


def shown(stop: Stop) -> Tried:
    """A stop as `boundaries.queries.tried` fetched it."""
    rows = sorted(stop.tried.all(), key=lambda row: row.at)
    ways = Counter(Way(row.way) for row in rows)
    return Tried(stop, tuple(ways.most_common()), tuple(row.at for row in rows))
