"""Measure: `python -m bench [--seconds N] [--connections N] [--comments N]`.

Starts a demo community in a folder of its own and a bare Django view beside it, asks each of
them in turn, and prints a table in Markdown.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Any

from bench.load import Measured, read, write
from comity import environment

ROOT = Path(__file__).resolve().parent.parent
UP = "from comity.cli import main; main()"
EACH = 20
HEAD = """
| | req/s | p50 ms | p99 ms | queries | kB | bare view req/s | of bare |
|---|--:|--:|--:|--:|--:|--:|--:|"""


def main() -> None:
    """Measure every case of the scene, each right after the bare view."""
    given = _arguments()
    with TemporaryDirectory(prefix="comity-bench-") as home:
        os.environ["COMITY_HOME"] = home
        port, bare = _free_port(), _free_port()
        with _community(home, port), _bare(bare):
            scene = _scene(given.comments, given.writers)
            print(HEAD)
            for case in scene["cases"]:
                beside, found = (_measure(case, at, given) for at in (bare, port))
                print(_line(case, found, beside), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=10, help="for each page")
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument("--comments", type=int, default=30, help="on the contribution")
    parser.add_argument("--writers", type=int, default=21, help="members who post, 20 times each")
    return parser.parse_args()


def _measure(case: dict[str, Any], port: int, given: Any) -> Measured:
    """A short run to warm up, and the one that counts."""
    if case["method"] == "POST":
        connections = given.connections
        return write(port, case["path"], case["tokens"], each=EACH, connections=connections)
    for seconds in (2, given.seconds):
        found = read(
            port, case["path"], case["headers"], seconds=seconds, connections=given.connections
        )
    return found


def _line(case: dict[str, Any], found: Measured, beside: Measured) -> str:
    cells = [
        case["name"],
        f"{found.rate:.0f}",
        f"{found.p50:.1f}",
        f"{found.p99:.1f}",
        case["queries"],
        f"{case['bytes'] / 1000:.1f}",
        f"{beside.rate:.0f}",
        f"{found.rate / beside.rate:.3f}",
    ]
    return "| " + " | ".join(map(str, cells)) + " |"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _community(home: str, port: int) -> Iterator[None]:
    """The product as an operator starts it, with the demo community."""
    command = [sys.executable, "-c", UP, "up", "--home", home, "--port", str(port), "--demo"]
    with TemporaryFile("w+") as log, _running(command, log) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("Comity is ready"):
                break
        else:
            log.seek(0)
            raise RuntimeError(f"The community did not start:\n{log.read()}")
        yield


@contextmanager
def _bare(port: int) -> Iterator[None]:
    workers = str(environment.read().workers)
    command = [sys.executable, "-m", "bench.bare", "127.0.0.1", str(port), workers]
    with _running(command, sys.stderr):
        for _ in range(100):
            with socket.socket() as probe:
                probe.settimeout(0.1)
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
        yield


@contextmanager
def _running(command: list[str], log: IO[str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=60)


def _scene(comments: int, writers: int) -> dict[str, Any]:
    program = [sys.executable, "-m", "comity.running.program", "bench.scene"]
    said = subprocess.run(
        [*program, str(comments), str(writers)],
        cwd=ROOT,
        env={**os.environ, "COMITY_LOG_LEVEL": "ERROR"},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    scene: dict[str, Any] = json.loads(said.stdout.splitlines()[-1])
    return scene


if __name__ == "__main__":
    main()
