"""`comity demo`."""

from __future__ import annotations

from comity.demo.load import fill
from comity.running.errors import CannotRun


def fill_demo() -> int:
    """Fill an empty community with the demo's; returns its number of members.

    Raises CannotRun where somebody lives there.
    """
    made = fill()
    if not made:
        raise CannotRun("This community has members already; the demo only fills an empty one.")
    return made
