"""The files of deploy/: they fit each other, the command line and the settings.

No container is built here: what can be read is read, and what can be run alone is run.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import psycopg
import pytest
import yaml
from typer.main import get_command

from comity.cli import app
from comity.environment import VARIABLES, read
from comity.running.address import mail_server
from comity.running.postgres import ADMIN, BINARIES, Cluster
from comity.running.unprivileged import account
from tests.laws.house import ROOT

DEPLOY = ROOT / "deploy"
UNITS = sorted([*DEPLOY.glob("*.service"), *DEPLOY.glob("*.timer")])
KNOWN = {variable.name for variable in VARIABLES}
OF_COMPOSE = {"COMITY_HOST", "COMITY_UPSTREAM", "COMITY_APP_PASSWORD", "COMITY_OWNER_PASSWORD"}
COMMANDS = set(get_command(app).commands)  # type: ignore[attr-defined]

CALLED = r"(?:bin/comity |\"comity\", \"|\[comity, |exec worker comity )(\w+)"


def _compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    return found


def _settings(path: Path) -> dict[str, str]:
    lines = [line for line in path.read_text().splitlines() if line and not line.startswith("#")]
    return dict(line.split("=", 1) for line in lines)


@pytest.mark.parametrize("path", sorted(DEPLOY.iterdir()), ids=lambda path: path.name)
def test_every_setting_that_is_named_is_one(path: Path) -> None:
    named = set(re.findall(r"\b(?:COMITY_[A-Z_]+|DATABASE_URL)\b", path.read_text()))
    assert named <= KNOWN | OF_COMPOSE


@pytest.mark.parametrize("path", sorted(DEPLOY.iterdir()), ids=lambda path: path.name)
def test_every_command_that_is_named_is_one(path: Path) -> None:
    text = path.read_text()
    named = re.findall(
        r"bin/comity (\w+)|(?:\"comity\", \"|\[comity, |exec worker comity )(\w+)", text
    )
    assert {first or second for first, second in named} <= COMMANDS


def test_the_settings_of_a_service_can_be_read() -> None:
    settings = read(_settings(DEPLOY / "comity.env"))
    assert settings.https
    assert settings.proxies
    assert mail_server(settings.smtp_url).starttls


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_takes_the_units(unit: Path, tmp_path: Path) -> None:
    for each in UNITS:
        text = each.read_text().replace("/srv/comity/app/.venv/bin/comity", "/bin/true")
        (tmp_path / each.name).write_text(text)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit.name)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_what_compose_asks_for_is_in_its_example() -> None:
    asked = set(re.findall(r"\$\{(\w+)", (DEPLOY / "compose.yaml").read_text()))
    assert asked == set(_settings(DEPLOY / "compose.env"))


def test_compose_names_only_what_it_has() -> None:
    compose = _compose()
    for name, service in compose["services"].items():
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            assert source in compose["volumes"] or (DEPLOY / source).exists(), (name, source)
        assert set(service.get("networks", [])) <= set(compose["networks"]), name
        assert set(service.get("depends_on", [])) <= set(compose["services"]), name
        assert "build" in service or "image" in service, name


def test_only_the_proxy_is_open_and_only_migrating_knows_the_owner() -> None:
    services = _compose()["services"]
    assert [name for name, service in services.items() if "ports" in service] == ["proxy"]
    owners = [
        name
        for name, service in services.items()
        if "COMITY_OWNER_DATABASE_URL" in service.get("environment", {})
    ]
    assert owners == ["migrate"]
    assert services["web"]["networks"] == ["inside", "front"]


def test_the_image_copies_what_there_is_and_what_is_not_left_out() -> None:
    copied = re.findall(
        r"^COPY (?!--from)(.+) \S+$", (DEPLOY / "Dockerfile").read_text(), re.MULTILINE
    )
    kept = [
        line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line[0] == "!"
    ]
    for source in " ".join(copied).split():
        assert (ROOT / source).exists()
        assert any(fnmatch(source, pattern) for pattern in kept), source


@pytest.fixture
def empty_server() -> Iterator[Cluster]:
    """A server without roles or databases of ours."""
    folder = Path(mkdtemp(prefix="comity-test-roles-"))
    folder.chmod(0o711)
    cluster = Cluster(folder / "database", account(), durable=False)
    cluster.create()
    process = cluster.start()
    yield cluster
    cluster.stop(process)
    shutil.rmtree(folder)


@pytest.mark.skipif(not (BINARIES / "psql").exists(), reason="psql is not here")
def test_the_roles_that_the_containers_need_are_made(empty_server: Cluster) -> None:
    given = {"COMITY_OWNER_PASSWORD": "o'wner", "COMITY_APP_PASSWORD": "app"}
    place = {"PGHOST": str(empty_server.sockets), "POSTGRES_USER": ADMIN}
    done = subprocess.run(
        ["sh", str(DEPLOY / "roles.sh")],
        env={"PATH": f"{BINARIES}:/usr/bin:/bin", **given, **place},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with psycopg.connect(empty_server.url("comity_owner")) as connection:
        row = connection.execute("SELECT current_database(), lower('É')").fetchone()
    assert row == ("comity", "é")
