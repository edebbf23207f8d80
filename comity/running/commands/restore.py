"""`comity restore`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comity import environment
from comity.running.database import started
from comity.running.home import Home
from comity.running.program import load
from comity.running.saving.archive import Manifest, opened
from comity.running.saving.progress import Bar
from comity.running.unprivileged import account


def restore(source: Path, *, replace: bool) -> Manifest:
    """Bring a backup back into the home that the environment names; returns what was in it.

    The file is read to its end before anything is touched. Raises CannotRun where it is no backup
    that this Comity can read, where the community runs, or where there is one and `replace` is not
    said.
    """
    settings, bar = environment.read(), Bar()
    with opened(source) as reader:
        with bar.part("Checking", reader.manifest.size) as advance:
            reader.check(advance)
        with _as_it_was(Home(settings.home)), started(settings) as database:
            os.environ["DATABASE_URL"] = database.owner_url
            restoring = load("comity.running.saving.restore")
            restoring.restore(reader, settings.home, database.app_role, bar, replace=replace)
            restoring.connection.close_pool()
    return reader.manifest


@contextmanager
def _as_it_was(home: Home) -> Iterator[None]:
    """Whatever is made in a home that was not there goes again where restoring fails."""
    was_empty = not home.folder.exists() or not any(home.folder.iterdir())
    try:
        yield
    except BaseException:
        if was_empty:
            shutil.rmtree(home.database(account()), ignore_errors=True)
            shutil.rmtree(home.folder, ignore_errors=True)
        raise
