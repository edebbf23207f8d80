"""A community that really runs: `comity up` in a home of its own."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from signal import SIGTERM
from tempfile import mkdtemp
from typing import Any

import psutil

COMITY = [sys.executable, "-c", "from comity.cli import main; main()"]


def environ() -> dict[str, str]:
    """What an operator's shell would hold: nothing of the tests'. One web worker starts sooner."""
    ours = ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")
    kept = {k: v for k, v in os.environ.items() if "COMITY" not in k and k not in ours}
    return {**kept, "COMITY_WORKERS": "1"}


def comity(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run one command to its end."""
    command = [*COMITY, *arguments]
    return subprocess.run(
        command, env=env or environ(), capture_output=True, text=True, check=False, timeout=120
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


class Community:
    """One home; `up` and `down` start and stop what serves it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = free_port()
        self.environ = environ()
        self._process: subprocess.Popen[str] | None = None
        self.said: list[str] = []

    @property
    def is_up(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def up(self, *options: str) -> None:
        """Start it and wait for its ready line."""
        place = ["--home", str(self.home), "--port", str(self.port)]
        with (self.home.parent / f"{self.home.name}.log").open("a") as log:
            self._process = subprocess.Popen(
                [*COMITY, "up", *place, *options],
                env=self.environ,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout is not None
        self.said = []
        for line in self._process.stdout:
            self.said.append(line.rstrip())
            if self.said[-1].startswith("Comity is ready at "):
                return
        raise AssertionError(f"It never was ready: {self.log()}")

    def next_line(self) -> str:
        assert self._process is not None
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip()

    def log(self) -> str:
        return (self.home.parent / f"{self.home.name}.log").read_text()

    def processes(self) -> list[psutil.Process]:
        """All that runs for this community."""
        assert self._process is not None
        found = psutil.Process(self._process.pid)
        return [found, *found.children(recursive=True)]

    def stop(self, number: int = SIGTERM) -> int:
        """Signal it and return its exit status."""
        assert self._process is not None
        self._process.send_signal(number)
        status = self._process.wait(60)
        assert self._process.stdout is not None
        self._process.stdout.close()
        return status

    def get(self, path: str, token: str = "") -> tuple[int, Any]:
        """Status and JSON of a GET."""
        return self._ask("GET", path, None, token)

    def post(self, path: str, body: object, token: str) -> tuple[int, Any]:
        """Status and JSON of a POST."""
        return self._ask("POST", path, json.dumps(body), token)

    def _ask(self, method: str, path: str, body: str | None, token: str) -> tuple[int, Any]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        headers |= {"Content-Type": "application/json"} if body else {}
        connection.request(method, path, body=body, headers=headers)
        response = connection.getresponse()
        found = response.status, json.loads(response.read())
        connection.close()
        return found

    def add(self, handle: str, *options: str) -> str:
        """Add a member who accepted the code; returns their token."""
        address = ["--email", f"{handle}@example.org", "--home", str(self.home)]
        made = comity("member", "add", handle, *address, "--token", *options, env=self.environ)
        assert made.returncode == 0, made.stderr
        return made.stdout.splitlines()[-1]


def await_end(processes: list[psutil.Process], patience: float = 20) -> list[psutil.Process]:
    """Those of the processes that still live when patience ends."""
    until = time.monotonic() + patience
    while alive := [one for one in processes if _lives(one)]:
        if time.monotonic() > until:
            break
        time.sleep(0.1)
    return alive


def _lives(process: psutil.Process) -> bool:
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


@contextmanager
def a_community() -> Iterator[Community]:
    """A new home, removed afterwards with whatever still runs."""
    folder = Path(mkdtemp(prefix="comity-test-up-"))
    folder.chmod(0o711)
    made = Community(folder / "home")
    try:
        yield made
    finally:
        if made.is_up:
            made.stop()
        shutil.rmtree(folder)
