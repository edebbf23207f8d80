"""`comity backup`, `comity restore`, and the backup before an upgrade, of real communities."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from signal import SIGKILL
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import psycopg
import pytest

from comity.running.postgres import ADMIN, OWNER, Cluster
from comity.running.unprivileged import account
from tests.running.community import Community, a_community, comity, environ
from tests.running.killing import RESTORING

PICTURE = b"\x89PNG and so on"


@pytest.fixture(scope="module")
def demo() -> Iterator[Community]:
    """A demo community that runs, with a picture."""
    with a_community() as made:
        made.up("--demo")
        (made.home / "pictures" / "ab").mkdir(parents=True)
        (made.home / "pictures" / "ab" / "cd.png").write_bytes(PICTURE)
        yield made


@pytest.fixture(scope="module")
def saved(demo: Community) -> Path:
    """A backup of it, made while it runs."""
    target = demo.home.parent / "saved.zip"
    made = _said("backup", target, demo)
    assert "keep it as a secret" in made
    return target


@pytest.fixture
def elsewhere(demo: Community) -> Iterator[Community]:
    """A home that is not there yet."""
    with a_community() as made:
        yield made


def _said(command: str, file: Path, community: Community, *options: str) -> str:
    done = comity(command, str(file), "--home", str(community.home), *options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _refused(command: str, file: Path, community: Community, *options: str) -> str:
    done = comity(command, str(file), "--home", str(community.home), *options)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr


def _manifest(file: Path) -> dict[str, Any]:
    with ZipFile(file) as archive:
        found: dict[str, Any] = json.loads(archive.read("manifest.json"))
    return found


def _changed(file: Path, to: Path, **said: object) -> Path:
    """The same backup with a manifest that says something else."""
    with ZipFile(file) as source, ZipFile(to, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name != "manifest.json":
                target.writestr(name, source.read(name))
        target.writestr("manifest.json", json.dumps({**_manifest(file), **said}))
    return to


def test_a_backup_is_for_its_owner_alone_and_never_written_over(
    demo: Community, saved: Path
) -> None:
    assert saved.stat().st_mode & 0o777 == 0o600
    assert "already" in _refused("backup", saved, demo)
    assert not list(saved.parent.glob("*.unfinished"))
    nowhere = saved.parent / "none" / "b.zip"
    assert f"There is no folder {nowhere.parent}." in _refused("backup", nowhere, demo)


def test_a_backup_says_what_is_in_it(saved: Path) -> None:
    manifest = _manifest(saved)
    assert manifest["tables"]["people_member"]["rows"] == 40
    assert {"app": "people", "name": "0001_initial"} in manifest["migrations"]
    assert set(manifest["files"]) == {"secret_key", "pictures/ab/cd.png"}


def test_all_that_was_there_is_back_and_runs(
    demo: Community, saved: Path, elsewhere: Community, tmp_path: Path
) -> None:
    """Table by table the same rows, which the digests tell; the same key and pictures."""
    _said("restore", saved, elsewhere)
    again = tmp_path / "again.zip"
    _said("backup", again, elsewhere)
    before, after = _manifest(saved), _manifest(again)
    assert len(before["tables"]) > 30
    for part in ("tables", "sequences", "files", "migrations"):
        assert after[part] == before[part], part
    elsewhere.up("--demo")
    assert elsewhere.get("/readyz")[0] == 200
    ids = [found["id"] for found in elsewhere.get("/api/v1/feed")[1]["items"]]
    assert ids == [found["id"] for found in demo.get("/api/v1/feed")[1]["items"]]
    token = elsewhere.add("somebody-new")
    assert elsewhere.get("/api/v1/me", token)[0] == 200


def test_when_the_last_backup_was_made_is_known_and_no_failed_one_counts(
    demo: Community, saved: Path
) -> None:
    note = demo.home / "saved_at"
    assert note.stat().st_mode & 0o777 == 0o600
    known = note.read_text()
    assert datetime.now(UTC) - datetime.fromisoformat(known.strip()) < timedelta(minutes=30)
    _refused("backup", saved, demo)
    assert note.read_text() == known


def test_restoring_needs_the_community_to_stand_still(demo: Community, saved: Path) -> None:
    assert "already runs" in _refused("restore", saved, demo, "--replace")


def test_nothing_is_replaced_unless_that_is_said(saved: Path, elsewhere: Community) -> None:
    elsewhere.up()
    token = elsewhere.add("anna")
    elsewhere.stop()
    assert "--replace" in _refused("restore", saved, elsewhere)
    elsewhere.up()
    assert elsewhere.get("/api/v1/me", token)[0] == 200
    elsewhere.stop()
    _said("restore", saved, elsewhere, "--replace")
    elsewhere.up("--demo")
    assert elsewhere.get("/api/v1/me", token)[0] == 401
    assert (elsewhere.home / "pictures" / "ab" / "cd.png").read_bytes() == PICTURE


@pytest.mark.parametrize(
    ("said", "because"),
    [
        ({"migrations": [{"app": "people", "name": "9999_later"}]}, "newer Comity"),
        ({"migrations": [{"app": "sessions", "name": "0001_initial"}]}, "not those"),
        ({"sequences": {"no_such_seq": {"value": 1, "called": True}}}, "nothing was changed"),
    ],
)
def test_what_cannot_be_this_comitys_leaves_an_empty_home_empty(
    saved: Path, elsewhere: Community, tmp_path: Path, said: dict[str, object], because: str
) -> None:
    changed = _changed(saved, tmp_path / "changed.zip", **said)
    assert because in _refused("restore", changed, elsewhere)
    assert not elsewhere.home.exists()


@contextmanager
def _asleep(home: Path) -> Iterator[Cluster]:
    """The database of a home in which nothing else runs."""
    cluster = Cluster((home / "database").resolve(), account())
    process = cluster.start()
    try:
        yield cluster
    finally:
        cluster.stop(process)


def _digest(cluster: Cluster) -> object:
    with psycopg.connect(cluster.url(ADMIN)) as connection:
        return connection.execute(
            "SELECT (SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM talk_comment t),"
            " (SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'comity%')"
        ).fetchone()


def test_a_restore_that_fails_midway_leaves_the_community_that_was_there(
    saved: Path, elsewhere: Community, tmp_path: Path
) -> None:
    """The rows of one table refer to what is not there, which is found when all are in."""
    _said("restore", saved, elsewhere)
    with _asleep(elsewhere.home) as cluster:
        before = _digest(cluster)
    key = (elsewhere.home / "secret_key").read_bytes()
    broken = tmp_path / "broken.zip"
    _without_members(saved, broken)
    assert "nothing was changed" in _refused("restore", broken, elsewhere, "--replace")
    with _asleep(elsewhere.home) as cluster:
        assert _digest(cluster) == before
    assert (elsewhere.home / "secret_key").read_bytes() == key


def test_a_restore_that_is_killed_leaves_the_community_that_was_there(
    saved: Path, elsewhere: Community
) -> None:
    """At the worst moment: the files are exchanged, the rows are in, nothing is committed."""
    elsewhere.up()
    token = elsewhere.add("anna")
    elsewhere.stop()
    key = (elsewhere.home / "secret_key").read_bytes()
    command = [sys.executable, "-c", RESTORING, "restore", str(saved), "--replace"]
    done = subprocess.run([*command, "--home", str(elsewhere.home)], env=environ(), check=False)
    assert done.returncode == -SIGKILL
    assert (elsewhere.home / "secret_key").read_bytes() != key
    elsewhere.up()
    assert elsewhere.get("/api/v1/me", token)[0] == 200
    assert (elsewhere.home / "secret_key").read_bytes() == key
    elsewhere.stop()
    _said("restore", saved, elsewhere, "--replace")


def _without_members(source: Path, to: Path) -> None:
    said = _manifest(source)
    nothing = {"size": 0, "rows": 0, "sha256": said["tables"]["django_session"]["sha256"]}
    said["tables"]["people_member"] |= nothing
    with ZipFile(source) as file, ZipFile(to, "w", ZIP_DEFLATED) as target:
        for name in file.namelist():
            rows = b"" if name == "tables/people_member.copy" else file.read(name)
            target.writestr(name, json.dumps(said) if name == "manifest.json" else rows)


def _go_back(home: Path, app: str, name: str) -> None:
    """Undo a migration, as if the community were of an older version."""
    with _asleep(home) as cluster:
        code = (
            "from django.core.management import call_command;"
            f"call_command('migrate', '{app}', '{name}', verbosity=0)"
        )
        done = subprocess.run(
            [sys.executable, "-c", f"import django; django.setup(); {code}"],
            env={
                **environ(),
                "DJANGO_SETTINGS_MODULE": "comity.settings",
                "COMITY_HOME": str(home),
                "DATABASE_URL": cluster.url(OWNER),
            },
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr


def test_an_upgrade_makes_a_backup_first_that_can_be_gone_back_to(
    saved: Path, elsewhere: Community
) -> None:
    """The newer version made that backup, so its number alone must not keep the older from it."""
    _said("restore", saved, elsewhere)
    for app in ("directory", "conversations", "contact"):
        _go_back(elsewhere.home, app, "zero")
    _go_back(elsewhere.home, "doors", "0001_initial")
    elsewhere.up("--demo")
    (kept,) = (elsewhere.home / "backups").iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert not {"doors_cache", "conversations_message"} & set(_manifest(kept)["tables"])
    elsewhere.stop()
    moved = _changed(kept, elsewhere.home.parent / "older.zip", comity="99.0.0")
    _said("restore", moved, elsewhere, "--replace")
    elsewhere.up("--demo")
    assert elsewhere.get("/readyz")[1]["migrations"] is True
    assert len(list((elsewhere.home / "backups").iterdir())) == 2


def test_an_upgrade_without_room_for_its_backup_changes_nothing(
    saved: Path, elsewhere: Community
) -> None:
    _said("restore", saved, elsewhere)
    _go_back(elsewhere.home, "doors", "0001_initial")
    (elsewhere.home / "backups").symlink_to("/dev/null")
    failed = comity("up", "--home", str(elsewhere.home), "--port", str(elsewhere.port))
    assert failed.returncode == 1
    with _asleep(elsewhere.home) as cluster, psycopg.connect(cluster.url(ADMIN)) as connection:
        found = connection.execute("SELECT to_regclass('doors_cache')").fetchone()
    assert found == (None,)


def test_a_home_without_a_community_has_nothing_to_keep(
    elsewhere: Community, tmp_path: Path
) -> None:
    said = _refused("backup", tmp_path / "b.zip", elsewhere)
    assert "There is no database" in said
    assert not (tmp_path / "b.zip").exists()
