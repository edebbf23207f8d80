"""Of which decisions a statement is owed, and who looks it over before it is sent."""

from __future__ import annotations

from collections.abc import Iterable

from comity.answer import YES, Answer, Message, no
from comity.care.models import Decision
from comity.people.models import Member
from comity.people.policy import may_host
from comity.transparency.dsa.composing import restricts
from comity.transparency.dsa.validation import Fault
from comity.transparency.models import Entry
from comity.transparency.screening import Found, Kind


def owes_statement(decision: Decision, kinds: Iterable[str]) -> Answer:
    """A decision that holds and restricts something (Digital Services Act, article 17)."""
    if not decision.is_effective or not restricts(kinds):
        return no(Message("This decision restricts nothing."))
    return YES


def may_release(host: Member) -> Answer:
    """Hosts look entries over; which of them one may know of is said by the queries."""
    return may_host(host)


def is_held(entry: Entry) -> Answer:
    """What was released cannot be changed any more."""
    if entry.released_at is not None:
        return no(Message("Another host has released this already."))
    return YES


def names_nobody(found: Iterable[Found], *, vouched: bool) -> Answer:
    """Nothing that looks like personal data is in it. Words that only have capitals may stay where
    a host says that they name nobody; all else must go."""
    kinds = {one.kind for one in found}
    if kinds - {Kind.PERHAPS}:
        return no(Message("This still names someone, or tells how to find them. Write around it."))
    if kinds and not vouched:
        return no(
            Message("Some words still look like a name. Write around them, or say they are none.")
        )
    return YES


def is_valid(faults: list[Fault]) -> Answer:
    """Whether the European database would take it."""
    if faults:
        first = faults[0]
        return no(Message("%(field)s: %(rule)s", field=first.field, rule=first.rule))
    return YES
