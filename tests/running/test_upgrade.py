"""An upgrade keeps what was there before it changes anything, and not for ever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.db.migrations.executor import MigrationExecutor

from comity.running.errors import CannotRun
from comity.running.home import Home
from comity.running.saving.archive import opened
from comity.running.saving.upgrade import KEPT, save_before_upgrade
from tests.database import Database

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home of a community that has run."""
    (tmp_path / "secret_key").write_text("key")
    return Home(tmp_path)


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """This version brings a migration that the database does not have."""
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda self, targets: ["one"])


def _kept(home: Home) -> list[str]:
    return sorted(path.name for path in home.backups.iterdir()) if home.backups.exists() else []


def test_a_version_that_changes_no_table_makes_no_backup(
    home: Home, fresh_database: Database
) -> None:
    save_before_upgrade(fresh_database.url, home)
    assert _kept(home) == []


def test_a_first_start_has_nothing_to_keep(
    home: Home, fresh_database: Database, newer: None
) -> None:
    fresh_database.execute("DELETE FROM django_migrations")
    save_before_upgrade(fresh_database.url, home)
    assert _kept(home) == []


def test_the_last_few_are_kept(home: Home, fresh_database: Database, newer: None) -> None:
    """And whatever else an operator put beside them."""
    home.backups.mkdir(mode=0o700)
    (home.backups / "mine.zip").write_text("mine")
    for day in range(KEPT + 2):
        with time_machine.travel(NOON + timedelta(days=day), tick=False):
            save_before_upgrade(fresh_database.url, home)
    *kept, mine = _kept(home)
    assert mine == "mine.zip"
    assert [name.split("-")[2] for name in kept] == ["20261126", "20261127", "20261128"]
    for name in kept:
        with opened(home.backups / name) as reader:
            reader.check(lambda size: None)
        assert (home.backups / name).stat().st_mode & 0o777 == 0o600


def test_without_a_backup_there_is_no_upgrade(
    home: Home, fresh_database: Database, newer: None
) -> None:
    """Two in one second would have one name: the second is refused, and the first stays."""
    with time_machine.travel(NOON, tick=False):
        save_before_upgrade(fresh_database.url, home)
        kept = _kept(home)
        with pytest.raises(CannotRun, match="Nothing was upgraded"):
            save_before_upgrade(fresh_database.url, home)
    assert _kept(home) == kept
