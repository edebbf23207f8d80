"""`comity check`: each thing that is not as it should be is found, with its mend."""

from __future__ import annotations

import json
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from comity.cli import app
from comity.running.commands.check import Finding, findings
from tests.database import Database

GOOD = {
    "COMITY_URL": "https://community.example",
    "COMITY_PROXIES": "10.0.0.0/8",
    "COMITY_SMTP_URL": "smtps://us:geheim@mail.example",
    "COMITY_MAIL_FROM": "Our place <hosts@community.example>",
}
LIVES = "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now())"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh_database: Database) -> Path:
    """A home that is in order, with a database in which no worker lives and no host is."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    for name in ("secret_key", "database_url", "saved_at"):
        (folder / name).write_text(datetime.now(UTC).isoformat() + "\n")
        (folder / name).chmod(0o600)
    _set(monkeypatch, **GOOD, COMITY_HOME=str(folder), DATABASE_URL=fresh_database.url)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return folder


def _set(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    for name, value in values.items():
        monkeypatch.setenv(name, value)


def _found() -> dict[str, Finding]:
    return {finding.name: finding for finding in findings()}


def test_what_is_in_order_is_left_alone(home: Path) -> None:
    assert set(_found()) == {"worker", "host"}


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("address", {"COMITY_URL": "http://localhost:8000"}),
        ("address", {"COMITY_URL": "https://127.0.0.1"}),
        ("https", {"COMITY_URL": "http://community.example"}),
        ("proxies", {"COMITY_PROXIES": ""}),
        ("demo", {"COMITY_DEMO": "1"}),
        ("debug", {"COMITY_DEBUG": "1"}),
        ("mail", {"COMITY_SMTP_URL": ""}),
        ("mail-tls", {"COMITY_SMTP_URL": "smtp://us:geheim@mail.example"}),
        ("sender", {"COMITY_MAIL_FROM": "Comity <comity@localhost>"}),
        ("sender", {"COMITY_MAIL_FROM": "Comity"}),
        ("database", {"DATABASE_URL": "postgresql:///none?host=/nowhere"}),
        ("home", {"COMITY_HOME": "/no/such/folder"}),
    ],
)
def test_a_setting_that_harms_is_found(
    home: Path, monkeypatch: pytest.MonkeyPatch, name: str, values: dict[str, str]
) -> None:
    _set(monkeypatch, **values)
    found = _found()[name]
    assert found.must
    assert found.mend
    assert "\n" not in found.what + found.mend
    assert "geheim" not in found.what + found.mend


def test_mail_on_the_same_machine_needs_no_tls(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, COMITY_SMTP_URL="smtp://localhost")
    assert "mail-tls" not in _found()


def test_root_is_found(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert _found()["root"].must


@pytest.mark.parametrize(
    ("name", "mode"), [("", 0o755), ("", 0o770), ("secret_key", 0o644), ("database_url", 0o640)]
)
def test_a_home_that_others_may_read_is_found(home: Path, name: str, mode: int) -> None:
    (home / name).chmod(mode)
    mend = _found()["private"].mend
    os.system(mend)
    assert "private" not in _found()


def test_a_home_through_which_postgresqls_user_may_pass_is_in_order(home: Path) -> None:
    home.chmod(0o710)
    assert "private" not in _found()


def test_a_backup_that_is_old_or_missing_is_found(home: Path) -> None:
    old = datetime.now(UTC) - timedelta(days=8)
    (home / "saved_at").write_text(old.isoformat())
    assert f"{old:%B %Y}" in _found()["backup"].what
    (home / "saved_at").unlink()
    assert "No backup was ever made." in _found()["backup"].what


def test_a_disk_that_fills_up_is_found(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def usage(free: int) -> SimpleNamespace:
        return SimpleNamespace(total=1 << 40, used=0, free=free)

    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(1 << 20))
    assert _found()["room"].must
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(1 << 35))
    assert "room" not in _found()


def test_the_owner_as_the_one_role_is_found(
    home: Path, monkeypatch: pytest.MonkeyPatch, fresh_database: Database
) -> None:
    assert "roles" not in _found()
    _set(monkeypatch, DATABASE_URL=fresh_database.owner_url)
    assert _found()["roles"].must


def test_a_worker_that_lives_is_no_finding(home: Path, fresh_database: Database) -> None:
    fresh_database.execute(LIVES)
    assert "worker" not in _found()


def test_jobs_that_were_given_up_are_counted(home: Path, fresh_database: Database) -> None:
    fresh_database.execute(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, status) VALUES ('a', 'b', 'failed')"
    )
    assert "1 background job" in _found()["jobs"].what
    assert not _found()["jobs"].must


@pytest.mark.parametrize(
    ("age", "is_found"), [("1 minute", False), ("1 hour", True), ("3 days", False)]
)
def test_mail_that_does_not_leave_is_found(
    home: Path, fresh_database: Database, age: str, is_found: bool
) -> None:
    """What just came is on its way; what is older than two days is not tried any more."""
    fresh_database.execute(
        'INSERT INTO notices_keptmail (id, "to", subject, text, html, kept_at)'
        " VALUES ('a', 'anna@example.org', '', '', '', now() - %s::interval)",
        age,
    )
    found = _found().get("unsent")
    assert (found is not None) == is_found
    if found:
        assert "mail test" in found.mend
        assert "anna" not in found.what + found.mend


def test_the_command_says_it_to_people_and_programs(home: Path, fresh_database: Database) -> None:
    runner = CliRunner()
    said = runner.invoke(app, ["check"])
    assert said.exit_code == 1
    assert said.stdout.startswith("must  No background worker")
    assert said.stdout.endswith("2 found.\n")
    listed = json.loads(runner.invoke(app, ["check", "--json"]).stdout)
    assert [found["name"] for found in listed] == ["worker", "host"]
    fresh_database.execute(LIVES)
    assert runner.invoke(app, ["check"]).exit_code == 0
