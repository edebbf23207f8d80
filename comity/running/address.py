"""The addresses of a database and of a mail server, as a URL and as Django takes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from psycopg.conninfo import conninfo_to_dict

_MAIL = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
_OWN_FIELDS = {"dbname", "user", "password", "host", "port"}


def django_database(url: str, *, pool: dict[str, int] | None) -> dict[str, object]:
    """Django's settings for a postgresql:// URL as libpq reads it; `host=` may be a socket folder.

    A connection is tried before a request uses it, so that none meets one that died meanwhile.
    What else the URL says, such as `sslmode`, is passed on. Raises psycopg.ProgrammingError for
    what is no such URL.
    """
    parts = conninfo_to_dict(url)
    options: dict[str, object] = {k: v for k, v in parts.items() if k not in _OWN_FIELDS}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.get("dbname", ""),
        "USER": parts.get("user", ""),
        "PASSWORD": parts.get("password", ""),
        "HOST": parts.get("host", ""),
        "PORT": parts.get("port", ""),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options | ({"pool": pool} if pool else {}),
    }


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed over, how, and as whom. Empty: nowhere."""

    host: str = ""
    port: int = 0
    user: str = ""
    password: str = field(default="", repr=False)
    tls: bool = False
    starttls: bool = False
    timeout: float = 10.0


def mail_server(url: str) -> MailServer:
    """The mail server of a URL; "" is none.

    `smtps://` speaks TLS from the first word, `smtp+starttls://` before it says who it is, and
    `smtp://` not at all. `?timeout=20` waits that many seconds instead of 10. Raises ValueError,
    without what is secret, for what is no such URL.
    """
    if not url:
        return MailServer()
    try:
        return _mail_server(urlsplit(url))
    except ValueError:
        raise ValueError(
            "COMITY_SMTP_URL must be smtps://, smtp+starttls:// or smtp://, then "
            "user:password@host:port, with %40 for an @ in the user or the password."
        ) from None


def _mail_server(parts: SplitResult) -> MailServer:
    more = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
    timeout = float(more.pop("timeout", "10"))
    if parts.scheme not in _MAIL or not parts.hostname or more or parts.path not in ("", "/"):
        raise ValueError
    return MailServer(
        host=parts.hostname,
        port=parts.port or _MAIL[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        tls=parts.scheme == "smtps",
        starttls=parts.scheme == "smtp+starttls",
        timeout=timeout,
    )
