"""Where no host can look without a conflict: the person outside whom the community named."""

from __future__ import annotations

from procrastinate.contrib.django import app

from comity.care import telling
from comity.care.models import Case
from comity.care.queries import able, for_outside
from comity.people.queries import community


def someone_can_look(case: Case) -> bool:
    """Whether there is a host who may know of it."""
    return bool(able(case))


def ask(case: Case) -> None:
    """Mail what came in to the person outside, and tell the owner that it happened, not what it is.
    Who alerted is told who looks at it; where nobody is named, both hear that, and it waits."""
    send(case)
    named = bool(community().outside_address)
    telling.owner_of_outside(named=named)
    telling.reporters_of_outside(for_outside(case.pk).alerts, named=named)


def send(case: Case) -> None:
    """Have what was not mailed yet mailed, where someone is named."""
    app.configure_task("comity.care.send_outside_mail").defer(case_id=case.pk)
