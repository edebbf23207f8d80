"""What a host decides, as forms and programs hand it over, and as a decision keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from comity.care.models import Ground, Harm, Outcome
from comity.standing.models import MeasureKind, Planned


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision before it is one. `harm` and `keywords` are for the public account; without them
    they follow from what was alerted."""

    outcome: Outcome
    facts: str
    explanation: str
    clauses: Sequence[str] = ()
    ground: Ground = Ground.CODE
    law: str = ""
    measures: Sequence[Planned] = field(default_factory=tuple)
    harm: Harm | None = None
    keywords: Sequence[str] = ()


def as_kept(planned: Planned) -> dict[str, Any]:
    """A planned measure as JSON."""
    return {
        "kind": planned.kind.value,
        "space": planned.space,
        "target_type": planned.target_type,
        "target_id": planned.target_id,
        "ends_at": planned.ends_at.isoformat() if planned.ends_at else None,
        "conditions": planned.conditions,
    }


def from_kept(kept: dict[str, Any], waited: timedelta = timedelta(0)) -> Planned:
    """The measure that `as_kept` kept; where it `waited` for a second host, it ends so much later,
    so that it lasts as long as both decided."""
    ends_at = kept["ends_at"]
    return Planned(
        **{
            **kept,
            "kind": MeasureKind(kept["kind"]),
            "ends_at": datetime.fromisoformat(ends_at) + waited if ends_at else None,
        }
    )
