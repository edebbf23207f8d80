"""The files of a home that come out of a backup: put in place together, or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import TracebackType
from typing import Self

from comity.running.saving.archive import KEY, PICTURES, Reader, file_member


class Exchange:
    """Within `with`: the files lie ready beside the home's own, until `put_in_place`. What raises
    leaves the home's own where they were."""

    def __init__(self, reader: Reader, home: Path) -> None:
        self._reader, self._home = reader, home
        self._ready, self._aside = home / ".restoring", home / ".replaced"
        self._moved: list[str] = []

    def __enter__(self) -> Self:
        self._clean()
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
        self._clean()

    def _clean(self) -> None:
        for folder in (self._ready, self._aside):
            shutil.rmtree(folder, ignore_errors=True)


def _move(path: Path, to: Path) -> None:
    if path.exists():
        path.rename(to)
