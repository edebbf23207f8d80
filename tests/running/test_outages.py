"""What people meet, and what is kept, while the database is away or its disk is full."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from tempfile import mkdtemp

import pytest

from comity.running.postgres import APP, OWNER, Cluster, ensure_database
from comity.running.unprivileged import account
from tests.running.community import Community, a_community, comity
from tests.running.killing import await_ready

AWAY = float(os.environ.get("COMITY_TEST_AWAY", "15"))
"""Seconds; a minute and more where the outage itself is being looked at."""

SMALL = 110
DRAFT = {"space": "conversation", "kind": "story", "title": "A day", "body": "We talked."}


@contextmanager
def _own_server(folder: Path) -> Iterator[Cluster]:
    """A server that stands for the operator's own: Comity neither starts nor ends it."""
    cluster = Cluster(folder, account())
    cluster.create()
    yield cluster


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that PostgreSQL's user can reach."""
    made = Path(mkdtemp(prefix="comity-test-outage-"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made)


def _asked(community: Community, path: str, method: str = "GET") -> tuple[HTTPResponse, str]:
    connection = HTTPConnection("127.0.0.1", community.port, timeout=40)
    connection.request(method, path)
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response, text


def test_a_database_that_is_away_for_a_while_is_said_so_and_then_all_goes_on(folder: Path) -> None:
    with _own_server(folder / "database") as cluster, a_community() as community:
        server = cluster.start()
        ensure_database(cluster)
        community.environ |= {
            "DATABASE_URL": cluster.url(APP),
            "COMITY_OWNER_DATABASE_URL": cluster.url(OWNER),
        }
        community.up()
        token = community.add("anna")
        status, made = community.post("/api/v1/contributions", DRAFT, token)
        assert status == 201
        cluster.stop(server)
        began = time.monotonic()
        _says_that_it_is_away(community, token)
        time.sleep(max(0.0, AWAY - (time.monotonic() - began)))
        assert community.is_up
        server = cluster.start()
        await_ready(community)
        assert community.get(f"/api/v1/contributions/{made['id']}", token)[0] == 200
        assert community.post("/api/v1/contributions", DRAFT, token)[0] == 201
        community.stop()
        cluster.stop(server)


def _says_that_it_is_away(community: Community, token: str) -> None:
    page, text = _asked(community, "/feed/")
    assert (page.status, page.headers["Retry-After"]) == (503, "30")
    assert "Closed for a moment" in text
    status, problem = community.post("/api/v1/contributions", DRAFT, token)
    assert (status, problem["type"]) == (503, "/problems/unavailable")
    assert _asked(community, "/healthz")[0].status == 200
    assert _asked(community, "/readyz")[0].status == 503


@pytest.fixture
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of `SMALL` MB, which only root may make."""
    disk = folder / "disk"
    disk.mkdir()
    options = f"size={SMALL}m,mode=711"
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip("only root may make a small disk")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def _fill(disk: Path) -> None:
    with suppress(OSError), (disk / "ballast").open("wb", buffering=0) as file:
        while True:
            file.write(b"\0" * 8192)


def test_a_full_disk_is_said_so_loses_nothing_and_passes(small_disk: Path) -> None:
    with a_community() as community:
        community.home = small_disk / "home"
        community.up()
        token = community.add("anna")
        status, kept = community.post("/api/v1/contributions", DRAFT, token)
        assert status == 201
        _fill(small_disk)
        statuses, acknowledged = _write_until_it_is_full(community, token)
        assert set(statuses) <= {201, 503}
        (small_disk / "ballast").unlink()
        await_ready(community)
        for key in (kept["id"], *acknowledged):
            assert community.get(f"/api/v1/contributions/{key}", token)[0] == 200
        community.stop()


def _write_until_it_is_full(community: Community, token: str) -> tuple[list[int], list[str]]:
    """Long texts that do not compress, until one is refused."""
    statuses, acknowledged = [], []
    for _ in range(25):
        text = {**DRAFT, "body": os.urandom(9_000).hex()}
        status, made = community.post("/api/v1/contributions", text, token)
        statuses.append(status)
        acknowledged += [made["id"]] if status == 201 else []
        if status == 503:
            break
    assert 503 in statuses, statuses
    return statuses, acknowledged


def test_nothing_of_a_backup_is_left_on_a_full_disk(small_disk: Path) -> None:
    with a_community() as community:
        community.up()
        _fill(small_disk)
        target = small_disk / "backup.zip"
        done = comity("backup", str(target), "--home", str(community.home))
        assert done.returncode == 1
        assert "No space left" in done.stderr
        assert "Traceback" not in done.stderr
        assert [path.name for path in small_disk.iterdir()] == ["ballast"]
