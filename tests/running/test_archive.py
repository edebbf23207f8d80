"""The file of a backup, also one that somebody made to do harm.

CVE-2022-36066 (Discourse): an archive whose names led out of the folder it was unpacked into.
"""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Callable
from pathlib import Path
from stat import S_IFLNK
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from comity.running.errors import CannotRun
from comity.running.saving import archive
from comity.running.saving.archive import opened
from tests.running.archives import ROWS, a_backup

Entries = dict[str | ZipInfo, bytes]


def _tampered(
    path: Path,
    entries: Callable[[Entries], Entries],
    manifest: Callable[[dict[str, Any]], Any] = lambda said: None,
) -> Path:
    """The same with other entries, and what the manifest says changed."""
    with ZipFile(a_backup(path)) as file:
        held: Entries = {name: file.read(name) for name in file.namelist()}
    said = json.loads(held.pop(archive.MANIFEST))
    manifest(said)
    with warnings.catch_warnings(), ZipFile(path, "w", ZIP_DEFLATED) as file:
        warnings.simplefilter("ignore")
        for name, data in entries(held).items():
            file.writestr(name, data)
        file.writestr(archive.MANIFEST, json.dumps(said))
    return path


def _refused(path: Path) -> str:
    with pytest.raises(CannotRun) as refused, opened(path) as reader:
        reader.check(lambda size: None)
    return str(refused.value)


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    seen: list[int] = []
    with opened(a_backup(tmp_path / "b.zip")) as reader:
        reader.check(seen.append)
        assert b"".join(reader.pieces("tables/people.copy")) == ROWS
        assert reader.manifest.tables["people"].rows == 2
    assert sum(seen) == reader.manifest.size


@pytest.mark.parametrize(
    "place",
    [
        "../secret_key",
        "/etc/passwd",
        "pictures/../../database_url",
        "pictures/..",
        "pictures/a/./b.jpg",
        "pictures//b.jpg",
        "pictures\\b.jpg",
        "pictures/.hidden",
        "pictures/a\n.jpg",
        "pictures/" + "a/" * 40 + "b",
        "lock",
        "database_url",
        "database/data/pg_hba.conf",
        "",
    ],
)
def test_no_file_comes_from_a_backup_but_the_communitys_own(tmp_path: Path, place: str) -> None:
    def lead_away(said: dict[str, Any]) -> None:
        said["files"][place] = said["files"].pop("secret_key")

    def named(held: Entries) -> Entries:
        return {**held, f"files/{place}": held.pop("files/secret_key")}

    assert "no backup of Comity holds" in _refused(_tampered(tmp_path / "b.zip", named, lead_away))


@pytest.mark.parametrize("name", ["People", "people;drop", 'a"b', "public.people", "", "é"])
def test_no_table_or_column_has_a_name_that_is_more_than_a_name(tmp_path: Path, name: str) -> None:
    def renamed(said: dict[str, Any]) -> None:
        said["tables"]["people"]["columns"] = ["id", name]

    path = _tampered(tmp_path / "b.zip", lambda held: held, renamed)
    assert "no backup of Comity holds" in _refused(path)


def _link(name: str) -> ZipInfo:
    info = ZipInfo(name)
    info.external_attr = (S_IFLNK | 0o777) << 16
    return info


TRICKS: dict[str, Callable[[Entries], Entries]] = {
    "a link": lambda held: {_link("files/pictures/x"): b"/etc", **held},
    "a folder": lambda held: {**held, "files/pictures/": b""},
    "a member that nobody named": lambda held: {**held, "../evil": b"x"},
    "a member that is missing": lambda held: {"files/secret_key": b"key"},
    "a member twice": lambda held: {**held, ZipInfo("files/secret_key"): b"key"},
    "a member that is longer": lambda held: {**held, "files/secret_key": b"key" * 9},
    "other rows": lambda held: {**held, "tables/people.copy": ROWS.replace(b"anna", b"evil")},
}


@pytest.mark.parametrize("trick", TRICKS)
def test_a_backup_holds_what_its_manifest_says_and_nothing_else(tmp_path: Path, trick: str) -> None:
    assert "backup" in _refused(_tampered(tmp_path / "b.zip", TRICKS[trick]))


def test_what_unpacks_to_far_more_than_its_size_is_none(tmp_path: Path) -> None:
    path = a_backup(tmp_path / "b.zip", picture=b"\0" * 30_000_000)
    assert path.stat().st_size < 100_000
    assert "far more than its size" in _refused(path)


def test_a_member_is_not_read_beyond_what_the_manifest_says(tmp_path: Path) -> None:
    """Sizes in a zip are said twice; the one that the manifest says is the one that counts."""
    with opened(a_backup(tmp_path / "b.zip")) as reader:
        said = reader.manifest.tables["people"].model_copy(update={"size": 1})
        reader.manifest.tables["people"] = said
        with pytest.raises(CannotRun, match="damaged"):
            list(reader.pieces("tables/people.copy"))


@pytest.mark.parametrize("rows", [1, 3])
def test_rows_are_counted(tmp_path: Path, rows: int) -> None:
    def miscounted(said: dict[str, Any]) -> None:
        said["tables"]["people"]["rows"] = rows

    path = _tampered(tmp_path / "b.zip", lambda held: held, miscounted)
    assert "tables/people.copy" in _refused(path)


@pytest.mark.parametrize("picture", [os.urandom(5000), bytes(range(256)) * 40])
def test_a_flipped_bit_is_found(tmp_path: Path, picture: bytes) -> None:
    path = a_backup(tmp_path / "b.zip", picture=picture)
    data = bytearray(path.read_bytes())
    data[data.index(b"c.jpg") + 60] ^= 0x20
    path.write_bytes(data)
    assert "damaged" in _refused(path)


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip at all" * 100])
def test_another_file_is_no_backup(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "b.zip").write_bytes(data)
    assert "no backup of Comity" in _refused(tmp_path / "b.zip")


@pytest.mark.parametrize("part", [0.01, 0.3, 0.6, 0.9, 0.999])
def test_a_backup_of_which_the_end_is_missing_is_refused(tmp_path: Path, part: float) -> None:
    """As one whose copying was broken off."""
    path = a_backup(tmp_path / "b.zip", picture=os.urandom(50_000))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    assert "no backup of Comity" in _refused(path)


def test_a_backup_of_which_the_beginning_is_missing_is_refused(tmp_path: Path) -> None:
    path = a_backup(tmp_path / "b.zip", picture=os.urandom(50_000))
    path.write_bytes(path.read_bytes()[100:])
    assert "backup" in _refused(path)


def test_a_zip_of_something_else_is_no_backup(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "b.zip", "w") as file:
        file.writestr("holiday.txt", "sea")
    assert "no backup of Comity" in _refused(tmp_path / "b.zip")


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    assert "There is no file" in _refused(tmp_path / "none.zip")
    assert "no backup of Comity" in _refused(tmp_path)


def test_what_is_missing_elsewhere_is_not_taken_for_the_backup(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="another"), opened(a_backup(tmp_path / "b.zip")):
        raise FileNotFoundError("another")


@pytest.mark.parametrize("broken", [{"format": "one"}, {"tables": None}, {"more": 1}])
def test_a_manifest_that_says_something_else_is_not_read(
    tmp_path: Path, broken: dict[str, Any]
) -> None:
    path = _tampered(tmp_path / "b.zip", lambda held: held, lambda said: said.update(broken))
    assert "cannot be read" in _refused(path)


def test_a_format_that_is_not_known_is_left_to_who_knows_it(tmp_path: Path) -> None:
    path = _tampered(
        tmp_path / "b.zip", lambda held: held, lambda said: said.update(format=2, comity="9.0")
    )
    assert "another Comity (9.0)" in _refused(path)
