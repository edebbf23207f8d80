"""Metrics for Prometheus: `python -m comity.running.metrics PORT`, on this machine only.

Numbers of the community from its database, then those that the web server keeps of its requests,
which it tells on the port after this one. Nothing in them is about a person.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import time

import psycopg

from comity import __version__, environment
from comity.environment import Environment
from comity.running.home import Home

HERE = "127.0.0.1"
TYPE = "text/plain; version=0.0.4; charset=utf-8"
_INFO = f'# TYPE comity_info gauge\ncomity_info{{version="{__version__}"}} 1'
_JOBS = "procrastinate_jobs WHERE status ="
_NUMBERS = {
    "members": "count(*) FROM people_member WHERE is_active",
    "contributions": "count(*) FROM talk_contribution",
    "comments": "count(*) FROM talk_comment",
    "held_texts": "count(*) FROM talk_held WHERE decided_at IS NULL",
    "open_alerts": "count(*) FROM care_alert WHERE answered_at IS NULL",
    "jobs_waiting": f"count(*) FROM {_JOBS} 'todo'",
    "jobs_failed": f"count(*) FROM {_JOBS} 'failed'",
    "mails_waiting": "count(*) FROM notices_keptmail WHERE kept_at > now() - interval '2 days'",
    "workers": (
        "count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '30 s'"
    ),
    "database_bytes": "pg_database_size(current_database())",
}


def page(settings: Environment) -> str:
    """All metrics as Prometheus reads them. A database that does not answer is `comity_up 0`."""
    numbers = _asked(settings.database_url)
    saved = Home(settings.home).saved_at
    if saved.exists():
        numbers["seconds_since_backup"] = int(time() - saved.stat().st_mtime)
    lines = [f"# TYPE comity_{name} gauge\ncomity_{name} {n}" for name, n in numbers.items()]
    return "\n".join([_INFO, *lines, *_served(settings.metrics_port + 1)]) + "\n"


def _asked(url: str) -> dict[str, int]:
    numbers = {"up": 0}
    with suppress(psycopg.Error), psycopg.connect(url, connect_timeout=3) as connection:
        for name, query in _NUMBERS.items():
            numbers[name] = (connection.execute(f"SELECT {query}").fetchone() or (0,))[0]
        numbers["up"] = 1
    return numbers


def _served(port: int) -> Iterator[str]:
    connection = HTTPConnection(HERE, port, timeout=3)
    with suppress(OSError, HTTPException):
        connection.request("GET", "/metrics")
        yield connection.getresponse().read().decode().strip()
    connection.close()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = page(environment.read()).encode() if self.path == "/metrics" else b""
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", TYPE)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing: who asks does so every few seconds."""


def serve(port: int) -> None:
    """Answer on this machine until told to stop."""
    ThreadingHTTPServer((HERE, port), _Handler).serve_forever()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
