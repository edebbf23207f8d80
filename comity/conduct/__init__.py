"""The code of conduct as functions: plain Python, no database, one module for each clause.

`review` is the only door. What a clause cannot see in the deed it cannot judge.
"""

from __future__ import annotations

from typing import Protocol

from comity import answer
from comity.conduct.clauses import (
    ask_the_hosts,
    consent_before_contact,
    courtesy,
    leave_room,
    no_discrimination,
    no_harassment,
    not_a_directory,
    relations_not_sales,
    share_with_why,
    stop_means_stop,
    vendor_promotion,
    vendors_have_a_place,
)
from comity.conduct.deeds import Deed, Settings
from comity.conduct.verdict import Finding, Verdict


class Clause(Protocol):
    """A module that keeps one clause: its anchor, and what it says of a deed."""

    CLAUSE: str

    def judge(self, deed: Deed, settings: Settings) -> Finding | None:
        """What the clause says of the deed; None where it says nothing."""


CLAUSES: tuple[Clause, ...] = (
    courtesy,
    no_discrimination,
    no_harassment,
    relations_not_sales,
    consent_before_contact,
    not_a_directory,
    stop_means_stop,
    share_with_why,
    leave_room,
    vendors_have_a_place,
    vendor_promotion,
    ask_the_hosts,
)


def review(deed: Deed, settings: Settings) -> Verdict:
    """What the code says of a deed: the findings of every clause, strictest first."""
    answer.mark_asked()
    findings = [finding for clause in CLAUSES if (finding := clause.judge(deed, settings))]
    return Verdict(tuple(sorted(findings, key=lambda finding: -finding.outcome)))
