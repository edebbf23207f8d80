"""Whether the chains of all cases hold, for `comity audit verify`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from comity.care import chain
from comity.care.models import CaseEvent

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Fault:
    """An event at which a chain does not hold, and why, for the operator."""

    case: str
    number: int
    why: str


def count() -> int:
    """How many events there are."""
    return CaseEvent.objects.count()


def faults() -> list[Fault]:
    """Every event that is not what was written, or is missing before another; [] where all chains
    hold. An erased payload is no fault. Reads one event at a time, however many there are."""
    rows = CaseEvent.objects.select_related("case", "payload").order_by("case_id", "number")
    events = rows.iterator(chunk_size=_CHUNK)
    found: list[Fault] = []
    for _case, chained in groupby(events, key=lambda event: event.case_id):
        found.extend(_of_chain(chained))
    return found


def _of_chain(events: Iterator[CaseEvent]) -> Iterator[Fault]:
    before, number = chain.BEGINNING, 0
    for event in events:
        number += 1
        why = _why(event, before, number)
        if why:
            yield Fault(event.case.code_name, event.number, why)
        before, number = event.digest, event.number


def _why(event: CaseEvent, before: str, number: int) -> str:
    if event.number != number or event.before != before:
        return "an event before it is missing or was put in"
    if chain.link(event.before, event.fields()) != event.digest:
        return "the event was changed"
    payload = getattr(event, "payload", None)
    if payload is None:
        return ""
    same = chain.digest_of_payload(payload.content, payload.salt) == event.payload_digest
    return "" if same else "what it says was changed"
