"""Remember that something is written in a space."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.doors.acting import action
from comity.spaces import policy
from comity.spaces.actions.locking import locked
from comity.spaces.models import Space, Visibility


@action
def note_first_text(*, space: Space) -> Space:
    """Keep that a text is being written in `space`, as its author saw it; after the first, nothing.

    Raises Refused (conflict) where its readers were changed meanwhile.
    """
    now = locked(space)
    require(policy.is_as_wide(now, Visibility(space.visibility)), kind="conflict")
    if not now.is_written_in:
        now.first_written_at = timezone.now()
        now.save(update_fields=["first_written_at"])
    return now
