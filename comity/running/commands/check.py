"""`comity check`: what stands between this configuration and members, each with its mend."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parseaddr
from urllib.parse import urlsplit

import psycopg

from comity import environment
from comity.environment import Environment
from comity.running.address import mail_server
from comity.running.home import Home

_HERE = ("localhost", "127.0.0.1", "::1")
_OLDEST_BACKUP = timedelta(days=7)
_ROOM = 1 << 30
_OLDEST_SERVER = 150000
_FACTS = """
SELECT current_setting('server_version_num')::int,
       has_schema_privilege('public', 'CREATE'),
       to_regclass('procrastinate_workers') IS NOT NULL
"""
_LIFE = """
SELECT EXISTS (SELECT 1 FROM procrastinate_workers
               WHERE last_heartbeat > now() - interval '30 seconds'),
       (SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'),
       (SELECT count(*) FROM notices_keptmail WHERE kept_at
        BETWEEN now() - interval '2 days' AND now() - interval '10 minutes'),
       EXISTS (SELECT 1 FROM people_member WHERE role = 'host' AND is_active)
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be: `must` where members would be harmed by it."""

    name: str
    must: bool
    what: str
    mend: str


def findings() -> list[Finding]:
    """All that is found of the community that the environment names, worst first."""
    settings = environment.read()
    found = [*_address(settings), *_openness(settings), *_mail(settings), *_home(settings)]
    return sorted([*found, *_database(settings)], key=lambda finding: not finding.must)


def _address(settings: Environment) -> Iterator[Finding]:
    if (urlsplit(settings.url).hostname or "") in _HERE:
        mend = "Set COMITY_URL to the address that members type, with https://."
        yield Finding("address", True, "Members cannot reach it under COMITY_URL.", mend)
    elif not settings.https:
        mend = "Put a proxy with TLS before it and set COMITY_URL to https://…"
        yield Finding("https", True, "Passwords and cookies travel readable (http).", mend)
    elif settings.proxies == 0:
        what = "The proxy before it counts as the one client of all members, and limits hit all."
        mend = "Set COMITY_PROXIES to the proxy's address, or to 1 where nobody can get around it."
        yield Finding("proxies", True, what, mend)


def _openness(settings: Environment) -> Iterator[Finding]:
    if settings.demo:
        what = "Anybody may sign in as a demo member, and read the outbox."
        yield Finding("demo", True, what, "Leave COMITY_DEMO empty, and start without --demo.")
    if settings.debug:
        what = "Errors show settings and code to whoever meets them."
        yield Finding("debug", True, what, "Leave COMITY_DEBUG empty.")
    if os.geteuid() == 0:
        what = "It runs as root: whoever takes over a web process has the machine."
        yield Finding("root", True, what, "Give Comity a system user of its own.")


def _mail(settings: Environment) -> Iterator[Finding]:
    server, sender = mail_server(settings.smtp_url), parseaddr(settings.mail_from)[1]
    if not server.host:
        what = "No mail leaves: nobody can confirm an address or choose a new password."
        yield Finding("mail", True, what, "Set COMITY_SMTP_URL, then try: comity mail test ADDRESS")
    elif not (server.tls or server.starttls) and server.host not in _HERE:
        what = "Mail, with its secret links, travels readable to the mail server."
        yield Finding("mail-tls", True, what, "Write smtps:// or smtp+starttls:// for smtp://.")
    if "@" not in sender or sender.rpartition("@")[2] in _HERE:
        what = "Mail has a sender to whom nobody can answer, and will be taken for spam."
        yield Finding("sender", True, what, "Set COMITY_MAIL_FROM to an address of yours.")


def _home(settings: Environment) -> Iterator[Finding]:
    home = Home(settings.home)
    if not home.folder.exists():
        mend = "Start it once: comity up --home DIR; or name another home."
        yield Finding("home", True, f"There is no folder {home.folder}.", mend)
        return
    for path in (home.folder, home.folder / "secret_key", home.database_url):
        allowed = 0o710 if path == home.folder else 0o600
        if path.exists() and path.stat().st_mode & 0o777 & ~allowed:
            mend = f"chmod {allowed:o} {path}"
            yield Finding("private", True, f"Others on this machine may look into {path}.", mend)
    if shutil.disk_usage(home.folder).free < _ROOM:
        mend = "Make room; a full disk stops all writing."
        yield Finding("room", True, f"Less than 1 GB is free where {home.folder} lies.", mend)
    yield from _backups(home)


def _backups(home: Home) -> Iterator[Finding]:
    mend = "Let a timer run every night: comity backup FILE; and keep the file on another machine."
    if not home.saved_at.exists():
        yield Finding("backup", True, "No backup was ever made.", mend)
        return
    last = datetime.fromisoformat(home.saved_at.read_text().strip())
    if datetime.now(UTC) - last > _OLDEST_BACKUP:
        yield Finding("backup", True, f"The last backup is of {last:%-d %B %Y}.", mend)


def _database(settings: Environment) -> Iterator[Finding]:
    try:
        with psycopg.connect(settings.database_url, connect_timeout=5) as connection:
            version, owns, filled = connection.execute(_FACTS).fetchone() or (0, False, False)
            yield from _server(version, owns=owns)
            if filled:
                yield from _life(*(connection.execute(_LIFE).fetchone() or (False, 0, 0, False)))
    except psycopg.Error as error:
        mend = "Start it (comity up), or mend DATABASE_URL."
        said = str(error).partition("\n")[0]
        yield Finding("database", True, f"The database does not answer: {said}", mend)


def _server(version: int, *, owns: bool) -> Iterator[Finding]:
    if version < _OLDEST_SERVER:
        mend = "Upgrade the database server."
        yield Finding("postgresql", True, "PostgreSQL is older than 15.", mend)
    if owns:
        what = "What answers members may change and drop tables: it is the owner of the database."
        mend = "Name a second role in DATABASE_URL, the owner in COMITY_OWNER_DATABASE_URL."
        yield Finding("roles", True, what, mend)


def _life(works: bool, failed: int, unsent: int, hosted: bool) -> Iterator[Finding]:
    if not works:
        what = "No background worker gave a sign of life in the last 30 seconds: no mail goes out."
        yield Finding("worker", True, what, "Start comity up, or comity worker, and see its log.")
    if failed:
        what = f"{failed} background jobs failed for good."
        yield Finding(
            "jobs", False, what, "See the worker's log; docs/operations.md says how to try again."
        )
    if unsent:
        what = f"{unsent} mails have waited for more than ten minutes, and none waits for ever."
        mend = "See what the mail server says: comity mail test ADDRESS"
        yield Finding("unsent", False, what, mend)
    if not hosted:
        what = "There is no host yet, so nobody answers alerts."
        mend = "Open the link that comity up printed, or: comity member add HANDLE --host …"
        yield Finding("host", False, what, mend)
