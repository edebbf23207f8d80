"""The embedded PostgreSQL on its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import psycopg
import pytest

from comity.running.postgres import ADMIN, APP, Cluster, ensure_database
from comity.running.unprivileged import account


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder that PostgreSQL's user can reach, whoever runs the tests."""
    made = Path(mkdtemp(prefix="comity-test-postgres-"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def cluster(folder: Path) -> Iterator[Cluster]:
    """A server that runs."""
    made = Cluster(folder / "database", account(), durable=False)
    made.create()
    process = made.start()
    ensure_database(made)
    yield made
    made.stop(process)


def test_letters_beyond_ascii_have_their_lower_case(cluster: Cluster) -> None:
    with psycopg.connect(cluster.url(APP)) as connection:
        found = connection.execute("SELECT lower('ÉÏØ')").fetchone()
    assert found == ("éïø",)


def test_roles_and_database_are_made_once(cluster: Cluster) -> None:
    ensure_database(cluster)
    with psycopg.connect(cluster.url(APP)) as connection:
        role = connection.execute(
            "SELECT rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user"
        ).fetchone()
    assert role == (False, False, False)


def test_it_listens_on_no_network(cluster: Cluster) -> None:
    with psycopg.connect(cluster.url(ADMIN, "postgres")) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert cluster.sockets.stat().st_mode & 0o077 == 0


def test_a_server_that_was_left_running_is_ended_and_its_rows_are_there(folder: Path) -> None:
    made = Cluster(folder / "left", account(), durable=False)
    made.create()
    left = made.start()
    with psycopg.connect(made.url(ADMIN, "postgres"), autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
    process = made.start()
    assert left.wait() == 0
    with psycopg.connect(made.url(ADMIN, "postgres")) as connection:
        assert connection.execute("SELECT number FROM kept").fetchone() == (7,)
    made.stop(process)


def test_a_lock_file_with_the_number_of_another_program_is_no_obstacle(folder: Path) -> None:
    made = Cluster(folder / "other", account(), durable=False)
    made.create()
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    (made.data / "postmaster.pid").write_text(f"{other.pid}\n{made.data}\n")
    process = made.start()
    made.stop(process)
    other.communicate(b"\n")
    assert other.returncode == 0


def test_a_cluster_that_was_left_unfinished_is_made_anew(folder: Path) -> None:
    made = Cluster(folder / "unfinished", account(), durable=False)
    made.create()
    made.data.rename(made.folder / "data.unfinished")
    made.create()
    assert (made.data / "PG_VERSION").exists()


def test_a_path_too_long_for_a_socket_gets_a_private_folder_elsewhere(folder: Path) -> None:
    deep = Cluster(folder / ("d" * 60) / ("e" * 60), account(), durable=False)
    deep.create()
    process = deep.start()
    assert deep.sockets.stat().st_mode & 0o077 == 0
    deep.stop(process)
    assert not deep.sockets.exists()
