"""Two machines that serve, one that works, and one database of the operator's own.

All of it runs on this machine: two homes stand for two machines.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from signal import SIGTERM
from typing import Any
from urllib.request import urlopen

import pytest

from tests.database import Database
from tests.running.community import COMITY, environ, free_port

KEY = "a-key-that-both-machines-hold-and-nobody-else"
STORY = {"space": "conversation", "kind": "story", "title": "A day", "body": "We talked."}


class Machine:
    """A home, and what runs in it on the shared database."""

    def __init__(self, home: Path, database: Database, log: Path) -> None:
        home.mkdir(mode=0o700)
        (home / "secret_key").write_text(KEY)
        self.home, self.log, self.port, self.metrics = home, log, free_port(), free_port()
        self.environ = {
            **environ(),
            "COMITY_HOME": str(home),
            "COMITY_METRICS_PORT": str(self.metrics),
            "COMITY_URL": "http://localhost",
            "DATABASE_URL": database.url,
            "COMITY_OWNER_DATABASE_URL": database.owner_url,
        }

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """One command to its end."""
        return subprocess.run(
            [*COMITY, *arguments],
            env=self.environ,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    @contextmanager
    def running(self, *arguments: str) -> Iterator[subprocess.Popen[str]]:
        """A command that serves, from its first word until the end of `with`."""
        with (
            self.log.open("a") as log,
            subprocess.Popen(
                [*COMITY, *arguments],
                env=self.environ,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            ) as process,
        ):
            assert process.stdout is not None
            assert process.stdout.readline(), self.log.read_text()
            try:
                yield process
            finally:
                process.send_signal(SIGTERM)
                assert process.wait(60) == 0

    def ask(self, method: str, path: str, token: str, body: object = None) -> tuple[int, Any]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        connection.request(method, path, json.dumps(body) if body else None, headers)
        response = connection.getresponse()
        found = response.status, json.loads(response.read())
        connection.close()
        return found


@pytest.fixture
def machines(fresh_database: Database, tmp_path: Path) -> Iterator[tuple[Machine, Machine]]:
    """Two machines that serve the same community, and a worker beside the second."""
    one = Machine(tmp_path / "one", fresh_database, tmp_path / "log")
    other = Machine(tmp_path / "other", fresh_database, tmp_path / "log")
    prepared = one.run("migrate")
    assert prepared.returncode == 0, prepared.stderr
    assert "/setup/" in prepared.stdout
    with ExitStack() as stack:
        for machine in (one, other):
            stack.enter_context(machine.running("web", "--port", str(machine.port)))
        stack.enter_context(other.running("worker"))
        yield one, other


def test_what_is_written_on_one_machine_is_read_on_the_other(
    machines: tuple[Machine, Machine],
) -> None:
    one, other = machines
    added = one.run("member", "add", "anna", "--email", "anna@example.org", "--token")
    token = added.stdout.splitlines()[-1]
    status, made = one.ask("POST", "/api/v1/contributions", token, STORY)
    assert status == 201
    assert other.ask("GET", f"/api/v1/contributions/{made['id']}", token)[0] == 200
    seen = [machine.ask("GET", "/readyz", token)[0] for machine in (one, other)]
    assert seen == [200, 200]
    for machine in (one, other):
        text = _metrics(machine)
        assert "\ncomity_up 1\n" in text
        assert "\ncomity_contributions 1\n" in text
        assert "\ncomity_workers 1\n" in text
        assert 'granian_requests_handled{worker="1"}' in text
    _limits_hold_across(one, other, token)


def _metrics(machine: Machine) -> str:
    until = time.monotonic() + 30
    while True:
        with urlopen(f"http://127.0.0.1:{machine.metrics}/metrics") as answer:
            text: str = answer.read().decode()
        if "granian_requests_handled{" in text or time.monotonic() > until:
            return text
        time.sleep(0.5)


def _limits_hold_across(one: Machine, other: Machine, token: str) -> None:
    """Thirty posts at once are allowed, wherever they arrive."""
    seen = []
    for number in range(40):
        machine = (one, other)[number % 2]
        text = {**STORY, "body": f"We talked for the {number}th time."}
        seen.append(machine.ask("POST", "/api/v1/contributions", token, text)[0])
    assert seen.count(201) < 40
    assert 429 in seen


@pytest.mark.parametrize("command", ["web", "worker", "migrate"])
def test_without_a_database_that_is_shared_there_is_nothing_to_take_apart(
    tmp_path: Path, command: str
) -> None:
    done = subprocess.run(
        [*COMITY, command, "--home", str(tmp_path / "home")],
        env=environ(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr
