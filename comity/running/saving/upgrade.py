"""The backup that is made before the tables change."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from comity import __version__
from comity.running.errors import CannotRun
from comity.running.home import Home
from comity.running.saving.backup import save
from comity.running.saving.progress import Bar

KEPT = 3


def save_before_upgrade(database_url: str, home: Home) -> None:
    """Where there are tables and migrations to come, write a backup into the home's `backups` and
    keep the last `KEPT` of these. Raises CannotRun, before anything is changed, where it cannot.
    """
    executor = MigrationExecutor(connection)
    if not executor.loader.applied_migrations:
        return
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    home.backups.mkdir(mode=0o700, exist_ok=True)
    name = f"before-{__version__}-{datetime.now(UTC):%Y%m%d-%H%M%S}.zip"
    try:
        save(database_url, home.folder, home.backups / name, Bar())
    except CannotRun as error:
        raise CannotRun(f"{error}\nNothing was upgraded, as nothing could be kept.") from error
    for old in sorted(home.backups.glob("before-*.zip"), key=lambda kept: kept.stat().st_mtime)[
        :-KEPT
    ]:
        old.unlink()
