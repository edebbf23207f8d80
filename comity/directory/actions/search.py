"""Search for people."""

from __future__ import annotations

from dataclasses import dataclass

from comity.answer import require
from comity.charter import gate
from comity.charter.models import Version
from comity.conduct.allowance import Allowance
from comity.directory import policy, queries, sweeps
from comity.directory.actions.counting import count
from comity.directory.actions.locking import encounters_of
from comity.directory.encounters import Encounters
from comity.directory.models import Door
from comity.directory.queries import AT_ONCE, Wish
from comity.doors.acting import action
from comity.people.models import Member


@dataclass(frozen=True, slots=True)
class Found:
    """The people shown, and how many more one may come across."""

    people: list[Member]
    room: Allowance


@action
def search(*, by: Member, wish: Wish, version: Version | None) -> Found:
    """Up to eight people who fit a wish, the best match first, as far as they fit in what is left;
    an empty wish finds nobody. From now on they count as come across.

    Raises Refused (conduct, not-a-directory) before it looks, where nothing is left.
    """
    require(policy.may_look(by))
    known = encounters_of(by, version)
    if wish.is_empty:
        return Found([], known.room)
    gate.ask(known.deed(), version=version)
    shown = known.fitting(_people(by, wish, known))
    return Found(shown, count(by, known, shown, Door.SEARCH).room)


def _people(by: Member, wish: Wish, known: Encounters) -> list[Member]:
    """Who fits. Where there are more than are shown at once, a planted profile takes the last place
    for who has used half the day's number."""
    people = list(queries.matching(by, wish)[:AT_ONCE])
    if len(people) < AT_ONCE or not sweeps.is_lured(known):
        return people
    lure = queries.lure(by, wish)
    return people if lure is None else [*people[: AT_ONCE - 1], lure]
