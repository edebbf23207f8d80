"""The system user that PostgreSQL runs as where Comity itself is started by root.

PostgreSQL refuses to run as root. Its user gets its own folder and nothing else: no folder above
it is opened further than by the right to pass, and only where it is Comity's own.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from comity.running.errors import CannotRun

USER = "comity-postgres"
ELSEWHERE = Path("/var/lib")


@dataclass(frozen=True, slots=True)
class Account:
    """A system user by its numbers."""

    uid: int
    gid: int

    def can_pass(self, folder: Path) -> bool:
        """Whether this user can reach what lies in `folder`, from the root of the file system."""
        return all(self._enters(part) for part in [folder, *folder.parents])

    def _enters(self, folder: Path) -> bool:
        kept = folder.stat()
        if kept.st_uid == self.uid:
            return bool(kept.st_mode & 0o100)
        return bool(kept.st_mode & (0o010 if kept.st_gid == self.gid else 0o001))


def account() -> Account | None:
    """The user to run PostgreSQL as: None for the current one, who is not root."""
    if os.geteuid() != 0:
        return None
    try:
        found = pwd.getpwnam(USER)
    except KeyError:
        found = _create()
    return Account(found.pw_uid, found.pw_gid)


def _create() -> pwd.struct_passwd:
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if useradd is None:
        raise CannotRun(
            "PostgreSQL does not run as root, and there is no useradd here to make it a user. "
            "Run Comity as an ordinary user, or set DATABASE_URL to a server of your own."
        )
    flags = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"]
    made = subprocess.run([useradd, *flags, USER], capture_output=True, text=True, check=False)
    if made.returncode not in (0, 9):
        raise CannotRun(
            f"The system user {USER} for PostgreSQL could not be made: {made.stderr.strip()} "
            "Run Comity as an ordinary user, or set DATABASE_URL to a server of your own."
        )
    return pwd.getpwnam(USER)


def hand_over(folder: Path, to: Account) -> None:
    """Give a folder and all in it to the account, where it is not its own yet."""
    if folder.stat().st_uid == to.uid:
        return
    for path in [*folder.rglob("*"), folder]:
        os.chown(path, to.uid, to.gid, follow_symlinks=False)
