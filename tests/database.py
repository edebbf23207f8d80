"""Databases for tests: a clone of one migrated template per process, or per test (a pytest plugin).

Tests connect as the unprivileged role, as the application does. `@pytest.mark.django_db` rolls back
after each test. Where several threads or processes must see the same rows (`transaction=True`,
`live_server`, or the fixture `fresh_database`), the test gets a clone of its own, dropped after it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import LiteralString

import psycopg
import pytest
from django.conf import settings
from django.db import connections
from django.test import TransactionTestCase
from pytest_django import DjangoDbBlocker

from comity.running.address import django_database
from comity.running.postgres import APP, OWNER
from tests.server import address, clone, drop

_PLACE = "COMITY_TEST_RUN"
_SHARED = frozenset({"transactional_db", "live_server", "django_db_reset_sequences"})
_numbers = count(1)

ON_EVERY_SERVER = frozenset(
    {
        "test_at_once.py",
        "test_backup_rows.py",
        "test_cursors.py",
        "test_limits.py",
        "test_migrations.py",
        "test_models.py",
        "test_ready.py",
        "test_search.py",
    }
)


class Server:
    """The run's server, started by the process that controls the run, found by its workers."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it in the background, unless it was."""
        if _PLACE in os.environ:
            return
        folder = mkdtemp(prefix="comity-test-")
        os.environ[_PLACE] = folder
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.server", folder],
            stdin=subprocess.PIPE,
            cwd=Path(__file__).parent.parent,
            start_new_session=True,
        )

    def whereabouts(self) -> tuple[str, str]:
        """The superuser's URL and the template's name, once they are ready."""
        self.start()
        ready = Path(os.environ[_PLACE]) / "ready"
        until = time.monotonic() + 120
        while not ready.exists():
            ended = self._process is not None and self._process.poll() is not None
            if ended or time.monotonic() > until:
                raise RuntimeError("The test database did not start; see above.")
            time.sleep(0.02)
        superuser, template = ready.read_text().splitlines()
        return superuser, template

    def stop(self) -> None:
        """End it, if this process started it."""
        if self._process is not None:
            self._process.communicate(timeout=60)
            self._process = None
            del os.environ[_PLACE]


SERVER = Server()


def pytest_sessionstart(session: pytest.Session) -> None:
    """With several workers all need it, so it starts while they do; else the first test asks."""
    if (
        getattr(session.config.option, "numprocesses", None)
        and not session.config.option.collectonly
    ):
        SERVER.start()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Whatever became of the tests, the server ends with the run."""
    SERVER.stop()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who needs rows that others see gets a database of its own before anything else. What leans on
    the server itself is marked `database`, to be run again on other versions of PostgreSQL."""
    for item in items:
        if item.path.name in ON_EVERY_SERVER:
            item.add_marker("database")
        names: list[str] = getattr(item, "fixturenames", [])
        if "fresh_database" not in names and _shares(item, names):
            names.insert(0, "fresh_database")


def _shares(item: pytest.Item, names: list[str]) -> bool:
    mark = item.get_closest_marker("django_db")
    return bool(mark and mark.kwargs.get("transaction")) or not _SHARED.isdisjoint(names)


@dataclass(frozen=True)
class Database:
    """A clone: its address as the application's role, and as the owner's."""

    url: str
    owner_url: str

    def execute(self, statement: LiteralString, *values: object) -> None:
        """Do something in it as its owner, beside every transaction."""
        with psycopg.connect(self.owner_url, autocommit=True) as connection:
            connection.execute(statement, values)


@contextmanager
def cloned(*, as_owner: bool = False) -> Iterator[Database]:
    """A clone of the template, to which all connections of this process lead meanwhile: as the
    application, or as what an operator runs."""
    superuser, template = SERVER.whereabouts()
    name = f"{template}_{os.getpid()}_{next(_numbers)}"
    clone(superuser, template, name)
    here = settings.DATABASES["default"]
    before = dict(here)
    database = Database(address(superuser, APP, name), address(superuser, OWNER, name))
    _point_at(database.owner_url if as_owner else database.url)
    try:
        yield database
    finally:
        connections.close_all()
        here.update(before)
        drop(superuser, name)


def _point_at(url: str) -> None:
    """Every connection, in every thread, shares this one mapping. No pool: threads are few."""
    connections.close_all()
    connections.settings["default"].update(django_database(url, pool=None))


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Replaces pytest-django's: the process's database, made when its first test asks."""
    with django_db_blocker.unblock(), cloned():
        yield


@pytest.fixture
def fresh_database(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Database]:
    """A database of this test's own, seen by all its threads and, by its `url`, its processes.

    It is dropped afterwards, so that nothing need be emptied: the role could not TRUNCATE.
    """
    monkeypatch.setattr(TransactionTestCase, "_fixture_teardown", _leave_rows)
    with django_db_blocker.unblock(), cloned() as database:
        yield database


def _leave_rows(_: TransactionTestCase) -> None:
    """What Django does after a test in its place: leave the rows, end the connections."""
    connections.close_all()
