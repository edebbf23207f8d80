"""`comity migrate`, `comity web` and `comity worker`: what `comity up` does, on machines apart.

They share the operator's own database and the same `secret_key`; nothing else is kept where they
run. `comity migrate` runs once for a version, before the others start.
"""

from __future__ import annotations

from collections.abc import Callable

from comity import environment
from comity.environment import Environment
from comity.running import logs, messages
from comity.running.commands.up import announce, await_port, here, metrics, prepare, web, worker
from comity.running.database import Database, given
from comity.running.errors import CannotRun
from comity.running.home import Home
from comity.running.saving.files import settle
from comity.running.supervisor import (
    Child,
    Stop,
    answers,
    finish_all,
    keep_running,
    obey_signals,
    program,
    run_program,
    start_all,
)


def migrate() -> None:
    """Bring the database to this version, after a backup, and make what a version needs.

    Raises CannotRun where it cannot.
    """
    settings, database = _begin()
    settle(settings.home, database.owner_url)
    announce(settings.url, prepare(database), what="The database is ready for")


def serve_web(host: str, port: int) -> None:
    """Serve pages and API until told to stop; another machine may do the same. Raises CannotRun."""
    settings, database = _begin()
    await_port(host, port)
    messages.compile_all()
    run_program(program("comity.running.prepare", "--static"), {"DATABASE_URL": database.app_url})
    children = [web(settings, database, host, port), *metrics(settings, database)]
    _tend(children, settings, lambda: answers(here(host), port, "/healthz"), "Comity is served at")


def serve_worker() -> None:
    """Do background work until told to stop; another machine may do the same. Raises CannotRun."""
    settings, database = _begin()
    messages.compile_all()
    _tend([worker(database)], settings, lambda: True, "Comity's background work is done for")


def _begin() -> tuple[Environment, Database]:
    settings = environment.read()
    logs.configure(settings.log_level)
    obey_signals()
    database = given(settings)
    if database is None:
        raise CannotRun("Name the database that all of them share in DATABASE_URL.")
    Home(settings.home).prepare(None)
    settings.secret_key()
    return settings, database


def _tend(
    children: list[Child], settings: Environment, is_ready: Callable[[], bool], what: str
) -> None:
    try:
        start_all(children, is_ready)
        announce(settings.url, "", what=what)
        keep_running(children)
    except Stop:
        print("It has stopped.", flush=True)
    finally:
        finish_all(children)
