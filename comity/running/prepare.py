"""What a version of Comity needs before it serves: a program (comity.running.program).

Runs as the application's role on a migrated database. Its last line of output is the token of the
set-up page, or empty.
"""

from __future__ import annotations

import asyncio
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connections
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from comity.answer import Refused
from comity.charter.actions.publish import publish_first
from comity.charter.source import load
from comity.demo.load import fill
from comity.people.actions import new_setup_token
from comity.spaces.actions.start import start as start_spaces

_PACKAGES = ("comity", "django", "django-ninja", "django-htmx", "whitenoise")


def collect_static() -> None:
    """Collect and compress the static files where any of them changed since the last time."""
    note = Path(settings.STATIC_ROOT) / ".collected"
    now = _fingerprint()
    if note.exists() and note.read_text() == now:
        return
    call_command("collectstatic", interactive=False, verbosity=0)
    note.write_text(now)


def _fingerprint() -> str:
    found = sha256(" ".join(map(version, _PACKAGES)).encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            path = Path(storage.path(name))
            found.update(f"{name} {path.stat().st_size} {path.stat().st_mtime_ns}".encode())
    return found.hexdigest()


async def forget_dead_workers() -> None:
    """Take up again what killed workers had begun. Only where none can be alive: the home is
    locked and the database is its own."""
    connector = app.connector
    assert isinstance(connector, DjangoConnector)
    with app.replace_connector(connector.get_worker_connector()) as working:
        async with working.open_async():
            await working.job_manager.prune_stalled_workers(0)
            for job in await working.job_manager.get_stalled_jobs(seconds_since_heartbeat=0):
                await working.job_manager.retry_job(job)


def prepare(embedded: bool) -> str:
    """Make everything ready to serve; returns the token of the set-up page, or "" where the
    community is set up or is the demo."""
    collect_static()
    publish_first(load(settings.CODE_FOLDER))
    if embedded:
        asyncio.run(forget_dead_workers())
    if settings.DEMO:
        fill()
        return ""
    start_spaces()
    try:
        return new_setup_token()
    except Refused:
        return ""


def main(arguments: list[str]) -> None:
    """Prepare, and say the token alone on the last line; with `--static` only collect files."""
    if "--static" in arguments:
        collect_static()
    else:
        print(prepare("--embedded" in arguments))
    connections.close_all()
