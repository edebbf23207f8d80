"""What one signs in with."""

from __future__ import annotations

from collections.abc import Callable

from django.utils import timezone

from comity.answer import YES, require
from comity.doors.acting import action, log
from comity.doors.models import ApiToken
from comity.people.models import Member


@action
def change_password(*, by: Member, password: str) -> Member:
    """Keep another password. All other sessions of the member end with it, and the tokens of their
    programs: whoever had got hold of the account may have made one. With a first password nothing
    ends: until then nobody could sign in, and the operator may have handed out a token.

    Who calls this has seen the old password, or a link that was mailed.
    """
    require(YES)
    is_first = not by.has_usable_password()
    by.set_password(password)
    by.save(update_fields=["password"])
    if not is_first:
        ApiToken.objects.filter(owner=by, ended_at=None).update(ended_at=timezone.now())
    log("change-password", by=by, about=by)
    return by


@action
def confirm_address(*, by: Member, confirm: Callable[[], bool]) -> bool:
    """Take a mailed link as proof that an address is the member's; `confirm` writes it."""
    require(YES)
    is_confirmed = confirm()
    log("confirm-address", by=by, about=by, confirmed=is_confirmed)
    return is_confirmed
