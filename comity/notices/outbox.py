"""Mail without a mail server: every message, also those of sign-up, is kept in the database.

settings.EMAIL_BACKEND names this where COMITY_SMTP_URL is empty; /outbox/ shows it in demo mode.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from comity.notices.actions.keep import keep


class KeepingBackend(BaseEmailBackend):
    """Django's mail backend that keeps instead of sending."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep the messages; returns how many."""
        return keep(messages=email_messages)
