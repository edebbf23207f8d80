"""The files of a home that come out of a backup: put in place together, or not at all.

They cannot change in the same moment as the database does. So the database is left a mark in the
transaction that changes it, and whoever starts after a kill sees by it which of the two belong
together (`settle`).
"""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg

from comity.running.saving.archive import KEY, PICTURES, Reader, file_member

_READY, _ASIDE, _MARK = ".restoring", ".replaced", "mark"
_MARKED = "SELECT obj_description('public'::regnamespace, 'pg_namespace')"


class Exchange:
    """Within `with`: the files lie ready beside the home's own, until `put_in_place`. What raises
    leaves the home's own where they were. `mark` is what the database is to be left as the comment
    of its schema."""

    def __init__(self, reader: Reader, home: Path) -> None:
        self._reader, self._home = reader, home
        self._ready, self._aside = home / _READY, home / _ASIDE
        self.mark = f"Restored by Comity ({secrets.token_hex(8)})"
        self._moved: list[str] = []

    def __enter__(self) -> Self:
        _clean(self._home)
        for place in self._reader.manifest.files:
            path = self._ready / place
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(
                os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb"
            ) as file:
                for piece in self._reader.pieces(file_member(place)):
                    file.write(piece)
        return self

    def put_in_place(self) -> None:
        """Set the home's own aside and put the backup's in their place."""
        self._ready.mkdir(mode=0o700, exist_ok=True)
        self._aside.mkdir(mode=0o700)
        (self._aside / _MARK).write_text(self.mark)
        for name in (KEY, PICTURES):
            self._moved.append(name)
            _move(self._home / name, self._aside / name)
            _move(self._ready / name, self._home / name)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            for name in self._moved:
                _move(self._home / name, self._ready / name)
                _move(self._aside / name, self._home / name)
        _clean(self._home)


def settle(home: Path, database_url: str) -> None:
    """Finish, or undo, what a restore that was killed began with the home's files. For who holds
    the home, so that no restore is under way."""
    aside = home / _ASIDE
    if (aside / _MARK).exists():
        with psycopg.connect(database_url) as connection:
            marked = connection.execute(_MARKED).fetchone()
        if marked != ((aside / _MARK).read_text(),):
            (home / _READY).mkdir(mode=0o700, exist_ok=True)
            for name in (KEY, PICTURES):
                if (aside / name).exists():
                    _move(home / name, home / _READY / name)
                    _move(aside / name, home / name)
    _clean(home)


def _clean(home: Path) -> None:
    for name in (_READY, _ASIDE):
        shutil.rmtree(home / name, ignore_errors=True)


def _move(path: Path, to: Path) -> None:
    if path.exists():
        path.rename(to)
