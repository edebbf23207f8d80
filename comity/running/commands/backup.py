"""`comity backup`."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from comity import environment
from comity.running.database import answering
from comity.running.home import Home
from comity.running.saving.archive import Manifest
from comity.running.saving.backup import save
from comity.running.saving.progress import Bar


def backup(target: Path) -> Manifest:
    """Write a backup of the community that the environment names; returns what is in it.

    Raises CannotRun where it cannot be made.
    """
    settings = environment.read()
    home = Home(settings.home)
    with answering(settings) as url:
        made = save(url, home.folder, target, Bar())
    home.keep(home.saved_at, datetime.now(UTC).isoformat() + "\n")
    return made
