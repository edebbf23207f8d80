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
    answers,
    finish_all,
    keep_running,
    obey_signals,
    own_child,
    program,
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
        token = prepare(database)
        children += [worker(database), web(settings, database, host, port)]
        children += metrics(settings, database)
        start_all(children, lambda: answers(here(host), port, "/readyz"))
        announce(settings.url, token)
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


def prepare(database: Database) -> str:
    """Bring the database to this version and make what it needs; returns the set-up page's token,
    or "" where the community is set up."""
    messages.compile_all()
    migrating = program("comity.running.migrate", database.app_role)
    run_program(migrating, {"DATABASE_URL": database.owner_url})
    flags = ["--embedded"] if database.child else []
    said = run_program(program("comity.running.prepare", *flags), _for_app(database))
    return said.splitlines()[-1]


def web(settings: Environment, database: Database, host: str, port: int) -> Child:
    """The web server; when orphaned, it still ends its workers."""
    numbers = (host, port, settings.workers, settings.metrics_port)
    command = [sys.executable, "-m", "comity.running.web", *map(str, numbers)]
    return own_child("web", command, _for_app(database), orphaned=SIGTERM)


def worker(database: Database) -> Child:
    """The background worker. When orphaned it would wait for a database that is gone, so it is
    killed; what it had begun is taken up at the next start."""
    command = program("comity.running.worker")
    return own_child("worker", command, _for_app(database), orphaned=SIGKILL)


def metrics(settings: Environment, database: Database) -> list[Child]:
    """What tells Prometheus, where a port for it is set."""
    if not settings.metrics_port:
        return []
    command = [sys.executable, "-m", "comity.running.metrics", str(settings.metrics_port)]
    return [own_child("metrics", command, _for_app(database), orphaned=SIGKILL)]


def _for_app(database: Database) -> dict[str, str]:
    """The owner's address goes to no process that answers members."""
    return {"DATABASE_URL": database.app_url, "COMITY_OWNER_DATABASE_URL": ""}


def announce(url: str, token: str, what: str = "Comity is ready at") -> None:
    """Say where members find it, and where the first host sets it up."""
    print(f"{what} {url}", flush=True)
    if token:
        print(f"Set the community up, once, at {url}/setup/{token}/", flush=True)


def here(host: str) -> str:
    """The address at which this machine reaches a server that listens on `host`."""
    return _EVERYWHERE.get(host, host)


def address(host: str, port: int) -> str:
    """The address under which members reach a community that was given none."""
    name = "localhost" if host in _EVERYWHERE or host == "127.0.0.1" else host
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"
