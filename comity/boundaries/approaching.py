"""Whether a deed comes near someone who asked its doer to stop, and what is kept of the attempt."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial

from comity.boundaries import queries
from comity.boundaries.actions.attempt import attempted
from comity.boundaries.models import Stop
from comity.charter import gate
from comity.charter.models import Version
from comity.charter.queries import settings_of
from comity.conduct.deeds import Approach, Approaching, Way
from comity.people.models import Member

_CLAUSE = "stop-means-stop"


@dataclass(frozen=True, slots=True)
class Near:
    """The stops that a deed would break, each with the way."""

    hits: tuple[tuple[Stop, Way], ...] = ()

    @property
    def approaches(self) -> tuple[Approach, ...]:
        """The facts for the code."""
        return tuple(
            Approach(way, stop.by.shown_name, by_hosts=bool(stop.measure))
            for stop, way in self.hits
        )

    def afterwards(self, version: Version | None) -> Callable[[], None] | None:
        """What keeps the attempt once it was refused; None where there is none."""
        return partial(_count, self.hits, version) if self.hits else None


def near(by: Member, others: Collection[Member], way: Way) -> Near:
    """The standing stops of those among `others` who asked `by` to stop, in one query."""
    keys = {other.pk for other in others} - {by.pk}
    stops = queries.stops_against(by, keys) if keys else []
    return Near(tuple((stop, way) for stop in stops))


def require_no_stop(by: Member, other: Member, way: Way, version: Version | None) -> None:
    """Ask the code whether `by` may come near `other`; an attempt past a stop is counted.

    Raises Refused (conduct) with the finding of stop-means-stop.
    """
    found = near(by, [other], way)
    gate.ask(Approaching(found.approaches), version=version, afterwards=found.afterwards(version))


def _count(hits: tuple[tuple[Stop, Way], ...], version: Version | None) -> None:
    least = settings_of(version).number(_CLAUSE, "attempts_told", 3)
    for way in dict.fromkeys(way for _, way in hits):
        attempted(
            stops=[stop for stop, found in hits if found is way], way=way, tell_hosts_from=least
        )
