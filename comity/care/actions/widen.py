"""Let what was for one host be for all: a part of what that one may not settle alone."""

from __future__ import annotations

from django.utils import timezone

from comity.care.models import Case


def let_the_others_know(case: Case) -> None:
    """What came in for one host is from now on for every host without a conflict. Part of an action
    that locked the case, and tells them next of what it did."""
    unknown = case.alerts.filter(to__isnull=False, others_told_at=None)
    unknown.update(others_told_at=timezone.now())
    if case.only_for_id is not None:
        case.only_for = None
        case.save(update_fields=["only_for"])
