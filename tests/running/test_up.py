"""`comity up` and the commands beside it, on one community that really runs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings

from comity.running.postgres import APP
from tests.running.community import Community, a_community, comity

SHIPPED: Path = settings.CODE_FOLDER


@pytest.fixture(scope="module")
def running() -> Iterator[Community]:
    """A community at its first start, without demo data."""
    with a_community() as made:
        made.up()
        yield made


@pytest.fixture(scope="module")
def host(running: Community) -> str:
    """The token of the first host."""
    return running.add("hilde", "--host")


@pytest.fixture(scope="module")
def anna(running: Community) -> str:
    """The token of a member."""
    return running.add("anna", "--company", "Zomer", "--vendor")


def test_the_ready_line_stands_alone_and_names_the_address(running: Community) -> None:
    assert running.said[-1] == f"Comity is ready at http://localhost:{running.port}"


def test_a_first_start_prints_a_link_that_makes_the_first_host(running: Community) -> None:
    link = running.next_line().split()[-1]
    assert urlsplit(link).path.startswith("/setup/")
    assert len(urlsplit(link).path.split("/")[2]) >= 22


def test_it_is_alive_and_ready(running: Community) -> None:
    assert running.get("/healthz") == (200, {"status": "alive"})
    status, body = running.get("/readyz")
    assert status == 200
    assert body == {"status": "ready", "database": True, "migrations": True, "worker": True}


def test_a_second_start_on_the_same_home_says_so_and_ends(running: Community) -> None:
    second = comity("up", "--home", str(running.home), "--port", "1")
    assert second.returncode == 1
    assert "already runs" in second.stderr
    assert "Traceback" not in second.stderr


def test_secrets_are_for_the_owner_alone(running: Community) -> None:
    modes = {name: running.home.joinpath(name).stat().st_mode & 0o777 for name in _SECRETS}
    assert modes == dict.fromkeys(_SECRETS, 0o600)
    assert running.home.stat().st_mode & 0o007 == 0


_SECRETS = ("secret_key", "database_url", "lock")


def test_a_token_from_the_command_line_opens_the_api(running: Community, anna: str) -> None:
    status, me = running.get("/api/v1/me", anna)
    assert (status, me["handle"], me["role"]) == (200, "anna", "member")
    assert me["company"]["vendor"] is True
    assert me["accepted_version"] == 1


def test_who_is_added_without_accepting_has_not_accepted(running: Community) -> None:
    _, me = running.get("/api/v1/me", running.add("nora", "--not-accepted"))
    assert not me["accepted_version"]


def test_a_host_from_the_command_line_completes_the_set_up(running: Community, host: str) -> None:
    assert running.get("/api/v1/me", host)[1]["role"] == "host"
    assert running.get("/api/v1/desk/held", host)[0] == 200


@pytest.mark.parametrize(
    ("handle", "email"), [("anna", "other@example.org"), ("other", "ANNA@example.org")]
)
def test_nobody_is_added_twice(running: Community, anna: str, handle: str, email: str) -> None:
    again = comity("member", "add", handle, "--email", email, "--home", str(running.home))
    assert again.returncode == 1
    assert "already" in again.stderr
    assert "Traceback" not in again.stderr


def test_a_handle_that_nobody_could_mention_is_not_taken(running: Community) -> None:
    address = ["--email", "rv@example.org", "--home", str(running.home)]
    refused = comity("member", "add", "RV-UPPER", *address)
    assert refused.returncode == 1
    assert "lower-case letters" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_the_demo_does_not_move_in_with_people(running: Community, host: str) -> None:
    refused = comity("demo", "--home", str(running.home))
    assert refused.returncode == 1
    assert "members already" in refused.stderr


@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE people_member CASCADE",
        "CREATE TABLE mine (id int)",
        "DROP TABLE talk_comment",
        "ALTER TABLE charter_acceptance DISABLE TRIGGER ALL",
        "DELETE FROM django_migrations",
        "SET session_replication_role = replica",
    ],
)
def test_the_applications_role_may_not(running: Community, statement: str) -> None:
    url = running.home.joinpath("database_url").read_text().strip()
    assert f"//{APP}@" in url
    with psycopg.connect(url) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(statement)


def test_no_process_that_serves_knows_the_owner_of_the_database(running: Community) -> None:
    serving = [one for one in running.processes()[1:] if "python" in one.name()]
    assert len(serving) >= 3
    for process in serving:
        assert "comity_owner" not in process.environ().get("DATABASE_URL", "")


def test_logs_hold_no_address_and_no_secret(running: Community, anna: str) -> None:
    running.get("/api/v1/me", anna)
    running.get("/api/v1/spaces?email=anna@example.org", anna)
    said = running.log()
    assert '"route": "api/v1/me"' in said
    assert "example.org" not in said
    assert anna not in said


def _changed(folder: Path) -> Path:
    """The shipped code with a number of its own."""
    shutil.copytree(SHIPPED, folder)
    numbers = folder / "settings.toml"
    numbers.write_text(numbers.read_text().replace("promotions = 2", "promotions = 4"))
    return folder


def _publish(running: Community, folder: Path, *options: str) -> CompletedProcess[str]:
    return comity("code", "publish", str(folder), "--home", str(running.home), *options)


def test_a_community_puts_its_own_code_in_force_and_asks_members_anew(
    running: Community, anna: str, tmp_path: Path
) -> None:
    story = {"space": "welcome", "kind": "story", "title": "A day", "body": "We talked."}
    mended = _publish(running, _changed(tmp_path / "ours"))
    assert mended.stdout == "Version 2 of the code is in force.\n"
    assert running.post("/api/v1/contributions", story, anna)[0] == 201
    asked = _publish(running, SHIPPED, "--new-acceptance")
    assert asked.stdout.startswith("Version 3 of the code is in force.")
    status, refused = running.post("/api/v1/contributions", story, anna)
    assert (status, refused["type"]) == (403, "/problems/permission")
    assert running.post("/api/v1/code/acceptances", {"version": 3}, anna)[0] == 201
    assert running.post("/api/v1/contributions", story, anna)[0] == 201


def test_a_code_that_is_broken_or_in_force_already_is_not_published(
    running: Community, tmp_path: Path
) -> None:
    for folder, said in ((tmp_path, "nl.md is missing"), (SHIPPED, "says the same already")):
        refused = _publish(running, folder)
        assert refused.returncode == 1
        assert said in refused.stderr
        assert "Traceback" not in refused.stderr
