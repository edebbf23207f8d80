"""Release a statement that was held, as a host edited it."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.transparency import policy, queries
from comity.transparency.drafting import Draft
from comity.transparency.dsa.statement import as_json
from comity.transparency.models import Entry


@action
def release(*, by: Member, entry: Entry, draft: Draft, vouched: bool = False) -> Entry:
    """Fix the statement with these texts, so that it goes along with the next ones sent. `vouched`
    is the host's word that what only has capitals names nobody.

    The decision and what people were told of it stay as they are. Raises Refused: permission;
    conflict where it was released before; validation where it still looks like personal data, or
    the European database would not take it.
    """
    locked = Entry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    require(policy.may_release(by))
    require(policy.is_held(locked), kind="conflict")
    personal = [found for _, found, _ in draft.personal(queries.names_for(entry.decision))]
    require(policy.names_nobody(personal, vouched=vouched), kind="validation")
    ruled = queries.ruled(entry.decision)
    require(policy.is_valid(ruled.faults(draft)), kind="validation")
    locked.facts, locked.explanation, locked.law = draft.facts, draft.explanation, draft.law
    locked.category, locked.keywords = draft.category, list(draft.keywords)
    locked.other_keyword, locked.found = draft.other_keyword, []
    locked.line = as_json(ruled.statement(draft))
    locked.released_at, locked.released_by = timezone.now(), by
    locked.save()
    log("release-statement", by=by, about=locked)
    return locked
