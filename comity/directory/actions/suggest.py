"""Six people to get to know."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.charter.models import Version
from comity.directory import policy, queries
from comity.directory.actions.counting import count
from comity.directory.actions.locking import encounters_of
from comity.directory.actions.search import Found
from comity.directory.encounters import Encounters
from comity.directory.models import Door
from comity.doors.acting import action
from comity.people.models import Member


@action
def suggest(*, by: Member, version: Version | None) -> Found:
    """Six people chosen by chance, the same for a day, as far as they fit in what is left.

    Who used half the thirty days' number meets people again whom they met before, so that a daily
    visit never uses up what a search needs.
    """
    require(policy.may_look(by))
    known = encounters_of(by, version)
    shown = known.fitting(queries.suggested(by, among=_met_before(known)))
    return Found(shown, count(by, known, shown, Door.SUGGESTION).room)


def _met_before(known: Encounters) -> list[str] | None:
    """Whom one met before today, where that is half the number; None where it is less. Today does
    not count, or the six would change in the course of it."""
    today = timezone.localtime(known.now).replace(hour=0, minute=0, second=0, microsecond=0)
    before = [key for key, met in known.by_key.items() if met.first_at < today]
    return before if len(before) * 2 >= known.room.in_window else None
