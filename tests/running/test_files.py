"""A home's own files and those of a backup: exchanged together, or not at all, also by a kill."""

from __future__ import annotations

import shutil
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from comity.running.saving.archive import opened
from comity.running.saving.files import Exchange, settle
from tests.database import Database
from tests.running.archives import a_backup

MARK = sql.SQL("COMMENT ON SCHEMA public IS {}")


def _home(folder: Path) -> Path:
    (folder / "pictures").mkdir(parents=True)
    (folder / "pictures" / "old.jpg").write_bytes(b"old")
    (folder / "secret_key").write_bytes(b"old key")
    return folder


def _held(home: Path) -> dict[str, bytes]:
    files = [path for path in home.rglob("*") if path.is_file()]
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in files}


def test_files_of_a_backup_take_the_place_of_the_homes_own(tmp_path: Path) -> None:
    home = _home(tmp_path / "home")
    with opened(a_backup(tmp_path / "b.zip")) as reader, Exchange(reader, home) as files:
        files.put_in_place()
    assert _held(home) == {"secret_key": b"key", "pictures/ab/c.jpg": b"jpeg"}
    assert (home / "secret_key").stat().st_mode & 0o777 == 0o600
    assert (home / "pictures" / "ab" / "c.jpg").stat().st_mode & 0o777 == 0o600


def _fail_within(files: Exchange, *, in_place: bool) -> None:
    with files:
        if in_place:
            files.put_in_place()
        raise OSError("no room")


@pytest.mark.parametrize("in_place", [False, True])
def test_files_stay_where_restoring_fails(tmp_path: Path, in_place: bool) -> None:
    home = _home(tmp_path / "home")
    before = _held(home)
    with opened(a_backup(tmp_path / "b.zip")) as reader:
        files = Exchange(reader, home)
        with pytest.raises(OSError, match="no room"):
            _fail_within(files, in_place=in_place)
    assert _held(home) == before


@pytest.mark.parametrize("committed", [False, True])
@pytest.mark.parametrize("had_pictures", [False, True])
def test_after_a_kill_the_files_are_those_that_the_database_is_of(
    tmp_path: Path, fresh_database: Database, committed: bool, had_pictures: bool
) -> None:
    """Killed after the files were exchanged: before the database was, or after."""
    home = _home(tmp_path / "home")
    if not had_pictures:
        shutil.rmtree(home / "pictures")
    before = _held(home)
    with opened(a_backup(tmp_path / "b.zip")) as reader:
        files = Exchange(reader, home)
        files.__enter__()
        files.put_in_place()
    if committed:
        with psycopg.connect(fresh_database.owner_url) as session:
            session.execute(MARK.format(sql.Literal(files.mark)))
    settle(home, fresh_database.owner_url)
    held = _held(home)
    if committed:
        assert held == {"secret_key": b"key", "pictures/ab/c.jpg": b"jpeg"}
    else:
        assert held["secret_key"] == b"old key"
        assert before.items() <= held.items()
    assert not [path for path in home.iterdir() if path.name.startswith(".")]


def test_what_was_killed_before_anything_was_exchanged_leaves_nothing(
    tmp_path: Path, fresh_database: Database
) -> None:
    home = _home(tmp_path / "home")
    before = _held(home)
    with opened(a_backup(tmp_path / "b.zip")) as reader:
        Exchange(reader, home).__enter__()
    settle(home, fresh_database.owner_url)
    assert _held(home) == before
