"""Change one's profile."""

from __future__ import annotations

from comity.answer import require
from comity.doors.acting import action, log
from comity.people import policy
from comity.people.actions.profile import Profile, employ, note_employment
from comity.people.models import Member


@action
def edit_profile(*, by: Member, name: str, profile: Profile) -> Member:
    """Write a member's own name and profile anew. What they wrote before keeps the company and
    badge of its moment; a new employer counts from now on."""
    require(policy.may_edit_profile(by, by))
    before = by.company_id
    by.name = name
    fields = profile.write_on(by)
    employ(by, profile)
    by.save(update_fields=["name", *fields, "company"])
    note_employment(by)
    log("edit-profile", by=by, about=by, changed_company=by.company_id != before)
    return by
