"""Draw up the statement of a decision for the European database."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.care.models import Decision
from comity.doors.acting import action, log
from comity.transparency import policy, queries
from comity.transparency.drafting import Ruled, first_draft
from comity.transparency.dsa.composing import puid_of
from comity.transparency.dsa.statement import as_json
from comity.transparency.models import Entry
from comity.transparency.screening import Names


def draw_up_all() -> int:
    """Draw up what is owed, each in a transaction of its own; returns how many there were."""
    owed = queries.undrawn()
    names = queries.all_names() if owed else Names()
    for key in owed:
        draw_up(decision=key, names=names)
    return len(owed)


@action
def draw_up(*, decision: str, names: Names) -> Entry:
    """Make the entry of a decision, by its id; of two at once, one. Where nothing in it looks like
    personal data and the database would take it, it is ready; else it is held for a host.

    Raises Refused where the decision restricts nothing or does not hold.
    """
    locked = Decision.objects.select_for_update(of=("self",)).get(pk=decision)
    ruled = queries.ruled(locked)
    require(policy.owes_statement(locked, (one.kind for one in ruled.measures)))
    made, is_new = Entry.objects.get_or_create(decision=locked, defaults=_drawn(ruled, names))
    if is_new:
        log("draw-up-statement", by=None, about=made)
    return made


def _drawn(ruled: Ruled, names: Names) -> dict[str, object]:
    draft = first_draft(ruled.decision)
    around = queries.names_for(ruled.decision, names)
    found = [one.kind.value for _, one, _ in draft.personal(around)]
    is_ready = not found and not ruled.faults(draft)
    statement = ruled.statement(draft)
    return {
        "puid": puid_of(ruled.decision.pk),
        "facts": draft.facts,
        "explanation": draft.explanation,
        "law": draft.law,
        "category": draft.category,
        "keywords": list(draft.keywords),
        "found": sorted(set(found)),
        "line": as_json(statement) if is_ready else "",
        "applied_on": statement.application_date,
        "released_at": timezone.now() if is_ready else None,
    }
