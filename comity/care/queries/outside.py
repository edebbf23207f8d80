"""For the worker that mails: what goes to the person outside, and which decisions are told."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.db.models import Exists, OuterRef
from django.http import Http404
from django.shortcuts import get_object_or_404

from comity.care.models import Alert, Case, Decision, IllegalContentNotice
from comity.people.queries import community

_SALT = "comity.care.outside"


@dataclass(frozen=True, slots=True)
class ForOutside:
    """What came in about a case at which no host can look and was not mailed yet, and whom to write
    to; "" where nobody is named."""

    case: Case | None
    alerts: list[Alert]
    notices: list[IllegalContentNotice]
    address: str

    @property
    def is_due(self) -> bool:
        return bool(self.address and (self.alerts or self.notices))


def for_outside(case_id: str) -> ForOutside:
    """What goes to the person outside."""
    case = Case.objects.select_related("subject").filter(pk=case_id).first()
    alerts = (
        Alert.objects.filter(case=case_id, outside_at=None)
        .order_by("created_at")
        .prefetch_related("involved")
    )
    notices = IllegalContentNotice.objects.filter(case=case_id, outside_at=None)
    address = community().outside_address
    return ForOutside(case, list(alerts), list(notices.order_by("received_at")), address)


def link_to_answer(alert: Alert) -> str:
    """The whole address at which whoever has it answers an alert, once."""
    return f"{settings.SITE_URL}/outside/{signing.Signer(salt=_SALT).sign(alert.pk)}/"


def alert_of_link(key: str) -> Alert:
    """The alert that a link of ours leads to. Raises Http404 for any other."""
    try:
        found = signing.Signer(salt=_SALT).unsign(key)
    except signing.BadSignature as bad:
        raise Http404 from bad
    return get_object_or_404(Alert.objects.select_related("case"), pk=found)


def waiting_outside() -> list[Case]:
    """The cases at which no host can look, of which something was not mailed yet."""
    alerts = Alert.objects.filter(case=OuterRef("pk"), outside_at=None)
    notices = IllegalContentNotice.objects.filter(case=OuterRef("pk"), outside_at=None)
    rows = Case.objects.waiting().filter(Exists(alerts) | Exists(notices))
    return list(rows.filter(outside_at__isnull=False).order_by("opened_at"))


def decision_told(key: str) -> Decision | None:
    """A decision that holds."""
    return Decision.objects.filter(pk=key, effective_at__isnull=False).first()
