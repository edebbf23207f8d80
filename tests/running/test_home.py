"""The home folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from comity.running.errors import CannotRun
from comity.running.home import Home
from comity.running.unprivileged import Account

STRANGER = Account(uid=54321, gid=54321)


def test_a_new_home_is_for_its_owner_alone(tmp_path: Path) -> None:
    Home(tmp_path / "home").prepare(None)
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


def test_a_folder_with_somebody_elses_files_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "thesis.odt").touch()
    with pytest.raises(CannotRun, match="empty folder"):
        Home(tmp_path).prepare(None)
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_home_is_held_by_one_run_at_a_time(tmp_path: Path) -> None:
    home = Home(tmp_path)
    with home.locked(), pytest.raises(CannotRun, match=f"process {os.getpid()}"), home.locked():
        pass
    with home.locked():
        pass


def test_the_database_lies_in_the_home(tmp_path: Path) -> None:
    assert Home(tmp_path).database(None) == tmp_path.resolve() / "database"


def test_where_postgresqls_user_cannot_come_the_home_links_to_the_database(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    place = Home(tmp_path).database(STRANGER)
    assert place.parent == Path("/var/lib")
    assert (tmp_path / "database").is_symlink()
    assert Home(tmp_path).database(STRANGER) == place


def test_a_database_that_became_unreachable_is_not_replaced_by_an_empty_one(
    tmp_path: Path,
) -> None:
    (tmp_path / "database").mkdir()
    tmp_path.chmod(0o700)
    with pytest.raises(CannotRun, match="cannot reach"):
        Home(tmp_path).database(STRANGER)


def test_what_is_kept_is_whole_and_private(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.keep(home.database_url, "first")
    home.keep(home.database_url, "second")
    assert home.database_url.read_text() == "second"
    assert home.database_url.stat().st_mode & 0o777 == 0o600
