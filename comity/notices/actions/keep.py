"""Keep mails where no mail server is set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.core.mail import EmailMessage, EmailMultiAlternatives

from comity.answer import YES, require
from comity.doors.acting import action
from comity.notices.models import KeptMail


@action
def keep(*, messages: Iterable[EmailMessage]) -> int:
    """Keep each message once per recipient; returns how many messages there were."""
    require(YES)
    given = list(messages)
    KeptMail.objects.bulk_create(row for message in given for row in _rows(message))
    return len(given)


def _rows(message: EmailMessage) -> Iterator[KeptMail]:
    for recipient in message.recipients():
        yield KeptMail(
            to=recipient[:254],
            subject=str(message.subject)[:300],
            text=str(message.body),
            html=_html(message),
        )


def _html(message: EmailMessage) -> str:
    if not isinstance(message, EmailMultiAlternatives):
        return ""
    parts = (str(content) for content, mimetype in message.alternatives if mimetype == "text/html")
    return next(parts, "")
