"""`comity mail test`."""

from __future__ import annotations

import smtplib
import ssl
from email.utils import parseaddr
from socket import gaierror

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend
from django.core.validators import validate_email

from comity.running.errors import CannotRun

_TEXT = (
    "This mail was sent by “comity mail test”. That you read it means that members will get "
    "theirs.\n"
)


def send_test(address: str) -> str:
    """Send one mail by the server that members' mail goes by; returns its answer as a sentence.

    Raises CannotRun with what went wrong, at which step, and what may mend it.
    """
    try:
        validate_email(address)
    except ValidationError as error:
        raise CannotRun(f"“{address}” is no e-mail address.") from error
    if not settings.EMAIL_HOST:
        raise CannotRun("No mail server is set: name one in COMITY_SMTP_URL.")
    mail = EmailMessage("A test by Comity", _TEXT, settings.DEFAULT_FROM_EMAIL, [address])
    place = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    try:
        return f"{place} took the mail for {address} and answered: {_hand_over(mail, address)}"
    except OSError as error:
        raise CannotRun(f"{place}: {explained(error)}") from error


def _hand_over(mail: EmailMessage, address: str) -> str:
    """Say to the server word by word what Django would, to hear what it answers."""
    backend = EmailBackend()
    try:
        backend.open()
        server = backend.connection
        assert server is not None
        server.ehlo_or_helo_if_needed()
        sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
        _expect(server.mail(sender), smtplib.SMTPSenderRefused, sender)
        _expect(server.rcpt(address), smtplib.SMTPResponseException)
        code, said = server.data(mail.message().as_bytes(linesep="\r\n"))  # type: ignore[call-arg]
        _expect((code, said), smtplib.SMTPDataError)
        return f"{code} {_text(said)}"
    finally:
        backend.close()


def _expect(
    answer: tuple[int, bytes], otherwise: type[smtplib.SMTPResponseException], *more: str
) -> None:
    if not 200 <= answer[0] < 300:
        raise otherwise(*answer, *more)


def explained(error: OSError) -> str:
    """What an error of sending mail means, and what may mend it. Says no password."""
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind) or (kind is TimeoutError and "timed out" in str(error)):
            return f"{sentence} ({_said(error)})"
    return f"The mail could not be handed over ({_said(error)})."


_SENTENCES: tuple[tuple[type[OSError], str], ...] = (
    (TimeoutError, "It did not answer in time; a firewall may be in between."),
    (
        smtplib.SMTPAuthenticationError,
        "It did not take the user or the password; mend those in COMITY_SMTP_URL.",
    ),
    (
        smtplib.SMTPSenderRefused,
        "It does not send for this sender; set COMITY_MAIL_FROM to an address that it knows.",
    ),
    (smtplib.SMTPDataError, "It read the mail and did not take it."),
    (smtplib.SMTPConnectError, "It answers but takes no mail now."),
    (smtplib.SMTPHeloError, "It does not take this machine's name."),
    (
        smtplib.SMTPNotSupportedError,
        "It lacks what was asked: without STARTTLS write smtps://, without users name none.",
    ),
    (
        smtplib.SMTPServerDisconnected,
        "It hung up, or never greeted; smtps:// is for port 465, smtp+starttls:// for 587.",
    ),
    (smtplib.SMTPResponseException, "It does not take mail for this address."),
    (
        ssl.SSLCertVerificationError,
        "Its certificate is not to be trusted; use the name that stands in the certificate.",
    ),
    (ssl.SSLError, "It speaks no TLS there; smtp+starttls:// is for port 587."),
    (gaierror, "There is no server of that name."),
    (ConnectionRefusedError, "Nobody listens there; the port may be another."),
)


def _said(error: OSError) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_text(error.smtp_error)}"
    return str(error).strip() or type(error).__name__


def _text(said: bytes | str) -> str:
    return (said.decode(errors="replace") if isinstance(said, bytes) else said).replace("\n", " ")
