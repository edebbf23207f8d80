"""Metrics are in the form that Prometheus reads, and tell of nobody."""

from __future__ import annotations

import os
import re
import time
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

import psutil
import pytest

from comity import __version__, environment
from comity.running.metrics import TYPE, page, serve
from tests.database import Database
from tests.running.community import free_port

LINE = re.compile(r'(# TYPE \w+ (gauge|counter)|[a-z_]+(\{[a-z]+="[^"\n]+"\})? -?[\d.]+)')


@pytest.fixture
def settings_of(tmp_path: Path, fresh_database: Database) -> environment.Environment:
    """A community without a web server, of which a backup was made an hour ago."""
    (tmp_path / "saved_at").touch()
    hour_ago = (tmp_path / "saved_at").stat().st_mtime - 3600
    os.utime(tmp_path / "saved_at", (hour_ago, hour_ago))
    return environment.read({"COMITY_HOME": str(tmp_path), "DATABASE_URL": fresh_database.url})


def _numbers(text: str) -> dict[str, float]:
    lines = [line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in lines}


def test_every_line_is_one_that_prometheus_reads(settings_of: environment.Environment) -> None:
    text = page(settings_of)
    assert text.endswith("\n")
    assert [line for line in text.splitlines() if not LINE.fullmatch(line)] == []
    names = [line.split()[2] for line in text.splitlines() if line.startswith("#")]
    assert len(names) == len(set(names))


def test_the_numbers_are_those_of_the_database(
    settings_of: environment.Environment, fresh_database: Database
) -> None:
    fresh_database.execute(
        "INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('mail', 'a'), ('mail', 'b')"
    )
    fresh_database.execute(
        'INSERT INTO notices_keptmail (id, "to", subject, text, html, kept_at)'
        " VALUES ('a', 'anna@example.org', 'Hello', '', '', now()),"
        " ('b', 'bram@example.org', 'Hello', '', '', now() - interval '3 days')"
    )
    text = page(settings_of)
    assert "example.org" not in text
    numbers = _numbers(text)
    assert numbers["comity_up"] == 1
    assert numbers["comity_mails_waiting"] == 1
    assert numbers["comity_jobs_waiting"] == 2
    assert numbers["comity_members"] == 0
    assert numbers["comity_workers"] == 0
    assert numbers["comity_database_bytes"] > 1_000_000
    assert 3600 <= numbers["comity_seconds_since_backup"] < 3700


def test_a_database_that_is_away_is_said_and_not_an_error(tmp_path: Path) -> None:
    settings = environment.read(
        {"COMITY_HOME": str(tmp_path), "DATABASE_URL": "postgresql:///none?host=/nowhere"}
    )
    assert _numbers(page(settings)) == {
        f'comity_info{{version="{__version__}"}}': 1,
        "comity_up": 0,
    }


def test_they_are_told_to_this_machine_and_at_one_address(
    settings_of: environment.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMITY_HOME", str(settings_of.home))
    monkeypatch.setenv("DATABASE_URL", settings_of.database_url)
    port = free_port()
    Thread(target=serve, args=[port], daemon=True).start()
    seen = _asked(port, "/metrics")
    assert (seen.status, seen.headers["Content-Type"]) == (200, TYPE)
    assert b"comity_up 1" in seen.read()
    assert _asked(port, "/").status == 404
    assert _asked(port, "/metrics/../secret_key").status == 404
    assert _listening(port) == {"127.0.0.1"}


def _asked(port: int, path: str) -> HTTPResponse:
    for _ in range(100):
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", path)
        except ConnectionRefusedError:
            time.sleep(0.05)
            continue
        return connection.getresponse()
    raise AssertionError("Nobody listens.")


def _listening(port: int) -> set[str]:
    ours = psutil.Process().net_connections(kind="tcp")
    return {one.laddr.ip for one in ours if one.laddr.port == port and one.status == "LISTEN"}
