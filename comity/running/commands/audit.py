"""`comity audit verify`."""

from __future__ import annotations

from comity.care.queries.chaining import count, faults


def verify() -> tuple[int, list[str]]:
    """How many events of cases there are, and a line for each at which a chain does not hold."""
    lines = [f"{fault.case}, event {fault.number}: {fault.why}." for fault in faults()]
    return count(), lines
