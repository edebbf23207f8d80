"""Where no host can look without a conflict: the person outside whom the community named."""

from __future__ import annotations

from procrastinate.contrib.django import app

from comity.care import telling
from comity.care.models import Case
from comity.care.queries import able


def someone_can_look(case: Case) -> bool:
    """Whether there is a host who may know of it."""
    return bool(able(case))


def ask(case: Case) -> None:
    """Mail the case to the person outside, and tell the owner that it happened, not what it is."""
    app.configure_task("comity.care.send_outside_mail").defer(case_id=case.pk)
    telling.owner_of_outside()
