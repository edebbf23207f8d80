"""Keeps the processes of a community running, and ends all of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from signal import SIGHUP, SIGINT, SIGKILL, SIGTERM, Signals, signal
from types import FrameType

import structlog

from comity.running.errors import CannotRun
from comity.running.tether import tether

_log = structlog.get_logger("comity.running")
_PATIENCE = 15.0
_STEADY = 60.0
_SLOWEST = 30.0
_POLL = 0.2


class Stop(BaseException):
    """Raised in the main thread when the operator asks to stop."""


def obey_signals() -> None:
    """From now on Ctrl-C, SIGTERM and a closed terminal raise Stop, once."""

    def stop(number: int, frame: FrameType | None) -> None:
        for name in (SIGINT, SIGTERM, SIGHUP):
            signal(name, lambda *_: None)
        raise Stop

    for name in (SIGINT, SIGTERM, SIGHUP):
        signal(name, stop)


def program(module: str, *arguments: str) -> list[str]:
    """The command that runs one of Comity's programs."""
    return [sys.executable, "-m", "comity.running.program", module, *arguments]


def run_program(command: list[str], environ: dict[str, str]) -> str:
    """Run a program to its end and return what it said; it says what went wrong on standard error.

    Raises CannotRun where it fails.
    """
    done = subprocess.run(
        command,
        env={**os.environ, **environ},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        start_new_session=True,
        preexec_fn=tether(SIGKILL),
    )
    if done.returncode != 0:
        raise CannotRun(f"{command[3]} failed; what it said stands above.")
    return done.stdout


@dataclass
class Child:
    """A process that is started again whenever it ends; longer and longer pauses lie between."""

    name: str
    start: Callable[[], subprocess.Popen[bytes]]
    end: Callable[[subprocess.Popen[bytes]], None]
    process: subprocess.Popen[bytes] | None = None
    deaths: int = 0
    _began: float = field(default=0.0, repr=False)
    _again_at: float = field(default=0.0, repr=False)

    def tend(self, now: float) -> None:
        """Start it where it does not run and its pause is over."""
        if self.process is not None and self.process.poll() is not None:
            self._mourn(now, self.process.returncode)
        if self.process is None and now >= self._again_at:
            self._began = now
            self.process = self.start()

    def _mourn(self, now: float, status: int) -> None:
        self.deaths = 1 if now - self._began > _STEADY else self.deaths + 1
        self._again_at = now + min(_SLOWEST, 0.25 * 2**self.deaths)
        self.process = None
        _log.error("process-ended", process=self.name, status=status, deaths=self.deaths)

    def finish(self) -> None:
        """End it for good."""
        if self.process is not None and self.process.poll() is None:
            self.end(self.process)


def own_child(
    name: str, command: list[str], environ: dict[str, str], *, orphaned: Signals
) -> Child:
    """A Child that runs one of Comity's own programs; `orphaned` reaches it when this process
    dies without having ended it."""

    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            env={**os.environ, **environ},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=tether(orphaned),
        )

    return Child(name, start, end_kindly)


def end_kindly(process: subprocess.Popen[bytes]) -> None:
    """SIGTERM; who has not ended after a while is killed with all it started."""
    process.send_signal(SIGTERM)
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        kill_session(process, SIGKILL)
        process.wait()


def kill_session(process: subprocess.Popen[bytes], number: Signals) -> None:
    """Signal a process and all that share its session, of which it is the leader."""
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        return


def keep_running(children: list[Child]) -> None:
    """Tend the children until Stop."""
    while True:
        now = time.monotonic()
        for child in children:
            child.tend(now)
        time.sleep(_POLL)


def start_all(children: list[Child], is_ready: Callable[[], bool], patience: float = 180.0) -> None:
    """Tend the children until `is_ready`. Raises CannotRun where one keeps dying, or too late."""
    until = time.monotonic() + patience
    while not is_ready():
        now = time.monotonic()
        for child in children:
            child.tend(now)
            if child.deaths >= 3:
                raise CannotRun(f"The {child.name} process does not stay up; see the log above.")
        if now > until:
            raise CannotRun("Comity did not become ready; see the log above.")
        time.sleep(_POLL)


def finish_all(children: list[Child]) -> None:
    """End the children, last started first, whatever happens."""
    for child in reversed(children):
        child.finish()


def answers(host: str, port: int, path: str) -> bool:
    """Whether /readyz, or another such page, says 200."""
    connection = HTTPConnection(host, port, timeout=5)
    try:
        connection.request("GET", path, headers={"Host": "localhost"})
        response = connection.getresponse()
        body = json.loads(response.read())
    except (OSError, HTTPException, ValueError):
        return False
    else:
        return response.status == 200 and "status" in body
    finally:
        connection.close()
