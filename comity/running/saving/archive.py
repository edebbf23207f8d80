"""The file of a backup: a zip with a manifest, the rows of every table, and files of the home.

`Writer` makes one, `Reader` reads one that anybody may have made: nothing is unpacked by the name
that it says, nothing beyond the size that its manifest says, nothing that its manifest does not
name (CVE-2022-36066: an archive whose names led out of its folder).
"""

from __future__ import annotations

import re
import stat
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final, Self
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from comity.running.errors import CannotRun

FORMAT: Final = 1
MANIFEST = "manifest.json"
KEY = "secret_key"
PICTURES = "pictures"
CHUNK = 1 << 16
_LARGEST_MANIFEST = 5_000_000
_MOST_TIMES = 200
_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_PLACE = re.compile(rf"{KEY}|{PICTURES}(/[A-Za-z0-9_][A-Za-z0-9._-]{{0,120}}){{1,6}}")
_DIGEST = r"^[0-9a-f]{64}$"

Advance = Callable[[int], object]
"""Is told how many bytes were dealt with since it was last told."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Content(_Part):
    """What stands in one member of the file."""

    size: int = Field(ge=0)
    sha256: str = Field(pattern=_DIGEST)


class Table(Content):
    """The rows of one table, in an order that does not depend on the server."""

    columns: list[str]
    rows: int = Field(ge=0)


class Sequence(_Part):
    """Where a sequence of numbers stands."""

    value: int
    called: bool


class Migration(_Part):
    """A migration that the database had."""

    app: str
    name: str


class Manifest(_Part):
    """What is in a backup and which Comity made it."""

    format: int
    comity: str
    made_at: datetime
    migrations: list[Migration]
    tables: dict[str, Table]
    sequences: dict[str, Sequence]
    files: dict[str, Content]

    @property
    def members(self) -> dict[str, Content]:
        """Every member of the file beside the manifest, by its name in the zip."""
        tables = {table_member(name): table for name, table in self.tables.items()}
        return {**tables, **{file_member(place): one for place, one in self.files.items()}}

    @property
    def size(self) -> int:
        """How many bytes all members have when unpacked."""
        return sum(content.size for content in self.members.values())


def table_member(name: str) -> str:
    """The name in the zip of a table's rows."""
    return f"tables/{name}.copy"


def file_member(place: str) -> str:
    """The name in the zip of a file of the home."""
    return f"files/{place}"


class Writer:
    """Writes a backup member by member; the manifest comes last, when all is counted. What raises
    within `with` leaves the file unfinished."""

    def __init__(self, file: BinaryIO) -> None:
        self._zip = ZipFile(file, "w", ZIP_DEFLATED, allowZip64=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """A ZipFile that is given up would still try to write its end when it is collected."""
        if error is not None:
            self._zip.fp = None

    def add(self, name: str, pieces: Iterable[bytes | memoryview]) -> tuple[Content, int]:
        """Write one member; returns what it is, and how many lines it has."""
        size, lines, digest = 0, 0, sha256()
        with self._zip.open(name, "w", force_zip64=True) as member:
            for piece in pieces:
                data = bytes(piece)
                size += len(data)
                lines += data.count(b"\n")
                digest.update(data)
                member.write(data)
        return Content(size=size, sha256=digest.hexdigest()), lines

    def finish(self, manifest: Manifest) -> None:
        """Write the manifest and close the file."""
        self._zip.writestr(MANIFEST, manifest.model_dump_json(indent=1))
        self._zip.close()


class Reader:
    """A backup that may be trusted as far as it was checked: at first its names and sizes."""

    def __init__(self, file: ZipFile, packed: int) -> None:
        """Raises CannotRun for what is no backup, or one that leads elsewhere."""
        self._zip = file
        members = {info.filename: info for info in file.infolist()}
        if len(members) != len(file.infolist()) or MANIFEST not in members:
            raise CannotRun("This is no backup of Comity.")
        for info in members.values():
            _refuse_tricks(info)
        self.manifest = _manifest(file, members.pop(MANIFEST))
        _fits(self.manifest, members, packed)

    def pieces(self, name: str) -> Iterator[bytes]:
        """The member of that name, bit by bit. Raises CannotRun, after the last bit at the latest,
        where it is not what the manifest says."""
        said, size, digest = self.manifest.members[name], 0, sha256()
        try:
            with self._zip.open(name) as member:
                while size <= said.size and (piece := member.read(CHUNK)):
                    size += len(piece)
                    digest.update(piece)
                    yield piece
        except (BadZipFile, EOFError, OSError, ValueError, zlib.error) as error:
            raise _damaged(name) from error
        if (size, digest.hexdigest()) != (said.size, said.sha256):
            raise _damaged(name)

    def check(self, advance: Advance) -> None:
        """Read every member and count every row. Raises CannotRun where any is not as said."""
        rows = {table_member(name): table.rows for name, table in self.manifest.tables.items()}
        for name in self.manifest.members:
            lines = 0
            for piece in self.pieces(name):
                lines += piece.count(b"\n")
                advance(len(piece))
            if name in rows and lines != rows[name]:
                raise _damaged(name)


@contextmanager
def opened(path: Path) -> Iterator[Reader]:
    """A backup to read from. Raises CannotRun for what is none."""
    with _zip(path) as file:
        yield Reader(file, path.stat().st_size)


def _zip(path: Path) -> ZipFile:
    try:
        return ZipFile(path)
    except FileNotFoundError as error:
        raise CannotRun(f"There is no file {path}.") from error
    except PermissionError as error:
        raise CannotRun(f"You may not read {path}.") from error
    except (BadZipFile, OSError) as error:
        raise CannotRun(f"{path} is no backup of Comity, or its end is missing.") from error


def _refuse_tricks(info: ZipInfo) -> None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if info.is_dir() or kind not in (0, stat.S_IFREG) or info.flag_bits & 1:
        raise CannotRun(f"This backup holds “{info.filename}”, which no backup of Comity holds.")


def _manifest(file: ZipFile, info: ZipInfo) -> Manifest:
    if info.file_size > _LARGEST_MANIFEST:
        raise CannotRun("The manifest of this backup is larger than any.")
    try:
        found = Manifest.model_validate_json(file.read(info))
    except (ValidationError, BadZipFile, NotImplementedError, zlib.error) as error:
        raise CannotRun("The manifest of this backup cannot be read.") from error
    if found.format != FORMAT:
        raise CannotRun(f"This backup was made by another Comity ({found.comity}): use that.")
    return found


def _fits(manifest: Manifest, members: dict[str, ZipInfo], packed: int) -> None:
    """The file holds what its manifest names, as large as it says, under names that lead nowhere;
    and no more than a file of its size can honestly hold."""
    _refuse_names(manifest)
    sizes = {name: info.file_size for name, info in members.items()}
    if sizes != {name: content.size for name, content in manifest.members.items()}:
        raise CannotRun("This backup does not hold what its manifest says.")
    if manifest.size > packed * _MOST_TIMES:
        raise CannotRun("This backup would unpack to far more than its size: it is none.")


def _refuse_names(manifest: Manifest) -> None:
    columns = [name for table in manifest.tables.values() for name in table.columns]
    names = [*manifest.tables, *manifest.sequences, *columns]
    odd = [name for name in names if not _NAME.fullmatch(name)]
    odd += [place for place in manifest.files if not _PLACE.fullmatch(place)]
    if odd:
        raise CannotRun(f"This backup holds “{odd[0]}”, which no backup of Comity holds.")


def _damaged(name: str) -> CannotRun:
    return CannotRun(f"This backup is damaged: {name} is not what was written.")
