"""Choose how one wishes to be reached."""

from __future__ import annotations

from comity.answer import YES, require
from comity.contact.models import ContactWishes
from comity.contact.queries import wishes_of
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def choose_wishes(*, by: Member, **wishes: bool | str) -> ContactWishes:
    """Keep what was chosen of a member's own wishes; the others stay as they are. What waits
    already still waits."""
    require(YES)
    kept = wishes_of(by)
    for name, value in wishes.items():
        setattr(kept, name, value)
    ContactWishes.objects.update_or_create(
        member=by,
        defaults={
            "openness": kept.openness,
            "takes_vendors": kept.takes_vendors,
            "listed": kept.listed,
            "shares_read_marks": kept.shares_read_marks,
        },
    )
    log("choose-contact-wishes", by=by, about=by)
    return kept
