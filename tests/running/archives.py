"""A backup as Comity writes it, small enough to be tampered with."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from comity.running.saving.archive import FORMAT, Manifest, Table, Writer

ROWS = b"1\tanna\n2\tbram\n"


def a_backup(path: Path, rows: bytes = ROWS, picture: bytes = b"jpeg") -> Path:
    """A backup of one table and one picture, as Comity writes it."""
    with path.open("wb") as file, Writer(file) as writer:
        content, lines = writer.add("tables/people.copy", [rows])
        table = Table(**content.model_dump(), columns=["id", "name"], rows=lines)
        files = {
            "secret_key": writer.add("files/secret_key", [b"key"])[0],
            "pictures/ab/c.jpg": writer.add("files/pictures/ab/c.jpg", [picture])[0],
        }
        writer.finish(
            Manifest(
                format=FORMAT,
                comity="0.1.0",
                made_at=datetime(2026, 11, 1, tzinfo=UTC),
                migrations=[],
                tables={"people": table},
                sequences={},
                files=files,
            )
        )
    return path
