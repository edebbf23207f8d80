"""The urgent lane beyond notices and mail: an address of the operator's that is called at once.

It may ring a telephone or write in a channel that all hosts read. So it is called only for what
every host may know of, and says no more than the name of the case and where it is.
"""

from __future__ import annotations

import json
from urllib.request import Request, urlopen

from django.conf import settings
from procrastinate.contrib.django import app

from comity.care.models import Case
from comity.care.queries import able, count_hosts
from comity.people.queries import community

_SECONDS = 10


def ring_outside(case: Case) -> bool:
    """Queue the call for an urgent case, where an address is configured and no host is in conflict.
    Returns whether it is queued."""
    if not (settings.URGENT_WEBHOOK and case.is_urgent and len(able(case)) == count_hosts()):
        return False
    app.configure_task("comity.care.call_webhook").defer(case_id=case.pk)
    return True


def call(case: Case) -> None:
    """Post the name of a case to the configured address. Raises OSError where it cannot be reached
    or answers that it failed, so that the job tries again."""
    said = {
        "community": community().name,
        "case": case.name,
        "link": f"{settings.SITE_URL}{case.get_absolute_url()}",
    }
    head = {"Content-Type": "application/json", "User-Agent": "Comity"}
    request = Request(settings.URGENT_WEBHOOK, json.dumps(said).encode(), head, method="POST")  # noqa: S310
    with urlopen(request, timeout=_SECONDS):  # noqa: S310  the operator's own address, read at start
        pass
