"""How the product speaks to a member."""

from __future__ import annotations

from comity.answer import YES, require
from comity.doors.acting import action
from comity.people.models import Member


@action
def change_language(*, by: Member, language: str) -> Member:
    """Show the product, and send mails, in another of its languages."""
    require(YES)
    by.language = language
    by.save(update_fields=["language"])
    return by
