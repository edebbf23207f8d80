"""Clients that ask as fast as they are answered."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from statistics import quantiles

_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_LATENCY = re.compile(r"^\s+(50|99)%\s+([\d.]+)(us|ms|s|m)\s*$", re.MULTILINE)
_WRONG = re.compile(r"Non-2xx or 3xx responses: (\d+)")
_IN_MS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True, slots=True)
class Measured:
    """Answers a second, and in how many milliseconds half and 99 in 100 of them came."""

    rate: float
    p50: float
    p99: float


class WrongAnswerError(Exception):
    """Something else than success came back, so that there is nothing to measure."""


def read(port: int, path: str, more: dict[str, str], *, seconds: int, connections: int) -> Measured:
    """GET one path over and over with `more` headers: with wrk where it is installed, else with
    threads."""
    headers = {"Host": "localhost", **more}
    if shutil.which("wrk"):
        return _wrk(f"http://127.0.0.1:{port}{path}", headers, seconds, connections)
    until = time.monotonic() + seconds
    return _together(
        [lambda: _until(until, port, "GET", path, headers) for _ in range(connections)]
    )


def write(port: int, path: str, tokens: list[str], *, each: int, connections: int) -> Measured:
    """POST a comment `each` times with every token: below what a member may post in a row."""
    shares = [tokens[n::connections] for n in range(connections)]
    return _together([_writer(port, path, share, each) for share in shares if share])


def _writer(port: int, path: str, tokens: list[str], each: int) -> Callable[[], list[float]]:
    def work() -> list[float]:
        connection = HTTPConnection("127.0.0.1", port)
        return [
            _ask(connection, "POST", path, _headers(token), _comment(token, number))
            for token in tokens
            for number in range(each)
        ]

    return work


def _headers(token: str) -> dict[str, str]:
    kind = "application/json"
    return {"Host": "localhost", "Authorization": f"Bearer {token}", "Content-Type": kind}


def _comment(token: str, number: int) -> str:
    said = f"In week {number} of {token[-6:]} we asked ten people at the counter what they missed."
    return json.dumps({"body": said})


def _until(until: float, port: int, method: str, path: str, headers: dict[str, str]) -> list[float]:
    connection = HTTPConnection("127.0.0.1", port)
    took: list[float] = []
    while time.monotonic() < until:
        took.append(_ask(connection, method, path, headers))
    return took


def _ask(
    connection: HTTPConnection,
    method: str,
    path: str,
    headers: dict[str, str],
    body: str | None = None,
) -> float:
    """One request; returns its milliseconds. Raises WrongAnswerError for anything but success."""
    started = time.perf_counter()
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    said = answer.read()
    if answer.status >= 300 and answer.status != HTTPStatus.NOT_MODIFIED:
        raise WrongAnswerError(f"{method} {path}: {answer.status} {said[:300]!r}")
    return (time.perf_counter() - started) * 1000


def _together(works: list[Callable[[], list[float]]]) -> Measured:
    started = time.perf_counter()
    with ThreadPoolExecutor(len(works)) as pool:
        took = [one for work in [pool.submit(work) for work in works] for one in work.result()]
    percent = quantiles(took, n=100)
    return Measured(len(took) / (time.perf_counter() - started), percent[49], percent[98])


def _wrk(url: str, headers: dict[str, str], seconds: int, connections: int) -> Measured:
    given = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", *given, url]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    wrong, rate = _WRONG.search(said), _RATE.search(said)
    if wrong or rate is None:
        raise WrongAnswerError(f"{url}: {said}")
    ms = {percent: float(number) * _IN_MS[unit] for percent, number, unit in _LATENCY.findall(said)}
    return Measured(float(rate[1]), ms["50"], ms["99"])
