"""Write a backup: all rows at one moment, and the home's files that belong to the community.

It reads in one REPEATABLE READ transaction, so that members write on meanwhile. Then the file is
read again, and only a file that holds what was read gets its name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import psycopg

from comity import __version__
from comity.running.errors import CannotRun
from comity.running.saving.archive import (
    CHUNK,
    FORMAT,
    KEY,
    PICTURES,
    Advance,
    Content,
    Manifest,
    Table,
    Writer,
    file_member,
    opened,
    table_member,
)
from comity.running.saving.progress import Bar
from comity.running.saving.tables import (
    Cursor,
    Found,
    found_migrations,
    found_sequences,
    found_tables,
    hold_tables,
    prepare_session,
    rows_of,
)


def save(database_url: str, home: Path, target: Path, bar: Bar) -> Manifest:
    """Write the backup `target`, which only its owner may read; returns what is in it.

    Raises CannotRun, and leaves no file, where there is one already, or no room for one, or the
    database cannot be read.
    """
    if target.exists():
        raise CannotRun(f"There is a file {target} already. Choose another name.")
    if not target.parent.is_dir():
        raise CannotRun(f"There is no folder {target.parent}.")
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        written = _write(database_url, home, unfinished, bar)
        with opened(unfinished) as reader, bar.part("Checking", written.size) as advance:
            reader.check(advance)
        unfinished.replace(target)
    except (OSError, psycopg.Error) as error:
        raise CannotRun(f"The backup {target} could not be made: {error}") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return written


def _write(database_url: str, home: Path, path: Path, bar: Bar) -> Manifest:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file, Writer(file) as writer:
        with psycopg.connect(database_url) as connection, connection.cursor() as cursor:
            prepare_session(cursor)
            tables = found_tables(cursor)
            if not tables:
                raise CannotRun("There is nothing in this database yet.")
            connection.commit()
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            hold_tables(cursor, tables)
            manifest = _everything(writer, cursor, home, bar)
        writer.finish(manifest)
        file.flush()
        os.fsync(file.fileno())
    return manifest


def _everything(writer: Writer, cursor: Cursor, home: Path, bar: Bar) -> Manifest:
    """Rows first: a picture that a row of that moment names is still there afterwards, unless it
    was taken away meanwhile."""
    tables = found_tables(cursor)
    migrations = found_migrations(cursor)
    with bar.part("Writing", sum(table.size for table in tables)) as advance:
        rows = {table.name: _table(writer, cursor, table, advance) for table in tables}
    return Manifest(
        format=FORMAT,
        comity=__version__,
        made_at=datetime.now(UTC),
        migrations=migrations,
        tables=rows,
        sequences=found_sequences(cursor),
        files=dict(_files(writer, home)),
    )


def _table(writer: Writer, cursor: Cursor, table: Found, advance: Advance) -> Table:
    pieces = rows_of(cursor, table.name, table.columns)
    content, lines = writer.add(table_member(table.name), pieces)
    advance(table.size)
    return Table(**content.model_dump(), columns=table.columns, rows=lines)


def _places(home: Path) -> Iterator[str]:
    """The files of the community: the key with which its links and confirmations are signed, and
    the pictures of its members."""
    found = [home / KEY, *sorted((home / PICTURES).rglob("*"))]
    for path in found:
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(home).as_posix()


def _files(writer: Writer, home: Path) -> Iterator[tuple[str, Content]]:
    for place in _places(home):
        try:
            file = (home / place).open("rb")
        except FileNotFoundError:
            continue
        with file:
            yield place, writer.add(file_member(place), iter(partial(file.read, CHUNK), b""))[0]
