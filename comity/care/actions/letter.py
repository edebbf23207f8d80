"""Write to the hosts through the contact form; finish a letter (clause hosts-and-contact)."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.care import policy, telling
from comity.care.models import Letter
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member, Viewer


@action
def write_letter(
    *,
    by: Viewer,
    text: str,
    to: Member | None = None,
    name: str = "",
    email: str = "",
    address: str = "",
) -> Letter:
    """Write to all hosts, or to one of them.

    A visitor gives a name and an e-mail address to be answered at, and is limited by network
    `address`; of a member neither is taken. Raises Refused: validation for an addressee who is no
    host, rate-limit.
    """
    require(policy.may_be_written_to(to), kind="validation")
    limits.spend(limits.LETTERS, f"member:{by.pk}" if by else f"address:{address}")
    letter = Letter.objects.create(
        member=by,
        name=by.name if by else name,
        email="" if by else email,
        to=to,
        text=text,
    )
    telling.hosts_of_letter(letter)
    log("write-letter", by=by, about=letter)
    return letter


@action
def finish_letter(*, by: Member, letter: Letter) -> Letter:
    """Note that a letter needs nothing more. Raises Refused: permission, or conflict where another
    host did so before."""
    locked = Letter.objects.select_for_update().get(pk=letter.pk)
    require(policy.may_finish(by, locked))
    require(policy.is_unfinished(locked), kind="conflict")
    locked.done_at, locked.done_by = timezone.now(), by
    locked.save(update_fields=["done_at", "done_by"])
    log("finish-letter", by=by, about=locked)
    return locked
