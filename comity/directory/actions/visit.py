"""Visit a company's page."""

from __future__ import annotations

from collections.abc import Sequence

from comity.answer import require
from comity.charter.models import Version
from comity.directory import policy, queries
from comity.directory.actions.counting import count
from comity.directory.actions.locking import encounters_of
from comity.directory.actions.search import Found
from comity.directory.models import Door
from comity.doors.acting import action
from comity.people.models import Company, Member


@action
def visit(
    *, by: Member, company: Company, words: Sequence[str] = (), version: Version | None
) -> Found:
    """A vendor's people, eight at most, as far as they fit in what is left; of other companies
    nobody. `words` narrows them to a name. Where nothing is left, those already met stay."""
    require(policy.may_look(by))
    known = encounters_of(by, version)
    if not company.wears_badge:
        return Found([], known.room)
    shown = known.fitting(queries.people_of(by, company, words))
    return Found(shown, count(by, known, shown, Door.COMPANY).room)
