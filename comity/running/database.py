"""Which database a community has: the operator's own, or the one that Comity starts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from psycopg.conninfo import conninfo_to_dict

from comity.environment import Environment
from comity.running.errors import CannotRun
from comity.running.home import Home
from comity.running.postgres import APP, OWNER, Cluster, ensure_database
from comity.running.saving.files import settle
from comity.running.supervisor import Child
from comity.running.unprivileged import account


@dataclass(frozen=True, slots=True)
class Database:
    """Where the database is for the application and for its owner; `child` is the embedded one."""

    app_url: str
    owner_url: str
    child: Child | None

    @property
    def app_role(self) -> str:
        return str(conninfo_to_dict(self.app_url).get("user", APP))


def given(settings: Environment) -> Database | None:
    """The operator's own database, where DATABASE_URL names one."""
    url = os.environ.get("DATABASE_URL")
    return Database(url, settings.owner_database_url or url, None) if url else None


def start(settings: Environment, home: Home) -> Database:
    """The operator's own database, else the embedded one, made where there is none and started.
    What a restore that was killed left half-done in the home is settled.

    Only who holds the home (`Home.locked`) may start it.
    """
    database = given(settings) or _embedded(home)
    settle(home.folder, database.owner_url)
    return database


def _embedded(home: Home) -> Database:
    user = account()
    cluster = Cluster(home.database(user), user)
    cluster.create()
    child = Child("database", cluster.start, cluster.stop, cluster.start())
    ensure_database(cluster)
    home.keep(home.database_url, cluster.url(APP) + "\n")
    return Database(cluster.url(APP), cluster.url(OWNER), child)


def answers(url: str) -> bool:
    """Whether there is a database at this address that lets us in now."""
    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


@contextmanager
def answering(settings: Environment) -> Iterator[str]:
    """The address of a community's database, running or not: an embedded one that sleeps is started
    for as long as it is needed.

    Raises CannotRun where there is none, or the operator's own does not answer.
    """
    if answers(settings.database_url):
        yield settings.database_url
    elif given(settings) or not (settings.home / "database").exists():
        raise CannotRun(f"There is no database of {settings.home} that answers.")
    else:
        with started(settings) as database:
            yield database.app_url


@contextmanager
def started(settings: Environment) -> Iterator[Database]:
    """A community's database while the community itself does not run.

    Raises CannotRun where it does run.
    """
    home = Home(settings.home)
    home.prepare(account())
    with home.locked():
        database = start(settings, home)
        try:
            yield database
        finally:
            if database.child:
                database.child.finish()
