"""The rows of a database as PostgreSQL's COPY writes them, alike on every server.

No schema goes into a backup: the migrations make it anew, on whichever server there is. What COPY
says depends on a session's settings, and its order on where rows happen to lie, so both are fixed;
the digest of a table then tells whether two databases hold the same rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Any, Protocol

from psycopg import sql

from comity.running.saving.archive import Migration, Sequence

PUBLIC = "public"
SESSION = (
    "SET datestyle = 'ISO, YMD'",
    "SET intervalstyle = 'iso_8601'",
    "SET timezone = 'UTC'",
    "SET extra_float_digits = 1",
    "SET bytea_output = 'hex'",
    "SET client_encoding = 'UTF8'",
    "SET work_mem = '64MB'",
    "SET statement_timeout = 0",
    "SET idle_in_transaction_session_timeout = 0",
)
_TABLES = """
SELECT c.relname, pg_table_size(c.oid), array_agg(a.attname::text ORDER BY a.attnum)
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
  AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
GROUP BY c.oid, c.relname ORDER BY c.relname
"""
_SEQUENCES = """
SELECT relname FROM pg_class
WHERE relnamespace = current_schema()::regnamespace AND relkind = 'S' ORDER BY relname
"""
_AFTER = """
SELECT r.relname, t.relname FROM pg_constraint k
JOIN pg_class r ON r.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
WHERE k.contype = 'f' AND NOT k.condeferrable AND k.conrelid <> k.confrelid
  AND k.connamespace = current_schema()::regnamespace
"""
_WRITTEN = 'COPY (SELECT {} FROM {} AS t ORDER BY t::text COLLATE "C") TO STDOUT'
_READ = "COPY {} ({}) FROM STDIN"


class Cursor(Protocol):
    """What this needs of a cursor, be it psycopg's or Django's around it."""

    def execute(self, query: Any, params: Any = None, /) -> Any: ...
    def fetchall(self) -> list[Any]: ...
    def copy(self, statement: Any, /) -> Any: ...


@dataclass(frozen=True, slots=True)
class Found:
    """A table as the database has it; `size` is its room on disk."""

    name: str
    size: int
    columns: list[str]


def prepare_session(cursor: Cursor, schema: str = PUBLIC) -> None:
    """Look into one schema alone, and fix what the text of a row depends on."""
    cursor.execute(sql.SQL("SET search_path = {}").format(sql.Identifier(schema)))
    for statement in SESSION:
        cursor.execute(statement)


def found_tables(cursor: Cursor) -> list[Found]:
    """Every table of the community, by name, with the columns that are stored, not derived."""
    cursor.execute(_TABLES)
    return [Found(*row) for row in cursor.fetchall()]


def hold_tables(cursor: Cursor, tables: list[Found]) -> None:
    """Until the transaction ends none of them is changed, dropped or emptied; rows may be written
    all the while. A table that an upgrade writes anew looks empty to whoever looked before, so this
    comes before a transaction's first look."""
    held = sql.SQL(", ").join(sql.Identifier(PUBLIC, table.name) for table in tables)
    cursor.execute(sql.SQL("LOCK TABLE {} IN ACCESS SHARE MODE").format(held))


def found_sequences(cursor: Cursor) -> dict[str, Sequence]:
    """Where every sequence stands."""
    cursor.execute(_SEQUENCES)
    return {name: _sequence(cursor, name) for (name,) in cursor.fetchall()}


def _sequence(cursor: Cursor, name: str) -> Sequence:
    query = sql.SQL("SELECT last_value, is_called FROM {}")
    cursor.execute(query.format(sql.Identifier(name)))
    value, called = cursor.fetchall()[0]
    return Sequence(value=value, called=called)


def found_migrations(cursor: Cursor) -> list[Migration]:
    """The migrations that the database has, in the order in which it got them."""
    cursor.execute("SELECT app, name FROM django_migrations ORDER BY id")
    return [Migration(app=app, name=name) for app, name in cursor.fetchall()]


def rows_of(cursor: Cursor, table: str, columns: list[str]) -> Iterator[bytes | memoryview]:
    """The rows of a table, a line each, in an order that is the same everywhere."""
    statement = sql.SQL(_WRITTEN).format(_listed(columns), sql.Identifier(table))
    with cursor.copy(statement) as copy:
        yield from copy


def take_rows(cursor: Cursor, table: str, columns: list[str], lines: Iterator[bytes]) -> None:
    """Put rows, as `rows_of` gave them, into a table."""
    statement = sql.SQL(_READ).format(sql.Identifier(table), _listed(columns))
    with cursor.copy(statement) as copy:
        for piece in lines:
            copy.write(piece)


def in_order(cursor: Cursor, names: list[str]) -> list[str]:
    """The tables in an order in which each comes after those it refers to at once; most references
    are checked only when a transaction ends, and bind nothing here."""
    cursor.execute(_AFTER)
    sorter = TopologicalSorter[str]({name: set() for name in names})
    for table, target in cursor.fetchall():
        sorter.add(table, target)
    return list(sorter.static_order())


def _listed(columns: list[str]) -> sql.Composable:
    return sql.SQL(", ").join(map(sql.Identifier, columns))
