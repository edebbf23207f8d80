"""Mail of the web processes: kept, and sent by the worker, so that no page waits for a mail server.

Sign-up and passwords write to people from within a request. A mail server that hangs would hang
the page, and one that is away would lose the mail; so a request only keeps it, and a job
(comity.running.jobs.deliver) sends it and tries again. Notices, which jobs send, go straight.
"""

from __future__ import annotations

import smtplib
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta

import structlog
from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from comity.notices.actions.forget_kept import forget_kept
from comity.notices.actions.keep import keep
from comity.notices.models import KeptMail
from comity.notices.queries import mails_to_send

TASK = "comity.running.deliver"
TRIED_FOR = timedelta(days=2)
"""How long a mail is tried; the links in it are of no use later."""

_ONE_MAIL = (
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPDataError,
    smtplib.SMTPNotSupportedError,
)
_log = structlog.get_logger("comity.mail")


class QueueingBackend(BaseEmailBackend):
    """Django's mail backend of processes that answer members."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep the messages and have them sent; returns how many."""
        kept = keep(messages=email_messages)
        with suppress(AlreadyEnqueued), transaction.atomic():
            app.configure_task(TASK, queueing_lock=TASK, lock=TASK, queue="mail").defer(timestamp=0)
        return kept


def send_kept() -> int:
    """Send what waits, oldest first; returns how many went out.

    What the server refuses for good, or cannot be handed over as it is, is forgotten. Raises
    OSError where the server is away or hangs: the rest waits for the next time. A worker killed
    between sending and forgetting sends twice rather than never.
    """
    sent = 0
    with get_connection(settings.SENDING_BACKEND) as connection:
        for mail in mails_to_send(since=timezone.now() - TRIED_FOR):
            sent += _send(mail, connection)
    return sent


def _send(mail: KeptMail, connection: BaseEmailBackend) -> int:
    """Hand one mail over; 1 where it went out. One that never can must not hold up the others."""
    try:
        _message(mail, connection).send()
    except (*_ONE_MAIL, ValueError) as error:
        if not _is_final(error):
            return 0
        _log.warning("mail-refused", error=type(error).__name__)
        forget_kept(mail=mail)
        return 0
    forget_kept(mail=mail)
    return 1


def _message(mail: KeptMail, connection: BaseEmailBackend) -> EmailMessage:
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.text,
        to=[mail.to],
        headers={"Auto-Submitted": "auto-generated"},
        connection=connection,
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message


def _is_final(error: Exception) -> bool:
    """Whether trying again is of no use. An address that the server cannot be told (SMTPUTF8) or
    that no mail can be written to (ValueError) will not become one."""
    if isinstance(error, smtplib.SMTPDataError):
        return error.smtp_code >= 500
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in error.recipients.values())
    return True
