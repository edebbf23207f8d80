"""Bring a backup back: tables by their migrations, rows by COPY, beside what is there.

The tables are made in a schema of their own, by the migrations that the backup's database had; the
next `comity up` runs the rest. Rows, comparing, and the exchange of the two schemas are one
transaction, so whatever goes wrong, a kill included, leaves what was there. Runs as the owner of
the database, with Django set up for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

import psycopg
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from psycopg import sql

from comity.running.errors import CannotRun
from comity.running.rights import give_rights
from comity.running.saving.archive import Advance, Manifest, Reader, table_member
from comity.running.saving.files import Exchange
from comity.running.saving.progress import Bar
from comity.running.saving.tables import (
    Cursor,
    found_tables,
    in_order,
    prepare_session,
    rows_of,
    take_rows,
)

ASIDE = "comity_restoring"
_LOCKED = "55P03"
_AWAY = "DROP SCHEMA IF EXISTS comity_restoring CASCADE"
_MARK = sql.SQL("COMMENT ON SCHEMA public IS {}")
_EXCHANGE = (
    "SET LOCAL lock_timeout = '20s'",
    "DROP SCHEMA public CASCADE",
    "ALTER SCHEMA comity_restoring RENAME TO public",
    "SET LOCAL search_path = public",
)


def restore(reader: Reader, home: Path, role: str, bar: Bar, *, replace: bool) -> None:
    """Put the backup in the place of what is in the database and the home; `role` may work with it.

    Raises CannotRun, and changes nothing, where there is a community and `replace` is not said,
    where something still uses it, or where the backup cannot be this Comity's.
    """
    with connection.cursor() as cursor:
        try:
            _begin(cursor, replace=replace)
            _build(cursor, reader.manifest)
            with Exchange(reader, home) as files, transaction.atomic():
                _fill(cursor, reader, bar)
                _exchange(cursor, role)
                files.put_in_place()
                cursor.execute(_MARK.format(sql.Literal(files.mark)))
                cursor.execute("SET LOCAL synchronous_commit = on")
        except (DatabaseError, psycopg.Error, OSError) as error:
            raise _explained(error) from error
        finally:
            with suppress(DatabaseError):
                cursor.execute(_AWAY)


def _begin(cursor: Cursor, *, replace: bool) -> None:
    prepare_session(cursor)
    if found_tables(cursor) and not replace:
        raise CannotRun("There is a community here. With --replace the backup takes its place.")
    cursor.execute(_AWAY)
    cursor.execute("CREATE SCHEMA comity_restoring")
    cursor.execute("SET synchronous_commit = off")
    prepare_session(cursor, ASIDE)


def _exchange(cursor: Cursor, role: str) -> None:
    for statement in _EXCHANGE:
        cursor.execute(statement)
    give_rights(cursor, role)


def _build(cursor: Cursor, manifest: Manifest) -> None:
    """The tables as they were, by the migrations that the backup's database had."""
    had = {(one.app, one.name) for one in manifest.migrations}
    executor = MigrationExecutor(connection)
    unknown = had - set(executor.loader.graph.nodes)
    if unknown:
        app, name = min(unknown)
        raise CannotRun(
            f"This backup is of a newer Comity ({manifest.comity}): this one does not know its "
            f"migration {app}.{name}. Restore it with that version."
        )
    children = executor.loader.graph.node_map
    executor.migrate(
        sorted(
            one
            for one in had
            if not any(c.key in had and c.key[0] == one[0] for c in children[one].children)
        )
    )
    tables = {table.name: table.columns for table in found_tables(cursor)}
    if tables != {name: table.columns for name, table in manifest.tables.items()}:
        raise CannotRun("The tables of this backup are not those that its migrations make.")


def _fill(cursor: Cursor, reader: Reader, bar: Bar) -> None:
    """The rows as they were, without what the migrations put there, and without triggers: they
    would queue anew what was queued, or guard rows that are only now written."""
    tables = reader.manifest.tables
    with (
        _without_triggers(cursor, list(tables)),
        bar.part("Reading", reader.manifest.size) as moved,
    ):
        cursor.execute(sql.SQL("TRUNCATE {}").format(_named(list(tables))))
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for name in in_order(cursor, list(tables)):
            pieces = reader.pieces(table_member(name))
            take_rows(cursor, name, tables[name].columns, _watched(pieces, moved))
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for name, sequence in reader.manifest.sequences.items():
        place = [name, sequence.value, sequence.called]
        cursor.execute("SELECT setval(%s::regclass, %s, %s)", place)
    _compare(cursor, reader.manifest, bar)
    cursor.execute("ANALYZE")


@contextmanager
def _without_triggers(cursor: Cursor, tables: list[str]) -> Iterator[None]:
    """Those of the tables themselves; a reference that leads nowhere is still found."""
    for word in ("DISABLE", "ENABLE"):
        for table in tables:
            statement = sql.SQL("ALTER TABLE {} " + word + " TRIGGER USER")
            cursor.execute(statement.format(sql.Identifier(table)))
        if word == "DISABLE":
            yield


def _compare(cursor: Cursor, manifest: Manifest, bar: Bar) -> None:
    """Read every table again. Raises CannotRun where it does not say what the backup says."""
    with bar.part("Comparing", sum(table.size for table in manifest.tables.values())) as advance:
        for name, table in manifest.tables.items():
            digest = sha256()
            for piece in rows_of(cursor, name, table.columns):
                digest.update(piece)
                advance(len(piece))
            if digest.hexdigest() != table.sha256:
                raise CannotRun(f"The rows of {name} did not come back as they were.")


def _watched(pieces: Iterator[bytes], advance: Advance) -> Iterator[bytes]:
    for piece in pieces:
        yield piece
        advance(len(piece))


def _named(tables: list[str]) -> sql.Composable:
    return sql.SQL(", ").join(sql.Identifier(table) for table in tables)


def _explained(error: Exception) -> CannotRun:
    if getattr(error.__cause__, "sqlstate", "") == _LOCKED:
        return CannotRun("Something still uses this database. Stop Comity everywhere, then again.")
    return CannotRun(f"The backup could not be restored, and nothing was changed: {error}")
