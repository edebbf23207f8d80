"""The one PostgreSQL of a test run: a program that lives exactly as long as its standard input.

`python -m tests.server FOLDER` makes a throw-away cluster in FOLDER (or uses the server of which
COMITY_TEST_DATABASE_URL is the superuser), migrates a template, writes where it is to FOLDER/ready,
and removes all of it when its input ends: when the run is over, also when the run was killed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from comity.running.postgres import ADMIN, APP, OWNER, Cluster, ensure_roles
from comity.running.unprivileged import account

PASSWORD = "for-tests-alone"
GIVEN = "COMITY_TEST_DATABASE_URL"


def address(superuser: str, user: str, database: str) -> str:
    """The URL of a database on the superuser's server, for one of Comity's roles."""
    parts = conninfo_to_dict(superuser)
    port = f"&port={parts['port']}" if "port" in parts else ""
    return f"postgresql://{user}:{PASSWORD}@/{database}?host={parts['host']}{port}"


def clone(superuser: str, template: str, name: str) -> None:
    """Make the database `name` as a copy of a template that nobody is connected to."""
    _execute(
        superuser,
        "CREATE DATABASE {} TEMPLATE {} OWNER {}",
        name,
        template,
        OWNER,
    )


def drop(superuser: str, name: str) -> None:
    """Remove a database, whoever is connected."""
    _execute(superuser, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def _execute(superuser: str, statement: str, *names: str) -> None:
    text = sql.SQL(statement).format(*map(sql.Identifier, names))
    with psycopg.connect(superuser, autocommit=True) as connection:
        connection.execute(text)


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    if given := os.environ.get(GIVEN):
        yield given
        return
    cluster = Cluster(folder / "database", account(), durable=False)
    cluster.create()
    process = cluster.start()
    try:
        yield cluster.url(ADMIN, "postgres")
    finally:
        cluster.stop(process)


@contextmanager
def _template(superuser: str) -> Iterator[str]:
    name = f"comity_test_{token_hex(4)}"
    with psycopg.connect(superuser, autocommit=True) as connection:
        ensure_roles(connection)
        for role in (OWNER, APP):
            connection.execute(
                sql.SQL("ALTER ROLE {} PASSWORD {}").format(
                    sql.Identifier(role), sql.Literal(PASSWORD)
                )
            )
    _execute(superuser, "CREATE DATABASE {} OWNER {}", name, OWNER)
    try:
        _migrate(address(superuser, OWNER, name))
        yield name
    finally:
        with psycopg.connect(superuser) as connection:
            rows = connection.execute(
                "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [name]
            ).fetchall()
        for (database,) in rows:
            drop(superuser, database)


def _migrate(owner_url: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "comity.running.program", "comity.running.migrate", APP],
        env={**os.environ, "DATABASE_URL": owner_url},
        check=True,
    )


def main(folder: Path) -> None:
    """Serve until standard input ends."""
    folder.chmod(0o711)
    try:
        with _server(folder) as superuser, _template(superuser) as template:
            unfinished = folder / "unfinished"
            unfinished.write_text(f"{superuser}\n{template}")
            unfinished.rename(folder / "ready")
            sys.stdin.read()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
