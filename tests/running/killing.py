"""Kill parts of a community with SIGKILL while its members write, and look at what is left.

The suite does it a few times; `python -m bench.kills` as often as it is told to.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPException
from signal import SIGKILL
from threading import Event, Thread
from typing import Any

import psutil
import psycopg

from tests.running.community import Community, await_end

WHAT = ("web", "web-process", "worker", "database", "database-process", "comity", "everything")
RESTORING = """
import os, signal
from comity.cli import main
from comity.running.saving.files import Exchange

put_in_place = Exchange.put_in_place

def killed(self):
    put_in_place(self)
    os.kill(os.getpid(), signal.SIGKILL)

Exchange.put_in_place = killed
main()
"""
"""What runs `comity` and is killed in a restore, once its files are in place."""

_HALF_WRITTEN = {
    "contributions that count their comments wrongly": (
        "SELECT count(*) FROM talk_contribution c WHERE comment_count <> "
        "(SELECT count(*) FROM talk_comment m WHERE m.contribution_id = c.id)"
    ),
    "comments that the log does not know": (
        "SELECT count(*) FROM talk_comment m WHERE NOT EXISTS (SELECT 1 FROM doors_act a "
        "WHERE a.verb = 'comment' AND a.about_id = m.id::text)"
    ),
    "comments in the log that are not there": (
        "SELECT count(*) FROM doors_act a WHERE a.verb = 'comment' AND NOT EXISTS "
        "(SELECT 1 FROM talk_comment m WHERE a.about_id = m.id::text)"
    ),
    "members who count their unread notices wrongly": (
        "SELECT count(*) FROM people_member p WHERE unread_notices <> "
        "(SELECT count(*) FROM notices_notice n WHERE n.member_id = p.id AND n.here "
        "AND n.read_at IS NULL)"
    ),
    "notices that are to be mailed and have no job": (
        "SELECT count(*) FROM notices_notice n WHERE n.mail = 'at-once' AND n.mailed_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM procrastinate_jobs j "
        "WHERE j.args->>'notice_id' = n.id::text)"
    ),
}


@dataclass
class Writers:
    """Members who comment as fast as they may. `acknowledged` holds what they were told is kept,
    `answered` how often each status was the answer."""

    community: Community
    tokens: list[str]
    contribution: str
    acknowledged: dict[str, str] = field(default_factory=dict)
    answered: Counter[int] = field(default_factory=Counter)
    _over: Event = field(default_factory=Event)

    def write(self, token: str, who: int) -> None:
        """Comment after comment. What is not acknowledged may or may not be kept."""
        number = 0
        while not self._over.is_set():
            number += 1
            body = f"Word {number} of member {who}."
            path = f"/api/v1/contributions/{self.contribution}/comments"
            with suppress(OSError, HTTPException, ValueError):
                status, made = self.community.post(path, {"body": body}, token)
                self.answered[status] += 1
                if status == 201:
                    self.acknowledged[made["id"]] = body
            time.sleep(0.2)

    def await_more(self, patience: float = 60) -> None:
        """Return when some more was acknowledged: then writes are on their way."""
        enough, until = len(self.acknowledged) + 3, time.monotonic() + patience
        while len(self.acknowledged) < enough:
            assert time.monotonic() < until, f"Nothing is written: {self.community.log()[-3000:]}"
            time.sleep(0.02)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """They write within `with`."""
        threads = [Thread(target=self.write, args=[t, n]) for n, t in enumerate(self.tokens)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self._over.set()
            for thread in threads:
                thread.join(60)


def writers(community: Community, count: int) -> Writers:
    """So many new members, and a contribution for them to comment on."""
    tokens = [community.add(f"writer-{number}") for number in range(count)]
    draft = {"space": "conversation", "kind": "question", "title": "Who stays?", "body": "All?"}
    status, made = community.post("/api/v1/contributions", draft, tokens[0])
    assert status == 201
    return Writers(community, tokens, made["id"])


def kill(community: Community, what: str) -> None:
    """Kill one part, or everything; start again what nobody else does; wait until it is ready."""
    time.sleep(random.uniform(0, 0.3))
    everything = community.processes()
    for process in _chosen(everything, what):
        with suppress(psutil.NoSuchProcess):
            process.kill()
    if what in ("comity", "everything"):
        community.stop(SIGKILL)
        assert await_end(everything) == []
        community.up()
    await_ready(community)


def _chosen(processes: list[psutil.Process], what: str) -> list[psutil.Process]:
    if what == "everything":
        return processes
    if what == "comity":
        return processes[:1]
    name, _, part = what.partition("-")
    sign = {"web": "comity.running.web", "worker": "comity.running.worker", "database": "-D"}[name]
    children = [one for one in processes[1:] if one.ppid() == processes[0].pid]
    (found,) = (one for one in children if sign in one.cmdline())
    return [random.choice(found.children())] if part else [found]


def await_ready(community: Community, patience: float = 90) -> None:
    """Return once members are served again."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        with suppress(OSError, HTTPException, ValueError):
            if community.get("/readyz")[0] == 200:
                return
        time.sleep(0.1)
    raise AssertionError(f"It did not come back: {community.log()[-3000:]}")


def lost(writers: Writers) -> dict[str, str]:
    """What was acknowledged and is not there, or says something else."""
    rows = _ask(writers.community, "SELECT id::text, body FROM talk_comment")
    kept: dict[str, Any] = dict(rows)
    return {key: body for key, body in writers.acknowledged.items() if kept.get(key) != body}


def half_written(community: Community) -> dict[str, int]:
    """What a deed that was cut short would leave behind, and how often it is there."""
    counted = {name: _ask(community, query)[0][0] for name, query in _HALF_WRITTEN.items()}
    return {name: count for name, count in counted.items() if count}


def _ask(community: Community, query: str) -> list[tuple[Any, ...]]:
    url = (community.home / "database_url").read_text().strip()
    with psycopg.connect(url) as connection:
        return connection.execute(query.encode()).fetchall()
