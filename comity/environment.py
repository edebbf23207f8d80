"""What a host may set from outside: one table, read once, documented in docs/configuration.md.

`VARIABLES` is the table; `read()` turns the environment into `Environment`. A test keeps the
documentation and the table the same.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Variable(NamedTuple):
    """One setting: its name, its default as text, and what it does."""

    name: str
    default: str
    meaning: str


VARIABLES = (
    Variable(
        "COMITY_HOME",
        "~/.comity",
        "Folder of this community: secrets, database, files.",
    ),
    Variable(
        "DATABASE_URL",
        "",
        "PostgreSQL to use as the unprivileged role; empty: embedded.",
    ),
    Variable("COMITY_OWNER_DATABASE_URL", "", "The same database as the role that migrates."),
    Variable("COMITY_URL", "http://localhost:8000", "Address under which members reach it."),
    Variable(
        "COMITY_DEMO",
        "",
        "1 shows the demo sign-ins and the outbox. Never in production.",
    ),
    Variable("COMITY_DEBUG", "", "1 turns on Django's debug pages for development."),
    Variable("COMITY_TIME_ZONE", "Europe/Amsterdam", "The community's time zone."),
    Variable("COMITY_MAIL_FROM", "Comity <comity@localhost>", "Sender of outgoing mail."),
    Variable("COMITY_SMTP_URL", "", "smtp[s]://user:password@host:port; empty: mail is kept."),
    Variable(
        "COMITY_URGENT_WEBHOOK",
        "",
        "Address that is called at once for an urgent case (JSON by POST); empty: none.",
    ),
    Variable("COMITY_LOG_LEVEL", "INFO", "Least severe level that is logged."),
    Variable("COMITY_WORKERS", "2", "Web processes."),
)

_WEB = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Environment:
    """The environment as the rest of the product reads it."""

    home: Path
    database_url: str
    owner_database_url: str
    url: str
    demo: bool
    debug: bool
    time_zone: str
    mail_from: str
    smtp_url: str
    urgent_webhook: str
    log_level: str
    workers: int

    @property
    def https(self) -> bool:
        """Whether members reach the community over TLS, so that cookies must insist on it."""
        return self.url.startswith("https://")

    def secret_key(self) -> str:
        """The key that signs sessions and links: kept in the home folder, made at first need."""
        path = self.home / "secret_key"
        if not path.exists():
            self.home.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(secrets.token_urlsafe(48))
        return path.read_text().strip()


def read(environ: Mapping[str, str] = os.environ) -> Environment:
    """Read the environment. Raises ValueError naming the variable that cannot be used."""
    value = {v.name: environ.get(v.name) or v.default for v in VARIABLES}
    if not value["COMITY_WORKERS"].isdigit():
        raise ValueError("COMITY_WORKERS must be a whole number, such as 2.")
    if value["COMITY_URGENT_WEBHOOK"] and not value["COMITY_URGENT_WEBHOOK"].startswith(_WEB):
        raise ValueError("COMITY_URGENT_WEBHOOK must be an address that begins with https://.")
    home = Path(value["COMITY_HOME"]).expanduser().resolve()
    return Environment(
        home=home,
        database_url=value["DATABASE_URL"] or _embedded(home),
        owner_database_url=value["COMITY_OWNER_DATABASE_URL"],
        url=value["COMITY_URL"].rstrip("/"),
        demo=value["COMITY_DEMO"] == "1",
        debug=value["COMITY_DEBUG"] == "1",
        time_zone=value["COMITY_TIME_ZONE"],
        mail_from=value["COMITY_MAIL_FROM"],
        smtp_url=value["COMITY_SMTP_URL"],
        urgent_webhook=value["COMITY_URGENT_WEBHOOK"],
        log_level=value["COMITY_LOG_LEVEL"],
        workers=int(value["COMITY_WORKERS"]),
    )


def _embedded(home: Path) -> str:
    """Where `comity up` wrote that its own database is to be found."""
    path = home / "database_url"
    return path.read_text().strip() if path.exists() else f"postgresql:///?host={home}"
