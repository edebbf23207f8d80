"""`comity up`: start what a community needs, serve it, stop all of it."""

from __future__ import annotations

import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from signal import SIGKILL, SIGTERM

from comity import environment
from comity.environment import Environment
from comity.running import logs, messages
from comity.running.database import Database, start
from comity.running.errors import CannotRun
from comity.running.home import Home
from comity.running.supervisor import (
    Child,
    Stop,
    finish_all,
    keep_running,
    obey_signals,
    own_child,
    program,
    ready,
    run_program,
    start_all,
)
from comity.running.unprivileged import account

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104
_ROOT = (
    "Comity runs as root. Its web processes then may do anything on this machine; "
    "run it as a user of its own."
)


def up(host: str, port: int) -> None:
    """Serve until the operator stops it; the environment holds the rest.

    Raises CannotRun where it cannot.
    """
    settings = environment.read()
    logs.configure(settings.log_level)
    obey_signals()
    try:
        with _running(settings, host, port) as children:
            keep_running(children)
    except Stop:
        print("Comity has stopped.", flush=True)


@contextmanager
def _running(settings: Environment, host: str, port: int) -> Iterator[list[Child]]:
    """All that runs while members are served. What was started is ended, however this ends."""
    home, user = Home(settings.home), account()
    home.prepare(user)
    with ExitStack() as stack:
        stack.enter_context(home.locked())
        if user is not None:
            print(_ROOT, file=sys.stderr)
        await_port(host, port)
        settings.secret_key()
        children: list[Child] = []
        stack.callback(lambda: finish_all(children))
        database = start(settings, home)
        children += [database.child] if database.child else []
        token = _prepare(settings, database)
        children += _servers(settings, database, host, port)
        start_all(children, lambda: ready(_EVERYWHERE.get(host, host), port))
        _announce(settings.url, token)
        yield children


def await_port(host: str, port: int, patience: float = 10.0) -> None:
    """Return once the port is free: a run that was just killed may still be letting go of it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    until = time.monotonic() + patience
    while True:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                if time.monotonic() > until:
                    raise CannotRun(
                        f"Port {port} of {host} cannot be used: {error.strerror}. "
                        "Choose another with --port."
                    ) from error
            else:
                return
        time.sleep(0.2)


def _prepare(settings: Environment, database: Database) -> str:
    messages.compile_all()
    migrating = program("comity.running.migrate", database.app_role)
    run_program(migrating, {"DATABASE_URL": database.owner_url})
    flags = ["--embedded"] if database.child else []
    said = run_program(program("comity.running.prepare", *flags), _for_app(database))
    return said.splitlines()[-1]


def _servers(settings: Environment, database: Database, host: str, port: int) -> list[Child]:
    """The web server, when orphaned, still ends its workers. The background worker would wait for
    a database that is gone; what it had begun is taken up at the next start."""
    web = [sys.executable, "-m", "comity.running.web", host, str(port), str(settings.workers)]
    return [
        own_child("worker", program("comity.running.worker"), _for_app(database), orphaned=SIGKILL),
        own_child("web", web, _for_app(database), orphaned=SIGTERM),
    ]


def _for_app(database: Database) -> dict[str, str]:
    """The owner's address goes to no process that answers members."""
    return {"DATABASE_URL": database.app_url, "COMITY_OWNER_DATABASE_URL": ""}


def _announce(url: str, token: str) -> None:
    print(f"Comity is ready at {url}", flush=True)
    if token:
        print(f"Set the community up, once, at {url}/setup/{token}/", flush=True)


def address(host: str, port: int) -> str:
    """The address under which members reach a community that was given none."""
    name = "localhost" if host in _EVERYWHERE or host == "127.0.0.1" else host
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"
