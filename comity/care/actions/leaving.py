"""What the desk keeps of someone who leaves while a case about them is open: parts of leaving."""

from __future__ import annotations

from comity.care.models import Case
from comity.people.models import Member
from comity.standing.queries import digest_of


def hold_still(member: Member) -> None:
    """Lock the cases about a member that wait for their decision, before anything else is locked:
    in the order in which deciding does. Part of an action."""
    rows = Case.objects.waiting().filter(subject=member).order_by("pk")
    list(rows.select_for_update(of=("self",)))


def keep_address(member: Member) -> None:
    """Keep with those cases the keyed digest of the address that is about to be erased, so that
    leaving is no way around a ban. Part of an action."""
    waiting = Case.objects.waiting().filter(subject=member)
    waiting.update(address_digest=digest_of(member.email))
