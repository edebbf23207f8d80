"""The home of a community: one private folder with its secrets, its database and its files."""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from comity.running.errors import CannotRun
from comity.running.unprivileged import ELSEWHERE, Account

_SIGNS = ("secret_key", "lock", "database", "database_url")


@dataclass(frozen=True, slots=True)
class Home:
    """A home folder; `prepare` makes it, the rest reads and writes in it."""

    folder: Path

    @property
    def database_url(self) -> Path:
        """The file that tells every other program of Comity where the embedded database is."""
        return self.folder / "database_url"

    @property
    def saved_at(self) -> Path:
        """The file that says when the last backup was made."""
        return self.folder / "saved_at"

    @property
    def backups(self) -> Path:
        """The folder of the backups that an upgrade makes before it changes anything."""
        return self.folder / "backups"

    def prepare(self, account: Account | None) -> None:
        """Make the folder, readable by its owner alone. PostgreSQL's user may only pass.

        Raises CannotRun for a folder that holds something else, as its rights would be changed.
        """
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        names = {path.name for path in self.folder.iterdir()}
        if names and names.isdisjoint(_SIGNS):
            raise CannotRun(
                f"{self.folder} holds other files than Comity's. Choose an empty folder as --home."
            )
        if account is None:
            self.folder.chmod(0o700)
            return
        os.chown(self.folder, -1, account.gid)
        self.folder.chmod(0o710)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold this home for one run. Raises CannotRun where another run holds it."""
        descriptor = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.ftruncate(descriptor, 0)
            os.write(descriptor, f"{os.getpid()}\n".encode())
            yield
        except BlockingIOError as error:
            holder = os.pread(descriptor, 20, 0).decode().strip()
            raise CannotRun(
                f"Comity already runs on {self.folder} (process {holder}). "
                "Stop it first, or choose another --home."
            ) from error
        finally:
            os.close(descriptor)

    def database(self, account: Account | None) -> Path:
        """The folder of the embedded database: in the home, where PostgreSQL's user can reach it;
        elsewhere a folder of its own, to which the home holds a link."""
        here = self.folder / "database"
        if here.is_symlink() or account is None or account.can_pass(self.folder):
            return here.resolve()
        if here.exists():
            raise CannotRun(
                f"PostgreSQL's own user cannot reach {here}, as a folder above it is closed. "
                "Run Comity as the user who owns the home, or move the home."
            )
        here.symlink_to(ELSEWHERE / f"comity-{secrets.token_hex(8)}")
        return here.resolve()

    def keep(self, path: Path, text: str) -> None:
        """Write a file that only the owner reads, whole or not at all."""
        aside = path.with_suffix(".new")
        aside.unlink(missing_ok=True)
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
        aside.replace(path)
