"""How a community ends, kindly or not, and that it starts again."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPException
from signal import SIGINT, SIGKILL, SIGTERM

import psutil
import pytest

from tests.running.community import Community, a_community, await_end, comity


@pytest.fixture(scope="module")
def home() -> Iterator[Community]:
    """One home for all of these tests, as a start takes seconds."""
    with a_community() as made:
        yield made


@pytest.fixture
def community(home: Community) -> Community:
    """It runs, whatever the test before did to it."""
    if not home.is_up:
        home.up()
    return home


def test_after_a_kill_nothing_is_left_and_nothing_acknowledged_is_lost(
    community: Community,
) -> None:
    token = community.add("anna")
    draft = {"space": "conversation", "kind": "question", "title": "Still there?", "body": "Yes."}
    status, made = community.post("/api/v1/contributions", draft, token)
    assert status == 201
    all_of_it = community.processes()
    community.stop(SIGKILL)
    assert await_end(all_of_it) == []
    community.up()
    assert community.get(f"/api/v1/contributions/{made['id']}", token)[0] == 200


def test_when_every_process_is_killed_at_once_the_next_start_works(community: Community) -> None:
    for process in community.processes():
        with suppress(psutil.NoSuchProcess):
            process.kill()
    community.stop(SIGKILL)
    community.up()
    assert community.get("/readyz")[0] == 200


def test_a_process_that_dies_is_started_again(community: Community) -> None:
    ours = [one for one in community.processes()[1:] if one.ppid() == community.processes()[0].pid]
    assert len(ours) == 3
    for process in ours:
        process.kill()
    assert await_end(ours) == []
    assert _becomes_ready(community)


@pytest.mark.parametrize("number", [SIGTERM, SIGINT])
def test_it_stops_when_asked_and_leaves_nothing_running(community: Community, number: int) -> None:
    all_of_it = community.processes()
    assert len(all_of_it) > 5
    assert community.stop(number) == 0
    assert await_end(all_of_it, patience=1) == []


def _becomes_ready(community: Community) -> bool:
    """While the web server is away, nobody answers at all."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with suppress(OSError, HTTPException):
            if community.get("/readyz")[0] == 200:
                return True
        time.sleep(0.2)
    return False


def test_a_command_needs_a_community_that_runs(home: Community) -> None:
    if home.is_up:
        home.stop()
    place = ["--home", str(home.home)]
    failed = comity("member", "add", "anna", "--email", "a@example.org", *place)
    assert failed.returncode == 1
    assert "comity up --home" in failed.stderr
