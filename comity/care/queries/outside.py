"""For the worker that mails: what goes to the person outside, and which decisions are told."""

from __future__ import annotations

from dataclasses import dataclass

from comity.care.models import Alert, Case, Decision
from comity.people.queries import community


@dataclass(frozen=True, slots=True)
class ForOutside:
    """A case at which no host can look, and whom to write to; "" where nobody is named."""

    case: Case | None
    alerts: list[Alert]
    address: str


def for_outside(case_id: str) -> ForOutside:
    """What goes to the person outside."""
    case = Case.objects.select_related("subject").filter(pk=case_id).first()
    alerts = Alert.objects.filter(case=case).order_by("created_at") if case else []
    return ForOutside(case, list(alerts), community().outside_address)


def decision_told(key: str) -> Decision | None:
    """A decision that holds."""
    return Decision.objects.filter(pk=key, effective_at__isnull=False).first()
