"""Take in a notice of illegal content, by anyone (Digital Services Act, article 16)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import get_language
from procrastinate.contrib.django import app

from comity.answer import YES, require
from comity.care import queries, telling
from comity.care.actions.events import record
from comity.care.actions.gather import gather, look_outside_if_nobody_can
from comity.care.evidence import of_addresses
from comity.care.models import EventKind, IllegalContentNotice, Severity
from comity.doors import limits
from comity.doors.acting import action, log


@dataclass(frozen=True, slots=True)
class Notified:
    """What someone says is illegal: exact places, why, under which law, and who says it."""

    urls: Sequence[str]
    explanation: str
    law: str = ""
    name: str = ""
    email: str = ""
    concerns_abuse_of_children: bool = False


@action
def notify(*, given: Notified, address: str) -> IllegalContentNotice:
    """Keep a notice with what stands at its places at this moment, and put it before the
    hosts. Who left an address gets a receipt. Never set aside; limited by network `address` only
    against floods. Raises Refused (rate-limit)."""
    require(YES)
    limits.spend(limits.NOTICES, f"address:{address}")
    about = of_addresses(given.urls)
    case = gather(about, "illegal-content", queries.hosts_for(about), severity=Severity.SERIOUS)
    made = IllegalContentNotice.objects.create(
        case=case,
        urls=list(given.urls),
        explanation=given.explanation,
        law=given.law,
        name=given.name,
        email=given.email,
        concerns_abuse_of_children=given.concerns_abuse_of_children,
        language=(get_language() or "en")[:2],
        snapshot=about.snapshot,
        received_at=timezone.now(),
    )
    record(case, EventKind.NOTIFIED, None, notice=made.pk)
    if given.email:
        app.configure_task("comity.care.send_receipt").defer(notice_id=made.pk)
    if not look_outside_if_nobody_can(case):
        telling.hosts_of_case(case)
    log("notify", by=None, about=made)
    return made
